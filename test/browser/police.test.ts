import type { Page } from 'playwright-core';
import { sendReferral } from './case.js';
import { looked, openTab } from './looks.js';
import { desktop, forPurpose, isSound, phone, Portal, takeStep } from './portal.js';

/** Where a person of the tests looks, if somebody wants to see what they saw: QORGAN_SCREENSHOTS=/folder. */
const shots = process.env['QORGAN_SCREENSHOTS'];

describe('the work of the police in the portal', () => {
  let portal: Portal;
  let duty: Page;
  let investigator: Page;
  let head: Page;
  let caseUrl = '';

  beforeAll(async () => {
    portal = await Portal.start();
    duty = await portal.page(desktop);
    investigator = await portal.page(phone);
    head = await portal.page(desktop);
    await sendReferral(portal);
  });
  afterAll(() => portal.stop());

  test('the duty officer begins in the inbox, where the referral waits with its time', async () => {
    await portal.signIn(duty, 'duty-1');
    await duty.getByRole('heading', { name: 'Inbox' }).waitFor();
    const row = duty.getByRole('link', { name: /^S-/ });
    await row.waitFor();
    await duty.getByText(/left$/).first().waitFor();
    await looked(duty, 'inbox-desktop');
    await duty.setViewportSize(phone);
    await looked(duty, 'inbox-phone');
    await duty.setViewportSize(desktop);
    // The filter stands in the address.
    await duty.getByLabel('Urgency').selectOption('standard');
    await duty.getByText('Nothing waits to be received.').waitFor();
    expect(new URL(duty.url()).search).toContain('urgency=standard');
    await isSound(duty);
    await duty.getByLabel('Urgency').selectOption('');
    await row.click();
  });

  test('reads who it is about only with a purpose, receives, and asks the school', async () => {
    await duty.getByRole('heading', { name: /^Referral S-/ }).waitFor();
    expect(await duty.locator('main').innerText()).not.toContain('Demonstration');
    await looked(duty, 'case-duty-desktop');
    await duty.getByRole('button', { name: 'Read the referral' }).click();
    await duty.getByLabel('What do you need it for?').fill('to decide on registration');
    await isSound(duty);
    await duty.getByRole('button', { name: 'Read the referral' }).last().click();
    await duty.getByRole('heading', { name: 'Demonstration Invented' }).waitFor();
    await duty.getByText('afraid of messages').waitFor();
    await takeStep(duty, 'Receive');
    await duty.getByText('Being registered').or(duty.getByText('Received').first()).first().waitFor();
    await openTab(duty, 'Actions');
    await duty.getByText('Basis:').first().waitFor();
    await looked(duty, 'case-actions-desktop');
    await takeStep(duty, 'Ask the school', async (form) => {
      await isSound(duty);
      // What is missing is said, and what was typed stays when the form is closed and opened again.
      await form.getByRole('button', { name: 'Ask the school', exact: true }).click();
      await form.getByText('Fill this in').waitFor();
      await form.getByLabel('Question').fill('Invented question: since when?');
      await form.getByRole('button', { name: 'Not now' }).click();
      await duty.getByRole('button', { name: 'Ask the school', exact: true }).first().click();
      expect(await form.getByLabel('Question').inputValue()).toBe('Invented question: since when?');
      await isSound(duty);
    });
    await duty.getByText('Waiting for the school').first().waitFor();
  });

  test('assigns the case and enters its number', async () => {
    await takeStep(duty, 'Assign', async (form) => {
      await form.getByLabel('Demo Investigator 1').check();
      if (shots !== undefined) await duty.screenshot({ path: `${shots}/dialog-assign-desktop.png` });
    });
    await takeStep(duty, 'Enter the ERDR number by hand', async (form) => {
      await form.getByLabel('ERDR number').fill('nonsense');
      await form.getByRole('button', { name: 'Enter the ERDR number by hand' }).click();
      // A refusal keeps the input, shows which field and the number of the request.
      await form.getByText('This was not accepted').waitFor();
      await form.getByText('Request number:').waitFor();
      expect(await form.getByLabel('ERDR number').inputValue()).toBe('nonsense');
      await form.getByLabel('ERDR number').fill('26-KZ71-123456');
    }).catch(async (error: unknown) => {
      throw new Error(`${String(error)}\n${await duty.locator('body').innerText()}`);
    });
    // In the check the duty officer sees that the case exists and where it stands.
    await duty.getByText('You see that this case exists').waitFor();
    await isSound(duty);
    caseUrl = new URL(duty.url()).pathname;
  });

  test('the investigator finds it among my cases, grouped by what is due, and sees it whole', async () => {
    await portal.signIn(investigator, 'investigator-1');
    await investigator.getByRole('heading', { name: 'My cases' }).waitFor();
    await investigator.getByRole('link', { name: /26-KZ71-123456/ }).waitFor();
    await looked(investigator, 'cases-phone');
    // A number is found in whatever list it stands, and stands in the address.
    await investigator.getByLabel('Number').fill('26-KZ00-000');
    await investigator.getByRole('button', { name: 'Find' }).click();
    await investigator.getByText('Nothing here has the number 26-KZ00-000').waitFor();
    await isSound(investigator);
    await investigator.getByLabel('Number').fill('26-kz71-123456');
    await investigator.getByRole('button', { name: 'Find' }).click();
    await investigator.waitForURL(/number=26-kz71-123456/);
    await investigator.getByRole('link', { name: /26-KZ71-123456/ }).click();
    await investigator.getByRole('heading', { name: 'Case 26-KZ71-123456' }).waitFor();
    expect(new URL(investigator.url()).pathname).toBe(caseUrl);
    await investigator.getByText('Girl, 13–14 years').waitFor();
    await looked(investigator, 'case-timeline-phone');
    await forPurpose(investigator, 'Show the name', 'to prepare the interview');
    await investigator.getByText('D. I.').waitFor();
    await isSound(investigator);
  });

  test('takes steps by the forms that their description makes: an explanation, the case, a request, a suspect', async () => {
    await openTab(investigator, 'Actions');
    await takeStep(investigator, 'Record an explanation', async (form) => {
      await form.getByLabel('The child', { exact: true }).check();
      await form.getByLabel('A psychologist was present').check();
      await form.getByLabel('The psychologist gave an opinion').check();
      await form.getByLabel('Wording').fill('Invented explanation.');
      await isSound(investigator);
    });
    await investigator.getByRole('button', { name: 'See what speaks for which article' }).click();
    const considered = investigator.getByRole('region', { name: 'To be considered' });
    await considered.getByText(/Corrupting a minor/).waitFor();
    await investigator.getByLabel(/Extortion/).check();
    await investigator.getByText('Typical errors that this choice would make').waitFor();
    await looked(investigator, 'case-advice-phone');
    await investigator.getByRole('button', { name: 'Close the advice' }).click();
    await takeStep(investigator, 'Open a case', async (form) => {
      await form.getByLabel(/Corrupting a minor/).check();
      await form.getByLabel('Opinion of a psychologist').check();
      await isSound(investigator);
      if (shots !== undefined) await investigator.screenshot({ path: `${shots}/dialog-open-phone.png` });
    });
    await investigator.getByText('Under investigation').first().waitFor();
    await takeStep(investigator, 'Order a request to a platform', async (form) => {
      await form.getByLabel('Preservation').check();
      await form.getByLabel('Platform').first().selectOption('telegram');
      await form.getByRole('button', { name: 'Add' }).click();
      await form.getByLabel('Platform').nth(1).selectOption('telegram');
      await form.getByLabel('Name, number or address').fill('@invented');
      await form.getByLabel('What is asked').fill('Invented: keep the data of the account.');
      await isSound(investigator);
    });
    await openTab(investigator, 'Requests');
    await investigator.getByText('Telegram · Preservation').waitFor();
    await openTab(investigator, 'Actions');
    await takeStep(investigator, 'Identify a suspect', async (form) => {
      await form.getByLabel('Relation to the child').selectOption('stranger');
      await form.getByLabel('Family name').fill('Suspected');
      await form.getByLabel('By what this person was identified').fill('Invented: by the answer of the platform.');
      await isSound(investigator);
    });
    await openTab(investigator, 'People');
    await investigator.getByText('Suspect 1: A stranger').waitFor();
  });

  test('every tab is sound and says what to do where nothing is there', async () => {
    for (const tab of [
      'Timeline',
      'Actions',
      'Evidence',
      'Requests',
      'Examinations',
      'Interview',
      'Readiness',
      'Documents',
      'People',
      'Access log',
    ]) {
      await openTab(investigator, tab);
      await investigator
        .locator(`section[aria-label="${tab}"]`)
        .locator(':not(.mantine-Loader-root)')
        .first()
        .waitFor();
      await investigator.waitForLoadState('networkidle');
      await looked(investigator, `case-${tab.toLowerCase().replace(' ', '-')}-phone`);
    }
    await investigator.getByText('Purpose: to prepare the interview').waitFor();
    await openTab(investigator, 'Evidence');
    const buffer = Buffer.from('an invented screenshot');
    await investigator.locator('input[type=file]').setInputFiles({ name: 'note.txt', mimeType: 'text/plain', buffer });
    await investigator.getByText('Files without a protocol').waitFor();
    await isSound(investigator);
  });

  test('the head of unit sees workload and what is overdue, and the case whole', async () => {
    await portal.signIn(head, 'police-head-1');
    await head.getByRole('heading', { name: 'My unit' }).waitFor();
    await head.getByRole('cell', { name: 'Demo Investigator 1' }).waitFor();
    await looked(head, 'unit-desktop');
    await head.setViewportSize(phone);
    await looked(head, 'unit-phone');
    await head.setViewportSize(desktop);
    await head.goto(`${portal.stack.url}${caseUrl}?tab=readiness`);
    await head.getByText('The case cannot be completed yet').waitFor();
    await looked(head, 'case-readiness-desktop');
    await openTab(head, 'Timeline');
    await head.getByText('The case was opened').waitFor();
    await looked(head, 'case-timeline-desktop');
  });

  test('nothing complained on the way but what was refused on purpose', () => {
    expect(portal.complaints.filter((each) => !/status of 4(?:00|22)/.test(each))).toEqual([]);
  });
});
