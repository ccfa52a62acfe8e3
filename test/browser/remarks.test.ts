import { eventually } from '#libs/stage';
import type { Page } from 'playwright-core';
import { asks, sendReferral } from './case.js';
import { lookedInBothSizes } from './looks.js';
import { desktop, forPurpose, isSound, Portal, speak, takeStep } from './portal.js';

const arrived = 'A prosecutor’s remark waits for an answer';
const read = 'Read remark and answer';

describe('what the prosecutor remarks is answered in the portal', () => {
  let portal: Portal;
  let prosecutor: Page;
  let head: Page;
  let chainId = '';

  beforeAll(async () => {
    portal = await Portal.start();
    prosecutor = await portal.page(desktop);
    head = await portal.page(desktop);
    await sendReferral(portal);
    await portal.signIn(prosecutor, 'prosecutor-1');
    chainId = await eventually('the chain', async () => {
      const { items } = (await asks(prosecutor, 'oversight/chains')) as unknown as { items: { chainId: string }[] };
      return items[0]?.chainId;
    });
    await portal.signIn(head, 'police-head-1');
    await eventually('the case', async () => (await asks(head, 'police/investigations')).items[0]?.id);
  });
  afterAll(() => portal.stop());

  const remark = async (agency: string, text: string): Promise<string> => {
    const made = await asks(prosecutor, 'oversight/remarks', { chainId, agency, topic: 'time-limit', text });
    return made.record.id;
  };

  /** By the notice that tells of it, as somebody who does not know that there is one. */
  async function openByNotice(page: Page): Promise<void> {
    await page.goto(`${portal.stack.url}/portal/notices`);
    await speak(page, 'en');
    await page.getByRole('link', { name: arrived }).first().click({ timeout: 60_000 });
    await page.getByRole('heading', { name: 'Remark: A time limit' }).waitFor();
  }

  const answer = async (page: Page, words: string): Promise<void> => {
    await takeStep(page, 'Answer', async (form) => {
      await form.getByLabel('Answer to the prosecutor').fill(words);
      await isSound(page);
    });
    await page.getByText('Your answer is with the prosecutor').waitFor();
  };

  test('the head of the police unit is told, reads it for a purpose and answers', async () => {
    const id = await remark('police', 'Invented remark: the referral waits.');
    await openByNotice(head);
    await head.getByText('Waits for our answer', { exact: true }).waitFor();
    // Nothing of what is said stands there before somebody says why they read it.
    expect(await head.locator('main').innerText()).not.toContain('Invented');
    await lookedInBothSizes(head, 'remark-to-answer');
    await forPurpose(head, read, 'to answer it');
    await head.getByText('Invented remark: the referral waits.').waitFor();
    await head.getByText('No answer yet.').waitFor();
    await lookedInBothSizes(head, 'remark-read');
    await answer(head, 'Invented answer: it is received today.');
    await lookedInBothSizes(head, 'remark-answered');
    await head.getByRole('button', { name: 'Show the access log' }).click();
    await head.getByText('Purpose: to answer it').waitFor();
    await isSound(head);
    await prosecutor.goto(`${portal.stack.url}/portal/oversight/remarks/${id}`);
    await speak(prosecutor, 'en');
    await prosecutor.getByText('Answered, to be judged').waitFor({ timeout: 60_000 });
    await forPurpose(prosecutor, read, 'to judge the answer');
    await prosecutor.getByText('Invented answer: it is received today.').waitFor();
  });

  test('the case of the agency itself is a link away', async () => {
    await head.getByRole('link', { name: /^Case / }).click();
    await head.waitForURL(/\/police\/cases\//);
    await head.goBack();
    await head.getByRole('heading', { name: 'Remark: A time limit' }).waitFor();
  });

  test('the prosecutor insists: it waits again, both turns are read, the new answer is accepted', async () => {
    await takeStep(prosecutor, 'Insist', (form) =>
      form.getByLabel('Remark', { exact: true }).fill('Invented: by whom was it received?'),
    );
    await head.getByText('The prosecutor insists, waits for a new answer').waitFor({ timeout: 60_000 });
    await head.getByText('The last answer did not satisfy the prosecutor.').waitFor();
    await forPurpose(head, read, 'to answer again');
    await head.getByText('The prosecutor was not satisfied with this answer and insists.').waitFor();
    await head.getByText('Invented: by whom was it received?').waitFor();
    await lookedInBothSizes(head, 'remark-insisted');
    await head.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Prosecutor’s remarks' }).click();
    await head.getByText('made 2 times').waitFor();
    await lookedInBothSizes(head, 'remarks-open');
    await head.locator('main a.row').click();
    await answer(head, 'Invented answer: by the duty officer.');
    await prosecutor.getByText('Answered, to be judged').waitFor({ timeout: 60_000 });
    await takeStep(prosecutor, 'Accept the answer');
    await prosecutor.getByText('Answer accepted').first().waitFor();
    // The page hears of it by itself.
    await head.getByText('The prosecutor accepted your answer.').waitFor({ timeout: 60_000 });
    await lookedInBothSizes(head, 'remark-accepted');
    await head.getByRole('link', { name: 'Remarks', exact: true }).click();
    await head.getByText('No remark waits for your answer.').waitFor();
    await head.getByRole('link', { name: 'Answered', exact: true }).click();
    await head.locator('main a.row').waitFor();
    expect(new URL(head.url()).search).toContain('show=answered');
    await lookedInBothSizes(head, 'remarks-answered');
  });

  test('a school answers on the same pages, its own remarks alone', async () => {
    const id = await remark('school', 'Invented remark: who saw it is missing.');
    const psychologist = await portal.page(desktop);
    await portal.signIn(psychologist, 'psychologist-1');
    await openByNotice(psychologist);
    await psychologist.getByRole('link', { name: /^Referral / }).waitFor();
    await isSound(psychologist);
    await forPurpose(psychologist, read, 'to answer it');
    await psychologist.getByText('Invented remark: who saw it is missing.').waitFor();
    await answer(psychologist, 'Invented answer: it is added.');
    await prosecutor.goto(`${portal.stack.url}/portal/oversight/remarks/${id}`);
    await prosecutor.getByText('Answered, to be judged').waitFor({ timeout: 60_000 });
    // The police have nothing to see of it.
    await head.goto(`${portal.stack.url}/portal/remarks/police/${id}`);
    await head.getByText('There is nothing here that you may see').waitFor();
  });

  test('nothing complained on the way', () => {
    expect(portal.complaints.filter((each) => !/status of 404/.test(each))).toEqual([]);
  });
});
