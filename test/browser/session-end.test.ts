import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { openSupport } from './case.js';
import { lookedInBothSizes, openTab } from './looks.js';
import { desktop, isSound, phone, Portal } from './portal.js';

const idleSeconds = 24;

describe('a session that comes to its end', () => {
  let portal: Portal;
  let page: Page;
  beforeAll(async () => {
    portal = await Portal.start({ envOf: { gateway: { SESSION_IDLE_SECONDS: String(idleSeconds) } } });
    page = await portal.page(phone);
    await portal.signIn(page, 'psychologist-1');
    await page.goto(`${portal.stack.url}/portal/referrals/new`);
    await page.getByRole('radio').first().check();
    await page.getByRole('button', { name: 'Begin' }).click();
    await page.getByRole('link', { name: /own words/ }).click();
  });
  afterAll(() => portal.stop());

  const words = () => page.getByLabel('What did the child say?');
  const dialog = () => page.getByRole('alertdialog', { name: 'Are you still there?' });
  const saidToService = async (): Promise<string> => {
    const address = page
      .url()
      .replace('/portal/referrals', '/api/school/referrals')
      .replace(/\/draft.*/, '/content');
    const answer = await page.request.get(address);
    expect(answer.status()).toBe(200);
    return ((await answer.json()) as { content: { ownWords?: string } }).content.ownWords ?? '';
  };

  test('is not warned of while somebody is there, though they ask for nothing', async () => {
    await words().fill('First invented words.');
    for (const end = Date.now() + (idleSeconds + 8) * 1_000; Date.now() < end;) {
      await page.mouse.move(100 + Math.random() * 100, 300);
      expect(await dialog().count()).toBe(0);
      await page.waitForTimeout(1_000);
    }
    expect(await saidToService()).toBe('First invented words.');
  });

  test('is warned of when nobody was there for long; whoever answers stays signed in', async () => {
    await page.route('**/save-draft', (route) => route.abort());
    await words().fill('Second invented words.');
    await dialog().waitFor({ timeout: idleSeconds * 1_000 });
    await isSound(page);
    await page.getByText(/in 0 min \d+ s/).waitFor();
    // It does not say that all is saved where it is not.
    await dialog().getByText('has not been sent or saved yet').waitFor();
    await page.unroute('**/save-draft');
    await page.getByRole('button', { name: 'Stay signed in' }).click();
    await dialog().waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('status').filter({ hasText: 'Saved' }).waitFor();
    // The end of which it warned passes.
    for (const end = Date.now() + 10_000; Date.now() < end;) {
      await page.keyboard.press('Shift');
      await page.waitForTimeout(500);
    }
    expect(await dialog().count()).toBe(0);
    expect(await saidToService()).toBe('Second invented words.');
  });

  test('ends by itself where nobody answers, with the words saved; signing in leads back to them', async () => {
    const there = page.url();
    await words().fill('The last invented words.');
    await dialog()
      .getByText('What you have written is saved.')
      .waitFor({ timeout: idleSeconds * 1_000 });
    await page.locator('input[type=password]').waitFor({ timeout: 20_000 });
    expect(await page.locator('body').innerText()).not.toContain('invented words');
    const refused = await page.request.get(`${portal.stack.url}/auth/session`);
    expect(refused.status()).toBe(401);
    await page.locator('input[type=text]').fill('psychologist-1');
    await page
      .locator('input[type=password]')
      .fill(readFileSync(portal.stack.installation.demonstrationPasswordFile(), 'utf8').trim());
    await page.keyboard.press('Enter');
    await words().waitFor();
    expect(page.url()).toBe(there);
    expect(await words().inputValue()).toBe('The last invented words.');
  });

  test('waits with words that could not be saved; signing in beside it saves them', async () => {
    await page.route('**/save-draft', (route) => route.abort());
    await words().fill('Words that no line took.');
    await page.getByRole('heading', { name: 'Sign in again' }).waitFor({ timeout: (idleSeconds + 20) * 1_000 });
    expect(await page.content()).not.toContain('that no line took');
    await page.unroute('**/save-draft');
    const opening = page.context().waitForEvent('page');
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await portal.enter(await opening, 'psychologist-1');
    await words().waitFor();
    expect(await words().inputValue()).toBe('Words that no line took.');
    await page.getByRole('status').filter({ hasText: 'Saved' }).waitFor();
    expect(await saidToService()).toBe('Words that no line took.');
  });

  test('nothing complained on the way', () => {
    expect(portal.complaints.filter((each) => !/status of 401|ERR_FAILED/.test(each))).toEqual([]);
  });
});

describe('a session that ends over words that only their sending saves', () => {
  let portal: Portal;
  let worker: Page;
  let place = '';
  const over = () => worker.getByRole('heading', { name: 'Sign in again' });
  const form = () => worker.getByRole('dialog', { name: 'Refer to a partner' });
  const note = () => worker.getByLabel('How it was');
  const windowOf = async (button: Locator): Promise<Page> => {
    const opening = worker.context().waitForEvent('page');
    await button.click();
    return opening;
  };
  const signInBeside = () => windowOf(worker.getByRole('button', { name: 'Sign in', exact: true }));
  /** In another tab of the same browser. */
  const signOutElsewhere = async (): Promise<void> => {
    const session = await worker.request.get(`${portal.stack.url}/auth/session`);
    const { csrfToken } = (await session.json()) as { csrfToken: string };
    const headers = { 'x-csrf-token': csrfToken };
    expect((await worker.request.post(`${portal.stack.url}/auth/sign-out`, { headers, data: {} })).status()).toBe(200);
  };
  const isNowhere = async (words: string): Promise<void> => {
    expect(await worker.content()).not.toContain(words);
    expect(await worker.evaluate('JSON.stringify({ ...localStorage, ...sessionStorage })')).not.toContain(words);
  };

  beforeAll(async () => {
    portal = await Portal.start();
    const id = await openSupport(portal);
    worker = await portal.page(desktop);
    place = `/portal/social/caseload/${id}`;
    await portal.signIn(worker, 'social-worker-1', place);
  });
  afterAll(() => portal.stop());

  test('shows nothing of the page, and keeps the form of a step for whoever filled it in', async () => {
    await openTab(worker, 'Actions');
    await worker.getByRole('button', { name: 'Refer to a partner' }).first().click();
    await form().getByLabel('What', { exact: true }).fill('Invented words of a form.');
    await signOutElsewhere();
    await over().waitFor({ timeout: 90_000 });
    await isNowhere('Invented words');
    await isNowhere('Demonstration');
    await lookedInBothSizes(worker, 'session-over');
    const beside = await signInBeside();
    const closing = beside.waitForEvent('close');
    await portal.enter(beside, 'social-worker-1');
    await closing;
    expect(await form().getByLabel('What', { exact: true }).inputValue()).toBe('Invented words of a form.');
  });

  test('lets it be sent then', async () => {
    await form().getByLabel('Kind', { exact: true }).fill('Invented shelter');
    await form().getByRole('radio').first().check();
    await form().getByRole('button', { name: 'Refer to a partner' }).click();
    await form().waitFor({ state: 'detached' });
    await isNowhere('Invented words of a form.');
  });

  test('keeps a visit note, also where the browser opens no window', async () => {
    await openTab(worker, 'Visits');
    await note().fill('Invented note, not sent.');
    await worker.getByLabel(/^How the child is, 0 to 10/).fill('5');
    await signOutElsewhere();
    await over().waitFor({ timeout: 90_000 });
    await isNowhere('Invented note');
    await worker.evaluate('window.asItIs = window.open; window.open = () => null');
    await worker.getByRole('button', { name: 'Sign in', exact: true }).click();
    await worker.getByText('The browser did not open the sign-in window.').waitFor();
    await lookedInBothSizes(worker, 'session-over-blocked');
    const beside = await windowOf(worker.getByRole('link', { name: 'Sign in in a new tab' }));
    await portal.enter(beside, 'social-worker-1');
    await note().waitFor();
    await worker.evaluate('window.open = window.asItIs');
    expect(await note().inputValue()).toBe('Invented note, not sent.');
    expect(await worker.getByLabel(/^How the child is, 0 to 10/).inputValue()).toBe('5');
    await worker.getByRole('button', { name: 'Save the note' }).click();
    await worker.getByText(/^Saved \d\d:\d\d/).waitFor();
  });

  test('says what to do in a window that may not close itself', async () => {
    const beside = await worker.context().newPage();
    await beside.addInitScript('window.close = () => undefined');
    await beside.goto(`${portal.stack.url}/portal/signed-in`);
    await beside.getByText('Close this window.').waitFor();
    await lookedInBothSizes(beside, 'signed-in-beside');
    await beside.close();
  });

  test('keeps nothing for somebody else', async () => {
    await note().fill('Invented note of one person.');
    await signOutElsewhere();
    await over().waitFor({ timeout: 90_000 });
    const beside = await signInBeside();
    await portal.enter(beside, 'psychologist-1');
    await worker.getByRole('heading', { name: 'My referrals' }).waitFor();
    await isNowhere('Invented note');
    await signOutElsewhere();
    // With nothing to wait for, the page leads to the sign-in by itself.
    await worker.locator('input[type=password]').waitFor({ timeout: 90_000 });
    await worker.goto(`${portal.stack.url}${place}?tab=visits`);
    await portal.enter(worker, 'social-worker-1');
    await note().waitFor();
    expect(await note().inputValue()).toBe('');
  });

  test('sends nothing of one person as another who signed in in another tab', async () => {
    await note().fill('Invented note of one person.');
    const tab = await worker.context().newPage();
    await tab.goto(`${portal.stack.url}/auth/sign-in`);
    const sent: string[] = [];
    worker.on('request', (request) => sent.push(request.url()));
    await portal.enter(tab, 'psychologist-1');
    await worker.getByRole('heading', { name: 'My referrals' }).waitFor({ timeout: 120_000 });
    await isNowhere('Invented note');
    expect(sent.filter((each) => each.includes('hold-session'))).toEqual([]);
  });

  test('nothing complained on the way', () => {
    expect(portal.complaints.filter((each) => !/status of 401/.test(each))).toEqual([]);
  });
});
