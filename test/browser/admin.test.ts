import type { Page } from 'playwright-core';
import { looked } from './looks.js';
import { desktop, isSound, phone, Portal } from './portal.js';

describe('the work of an administrator in the portal', () => {
  let portal: Portal;
  let administrator: Page;
  let auditor: Page;

  beforeAll(async () => {
    portal = await Portal.start();
    administrator = await portal.page(desktop);
    auditor = await portal.page(phone);
  }, 240_000);
  afterAll(() => portal.stop(), 60_000);

  test('begins with what waits in the service, for whom, and no case', async () => {
    await portal.signIn(administrator, 'police-administrator');
    await administrator.getByRole('heading', { name: 'Operation' }).waitFor();
    await administrator.getByText('Connected to the bus').waitFor();
    await administrator.getByRole('rowheader', { name: 'Schools' }).first().waitFor();
    await administrator.getByText('Nothing is in quarantine.').waitFor();
    await looked(administrator, 'admin-operation-desktop');
    await administrator.setViewportSize(phone);
    await looked(administrator, 'admin-operation-phone');
    await administrator.setViewportSize(desktop);
    // Whoever runs the system reads no case.
    const refused = await administrator.evaluate(async () => (await fetch('/api/police/investigations')).status);
    expect(refused).toBe(403);
  }, 120_000);

  test('shows an event that could not be applied, without its content', async () => {
    const { default: pg } = await import('pg');
    const client = new pg.Client({ connectionString: portal.stack.database('police').migrator });
    await client.connect();
    await client.query(
      `INSERT INTO quarantine (id, sender, chain_id, number, subject, payload, signature, reason)
       SELECT gen_random_uuid(), 'school', gen_random_uuid(), 1, 'chain.school.referral.amended.v1.police', ''::bytea, '', 'invented: not understood'`,
    );
    await client.end();
    await administrator.reload();
    await administrator.getByText('invented: not understood').waitFor();
    await looked(administrator, 'admin-quarantine-desktop');
  }, 120_000);

  test('and the law as the service applies it, with what the manual cites beside what stands today', async () => {
    await administrator.getByRole('link', { name: 'Law and time limits' }).click();
    await administrator.getByRole('rowheader', { name: 'Preliminary check' }).waitFor();
    await administrator.getByText('can be extended to 10 calendar days').first().waitFor();
    await looked(administrator, 'admin-law-desktop');
  }, 120_000);

  test('an auditor sees the same and changes nothing', async () => {
    await portal.signIn(auditor, 'school-auditor');
    await auditor.getByText('Connected to the bus').waitFor();
    expect(await auditor.getByText('Quarantine', { exact: true }).count()).toBe(0);
    await isSound(auditor);
    await auditor.goto(`${portal.stack.url}/portal/admin/law`);
    await auditor.getByRole('rowheader', { name: 'Preliminary check' }).waitFor();
    await isSound(auditor);
  }, 120_000);

  test('nothing complained on the way but what was refused on purpose', () => {
    expect(portal.complaints.filter((each) => !/status of 403/.test(each))).toEqual([]);
  });
});
