import type { Page } from 'playwright-core';
import { reportFrom } from './case.js';
import { looked } from './looks.js';
import { desktop, isSound, phone, Portal, takeStep } from './portal.js';

const words = {
  returned: 'Invented: say when it began.',
  added: 'Invented: it began in the spring holidays.',
  elsewhere: 'Invented: the child lives in Almaty.',
} as const;

/** What a duty officer does not keep: it goes back to the school, or to the unit that has jurisdiction, and each side sees it. */
describe('a referral that goes back or goes on, in the portal', () => {
  let portal: Portal;
  let duty: Page;
  let school: Page;
  let number = '';

  beforeAll(async () => {
    portal = await Portal.start();
    duty = await portal.page(desktop);
    school = await portal.page(phone);
    await portal.signIn(school, 'psychologist-1');
    number = await reportFrom(school);
    await portal.signIn(duty, 'duty-1', '/portal/notices');
  });
  afterAll(() => portal.stop());

  test('is returned to the school, which reads why', async () => {
    await duty.getByRole('link', { name: 'Inbox' }).click();
    await duty.getByRole('link', { name: new RegExp(number) }).click({ timeout: 60_000 });
    await takeStep(duty, 'Receive');
    await takeStep(duty, 'Return to the school', async (form) => {
      await form.getByLabel('It is incomplete').check();
      await form.getByRole('textbox', { name: 'Reason' }).fill(words.returned);
      await isSound(duty);
    });
    await duty.getByText('Returned to the school').first().waitFor();
    await looked(duty, 'passed-on-returned-desktop');
    await school.goto(`${portal.stack.url}/portal/notices`);
    await school.getByRole('link', { name: 'The police returned your referral' }).click({ timeout: 60_000 });
    await school.getByText('Returned for completion').first().waitFor();
    await school.getByText(words.returned).waitFor();
    await looked(school, 'passed-on-to-complete-phone');
  });

  test('comes back completed, and the officer is told', async () => {
    await school.getByLabel('What you add').first().fill(words.added);
    await school.getByRole('button', { name: 'Send again' }).click();
    await duty.getByText('Received', { exact: true }).first().waitFor({ timeout: 90_000 });
    expect(await duty.locator('main').innerText()).not.toContain(words.added);
    await isSound(duty);
  });

  test('is passed on to another unit, which has it alone; the school sees that it went', async () => {
    await takeStep(duty, 'Pass on by jurisdiction', async (form) => {
      await form.getByLabel('To which region').selectOption('KZ-75');
      await form.getByLabel('Unit there').selectOption({ label: 'Demonstration Police Unit No. 2, Almaty' });
      await form.getByRole('textbox', { name: 'Reason' }).fill(words.elsewhere);
      await isSound(duty);
    });
    await duty.getByRole('heading', { name: 'There is nothing here that you may see' }).waitFor();
    await isSound(duty);
    await duty.getByRole('link', { name: 'Inbox' }).click();
    await duty.getByText('Nothing waits to be received.').waitFor();

    const there = await portal.page(phone);
    await portal.signIn(there, 'duty-4', '/portal/notices');
    await there.getByRole('link', { name: 'A referral was passed on' }).click({ timeout: 60_000 });
    await there.getByRole('heading', { name: `Referral ${number}` }).waitFor();
    await there.getByText('Passed on, to be received').first().waitFor();
    await looked(there, 'passed-on-arrived-phone');
    await takeStep(there, 'Receive');
    await there.getByText('Received', { exact: true }).first().waitFor();
    await school.getByText('Passed to the police of another region').first().waitFor({ timeout: 90_000 });
    // The first unit of that region was not meant.
    const first = await portal.page(phone);
    await portal.signIn(first, 'duty-2', '/portal/police/inbox?show=hand');
    await first.getByRole('heading', { name: 'Inbox' }).waitFor();
    await first.waitForLoadState('networkidle');
    expect(await first.getByRole('link', { name: new RegExp(number) }).count()).toBe(0);
  });

  test('nothing complained on the way but what the officer sees no more', () => {
    expect(portal.complaints.filter((each) => !/status of 404/.test(each))).toEqual([]);
  });
});
