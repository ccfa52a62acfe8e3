import type { Page } from 'playwright-core';
import { lookedInBothSizes } from './looks.js';
import { desktop, isSound, phone, type Portal } from './portal.js';

interface House {
  readonly portal: Portal;
  /** At the police. */
  readonly administrator: Page;
}

/** As if these accounts had been made long ago, and nobody had looked at them or signed in with them since. */
async function forgotten({ portal }: House, ...logins: string[]): Promise<void> {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: portal.stack.database('identity').migrator });
  await client.connect();
  await client.query(
    `UPDATE accounts SET created_at = now() - interval '200 days', sign_ins_noted_since = now() - interval '100 days', last_sign_in_at = NULL
      WHERE login = ANY($1)`,
    [logins],
  );
  await client.end();
}

/** The tests of the access review, for a system that an administrator has open. */
export function accessIsReviewed(house: () => House): void {
  const open = (path: string) => house().administrator.goto(`${house().portal.stack.url}/portal/admin/${path}`);
  const rows = () => house().administrator.locator('main .row');

  test('what is due is counted where the administrator begins, and found from there', async () => {
    const { administrator } = house();
    await open('operation');
    await administrator.getByText('Nobody’s access is due for review.').waitFor();
    await forgotten(house(), 'investigator-1', 'investigator-2');
    await administrator.reload();
    await administrator.getByRole('link', { name: 'The access of 2 people is due for review.' }).click();
    await administrator.waitForURL(/show=due/);
    await administrator.getByRole('link', { name: 'Demo Investigator 1' }).waitFor();
    expect(await rows().count()).toBe(2);
    await rows().first().getByText('Long unused').waitFor();
    await lookedInBothSizes(administrator, 'admin-access-due');
    await administrator.getByRole('link', { name: 'All', exact: true }).click();
    await administrator.getByText('Your own access: somebody else reviews it.').waitFor();
    await lookedInBothSizes(administrator, 'admin-access');
  });

  test('access is confirmed, and is due no more', async () => {
    const { administrator } = house();
    await open('access?show=due&role=investigator');
    await administrator.getByRole('button', { name: 'Confirm the access of Demo Investigator 1' }).click();
    await isSound(administrator);
    const dialog = administrator.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Confirm the access of Demo Investigator 1' }).click();
    await administrator.getByRole('link', { name: 'Due for review · 1' }).waitFor();
    await rows().nth(1).waitFor({ state: 'detached' });
    expect(await rows().count()).toBe(1);
  });

  test('access is taken away: whoever is signed in with it is out within a minute', async () => {
    const { administrator, portal } = house();
    const person = await portal.page(phone);
    await portal.signIn(person, 'investigator-2');
    await administrator.reload();
    await administrator.getByText('Last sign-in: ').waitFor();
    await administrator.getByRole('button', { name: 'Take away the access of Demo Investigator 2' }).click();
    await administrator.setViewportSize(phone);
    await isSound(administrator);
    await administrator.setViewportSize(desktop);
    await administrator.getByRole('dialog').getByRole('button', { name: 'Take away the access' }).click();
    await administrator.getByText('Nothing is due for review.').waitFor();
    await isSound(administrator);
    const until = Date.now() + 60_000;
    // Their page leaves once it hears of it: asked with their browser's cookies, not on the page.
    const status = async () => (await person.context().request.get(`${portal.stack.url}/api/police/law`)).status();
    while ((await status()) !== 401 && Date.now() < until) await person.waitForTimeout(1_000);
    expect(await status()).toBe(401);
  });

  test('and what was decided can be read, and saved as a file', async () => {
    const { administrator } = house();
    await administrator.getByRole('link', { name: 'Decisions of reviews' }).click();
    await administrator.getByText('Access taken away').waitFor();
    expect(await rows().count()).toBe(2);
    await lookedInBothSizes(administrator, 'admin-access-decisions');
    await administrator.getByLabel('Part of login or name').fill('investigator-2');
    await administrator.getByRole('button', { name: 'Find', exact: true }).click();
    await administrator.waitForURL(/search=investigator-2/);
    await rows().nth(1).waitFor({ state: 'detached' });
    await rows().getByRole('link', { name: 'Demo Investigator 2' }).waitFor();
    await isSound(administrator);
    await administrator.getByRole('button', { name: 'Show all again' }).click();
    await rows().nth(1).waitFor();
    await open('access?show=disabled&search=investigator-2');
    await administrator.getByRole('link', { name: 'Demo Investigator 2' }).waitFor();
    const saving = administrator.waitForEvent('download');
    await administrator.getByRole('link', { name: 'Save the list as a file (CSV)' }).click();
    const { readFileSync } = await import('node:fs');
    expect(readFileSync(await (await saving).path(), 'utf8')).toMatch(/^\uFEFFlogin,name,.*\ninvestigator-2,/);
  });
}
