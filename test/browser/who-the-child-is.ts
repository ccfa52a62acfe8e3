import { Pool } from 'pg';
import type { Page } from 'playwright-core';
import { asks } from './case.js';
import { looked, lookedInBothSizes } from './looks.js';
import { isSound, speak, takeStep, type Portal } from './portal.js';

interface House {
  readonly portal: Portal;
  readonly oversight: Pool;
  readonly prosecutor: Page;
  /** Of the police unit that has the case, signed in. */
  readonly head: Page;
  /** Numbers of a chain that the police have not received, and of one that they have. */
  readonly late: string;
  readonly returned: string;
}

/** The prosecutor's need to know who the child of a chain is, in the portal. */
export function whoTheChildIs(house: () => House): void {
  test('who the child is: asked with a reason, told by the police, shown on demand and never on paper, gone after its time', async () => {
    const { prosecutor, oversight, late, returned } = house();
    const name = prosecutor.getByText('Demonstration Invented');
    await toChain(late);
    await prosecutor.getByText('The police have not received a case of this chain').waitFor();
    await looked(prosecutor, 'who-nobody-to-ask');
    await toChain(returned);
    await askWho('A complaint of the child or of a parent is looked into');
    await prosecutor.getByText('The police told it:').waitFor({ timeout: 60_000 });
    await prosecutor.getByText('hours left').first().waitFor();
    expect(await name.count()).toBe(0);
    await prosecutor.getByRole('button', { name: 'Show the name' }).click();
    await name.waitFor();
    await lookedInBothSizes(prosecutor, 'who-shown');
    await prosecutor.emulateMedia({ media: 'print' });
    expect(await name.isVisible()).toBe(false);
    await prosecutor.emulateMedia({ media: 'screen' });
    await prosecutor.getByRole('button', { name: 'Put the name away' }).click();
    await name.waitFor({ state: 'detached' });
    await prosecutor.getByRole('link', { name: /^Notices: \d+ new$/ }).click();
    await prosecutor.getByRole('link', { name: 'The police told who the child is' }).first().click();
    await prosecutor.getByRole('heading', { name: `Chain ${returned}` }).waitFor();
    await isInLog();

    const stands = (status: string) => oversight.query(`UPDATE identity_requests SET status = $1`, [status]);
    await stands('asked');
    await prosecutor.reload();
    await prosecutor.getByText('The police’s answer is on its way').waitFor();
    await looked(prosecutor, 'who-asked');
    await stands('told');
    // A test cannot wait for a day.
    await oversight.query(
      `UPDATE identity_requests SET particulars = jsonb_set(particulars, '{endsAt}', to_jsonb(now() - interval '1 second'))`,
    );
    await oversight.query(`UPDATE told_children SET ends_at = now() - interval '1 second'`);
    await oversight.query(
      `UPDATE timers SET due_at = now(), ready_at = now() WHERE kind = 'step' AND record_id IN (SELECT id FROM identity_requests)`,
    );
    await prosecutor.reload();
    await prosecutor.getByText('The time is over: what the police told is gone.').waitFor();
    await prosecutor.getByRole('button', { name: 'State a need' }).waitFor({ timeout: 60_000 });
    await looked(prosecutor, 'who-over');
  });

  test('who the child is: where the police do not hold it they say so', async () => {
    const { portal, prosecutor, returned } = house();
    const police = new Pool({ connectionString: portal.stack.database('police').migrator, max: 1 });
    await police.query(`UPDATE investigations SET sealed = NULL WHERE particulars #>> '{referral,number}' = $1`, [
      returned,
    ]);
    await police.end();
    await askWho('A court asks for it');
    await prosecutor.getByText('these data were destroyed there').waitFor({ timeout: 60_000 });
    await lookedInBothSizes(prosecutor, 'who-not-held');
  });

  async function toChain(number: string): Promise<void> {
    const { portal, oversight, prosecutor } = house();
    const { rows: found } = await oversight.query<{ id: string }>(
      'SELECT chain_id AS id FROM chains WHERE number = $1',
      [number],
    );
    await prosecutor.goto(`${portal.stack.url}/portal/oversight/chains/${found[0]?.id ?? ''}`);
    await prosecutor.getByRole('heading', { name: `Chain ${number}` }).waitFor();
    await prosecutor.getByRole('heading', { name: 'Who the child is' }).waitFor();
  }

  async function askWho(reason: string): Promise<void> {
    const { prosecutor } = house();
    await prosecutor.getByRole('button', { name: 'State a need' }).click();
    await prosecutor.getByText('Before you ask').waitFor();
    await looked(prosecutor, 'who-before');
    await takeStep(prosecutor, 'Ask who the child is', async (form) => {
      await form.getByLabel(reason).check();
      await form.getByLabel(/^What makes it necessary/).fill('Invented: somebody has to be told apart.');
      await isSound(prosecutor);
    });
  }

  /** The access log of the case at the police says it by role and reason, as the head of unit sees it. */
  async function isInLog(): Promise<void> {
    const { portal, head, returned } = house();
    const { items } = await asks(head, 'police/investigations');
    const id = items.find(({ referralNumber }) => referralNumber === returned)?.id ?? '';
    await head.goto(`${portal.stack.url}/portal/police/cases/${id}?tab=access`);
    await speak(head, 'en');
    await head.getByText(/^Told the supervising prosecutor who the child is/).waitFor();
    await head.getByText('A complaint is looked into').waitFor();
  }
}
