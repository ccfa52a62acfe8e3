import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { DataSource } from 'typeorm';
import { dayOf, startDeadlines } from '#libs/deadlines';
import { eventually } from '#libs/stage';
import { textOfPdf } from '#libs/testing';
import { sendReferral } from './case.js';
import { looked, lookedInBothSizes } from './looks.js';
import { desktop, isSound, phone, Portal } from './portal.js';

/** The demonstration's police unit of Almaty. */
const unitId = '12ad02d5-3384-5f1f-a091-78bcb375e7fd';

describe('an administrator decides about the law as their agency applies it', () => {
  let portal: Portal;
  let administrator: Page;
  let due: Date;

  beforeAll(async () => {
    portal = await Portal.start();
    administrator = await portal.page(desktop);
    const source = await new DataSource({
      type: 'postgres',
      url: portal.stack.database('police').migrator,
    }).initialize();
    const rules = ['answer-question', 'answer-question', 'answer-question', 'erdr-registration'] as const;
    await sendReferral(portal);
    const real = await eventually('the referral at the police', async () => {
      const found = await source.query<{ id: string; chain_id: string }[]>('SELECT id, chain_id FROM investigations');
      return found[0];
    });
    const started = await startDeadlines(
      source.manager,
      rules.map((rule, place) => ({
        ...(place === 0
          ? { chainId: real.chain_id, recordId: real.id }
          : { chainId: randomUUID(), recordId: randomUUID() }),
        ...{ rule, unitId, region: 'KZ-75' },
      })),
      new Date(),
    );
    due = started[0]!.dueAt!;
    await source.destroy();
  });
  afterAll(() => portal.stop());

  test('a day of rest: what moves is seen before it is in force, and it is in force without a restart', async () => {
    await portal.signIn(administrator, 'police-administrator');
    await administrator.getByRole('link', { name: 'Days of rest and work' }).click();
    await administrator.getByText('Nothing has been decided about single days.').waitFor();
    await administrator.getByRole('rowheader', { name: /16 December/ }).waitFor();
    await administrator.getByRole('button', { name: 'Enter a decision' }).click();
    await administrator.getByLabel(/^Day(\s*\*)?$/).fill(dayOf(due));
    for (const [language, name] of Object.entries({
      Қазақша: 'ауыстырылған демалыс',
      Русский: 'перенос',
      English: 'moved day',
    }))
      await administrator.getByRole('textbox', { name: language }).fill(name);
    await administrator.getByRole('button', { name: 'Show what moves' }).click();
    await administrator.getByText('These 3 deadlines move.').waitFor();
    await administrator.getByRole('rowheader', { name: 'Answer to a question' }).waitFor();
    await lookedInBothSizes(administrator, 'law-day-preview');
    // What is missing is said, and nothing happened yet.
    await administrator.getByRole('button', { name: 'Put it in force' }).click();
    await administrator.getByText('This is missing, or is not right').first().waitFor();
    await administrator.getByRole('textbox', { name: 'Number' }).fill('№ 777');
    await administrator.getByLabel('Date of the decision').fill('2026-11-02');
    await administrator.getByRole('button', { name: 'Put it in force' }).click();
    await administrator.getByText(/3 deadlines moved\./).waitFor();
    await administrator.getByText('Decision № 777 of 2 November 2026').waitFor();
    await lookedInBothSizes(administrator, 'law-days');
  });

  test('whoever has to keep a date is told from when to when it moved, and why', async () => {
    const duty = await portal.page(desktop);
    await portal.signIn(duty, 'duty-1', '/portal/notices');
    await duty.getByRole('link', { name: 'Deadline moved: Answer to a question' }).waitFor();
    await duty.getByText(/^From .* 2026, .* to .* 2026, /).waitFor();
    await duty.getByText(/is a day of rest: decision № 777 of 2 November 2026/).waitFor();
    // Which case it is stands beside, and the address leads to those of deadlines alone.
    const other = duty.getByRole('link', { name: 'A referral arrived' });
    await other.first().waitFor();
    await duty.getByRole('link', { name: 'Deadlines', exact: true }).click();
    await duty.waitForURL(/show=deadlines/);
    await other.first().waitFor({ state: 'detached' });
    const moved = duty.locator('.row', { hasText: 'Deadline moved: Answer to a question' });
    await moved.getByText(/^No\. S-2026-\d{6}/).waitFor();
    await lookedInBothSizes(duty, 'notice-moved');
    await duty.context().close();
  });

  test('withdrawn, everything moves back, and the decision stays to be read', async () => {
    await administrator.getByRole('button', { name: 'Withdraw', exact: true }).click();
    await administrator.getByRole('textbox', { name: 'Why' }).fill('Entered for the wrong year');
    await administrator.getByRole('button', { name: 'Show what moves' }).click();
    await administrator.getByText('These 3 deadlines move.').waitFor();
    await looked(administrator, 'law-day-withdrawal-desktop');
    await administrator.getByRole('button', { name: 'Withdraw it now' }).click();
    await administrator.getByText('Withdrawn: Entered for the wrong year').waitFor();
    await administrator.getByText(/Withdrawn .* 3 deadlines moved\./).waitFor();
    await isSound(administrator);
  });

  test('a time limit: both ways of its coming into force are seen, and the one that is chosen is applied', async () => {
    await administrator.getByRole('link', { name: 'Law and time limits' }).click();
    await administrator.getByText('No time limit has been changed here.').waitFor();
    await administrator.getByRole('button', { name: 'Change a time limit' }).click();
    await administrator.getByRole('combobox', { name: 'Time limit', exact: true }).selectOption('answer-question');
    await administrator.getByRole('spinbutton', { name: 'Length', exact: true }).fill('4');
    await administrator.getByLabel(/^In force from/).fill('2099-01-05');
    for (const [language, text] of Object.entries({
      Қазақша: 'Ойдан шығарылған өзгеріс',
      Русский: 'Вымышленное изменение',
      English: 'An invented change',
    }))
      await administrator.getByRole('textbox', { name: language }).fill(text);
    await administrator.getByRole('textbox', { name: 'Article' }).fill('195');
    await administrator.getByRole('button', { name: 'Show what moves' }).click();
    await administrator.getByRole('radio', { name: /To what begins from that day on/ }).waitFor();
    await administrator.getByText('No deadline moves.').first().waitFor();
    await administrator.getByRole('radio', { name: /To what runs on that day as well/ }).check();
    await administrator.getByRole('rowheader', { name: 'Answer to a question' }).first().waitFor();
    await lookedInBothSizes(administrator, 'law-length-preview');
    // From today on, for what runs too.
    await administrator.getByLabel(/^In force from/).fill(dayOf(new Date()));
    await administrator.getByRole('button', { name: 'Show what moves' }).click();
    await administrator.getByText('These 3 deadlines move.').first().waitFor();
    await administrator.getByRole('button', { name: 'Put the change in force' }).click();
    await administrator.getByText(/Entered .* 3 deadlines moved\./).waitFor();
    await administrator.getByText('CPC, art. 195: An invented change').waitFor();
    await lookedInBothSizes(administrator, 'law-lengths');
  });

  test('a citation: what cites it is seen before it is in force, and the register says that it was amended', async () => {
    const changes = administrator.getByRole('region', { name: 'Changes of citations' });
    await changes.getByText('No citation has been changed here.').waitFor();
    await changes.getByRole('button', { name: 'Change a citation' }).click();
    await changes.getByRole('combobox', { name: 'What it provides' }).selectOption('cpc-179');
    await changes.getByText('In the register, without what was decided here: CPC, art. 179.').waitFor();
    await changes.getByRole('textbox', { name: 'Article' }).fill('180(1)');
    await changes.getByLabel('A lawyer has confirmed it').check();
    await changes.getByLabel(/^In force from/).fill(dayOf(new Date()));
    await changes.getByRole('button', { name: 'Show what cites it' }).click();
    await changes.getByText('Cited until then: CPC, art. 179. From then on: CPC, art. 180(1).').waitFor();
    await changes.getByText(/^3 kinds of document cite it: Notice of registration/).waitFor();
    await changes.getByText('No deadline moves. Documents that were issued stay as they are.').waitFor();
    await lookedInBothSizes(administrator, 'law-citation-preview');
    // What is missing is said, and nothing happened yet.
    await changes.getByRole('button', { name: 'Put the change in force' }).click();
    await changes.getByText('This is missing, or is not right').first().waitFor();
    await changes.getByRole('textbox', { name: 'Number' }).fill('№ 12');
    await changes.getByLabel('Date of the decision').fill('2026-11-03');
    const says = changes.getByRole('group', { name: 'What the act says, in short' });
    for (const [language, text] of Object.entries({
      Қазақша: 'Ойдан шығарылған сілтеме',
      Русский: 'Вымышленная ссылка',
      English: 'An invented citation',
    }))
      await says.getByRole('textbox', { name: language }).fill(text);
    await changes.getByRole('button', { name: 'Put the change in force' }).click();
    await changes.getByText('procedure of the system, № 12 of 3 November 2026: An invented citation').waitFor();
    await changes.getByText('Confirmed by a lawyer').waitFor();
    await changes.getByText(/Entered .* No deadline moved\./).waitFor();
    const row = administrator.getByRole('row', { name: /^A report is entered in ERDR/ });
    await row.getByText('CPC, art. 180(1)').waitFor();
    await row.getByText('Amended here').waitFor();
    await row.getByText('CPC, art. 179', { exact: true }).waitFor();
    await looked(administrator, 'law-citations-desktop');
  });

  test('the prosecutor sees what was decided, by which role, on what basis, what it did and who lacks it; no name', async () => {
    const prosecutor = await portal.page(desktop);
    await portal.signIn(prosecutor, 'prosecutor-1', '/portal/oversight/law');
    await prosecutor.getByText('Answer to a question: 4 working days (register: 2 working days)').waitFor();
    await prosecutor.getByText(/ – a day of rest$/).waitFor();
    await prosecutor.getByText(/^Withdrawn .*: Entered for the wrong year · 3 deadlines moved$/).waitFor();
    await prosecutor.getByText('Basis: CPC, art. 195 (An invented change)').waitFor();
    await prosecutor
      .getByText(/CPC, art\. 180\(1\) \(register: CPC, art\. 179\); confirmed by a lawyer; from /)
      .waitFor();
    await prosecutor
      .getByText('Basis: procedure of the system, № 12 of 3 November 2026 (An invented citation)')
      .waitFor();
    await prosecutor
      .getByText(/^The same is not in force at: School, Platform liaison/)
      .first()
      .waitFor();
    expect(await prosecutor.locator('main').innerText()).not.toMatch(/Demo /);
    await lookedInBothSizes(prosecutor, 'oversight-law');
    await prosecutor.context().close();
  });

  test('every kind of document is seen as a sample with invented data', async () => {
    await administrator.getByRole('link', { name: 'Document templates' }).click();
    await administrator.getByRole('heading', { name: 'Notice of registration' }).waitFor();
    await lookedInBothSizes(administrator, 'law-templates');
    const saving = administrator.waitForEvent('download');
    await administrator
      .getByRole('region', { name: 'Notice of registration' })
      .getByRole('link', { name: 'Sample: Русский' })
      .click();
    const { readFileSync } = await import('node:fs');
    const bytes = readFileSync(await (await saving).path());
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    expect(textOfPdf(bytes).pages.join()).toContain(
      'РЕСПУБЛИКА КАЗАХСТАН Демонстрационное подразделение полиции Алматы',
    );
  });

  test('an auditor reads it and is offered nothing to change', async () => {
    const auditor = await portal.page(phone);
    await portal.signIn(auditor, 'police-auditor', '/portal/admin/days');
    await auditor.getByText('Withdrawn: Entered for the wrong year').waitFor();
    expect(await auditor.getByRole('button', { name: /Enter a decision|Withdraw/ }).count()).toBe(0);
    await isSound(auditor);
  });

  test('nothing complained on the way but what was refused on purpose', () => {
    expect(portal.complaints.filter((each) => !/status of (400|401|403)/.test(each))).toEqual([]);
  });
});
