import { eventually } from '#libs/stage';
import type { Page, Route } from 'playwright-core';
import { asks, reportFrom } from './case.js';
import { looked, lookedInBothSizes } from './looks.js';
import { desktop, isSound, phone, Portal } from './portal.js';

describe('units of an agency in the portal', () => {
  const added = 'Invented School No. 950, Astana';
  let portal: Portal;
  let administrator: Page;

  beforeAll(async () => {
    portal = await Portal.start();
    administrator = await portal.page(desktop);
  });
  afterAll(() => portal.stop());

  const open = (path: string) => administrator.goto(`${portal.stack.url}/portal/admin/${path}`);
  const heading = (name: string) => administrator.getByRole('heading', { name, level: 1 }).waitFor();
  const row = (name: string) => administrator.locator('a.row').filter({ hasText: name });

  test('are found by name, region and state; what is looked for stands in the address', async () => {
    await portal.signIn(administrator, 'school-administrator');
    await administrator.getByRole('link', { name: 'Units', exact: true }).click();
    await row('Demonstration School No. 901, Astana').waitFor();
    await lookedInBothSizes(administrator, 'admin-units');
    await administrator.getByRole('combobox', { name: 'Region' }).selectOption('KZ-75');
    await administrator.waitForURL(/region=KZ-75/);
    await row('No. 901').waitFor({ state: 'detached' });
    await administrator.getByRole('textbox', { name: 'Part of the name' }).fill('No. 911');
    await administrator.keyboard.press('Enter');
    await administrator.waitForURL(/search=No/);
    await row('No. 912').waitFor({ state: 'detached' });
    await row('No. 911').waitFor();
    expect(await administrator.locator('a.row').count()).toBe(1);
    // The field says what the address looks for on the way back, too.
    await administrator.goBack();
    await row('No. 912').waitFor();
    expect(await administrator.getByRole('textbox', { name: 'Part of the name' }).inputValue()).toBe('');
    await administrator.goForward();
    await row('No. 912').waitFor({ state: 'detached' });
    expect(await administrator.getByRole('textbox', { name: 'Part of the name' }).inputValue()).toBe('No. 911');
    await administrator.getByRole('combobox', { name: 'State' }).selectOption('closed');
    await administrator.getByText('No unit is like this.').waitFor();
    await administrator.reload();
    await administrator.getByText('No unit is like this.').waitFor();
    await isSound(administrator);
  });

  test('are added: an empty name is refused, and one that is there already', async () => {
    await open('units');
    await administrator.getByRole('link', { name: 'New unit' }).click();
    await heading('New unit');
    await administrator.getByRole('combobox', { name: 'Region' }).selectOption('KZ-71');
    await administrator.getByRole('textbox', { name: 'Name in English' }).fill('Demonstration School No. 901, Astana');
    await administrator.getByRole('button', { name: 'Add the unit' }).click();
    await administrator.getByText('Enter the name, up to 200 characters').first().waitFor();
    await lookedInBothSizes(administrator, 'admin-new-unit');
    await administrator
      .getByRole('textbox', { name: 'Name in Kazakh' })
      .fill('Астана қ. № 950 ойдан шығарылған мектеп');
    await administrator.getByRole('textbox', { name: 'Name in Russian' }).fill('Вымышленная школа № 950 Астаны');
    await administrator.getByRole('button', { name: 'Add the unit' }).click();
    await administrator.getByText('has this name already').waitFor();
    await administrator.getByRole('textbox', { name: 'Name in English' }).fill(added);
    // The answer is lost on the way: sent again, it is the same unit, and no second one is refused for its name.
    const lost = (route: Route) => route.fetch().then(() => route.abort());
    await administrator.route(/\/units$/, lost, { times: 1 });
    await administrator.getByRole('button', { name: 'Add the unit' }).click();
    await administrator.getByText('The service could not be reached').waitFor();
    await administrator.getByRole('button', { name: 'Add the unit' }).click();
    await heading(added);
    await administrator.getByText('Added · ').waitFor();
    await lookedInBothSizes(administrator, 'admin-unit');
  });

  test('what was typed is kept where its dialog is closed, and nobody leaves it unasked', async () => {
    const english = administrator.getByRole('dialog').getByRole('textbox', { name: 'Name in English' });
    await administrator.getByRole('button', { name: 'Change', exact: true }).click();
    await english.fill(`${added}, east`);
    await administrator.keyboard.press('Escape');
    await english.waitFor({ state: 'detached' });
    const asked = new Promise<string>((resolve) => {
      administrator.once('dialog', (dialog) => {
        resolve(dialog.message());
        void dialog.dismiss();
      });
    });
    const back = administrator.getByRole('link', { name: 'To the list of units' });
    expect(await back.getAttribute('aria-current')).toBeNull();
    await back.click();
    expect(await asked).toMatch(/has not been sent yet/);
    await heading(added);
    await administrator.getByRole('button', { name: 'Change', exact: true }).click();
    expect(await english.inputValue()).toBe(`${added}, east`);
    // Sent, nothing is at stake any more.
    await english.fill(`${added} `);
    await administrator.getByRole('dialog').getByRole('button', { name: 'Change', exact: true }).click();
    await english.waitFor({ state: 'detached' });
    await back.click();
    await heading('Units');
  });

  describe('out of a file', () => {
    const choose = (...lines: string[]) =>
      administrator.locator('input[type=file]').setInputFiles({
        name: 'schools.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from(`\uFEFF${['region;name-kk;name-ru;name-en', ...lines].join('\r\n')}\r\n`),
      });
    const school = (number: string) =>
      `KZ-71;Ойдан шығарылған № ${number} мектеп;Вымышленная школа № ${number};Invented School No. ${number}`;

    test('they are shown first, with what is wrong line by line', async () => {
      await open('units');
      await administrator.getByRole('link', { name: 'Units from a file' }).click();
      await administrator.getByText('What may stand in the columns').click();
      await looked(administrator, 'admin-units-import-columns-desktop');
      await administrator.getByText('What may stand in the columns').click();
      await choose(school('951'), school('952').replace('KZ-71', 'KZ-99'));
      await administrator.getByText('1 error', { exact: false }).waitFor();
      expect(await administrator.getByRole('button', { name: /^Apply/ }).count()).toBe(0);
      await lookedInBothSizes(administrator, 'admin-units-import-errors');
    });

    test('and written once mended', async () => {
      await choose(school('951'), school('952'));
      await administrator.getByRole('button', { name: /^Apply: 2 new/ }).waitFor();
      await lookedInBothSizes(administrator, 'admin-units-import-preview');
      await administrator.getByRole('button', { name: /^Apply: 2 new/ }).click();
      await heading('The units are written');
      await looked(administrator, 'admin-units-import-done-desktop');
      await administrator.getByRole('link', { name: 'To the list of units' }).click();
      await row('Invented School No. 951').waitFor();
      await row('Invented School No. 952').waitFor();
    });
  });

  test('a psychologist who is assigned to the new school reports a case there, without any restart', async () => {
    await open('accounts/new');
    await administrator.getByRole('textbox', { name: 'Login' }).fill('invented-psychologist');
    await administrator.getByRole('textbox', { name: 'Name' }).fill('Demo Invented Psychologist');
    await administrator.getByRole('combobox', { name: 'Role' }).selectOption('psychologist');
    await administrator.getByRole('combobox', { name: 'Region' }).selectOption('KZ-71');
    await administrator.getByRole('checkbox', { name: added }).check();
    await administrator.getByRole('checkbox', { name: 'Invented School No. 951' }).check();
    await administrator.getByRole('button', { name: 'Make the account' }).click();
    const oneTime = await administrator.locator('code').innerText();

    const psychologist = await portal.page(phone);
    await psychologist.goto(`${portal.stack.url}/portal/`);
    await psychologist.locator('input[type=text]').fill('invented-psychologist');
    await psychologist.locator('input[type=password]').fill(oneTime);
    await psychologist.keyboard.press('Enter');
    await psychologist.getByLabel('New password', { exact: true }).fill('a password of my own');
    await psychologist.getByLabel('New password once more').fill('a password of my own');
    await psychologist.getByRole('button', { name: 'Save and go on' }).click();
    await psychologist.getByRole('heading', { name: 'My referrals' }).waitFor();
    await psychologist.getByRole('link', { name: 'New referral' }).click();
    await psychologist.getByRole('radio', { name: 'Invented School No. 951' }).waitFor();
    await psychologist.getByRole('radio', { name: added }).check();
    const number = await reportFrom(psychologist);

    // The police of the school's region have it.
    const duty = await portal.page(desktop);
    await portal.signIn(duty, 'duty-1');
    await eventually('the referral at the police', async () =>
      (await asks(duty, 'police/investigations?status=arrived')).items.find(
        ({ referralNumber }) => referralNumber === number,
      ),
    );
  });

  test('one where somebody works is not closed; a closed one is offered to nobody and keeps its name', async () => {
    await open('units?search=Invented');
    await row(added).click();
    await heading(added);
    await administrator.getByText('1 person').waitFor();
    await administrator.getByRole('button', { name: 'Close', exact: true }).click();
    await administrator.getByRole('dialog').getByRole('button', { name: 'Close', exact: true }).click();
    await administrator.getByText('People with open accounts are assigned').waitFor();
    await isSound(administrator);
    await open('units?search=952');
    await row('952').click();
    await administrator.getByRole('button', { name: 'Close', exact: true }).click();
    await administrator.getByRole('dialog').getByRole('button', { name: 'Close', exact: true }).click();
    await administrator.getByText('Nothing new is addressed to this unit').waitFor();
    await looked(administrator, 'admin-unit-closed-desktop');
    await open('accounts/new');
    await administrator.getByRole('combobox', { name: 'Region' }).selectOption('KZ-71');
    await administrator.getByRole('checkbox', { name: 'Invented School No. 951' }).waitFor();
    expect(await administrator.getByRole('checkbox', { name: 'Invented School No. 952' }).count()).toBe(0);
  });

  test('the police keep the letterhead of their documents: refused by field, not overwritten, empty again', async () => {
    const police = await portal.page(desktop);
    await portal.signIn(police, 'police-administrator', '/portal/admin/units');
    await police.locator('a.row').first().click();
    await police.getByText('Nothing is given').waitFor();
    await police.getByRole('link', { name: 'Change the letterhead' }).click();
    const field = (group: string, name: string) =>
      police.getByRole('group', { name: group }).getByRole('textbox', { name });
    await field('Full official name', 'Қазақша').fill('Ойдан шығарылған полиция басқармасы');
    await police.getByRole('textbox', { name: 'Telephone' }).fill('ask at the desk');
    await police.getByRole('textbox', { name: 'E-mail' }).fill('office');
    await police.getByRole('textbox', { name: 'Name of the head' }).fill('Demo Head');
    await police.getByRole('button', { name: 'Save the letterhead' }).click();
    await police.getByText('Fill in Kazakh and Russian').first().waitFor();
    await police.getByText('Only figures').waitFor();
    await police.getByText('Enter an e-mail address').waitFor();
    await lookedInBothSizes(police, 'admin-letterhead-wrong');
    await field('Full official name', 'Русский').fill('Вымышленное управление полиции');
    await police.getByRole('textbox', { name: 'Telephone' }).fill('+7 (700) 000-00-00');
    await police.getByRole('textbox', { name: 'E-mail' }).fill('office@police.example');
    await field('Post of the head', 'Қазақша').fill('Бастық');
    await field('Post of the head', 'Русский').fill('Начальник');
    // Somebody else is at the same form.
    const other = await police.context().newPage();
    await other.goto(police.url());
    await other.getByRole('textbox', { name: 'Telephone' }).fill('111');
    await police.getByRole('button', { name: 'Save the letterhead' }).click();
    await police.getByText('Documents that are issued from now on').waitFor();
    await other.getByRole('button', { name: 'Save the letterhead' }).click();
    await other.getByRole('alert').waitFor();
    expect(await other.getByRole('textbox', { name: 'Telephone' }).inputValue()).toBe('111');
    await other.close({ runBeforeUnload: false });
    await police.reload();
    expect(await police.getByRole('textbox', { name: 'Name of the head' }).inputValue()).toBe('Demo Head');
    await lookedInBothSizes(police, 'admin-letterhead');
    await police.getByRole('link', { name: 'To the unit' }).click();
    await police.getByText('Начальник: Demo Head').first().waitFor();
    await lookedInBothSizes(police, 'admin-unit-letterhead');
  });

  test('an auditor sees them and changes nothing', async () => {
    const auditor = await portal.page(phone);
    await portal.signIn(auditor, 'police-auditor', '/portal/admin/units');
    await auditor.locator('a.row').first().waitFor();
    expect(await auditor.getByRole('link', { name: 'New unit' }).count()).toBe(0);
    await auditor.locator('a.row').first().click();
    await auditor.getByText('Taken over from the file of units').waitFor();
    expect(await auditor.getByRole('button', { name: 'Change' }).count()).toBe(0);
    await isSound(auditor);
  });

  test('nothing complained on the way but what was refused on purpose', () => {
    expect(portal.complaints.filter((each) => !/status of (400|401|403|422)|ERR_FAILED/.test(each))).toEqual([]);
  });
});
