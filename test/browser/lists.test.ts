import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { openCase } from './case.js';
import { desktop, isSound, phone, Portal, takeStep } from './portal.js';

/** What lists show whoever answers for others: what waits for them, how much stands where, and a file of it. */
describe('lists', () => {
  let portal: Portal;
  let head: Page;

  beforeAll(async () => {
    portal = await Portal.start();
    head = await portal.page(desktop);
    const investigate = await openCase(portal);
    const person = (role: string, name: string): object => ({ role, name });
    const planned = await investigate('plan-interview', {
      advice: 'now',
      advisedBy: 'school-psychologist',
      adviceText: 'Invented: calm, and not for long.',
      plannedFor: new Date(Date.now() + 60_000).toISOString(),
      room: 'special',
      participants: [
        person('investigator', 'Invented Investigator'),
        person('psychologist', 'Invented Psychologist'),
        person('representative', 'Invented Mother'),
      ],
      representativeChecked: true,
    });
    const [interview] = (planned.record as unknown as WithInterviews).interviews;
    const interviewId = interview?.id;
    const present = interview?.participants.map(({ id }) => id);
    await investigate('start-interview', { interviewId, room: 'special', present, recording: true });
    await investigate('end-interview', { interviewId, account: 'Invented account.', stopReason: 'child-cannot-speak' });
  });
  afterAll(() => portal.stop());

  test('the head of unit sees what waits for a decision, decides, and it waits no more', async () => {
    await portal.signIn(head, 'police-head-1');
    await head.getByRole('heading', { name: 'Repeated interviews' }).waitFor();
    await isSound(head);
    await head.getByRole('link', { name: 'The whole list: Repeated interviews' }).click();
    const row = head.getByRole('link', { name: /26-KZ71-123457/ });
    await row.waitFor();
    await isSound(head);
    // Another list does not have it.
    await head.getByRole('link', { name: 'Joinders to decide on' }).click();
    await head.getByText('No joinder of cases waits for your decision.').waitFor();
    await head.goBack();
    await row.click();
    await head.getByRole('heading', { name: /26-KZ71-123457/ }).waitFor();
    const { pathname } = new URL(head.url());
    await head.goto(`${portal.stack.url}${pathname}?tab=actions`);
    await takeStep(head, 'Approve another interview', async (form) => {
      await form
        .getByLabel('The first was broken off')
        .check()
        .catch(() => form.getByRole('radio').first().check());
      await form.getByRole('textbox').fill('Invented: the psychologist advises it.');
    });
    await head.goto(`${portal.stack.url}/portal/police/unit/cases?show=interview`);
    await head.getByText('none waits for your approval').waitFor();
    await head.goto(`${portal.stack.url}/portal/police/unit`);
    await head.getByText('Nothing at the moment.').waitFor();
  });

  test('the list is exported as it is filtered, without a word about the child', async () => {
    await head.goto(`${portal.stack.url}/portal/police/unit/cases?show=under`);
    await head.getByRole('link', { name: /26-KZ71-123457/ }).waitFor();
    const [file] = await Promise.all([
      head.waitForEvent('download'),
      head.getByRole('button', { name: 'Export as CSV' }).click(),
    ]);
    expect(file.suggestedFilename()).toBe('qorgan-cases.csv');
    const text = readFileSync(await file.path(), 'utf8');
    expect(text.split('\n')[0]).toContain('Number,State,Urgency');
    expect(text).toContain('26-KZ71-123457,Under investigation');
    expect(text).not.toMatch(/Demonstration|Invented/);
  });

  test('a head of school sees how many referrals stand where, each number a link to its list', async () => {
    const school = await portal.page(phone);
    await portal.signIn(school, 'head-1');
    await school.getByRole('heading', { name: 'Referrals of the school' }).waitFor();
    await isSound(school);
    await school.getByRole('link', { name: /^Drafts: \d+$/ }).click();
    await school.waitForURL(/show=drafts/);
  });
});

interface WithInterviews {
  readonly interviews: readonly { readonly id: string; readonly participants: readonly { readonly id: string }[] }[];
}
