import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { People } from '../chain/src/people/people.js';
import type { Person } from '../chain/src/people/person.js';
import { walkChain } from '../chain/src/walk/chain.js';
import { Enough } from '../chain/src/walk/enough.js';
import { policeOf, type Investigation } from '../chain/src/walk/investigation.js';
import { desks, Walk, type Desk, type Shown } from '../chain/src/walk/walk.js';
import { looked, openTab } from './looks.js';
import { desktop, isSound, phone, Portal, takeStep } from './portal.js';

/** A chain that stands still where a case only waits for what people decide. */
class UntilDecided extends Walk {
  override async take<R extends Shown>(
    person: Person,
    desk: Desk,
    id: string,
    step: string,
    body?: object,
  ): Promise<R> {
    if (step === 'override-readiness') throw new Enough();
    return super.take<R>(person, desk, id, step, body);
  }
}

/** Stage 8 of the manual by pages alone: what is not met is answered for, the investigation is completed, the prosecutor decides, and a court. */
describe('a case from its completion to the court', () => {
  let portal: Portal;
  let investigator: Page;
  let head: Page;
  let prosecutor: Page;
  let walk: Walk;
  let police: ReturnType<typeof policeOf>;

  beforeAll(async () => {
    portal = await Portal.start();
    const people = new People(
      portal.stack.url,
      readFileSync(portal.stack.installation.demonstrationPasswordFile(), 'utf8').trim(),
    );
    walk = new UntilDecided({
      plan: {
        index: 0,
        region: 'KZ-71',
        otherRegion: 'KZ-75',
        ending: 'rehabilitated',
        exits: new Set(['override']),
        group: 0,
      },
      people,
      run: 'court',
      shared: new Map(),
    });
    await walkChain(walk).catch((error: unknown) => {
      if (!(error instanceof Enough)) throw error;
    });
    const duty = walk.one('police', 'duty-officer', { region: walk.region });
    const { unitId } = await walk.see<Investigation>(duty, desks.investigations, walk.investigationId);
    police = policeOf(walk, unitId);
    investigator = await portal.page(desktop);
    head = await portal.page(phone);
    prosecutor = await portal.page(desktop);
  });
  afterAll(() => portal.stop());

  const at = (page: Page, person: Person, path: string): Promise<void> =>
    portal.signIn(page, person.account.login, path);
  const caseAddress = (): string => `/portal/police/cases/${walk.investigationId}`;
  const stands = (page: Page, words: string): Promise<void> =>
    page.getByText(words, { exact: true }).first().waitFor({ timeout: 60_000 });

  test('what is not met stands first, and keeps the case from being completed', async () => {
    await at(investigator, police.investigator, `${caseAddress()}?tab=readiness`);
    await investigator.getByText('The case cannot be completed yet').waitFor();
    await looked(investigator, 'court-readiness');
    await openTab(investigator, 'Actions');
    expect(await investigator.getByRole('button', { name: 'Complete the investigation' }).isVisible()).toBe(false);
  });

  test('every tab of a case with everything in it is sound', async () => {
    for (const tab of ['Timeline', 'Evidence', 'Requests', 'Examinations', 'Interview', 'Documents', 'People']) {
      await openTab(investigator, tab);
      await investigator.waitForLoadState('networkidle');
      await looked(investigator, `court-${tab.toLowerCase()}`);
    }
  });

  test('the head of unit answers for it with a reason; the investigation is completed and sent', async () => {
    await at(head, police.head, caseAddress());
    await openTab(head, 'Actions');
    await takeStep(head, 'Override a readiness check', async (form) => {
      await form.getByLabel('Check').selectOption('acquisition-filmed');
      await form.getByLabel('Reason').fill('Invented: the camera had failed.');
      await isSound(head);
    });
    await takeStep(investigator, 'Complete the investigation');
    await takeStep(investigator, 'Send to the prosecutor');
    await looked(investigator, 'court-sent');
  });

  test('the prosecutor reads why, returns it once, and sends it to court the second time', async () => {
    await at(
      prosecutor,
      walk.one('oversight', 'prosecutor', { region: walk.region }),
      `/portal/oversight/chains/${walk.chainId}`,
    );
    await decide('Back to the police');
    await takeStep(investigator, 'Complete the investigation');
    await takeStep(investigator, 'Send to the prosecutor');
    await decide('To court');
    await stands(investigator, 'The prosecutor agrees');
    await prosecutor.getByRole('link', { name: 'Decisions', exact: true }).click();
    const decisions = prosecutor.getByRole('main').getByRole('article');
    await decisions.first().getByText('To court').waitFor();
    expect(await decisions.count()).toBe(2);
    await decisions
      .first()
      .getByRole('link', { name: /^Chain S-/ })
      .waitFor();
    const returned = decisions.filter({ hasText: 'Back to the police' });
    await returned.getByRole('button', { name: 'Show the reason' }).click();
    await prosecutor.getByLabel('What do you need it for?').fill('to compare it');
    await returned.getByRole('button', { name: 'Show the reason' }).last().click();
    await returned.getByText('Invented: back to the police.').waitFor();
    await looked(prosecutor, 'court-decisions');
  });

  test('the court decides, and the case has ended', async () => {
    await takeStep(investigator, 'Record that it went to court');
    await takeStep(investigator, 'Record the outcome', async (form) => {
      await form.getByLabel('Convicted').check();
      await form.getByLabel('Note').fill('Invented: as the prosecutor asked.');
      await isSound(investigator);
    });
    await investigator.goto(`${portal.stack.url}/portal/police/cases?show=ended`);
    await investigator.locator('main a.row').first().waitFor();
    await looked(investigator, 'court-ended');
  });

  test('nothing complained on the way', () => {
    expect(portal.complaints).toEqual([]);
  });

  async function decide(decision: string): Promise<void> {
    await takeStep(prosecutor, 'Decide on the completed case', async (form) => {
      await form.getByLabel(decision).check();
      await form.getByLabel('Reason').fill(`Invented: ${decision.toLowerCase()}.`);
      await isSound(prosecutor);
    });
  }
});
