import type { Page, Request } from 'playwright-core';
import { asks, openCase } from './case.js';
import { lookedInBothSizes, openTab } from './looks.js';
import { desktop, givePurpose, isSound, Portal, speak, takeStep } from './portal.js';

const purpose = 'to write the protocol';
const step = 'Enter a question and its answer';
const suggested = 'What did this person write to you?';
const own = 'Invented: why did you answer?';
const answers = ['Invented: that I am pretty.', 'Invented: I do not know.'] as const;

interface Case {
  readonly record: {
    readonly interviews: readonly { readonly id: string; readonly participants: readonly { readonly id: string }[] }[];
  };
}

/** An interviewer has the questions, a second look at a wording, and the log, whose words open for a purpose. */
describe('the interview of a child in the portal', () => {
  let portal: Portal;
  let investigator: Page;
  const asked: Request[] = [];
  const main = () => investigator.locator('main');
  const log = () => investigator.getByRole('region', { name: 'Question log' }).last();

  beforeAll(async () => {
    portal = await Portal.start();
    const investigate = await openCase(portal);
    const { record } = (await investigate('plan-interview', {
      ...{ advice: 'now', adviceText: 'Invented: she can speak.', advisedBy: 'school-psychologist' },
      ...{ plannedFor: new Date().toISOString(), room: 'special', representativeChecked: true },
      participants: [
        { role: 'investigator', name: 'Invented Investigator' },
        { role: 'psychologist', name: 'Invented Psychologist' },
        { role: 'representative', name: 'Invented Mother' },
      ],
    })) as unknown as Case;
    const [interview] = record.interviews;
    await investigate('start-interview', {
      ...{ interviewId: interview?.id, room: 'special', recording: true },
      present: interview?.participants.map(({ id }) => id),
    });
    investigator = await portal.page(desktop);
    await portal.signIn(investigator, 'investigator-1', '/portal/police/cases');
    await investigator.getByRole('link', { name: /26-KZ71-123457/ }).click();
    investigator.on('request', (request) => asked.push(request));
    await openTab(investigator, 'Interview');
  });
  afterAll(() => portal.stop());

  test('the questions for the age of the child are offered, in the language of the page', async () => {
    await main().getByText('No question has been entered yet.').waitFor();
    await investigator.getByRole('button', { name: 'Show the questions' }).click();
    await main().getByText('Questions for 11 to 14 years, edition 1').waitFor();
    await main().getByText(suggested).first().waitFor();
    await lookedInBothSizes(investigator, 'interview-guide');
    await speak(investigator, 'ru');
    await main().getByText('Что этот человек тебе писал?').first().waitFor();
    await speak(investigator, 'en');
    await investigator.getByLabel('Age of the child').selectOption('7 to 10 years');
    await main().getByText('Questions for 7 to 10 years, edition 1').waitFor();
    await investigator.getByLabel('Age of the child').selectOption('11 to 14 years');
  });

  test('a wording that may lead is hinted at, and nothing of it is kept', async () => {
    const field = investigator.getByLabel('The question as you would ask it');
    const check = investigator.getByRole('button', { name: 'Check the wording' });
    await field.fill('Почему ты не сказала маме?');
    await check.click();
    await main().getByText('The child may hear blame in it.').waitFor();
    await main().getByText('“Почему ты”').waitFor();
    await isSound(investigator);
    await field.fill('Расскажи об этом.');
    await check.click();
    await main().getByText('Nothing stands out.').waitFor();
    expect(await main().getByText('The child may hear blame in it.').count()).toBe(0);
    expect(asked.filter((each) => /Почему|Расскажи/.test(decodeURIComponent(each.url())))).toEqual([]);
  });

  test('one question after the other is entered: one out of the set, one of the interviewer’s own', async () => {
    await investigator.getByRole('button', { name: `Into the log: ${suggested}` }).click();
    const form = investigator.getByRole('dialog');
    expect(await form.getByLabel('Question', { exact: true }).inputValue()).toBe(suggested);
    await form.getByLabel(/^Answer/).fill(answers[0]);
    await isSound(investigator);
    await form.getByRole('button', { name: step }).click();
    await form.waitFor({ state: 'detached' });
    await log()
      .getByRole('row', { name: /^1 .* Substance: What was said and asked Open/ })
      .waitFor();
    await takeStep(investigator, step, async (next) => {
      await next.getByLabel('Leading').check();
      await next.getByLabel('Question', { exact: true }).fill(own);
      await next.getByLabel(/^Answer/).fill(answers[1]);
      await next.getByLabel('Psychologist').check();
    });
    const second = log().getByRole('row', { name: /^2 .* Substance: What was said and asked Leading/ });
    await second.getByText('Suggested by: Psychologist').waitFor();
    await second.getByText('may sound like blame').waitFor();
    expect(await log().innerText()).not.toContain('Invented');
  });

  test('the words of the log open for a purpose that is journalled, and can be printed', async () => {
    await investigator.getByRole('button', { name: 'Read questions and answers' }).click();
    expect(asked.filter((each) => each.url().endsWith('/read-log'))).toEqual([]);
    await givePurpose(investigator, 'Read questions and answers', purpose);
    for (const each of [own, ...answers]) await log().getByText(each).waitFor();
    await lookedInBothSizes(investigator, 'interview-log');
    await investigator.emulateMedia({ media: 'print' });
    await log().getByText(answers[0]).waitFor();
    await investigator.getByLabel('The question as you would ask it').waitFor({ state: 'hidden' });
    await investigator.emulateMedia({ media: 'screen' });
    await takeStep(investigator, step, async (next) => {
      await next.getByLabel('Open', { exact: true }).check();
      await next.getByLabel('Question', { exact: true }).fill('Invented: and then?');
      await next.getByLabel(/^No\. 2 /).check();
    });
    await main().getByText('The log has changed since its words were opened.').waitFor();
    await investigator.getByRole('button', { name: 'Put questions and answers away' }).click();
    await log().getByText('Corrects No. 2').waitFor();
    expect(await log().innerText()).not.toContain('Invented');
    const id = /cases\/([^?]+)/.exec(investigator.url())?.[1] ?? '';
    const journal = (await asks(investigator, `police/investigations/${id}/access-log`)) as unknown as {
      items: { action: string; reason: string | null }[];
    };
    const read = journal.items.filter(({ action }) => action === 'investigation.read-interview-log');
    expect(read.map(({ reason }) => reason)).toEqual([purpose]);
    expect(portal.complaints).toEqual([]);
  });
});
