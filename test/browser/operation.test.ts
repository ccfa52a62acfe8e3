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
    await client.query(
      `INSERT INTO quarantine (id, sender, subject, payload, signature, reason)
       SELECT gen_random_uuid(), 'school', 'chain.school.referral.submitted.v1.police', '{"type":"Canaryname"}'::bytea, 'x', 'bad-signature'`,
    );
    await client.end();
    administrator = await portal.page(desktop);
    await portal.signIn(administrator, 'police-administrator', '/portal/admin/operation');
  });
  afterAll(() => portal.stop());

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
  });

  test('an event that could not be applied is shown, without its content', async () => {
    await administrator.getByText('invented: not understood').waitFor();
    await looked(administrator, 'admin-quarantine-desktop');
  });

  test('it is looked into: envelope, hash, signature, what waits behind it, and what helps', async () => {
    const event = administrator.getByRole('listitem').filter({ hasText: 'invented: not understood' });
    await event.getByRole('button', { name: 'Look into it' }).click();
    await event.getByText('Something failed in this service while it was applied.').waitFor();
    await event.getByText('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855').waitFor();
    await event.getByText(/ask the administrator of the sender \(Schools\) to tell it again.*No\. 1\./).waitFor();
    await event.getByText('Does not hold', { exact: true }).waitFor();
    expect(await event.getByRole('button', { name: 'Close the event' }).count()).toBe(0);
    await looked(administrator, 'admin-quarantine-inspected-desktop');
    await event.getByRole('button', { name: 'Look into it' }).click();
  });

  test('what nobody of ours wrote is closed with a reason, and shows no word of what it says', async () => {
    const event = administrator.getByRole('listitem').filter({ hasText: 'without a place in a chain' });
    await event.getByRole('button', { name: 'Look into it' }).click();
    await event.getByText('None: nothing waits for it').waitFor();
    expect(await administrator.getByText('Canaryname').count()).toBe(0);
    await event.getByRole('button', { name: 'Close the event' }).click();
    const form = administrator.getByRole('dialog');
    await form.getByRole('button', { name: 'Close the event' }).click();
    await form.getByRole('alert').waitFor();
    await isSound(administrator);
    await form.getByLabel('Reason').fill('nobody of ours wrote it');
    await form.getByRole('button', { name: 'Close the event' }).click();
    await event.waitFor({ state: 'detached' });
  });

  test('what still cannot be applied stays there, with what stops it now', async () => {
    await administrator.getByRole('button', { name: 'Apply again' }).click();
    await administrator.getByText('It still cannot be applied; above stands why.').waitFor();
    await administrator.getByText('bad-signature').waitFor();
    expect(await administrator.getByText('invented: not understood').count()).toBe(0);
    await isSound(administrator);
  });

  test('a service says of its own past whether it is as it was written; once somebody changed it, where', async () => {
    await administrator.getByText('No check has been made yet.').waitFor();
    await administrator.getByRole('button', { name: 'Check now' }).click();
    await administrator.getByText('Everything is as it was written').waitFor();
    const client = new pg.Client({ connectionString: portal.stack.database('police').migrator });
    await client.connect();
    await client.query(
      `INSERT INTO seals (log, size, hash, seal, entry_id) VALUES ('journal', 100000, 'x', '{"at":"2026-11-20T04:00:00.000Z"}', gen_random_uuid())`,
    );
    await administrator.getByRole('button', { name: 'Check now' }).click();
    await administrator.getByText('Something was changed, removed or cut off').waitFor();
    await administrator.getByText(/First place that does not hold: Journal, No\. \d+\./).waitFor();
    await client.query(`DELETE FROM seals WHERE size = 100000`);
    await client.end();
    await looked(administrator, 'admin-integrity-desktop');
    await isSound(administrator);
  });

  test('one event is told again by chain and number; one that was never told is refused, and nothing typed is lost', async () => {
    await administrator.getByRole('button', { name: 'Tell one event again' }).click();
    const form = administrator.getByRole('dialog');
    await form.getByLabel('Whom to tell').selectOption('school');
    await form.getByLabel('Chain').fill(crypto.randomUUID());
    await form.getByLabel('Number of the event').fill('1');
    await form.getByLabel('Reason').fill('asked by the school');
    await isSound(administrator);
    await form.getByRole('button', { name: 'Tell one event again' }).click();
    await form.getByRole('alert').waitFor();
    expect(await form.getByLabel('Reason').inputValue()).toBe('asked by the school');
    await administrator.keyboard.press('Escape');
  });

  test('an agency that has lost what it was told is told everything again', async () => {
    await administrator.getByRole('button', { name: 'Tell an agency everything again' }).click();
    const form = administrator.getByRole('dialog');
    await form.getByLabel('Whom to tell').selectOption('school');
    await isSound(administrator);
    await form.getByRole('button', { name: 'Tell an agency everything again' }).click();
    await administrator.getByText('Nothing was ever told to this agency: Schools.').waitFor();
    await looked(administrator, 'admin-replay-desktop');
  });

  test('nothing complained but of the two refusals', () => {
    const refused = (status: string): string =>
      `Failed to load resource: the server responded with a status of ${status}`;
    expect(portal.complaints).toEqual([refused('400 (Bad Request)'), refused('404 (Not Found)')]);
  });
});
