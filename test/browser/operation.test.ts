import pg from 'pg';
import type { Page } from 'playwright-core';
import { looked } from './looks.js';
import { desktop, isSound, Portal } from './portal.js';

describe('what an administrator does where a service lost or refused something', () => {
  let portal: Portal;
  let administrator: Page;

  beforeAll(async () => {
    portal = await Portal.start();
    const client = new pg.Client({ connectionString: portal.stack.database('police').migrator });
    await client.connect();
    await client.query(
      `INSERT INTO quarantine (id, sender, chain_id, number, subject, payload, signature, reason)
       SELECT gen_random_uuid(), 'school', gen_random_uuid(), 1, 'chain.school.referral.amended.v1.police', ''::bytea, '', 'invented: not understood'`,
    );
    await client.end();
    administrator = await portal.page(desktop);
    await portal.signIn(administrator, 'police-administrator', '/portal/admin/operation');
  }, 180_000);
  afterAll(() => portal.stop(), 60_000);

  test('every service is shown as it is', async () => {
    const rows = administrator.getByRole('region', { name: 'All services' }).getByRole('row');
    await rows.filter({ hasText: 'Expert bureau' }).getByText('Ready', { exact: true }).waitFor();
    expect(await rows.count()).toBe(9);
    expect(await rows.filter({ has: administrator.getByText('Ready', { exact: true }) }).count()).toBe(8);
    await portal.stack.service('expert-bureau').stop();
    await rows.filter({ hasText: 'Expert bureau' }).getByText('Does not answer').waitFor();
    await looked(administrator, 'admin-services-desktop');
    portal.stack.service('expert-bureau').start();
    await rows.filter({ hasText: 'Expert bureau' }).getByText('Ready', { exact: true }).waitFor();
  }, 120_000);

  test('an event that could not be applied is shown, without its content', async () => {
    await administrator.getByText('invented: not understood').waitFor();
    await looked(administrator, 'admin-quarantine-desktop');
  }, 120_000);

  test('what still cannot be applied stays there, with what stops it now', async () => {
    await administrator.getByRole('button', { name: 'Apply again' }).click();
    await administrator.getByText('It still cannot be applied; above stands why.').waitFor();
    await administrator.getByText('bad-signature').waitFor();
    expect(await administrator.getByText('invented: not understood').count()).toBe(0);
    await isSound(administrator);
  }, 120_000);

  test('an agency that has lost what it was told is told everything again', async () => {
    await administrator.getByRole('button', { name: 'Tell an agency everything again' }).click();
    const form = administrator.getByRole('dialog');
    await form.getByLabel('Whom to tell').selectOption('school');
    await isSound(administrator);
    await form.getByRole('button', { name: 'Tell an agency everything again' }).click();
    await administrator.getByText('Nothing was ever told to this agency: Schools.').waitFor();
    await looked(administrator, 'admin-replay-desktop');
  }, 120_000);

  test('nothing complained', () => {
    expect(portal.complaints).toEqual([]);
  });
});
