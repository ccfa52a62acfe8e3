import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { isSound, phone, Portal } from './portal.js';

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
  }, 180_000);
  afterAll(() => portal.stop(), 60_000);

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
  }, 90_000);

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
  }, 90_000);

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
  }, 120_000);

  test('nothing complained on the way', () => {
    expect(portal.complaints.filter((each) => !/status of 401|ERR_FAILED/.test(each))).toEqual([]);
  });
});
