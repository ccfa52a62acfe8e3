import { eventually } from '#libs/stage';
import type { Page } from 'playwright-core';
import { accessIsReviewed } from './access.js';
import { looked } from './looks.js';
import { asks, sendReferral } from './case.js';
import { desktop, isSound, phone, Portal, takeStep } from './portal.js';

describe('the work of an administrator in the portal', () => {
  let portal: Portal;
  let administrator: Page;
  let auditor: Page;

  beforeAll(async () => {
    portal = await Portal.start();
    administrator = await portal.page(desktop);
    auditor = await portal.page(phone);
  });
  afterAll(() => portal.stop());

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
  });

  test('and the law as the service applies it, with what the manual cites beside what stands today', async () => {
    await administrator.getByRole('link', { name: 'Law and time limits' }).click();
    await administrator.getByRole('rowheader', { name: 'Preliminary check' }).waitFor();
    await administrator.getByText('can be extended to 10 calendar days').first().waitFor();
    await looked(administrator, 'admin-law-desktop');
  });

  describe('accounts of the agency', () => {
    const login = 'invented-officer';
    const own = 'a password of my own';
    let oneTime = '';
    let newcomer: Page;

    test('are found by name, role and state; what is looked for stands in the address', async () => {
      await administrator.getByRole('link', { name: 'Accounts', exact: true }).click();
      await administrator.getByRole('link', { name: /Demo Duty Officer 1/ }).waitFor();
      await looked(administrator, 'admin-accounts-desktop');
      await administrator.getByRole('combobox', { name: 'Role' }).selectOption('auditor');
      await administrator.waitForURL(/role=auditor/);
      await administrator.getByRole('link', { name: /Auditor/ }).waitFor();
      expect(await administrator.locator('a.row').count()).toBe(1);
      await administrator.getByRole('combobox', { name: 'State' }).selectOption('disabled');
      await administrator.getByText('No account is like this.').waitFor();
      await administrator.reload();
      await administrator.getByText('No account is like this.').waitFor();
      await isSound(administrator);
      // No school's account is known to the police's administrator.
      await administrator.goto(`${portal.stack.url}/portal/admin/accounts?search=psychologist`);
      await administrator.getByText('No account is like this.').waitFor();
    });

    test('are saved as a file', async () => {
      await administrator.goto(`${portal.stack.url}/portal/admin/accounts?role=investigator`);
      const saving = administrator.waitForEvent('download');
      await administrator.getByRole('link', { name: 'Save the list as a file (CSV)' }).click();
      const { readFileSync } = await import('node:fs');
      const text = readFileSync(await (await saving).path(), 'utf8');
      expect(text).toMatch(/^\uFEFFlogin,name,language,role,region,units,kinds,state\ninvestigator-1,/);
    });

    test('are made with a password that is told once', async () => {
      await administrator.goto(`${portal.stack.url}/portal/admin/accounts/new`);
      await administrator.getByRole('textbox', { name: 'Login' }).fill('no login');
      await administrator.getByRole('textbox', { name: 'Name' }).fill('Demo Invented Officer');
      await administrator.getByRole('combobox', { name: 'Role' }).selectOption('investigator');
      await administrator.getByRole('checkbox').first().check();
      await administrator.getByRole('button', { name: 'Make the account' }).click();
      await administrator.getByText('This is no login').waitFor();
      await looked(administrator, 'admin-new-account-desktop');
      await administrator.setViewportSize(phone);
      await looked(administrator, 'admin-new-account-phone');
      await administrator.setViewportSize(desktop);
      await administrator.getByRole('textbox', { name: 'Login' }).fill(login);
      await administrator.getByRole('button', { name: 'Make the account' }).click();
      oneTime = await administrator.locator('code').innerText();
      await looked(administrator, 'admin-one-time-desktop');
      await administrator.getByRole('link', { name: 'To the account' }).click();
      await administrator.getByText('Has yet to choose a password').waitFor();
      expect(await administrator.getByText(oneTime).count()).toBe(0);
    });

    test('whoever signs in with it chooses their own first', async () => {
      newcomer = await portal.page(phone);
      await newcomer.goto(`${portal.stack.url}/portal/`);
      await newcomer.locator('input[type=text]').fill(login);
      await newcomer.locator('input[type=password]').fill(oneTime);
      await newcomer.keyboard.press('Enter');
      await newcomer.getByRole('heading', { name: 'Choose a new password' }).waitFor();
      await newcomer.getByLabel('New password', { exact: true }).fill(own);
      await newcomer.getByLabel('New password once more').fill(own);
      await newcomer.getByRole('button', { name: 'Save and go on' }).click();
      await newcomer.getByRole('heading', { name: 'My cases' }).waitFor();
    });

    test('closing one ends its session within a minute', async () => {
      await administrator.reload();
      await administrator.getByRole('button', { name: 'Disable' }).click();
      await isSound(administrator);
      await administrator.getByRole('dialog').getByRole('button', { name: 'Disable' }).click();
      await administrator.getByText('Disabled', { exact: true }).first().waitFor();
      await administrator.getByText('Own password chosen · the person').waitFor();
      await administrator.getByText('Signed in: password').first().waitFor();
      await looked(administrator, 'admin-account-desktop');
      await administrator.setViewportSize(phone);
      await looked(administrator, 'admin-account-phone');
      await administrator.setViewportSize(desktop);
      const until = Date.now() + 60_000;
      // Their page leaves once it hears of it: asked with their browser's cookies, not on the page.
      const status = async () => (await newcomer.context().request.get(`${portal.stack.url}/api/police/law`)).status();
      while ((await status()) !== 401 && Date.now() < until) await newcomer.waitForTimeout(1_000);
      expect(await status()).toBe(401);
    });

    test('nobody is offered to change their own', async () => {
      await administrator.goto(`${portal.stack.url}/portal/admin/accounts?search=police-administrator`);
      await administrator.getByRole('link', { name: /police-administrator/ }).click();
      await administrator.getByText('This is your own account.').waitFor();
      expect(await administrator.getByRole('button', { name: 'Change roles' }).count()).toBe(0);
    });
  });

  describe('accounts out of a file', () => {
    const head = 'login;name;language;role;region;units;kinds;state';
    const unit = '269849cb-2223-59e4-beb4-d97bafcf6f20';
    const choose = (lines: readonly string[]) =>
      administrator.locator('input[type=file]').setInputFiles({
        name: 'staff.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from(`\uFEFF${[head, ...lines].join('\r\n')}\r\n`),
      });
    let oneTime = '';

    test('are shown first, with what is wrong line by line', async () => {
      await administrator.goto(`${portal.stack.url}/portal/admin/accounts`);
      await administrator.getByRole('link', { name: 'Accounts from a file' }).click();
      await administrator.getByText('What may stand in the columns').click();
      await administrator.getByRole('rowheader').first().waitFor();
      const saving = administrator.waitForEvent('download');
      await administrator.getByRole('button', { name: 'Save an empty table' }).click();
      const { readFileSync } = await import('node:fs');
      expect(readFileSync(await (await saving).path(), 'utf8').trimEnd()).toBe(`\uFEFF${head.replaceAll(';', ',')}`);
      await looked(administrator, 'admin-import-columns-desktop');
      await administrator.getByText('What may stand in the columns').click();
      await choose([
        `imported-1;Demo Imported One;kk;investigator;KZ-71;${unit};;`,
        'imported-2;Demo Imported Two;ru;teacher;KZ-75;;;',
        'imported-3;;en;duty-officer;KZ-99;Nowhere;;',
      ]);
      await administrator.getByText('4 errors', { exact: false }).waitFor();
      expect(await administrator.getByRole('button', { name: /^Apply/ }).count()).toBe(0);
      await looked(administrator, 'admin-import-errors-desktop');
      await administrator.setViewportSize(phone);
      await looked(administrator, 'admin-import-errors-phone');
      await administrator.setViewportSize(desktop);
    });

    test('are written once mended, with passwords that are told once', async () => {
      await choose([
        `imported-1;Demo Imported One;kk;investigator;KZ-71;${unit};;`,
        `imported-2;Demo Imported Two;ru;duty-officer;KZ-71;${unit};;`,
        `duty-1;Demo Duty Officer 1;kk;duty-officer;KZ-71;${unit};;`,
      ]);
      await administrator.getByRole('button', { name: /^Apply: 2 new/ }).waitFor();
      await looked(administrator, 'admin-import-preview-desktop');
      await administrator.getByRole('button', { name: /^Apply: 2 new/ }).click();
      await administrator.getByRole('heading', { name: 'The accounts are written' }).waitFor();
      await looked(administrator, 'admin-import-done-desktop');
      await administrator.setViewportSize(phone);
      await looked(administrator, 'admin-import-done-phone');
      await administrator.setViewportSize(desktop);
      oneTime = await administrator.locator('code').first().innerText();
      expect(oneTime).toMatch(/^[a-z2-9]{4}(-[a-z2-9]{4}){3}$/);
      await administrator.getByRole('link', { name: 'To the list of accounts' }).click();
      await administrator.getByRole('link', { name: /imported-1/ }).waitFor();
      expect(await administrator.getByText(oneTime).count()).toBe(0);
    });

    test('and whoever is new can be chosen by the head of their unit, without any restart', async () => {
      await sendReferral(portal);
      const duty = await portal.page(phone);
      await portal.signIn(duty, 'duty-1');
      const arrived = async () => (await asks(duty, 'police/investigations?status=arrived')).items[0]?.id;
      const id = await eventually('the referral at the police', arrived);
      await asks(duty, `police/investigations/${id}/receive`, {});
      const head = await portal.page(desktop);
      await portal.signIn(head, 'police-head-1');
      await head.goto(`${portal.stack.url}/portal/police/cases/${id}?tab=actions`);
      await takeStep(head, 'Assign', async (form) => {
        await form.getByLabel('Demo Imported One').check();
      });
      // The workload of the unit counts it.
      await head.goto(`${portal.stack.url}/portal/police/unit`);
      await head.getByRole('cell', { name: 'Demo Imported One' }).waitFor();
    });
  });

  describe('access of people at the agency', () => {
    accessIsReviewed(() => ({ portal, administrator }));
  });

  test('an auditor sees the same and changes nothing', async () => {
    await portal.signIn(auditor, 'school-auditor');
    await auditor.getByText('Connected to the bus').waitFor();
    expect(await auditor.getByText('Quarantine', { exact: true }).count()).toBe(0);
    await isSound(auditor);
    // The access review too, but for what is anybody's but an administrator's.
    await auditor.goto(`${portal.stack.url}/portal/admin/access?search=administrator`);
    await auditor.getByRole('button', { name: /^Confirm/ }).waitFor();
    expect(await auditor.getByRole('button', { name: /^Take away/ }).count()).toBe(0);
    await isSound(auditor);
    await auditor.goto(`${portal.stack.url}/portal/admin/law`);
    await auditor.getByRole('rowheader', { name: 'Preliminary check' }).waitFor();
    await isSound(auditor);
  });

  test('nothing complained on the way but what was refused on purpose', () => {
    expect(portal.complaints.filter((each) => !/status of (400|401|403)/.test(each))).toEqual([]);
  });
});
