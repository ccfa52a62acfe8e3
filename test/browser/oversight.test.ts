import { readFileSync } from 'node:fs';
import { eventually } from '#libs/stage';
import { Pool } from 'pg';
import type { Page } from 'playwright-core';
import { asks, sendReferral } from './case.js';
import { looked, lookedInBothSizes, openTab } from './looks.js';
import { desktop, forPurpose, isSound, phone, Portal, speak, takeStep } from './portal.js';
import { whoTheChildIs } from './who-the-child-is.js';

describe('the work of the prosecutor and the analyst in the portal', () => {
  let portal: Portal;
  let oversight: Pool;
  let prosecutor: Page;
  let head: Page;
  let returned = '';
  let late = '';

  beforeAll(async () => {
    portal = await Portal.start();
    prosecutor = await portal.page(desktop);
    head = await portal.page(desktop);
    oversight = new Pool({ connectionString: portal.stack.database('oversight').migrator, max: 1 });
    [returned, late] = [await sendReferral(portal), await sendReferral(portal)];
    await giveBack();
    await letTimePass();
  });
  afterAll(async () => {
    await oversight.end();
    await portal.stop();
  });

  /** The duty officer receives the one referral and gives it back to the school. */
  async function giveBack(): Promise<void> {
    const duty = await portal.page(desktop);
    await portal.signIn(duty, 'duty-1');
    const id = await eventually('the record', async () => {
      const { items } = await asks(duty, 'police/investigations');
      return items.find(({ referralNumber }) => referralNumber === returned)?.id;
    });
    await asks(duty, `police/investigations/${id}/receive`, {});
    const back = { reasonCode: 'incomplete', reason: 'Invented: who saw it is missing.' };
    await asks(duty, `police/investigations/${id}/return-to-school`, back);
    await duty.context().close();
  }

  /** A test cannot wait for days: what oversight holds of the other referral's clocks is set back, and a check is let pass there. */
  async function letTimePass(): Promise<void> {
    await eventually('the chains', async () => {
      const { rowCount } = await oversight.query(
        `SELECT FROM chains c JOIN chain_deadlines d USING (chain_id) WHERE c.number = $1 AND c.returns = 0 AND d.is_open
           AND EXISTS (SELECT FROM chains o WHERE o.number = $2 AND o.returns = 1)`,
        [late, returned],
      );
      return rowCount === 0 ? undefined : true;
    });
    await oversight.query(
      `UPDATE chain_deadlines SET due_at = now() - interval '3 days' WHERE is_open AND chain_id = (SELECT chain_id FROM chains WHERE number = $1)`,
      [late],
    );
    const checks = [{ check: 'acquisition-filmed', state: 'overridden', blocking: true, basis: 'cpc-199', missing: 1 }];
    await oversight.query(
      `INSERT INTO chain_readiness SELECT chain_id, now(), $2::jsonb, true FROM chains WHERE number = $1`,
      [late, JSON.stringify(checks)],
    );
  }

  const back = () => prosecutor.goBack();
  const rows = (page: Page) => page.locator('main a.row');

  test('the map tells what is open where, and each number leads to the list behind it', async () => {
    await portal.signIn(prosecutor, 'prosecutor-1');
    await speak(prosecutor, 'en');
    await prosecutor.getByRole('heading', { name: 'Map of the chain' }).waitFor();
    await prosecutor.getByText('2 chains in your region').waitFor();
    await looked(prosecutor, 'map-desktop');
    await prosecutor.setViewportSize(phone);
    await looked(prosecutor, 'map-phone');
    await prosecutor.setViewportSize(desktop);

    for (const [number, heading, count] of [
      [/given back: 1/, 'Chains of my region', 1],
      [/refused: 0/, 'Chains of my region', 0],
      [/Returned to the school: 1/, 'Chains of my region', 1],
      [/readiness check: 1/, 'Overridden readiness checks', 1],
      ['2 chains open here', 'Chains of my region', 2],
    ] as const) {
      await prosecutor.getByRole('link', { name: number }).first().click();
      await prosecutor.getByRole('heading', { name: heading }).waitFor();
      await prosecutor.locator('main section').first().waitFor();
      expect(await rows(prosecutor).count()).toBe(count);
      await looked(prosecutor, `list-${String(count)}-${heading.split(' ')[0] ?? ''}`);
      await back();
      await prosecutor.getByRole('heading', { name: 'Map of the chain' }).waitFor();
    }
    const overdue = Number(await prosecutor.getByRole('link', { name: /overdue now/ }).innerText());
    expect(overdue).toBeGreaterThan(0);
    await prosecutor.getByRole('link', { name: /overdue now/ }).click();
    await rows(prosecutor).first().waitFor();
    expect(await rows(prosecutor).count()).toBe(overdue);
    await looked(prosecutor, 'overdue-desktop');
    // The filter stands in the address.
    await prosecutor.getByLabel('Agency').selectOption('expert-bureau');
    await prosecutor.getByText('No deadline is overdue.').waitFor();
    expect(new URL(prosecutor.url()).search).toContain('agency=expert-bureau');
    await isSound(prosecutor);
    await prosecutor.getByLabel('Agency').selectOption('');
  });

  test('a chain is read whole: every link, every clock with its reason and basis, no name', async () => {
    await rows(prosecutor).first().click();
    await prosecutor.getByRole('heading', { name: `Chain ${late}` }).waitFor();
    await prosecutor.getByText('Why this date').first().waitFor();
    await prosecutor
      .getByText(/^Time limit:.*Basis:/)
      .first()
      .waitFor();
    await prosecutor
      .getByText('days overdue')
      .or(prosecutor.getByText(/overdue$/))
      .first()
      .waitFor();
    await looked(prosecutor, 'chain-deadlines-desktop');
    await openTab(prosecutor, 'Timeline');
    await prosecutor.getByText('The school sent a referral to the police').waitFor();
    await looked(prosecutor, 'chain-timeline-desktop');
    await openTab(prosecutor, '4. Examinations');
    await prosecutor.getByText('Nothing happened at this link yet.').waitFor();
    await openTab(prosecutor, 'Readiness');
    await prosecutor.getByRole('button', { name: 'Read the readiness' }).click();
    await prosecutor.getByText('Overridden', { exact: true }).waitFor();
    await looked(prosecutor, 'chain-readiness-desktop');
    expect(await prosecutor.locator('main').innerText()).not.toMatch(/Demonstration|Invented/);
    await prosecutor.setViewportSize(phone);
    for (const tab of ['Timeline', 'Deadlines', 'Remarks']) {
      await openTab(prosecutor, tab);
      await prosecutor.waitForLoadState('networkidle');
      await looked(prosecutor, `chain-${tab.toLowerCase()}-phone`);
    }
    await prosecutor.setViewportSize(desktop);
  });

  test('a remark is made with a day for its answer, answered, insisted on and accepted', async () => {
    await takeStep(prosecutor, 'Make a remark', async (form) => {
      await form
        .getByLabel('To whom')
        .selectOption('police')
        .catch(() => form.getByLabel('Police', { exact: true }).check());
      await form.getByLabel('A time limit').check();
      await form.getByLabel('Remark', { exact: true }).fill('Invented remark: receive the referral.');
      await isSound(prosecutor);
    });
    await openTab(prosecutor, 'Remarks');
    await rows(prosecutor).first().waitFor();
    await looked(prosecutor, 'chain-remarks-desktop');
    await rows(prosecutor).first().click();
    await prosecutor.getByRole('heading', { name: 'Remark to: Police' }).waitFor();
    await prosecutor.getByText('Waits for an answer').waitFor();
    await portal.signIn(head, 'police-head-1');
    await answer('Invented answer: it was received today.');
    await prosecutor.getByText('Answered, to be judged').waitFor({ timeout: 60_000 });
    await forPurpose(prosecutor, 'Read remark and answer', 'to judge the answer');
    await prosecutor.getByText('Invented answer: it was received today.').waitFor();
    await looked(prosecutor, 'remark-answered-desktop');
    await takeStep(prosecutor, 'Insist', async (form) => {
      await form.getByLabel('Remark', { exact: true }).fill('Invented: by whom?');
      await isSound(prosecutor);
    });
    await prosecutor.getByText('Insisted, waits for a new answer').waitFor();
    await answer('Invented answer: by the duty officer.');
    await prosecutor.getByText('Answered, to be judged').waitFor({ timeout: 60_000 });
    await prosecutor.setViewportSize(phone);
    await looked(prosecutor, 'remark-phone');
    await prosecutor.setViewportSize(desktop);
    await takeStep(prosecutor, 'Accept the answer');
    await prosecutor.getByText('Answer accepted').first().waitFor();
    await prosecutor.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Remarks' }).click();
    await prosecutor.getByText('No answer waits to be judged.').waitFor();
    await prosecutor.getByRole('link', { name: 'Accepted', exact: true }).click();
    await rows(prosecutor).first().waitFor();
    await looked(prosecutor, 'remarks-desktop');
  });

  /** The head of the police unit answers what waits for an answer. */
  async function answer(words: string): Promise<void> {
    const id = await eventually('the record', async () => {
      const { items } = await asks(head, 'police/remarks?status=to-answer');
      return items[0]?.id;
    });
    await asks(head, `police/remarks/${id}/answer`, { answer: words });
  }

  whoTheChildIs(() => ({ portal, oversight, prosecutor, head, late, returned }));

  test('figures stand as charts and as tables, and are taken along as they stand', async () => {
    await prosecutor.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Figures' }).click();
    await prosecutor.getByText('Chains: 2').waitFor();
    const charts = prosecutor.locator('.chart');
    await charts.locator('canvas').first().waitFor();
    // What lies far below is drawn when it is wanted: whoever looks at the beginning waits for the beginning.
    await charts.last().waitFor();
    expect(await charts.last().locator('canvas').count()).toBe(0);
    await charts.last().scrollIntoViewIfNeeded();
    await charts.last().locator('canvas').waitFor();
    // Facts may still arrive, and with them charts of what had no figures yet: those that stand here are printed.
    const standing = await charts.count();
    expect(await charts.locator('canvas').count()).toBeLessThan(standing);
    await prosecutor.pdf();
    expect(await charts.locator('canvas').count()).toBeGreaterThanOrEqual(standing);
    await looked(prosecutor, 'figures-desktop');
    await prosecutor.setViewportSize(phone);
    await looked(prosecutor, 'figures-phone');
    const [file] = await Promise.all([
      prosecutor.waitForEvent('download'),
      prosecutor.getByRole('button', { name: 'Export as CSV: By stage' }).click(),
    ]);
    const text = readFileSync(await file.path(), 'utf8');
    expect(text).toMatch(/^\uFEFFValue,Chains\n/);
    expect(text).toContain('Returned to the school,1\n');
  });

  test('an analyst sees figures alone, and none that is small', async () => {
    const analyst = await portal.page(desktop);
    await portal.signIn(analyst, 'analyst-1');
    await speak(analyst, 'en');
    await analyst.getByText('Figures below five are not shown').waitFor();
    await analyst.getByText('Chains: not shown').waitFor();
    await analyst.getByText('All figures are too small').first().waitFor();
    expect(await analyst.getByRole('cell', { name: '1', exact: true }).count()).toBe(0);
    await looked(analyst, 'analyst-desktop');
    await analyst.getByRole('link', { name: 'Map', exact: true }).click();
    await analyst.getByRole('heading', { name: 'Map of the chain' }).waitFor();
    await analyst.getByText('Chains in the country: not shown').waitFor();
    // The lists behind the numbers are the prosecutor's.
    expect(await analyst.locator('main').getByRole('link').count()).toBe(0);
    await lookedInBothSizes(analyst, 'analyst-map');
  });

  test('nothing complained on the way', () => {
    expect(portal.complaints).toEqual([]);
  });
});
