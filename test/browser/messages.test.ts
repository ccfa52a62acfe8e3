import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { eventually } from '#libs/stage';
import type { Page } from 'playwright-core';
import { asks } from './case.js';
import { desktop, looksSound, phone, Portal } from './portal.js';

/** A person turns messages on at "My sign-in", is told when something waits, and turns them off; the agency is a real one. */
describe('messages to people who are not at the portal', () => {
  let portal: Portal;
  let officer: Page;

  beforeAll(async () => {
    portal = await Portal.start({
      envOf: { identity: { MESSAGES_LOOK_SECONDS: '1', MESSAGES_PAUSE_MINUTES: '0.05' } },
    });
    officer = await portal.page(desktop);
    await portal.signIn(officer, 'duty-1');
  });
  afterAll(() => portal.stop());

  const heading = (name: string) => officer.getByRole('heading', { name, exact: true });
  const button = (name: string) => officer.getByRole('button', { name, exact: true });
  const laidIn = (folder: string): string[] => {
    try {
      return readdirSync(folder)
        .sort()
        .map((file) => readFileSync(join(folder, file), 'utf8'));
    } catch {
      return [];
    }
  };
  const mails = (): string[] => laidIn(join(portal.stack.dataDir, 'mail'));
  const chat = (): string[] => laidIn(join(portal.stack.dataDir, 'telegram'));
  /** Whoever is at the portal goes to where messages are set. */
  const toMessages = async (): Promise<void> => {
    await officer.getByRole('link', { name: 'Set up messages' }).click();
    await heading('Messages').waitFor();
  };
  const backToWork = async (): Promise<void> => {
    await officer.getByRole('link', { name: 'My sign-in' }).click();
    await button('Done, back to work').click();
    await button('Sign out').waitFor();
  };
  const says = [
    'Something new waits for you. Sign in: URL/portal/',
    'To turn these messages off: URL/auth/sign-in?manage=sign-in&return_to=/portal/',
  ];
  const linesOf = (said: string): string[] =>
    said
      .trim()
      .replaceAll(portal.stack.url, 'URL')
      .split(/\r?\n/)
      .filter((line) => line !== '');
  /** Several looks, and more than a pause between two messages. */
  const aWhile = () => new Promise((resolve) => setTimeout(resolve, 6_000));
  /** In every language, on a phone and on a desk; ends in English. */
  const sound = async (name: string): Promise<void> => {
    const folder = process.env['QORGAN_SCREENSHOTS'];
    for (const size of [phone, desktop]) {
      await officer.setViewportSize(size);
      for (const language of ['Қазақша', 'Русский', 'English']) {
        await officer.getByRole('link', { name: language, exact: true }).click();
        await officer.locator('a[aria-current=true]', { hasText: language }).waitFor();
        await looksSound(officer);
        if (folder !== undefined)
          await officer.screenshot({ path: `${folder}/${name}-${String(size.width)}-${language}.png`, fullPage: true });
      }
    }
  };
  /** As the public page sends it: an invented message to the officer's region. */
  const tell = () =>
    asks(officer, 'police/public/tips', {
      region: 'KZ-71',
      from: 'child',
      kind: 'grooming',
      words: 'Invented.',
      safeNow: 'no',
    });

  test('are off until an address is confirmed by the code that was sent there', async () => {
    await button('My sign-in').click();
    await portal.enter(officer, 'duty-1');
    await toMessages();
    await sound('messages-off');
    await officer.getByLabel('E-mail address').fill('nobody');
    await button('Send me a code').click();
    await officer.getByRole('alert').waitFor();
    await looksSound(officer);
    await officer.getByLabel('E-mail address').fill('duty@example.kz');
    await button('Send me a code').click();
    await officer.getByText(/duty@example.kz/).waitFor();
    const code = await eventually('a code', () => /: (\d{6})\./.exec(mails().at(-1) ?? '')?.[1]);
    await sound('messages-code');
    await officer.getByLabel('Six-digit code from the e-mail').fill(code);
    await button('Confirm').click();
    await officer.getByText('Mail goes to duty@example.kz').waitFor();
    await sound('messages-on');
    await officer.getByRole('link', { name: 'My sign-in' }).click();
    await officer.getByText(/Messages by e-mail were turned on/).waitFor();
    await sound('my-sign-in-messages');
    await button('Done, back to work').click();
    await button('Sign out').waitFor();
  });

  test('say that something waits, once, and lead to the portal', async () => {
    expect(mails()).toHaveLength(1);
    await tell();
    await eventually('the mail', () => (mails().length === 2 ? true : undefined), 30);
    expect(linesOf(mails()[1] ?? '')).toEqual(['to duty@example.kz', ...says]);
    await aWhile();
    expect(mails()).toHaveLength(2);
  });

  test('end where they say: the address in the mail leads to where they are turned off', async () => {
    await officer.goto(/To turn these messages off: (\S+)/.exec(mails()[1] ?? '')?.[1] ?? '');
    await portal.enter(officer, 'duty-1');
    await toMessages();
    const never = officer.getByLabel('Never', { exact: true });
    expect(await never.isChecked()).toBe(false);
    await never.check();
    await Promise.all([officer.waitForResponse((each) => each.request().method() === 'POST'), button('Save').click()]);
    // As it was kept, not as it was ticked.
    await officer.getByRole('link', { name: 'My sign-in' }).click();
    await toMessages();
    expect(await never.isChecked()).toBe(true);
    await backToWork();
    await tell();
    await aWhile();
    expect(mails()).toHaveLength(2);
  });

  test('come by Telegram too, once its owner has sent the code to the bot, until they block it', async () => {
    await button('My sign-in').click();
    await portal.enter(officer, 'duty-1');
    await toMessages();
    await button('Link Telegram').click();
    await officer.getByRole('link', { name: 'Open Telegram' }).waitFor();
    await sound('telegram-code');
    await button('Done, I pressed “Start”').click();
    await officer.getByText('The bot has not got the code yet').waitFor();
    await looksSound(officer);
    const opened = officer.waitForEvent('popup');
    await officer.getByRole('link', { name: 'Open Telegram' }).click();
    const telegram = await opened;
    await telegram.getByRole('button', { name: 'Start', exact: true }).click();
    await telegram.getByText('Telegram is linked.').waitFor();
    await button('Done, I pressed “Start”').click();
    await officer.getByText('Telegram is linked.').waitFor();
    await sound('telegram-on');
    await backToWork();
    expect(chat()).toHaveLength(1);
    await tell();
    await eventually('the message', () => (chat().length === 2 ? true : undefined), 30);
    expect(linesOf(chat()[1] ?? '')).toEqual([expect.stringMatching(/^to chat \d+$/), ...says]);
    await aWhile();
    expect([chat().length, mails().length]).toEqual([2, 2]);

    await telegram.getByRole('button', { name: 'Block the bot' }).click();
    await telegram.getByRole('button', { name: 'Unblock the bot' }).waitFor();
    await button('My sign-in').click();
    await portal.enter(officer, 'duty-1');
    await officer.getByText('The link to Telegram ended: the bot was blocked').waitFor();
    await toMessages();
    await officer.getByText(/you blocked the bot/).waitFor();
    await sound('telegram-blocked');
    await backToWork();
    expect(portal.complaints.filter((each) => !/422/.test(each))).toEqual([]);
  });
});
