import type { Page } from 'playwright-core';
import { openCase } from './case.js';
import { lookedInBothSizes, openTab } from './looks.js';
import { desktop, forPurpose, isSound, phone, Portal, takeStep } from './portal.js';

describe('the work of a liaison officer in the portal', () => {
  let portal: Portal;
  let officer: Page;

  beforeAll(async () => {
    // Nobody answers by machine: the officer sends and records by hand, and days are days.
    portal = await Portal.start({
      envOf: { 'platform-liaison': { PLATFORM_SIMULATOR: 'off', PLATFORM_TIME_SCALE: '1' } },
    });
    officer = await portal.page(desktop);
    await portal.signIn(officer, 'liaison-1');
  });
  afterAll(() => portal.stop());

  const looked = (name: string) => lookedInBothSizes(officer, `liaison-${name}`);

  const asksBeforeLeaving = () =>
    officer.evaluate<boolean>(`!dispatchEvent(new Event('beforeunload', { cancelable: true }))`);

  test('an empty desk says so', async () => {
    await officer.getByText('No request is under way.').waitFor();
    await looked('empty');
  });

  test('requests stand by what is due, and the filter by platform stands in the address', async () => {
    const investigate = await openCase(portal);
    const account = (platform: string, handle: string) => ({ platform, accounts: [{ platform, handle }] });
    const asked = 'Invented: everything about the account.';
    await investigate('order-data-request', { kind: 'preservation', asked, ...account('telegram', '@invented') });
    await investigate('order-data-request', { kind: 'blocking', asked, ...account('instagram', '@invented') });
    await officer.getByRole('link', { name: /^Telegram · Preservation/ }).waitFor({ timeout: 60_000 });
    await officer.getByRole('link', { name: /^Instagram · Blocking/ }).waitFor({ timeout: 60_000 });
    await officer.getByText(/left$/).first().waitFor();
    await looked('list');
    await officer.getByLabel('Platform').selectOption('telegram');
    await officer.getByRole('link', { name: /^Instagram/ }).waitFor({ state: 'detached' });
    expect(new URL(officer.url()).search).toContain('platform=telegram');
    await officer.reload();
    await officer.getByRole('link', { name: /^Telegram · Preservation/ }).click();
    await officer.getByRole('heading', { name: /^Telegram · Preservation No\. / }).waitFor();
  });

  test('a request says what is asked and how, accounts only with a purpose, and nothing of the child', async () => {
    await officer.getByText('Usual channel').waitFor();
    expect(await officer.locator('main').innerText()).not.toContain('@invented');
    await looked('request');
    await forPurpose(officer, 'Read what is asked', 'to write the letter');
    await officer.getByText('Telegram @invented').waitFor();
    await looked('read');
    const text = await officer.locator('main').innerText();
    // Numbers of requests, days and times of day hold any two figures; the age must stand nowhere else.
    const words = text.replaceAll(/26-KZ71-\d+|\d{1,2} \p{L}+ \d{4}|\d{2}:\d{2}/gu, '');
    for (const word of ['Demonstration', 'Girl', '13']) expect(words).not.toMatch(new RegExp(`\\b${word}\\b`));
    await officer.getByRole('button', { name: 'Hide' }).click();
  });

  test('the letter is issued in the language in which the platform takes it', async () => {
    await openTab(officer, 'Letter');
    await officer.getByText('No document has been issued yet.').waitFor();
    expect(await officer.getByLabel('English', { exact: true }).isChecked()).toBe(true);
    await looked('letter');
    await officer.getByRole('button', { name: 'Issue the preservation letter' }).click();
    await officer.getByText('Urgent preservation request').waitFor({ timeout: 60_000 });
    await looked('letter-issued');
    await officer.getByRole('button', { name: /^Take the file of L-/ }).click();
    await officer.getByLabel('What do you need it for?').fill('to send it');
    const [file] = await Promise.all([
      officer.waitForEvent('download'),
      officer.getByRole('button', { name: /^Take the file of L-/ }).click(),
    ]);
    expect(file.suggestedFilename()).toMatch(/^L-.*-en\.pdf$/);
  });

  test('sending, acknowledgement, reminder', async () => {
    await takeStep(officer, 'Take over');
    await officer.route('**/notices*', async (route) => {
      await new Promise((over) => setTimeout(over, 2_000));
      await route.continue();
    });
    await takeStep(officer, 'Record as sent', async () => {
      await isSound(officer);
    });
    // What was typed is there after another page, and the browser asks before it is lost.
    await officer.getByRole('button', { name: 'Record that the platform has it', exact: true }).first().click();
    await officer.getByRole('dialog').getByLabel('Number that the platform gave').fill('INV-kept');
    await officer.getByRole('dialog').getByRole('button', { name: 'Not now', exact: true }).click();
    await officer.getByRole('link', { name: 'Qorgan', exact: true }).click();
    await officer.getByRole('link', { name: /^Instagram/ }).click();
    await officer.getByRole('heading', { name: /^Instagram · / }).waitFor();
    expect(await asksBeforeLeaving()).toBe(true);
    await officer.goBack();
    await officer.getByRole('link', { name: /^Telegram/ }).click();
    await takeStep(officer, 'Record that the platform has it', async (form) => {
      expect(await form.getByLabel('Number that the platform gave').inputValue()).toBe('INV-kept');
      await form.getByLabel('Number that the platform gave').fill('INV-1');
      // What the page asked anew after the step before has come by now, late: the form that stands open is another's.
      await officer.waitForTimeout(3_500);
      await officer.unroute('**/notices*');
      await isSound(officer);
    });
    await officer.getByText('INV-1').waitFor();
    expect(await asksBeforeLeaving()).toBe(false);
    await takeStep(officer, 'Remind the platform', async (form) => {
      expect(await form.getByLabel('Planned reminder').count()).toBe(0);
    });
    await openTab(officer, 'Timeline');
    await officer.getByText('The platform was reminded').waitFor();
    await looked('sent');
  });

  test('an answer in part, then in whole with its file', async () => {
    await openTab(officer, 'Files');
    const buffer = Buffer.from('an invented answer of a platform');
    await officer.locator('input[type=file]').setInputFiles({ name: 'answer.txt', mimeType: 'text/plain', buffer });
    await officer.getByText(/added by an officer/).waitFor({ timeout: 60_000 });
    await looked('files');
    await takeStep(officer, 'Record the answer', async (form) => {
      await form.getByLabel('Note').fill('Invented: the rest follows.');
      await isSound(officer);
    });
    await officer.getByText('Answered in part').first().waitFor();
    await takeStep(officer, 'Record the answer', async (form) => {
      await form.getByLabel(/^The answer is complete/).check();
      await form.getByLabel(/^text\/plain/).check();
      await form.getByRole('button', { name: 'Add' }).click();
      await form.getByLabel('What it is').fill('Kept until');
      await form.getByLabel('Value').fill('Invented day');
      await officer.setViewportSize(phone);
      await isSound(officer);
      await officer.setViewportSize(desktop);
    });
    await officer.getByText('Nothing is left to do here').waitFor();
    await openTab(officer, 'Timeline');
    await officer.getByText('Answered in whole, 1 file').waitFor();
    await looked('answered');
    await openTab(officer, 'Access log');
    await officer.getByText('Purpose: to write the letter').waitFor();
    await looked('access');
  });

  test('refusal and silence say why', async () => {
    await officer.getByRole('link', { name: 'Requests', exact: true }).click();
    await officer.getByRole('link', { name: /^Instagram · Blocking/ }).click();
    await takeStep(officer, 'Record as sent', async (form) => {
      await form.locator('select, input[type=radio]').first().waitFor();
    });
    await officer.getByRole('button', { name: 'Record the refusal' }).first().click();
    const form = officer.getByRole('dialog');
    await form.getByLabel('Reason').first().waitFor();
    await isSound(officer);
    await form.getByRole('button', { name: 'Not now' }).click();
    await openTab(officer, 'Actions');
    await looked('actions');
    await takeStep(officer, 'Document the silence', async (silence) => {
      // Neither was it reminded nor is the time over: the service says so, and the form stays.
      await silence.getByRole('button', { name: 'Document the silence' }).click();
      await silence.getByText(/usual time must be over/).waitFor();
      await silence.getByLabel('The channel is closed').check();
      await isSound(officer);
    });
    await officer.getByText('Silence documented').first().waitFor();
    await officer.getByRole('link', { name: 'Requests', exact: true }).click();
    await officer.getByRole('link', { name: 'Ended' }).click();
    await officer.getByRole('link', { name: /^Instagram/ }).waitFor();
    await looked('ended');
  });

  test('how platforms are asked can be read', async () => {
    await officer.getByRole('link', { name: 'Platforms', exact: true }).click();
    await officer.getByRole('heading', { name: 'Telegram' }).waitFor();
    await looked('platforms');
  });

  test('nothing complained on the way but what was refused on purpose', () => {
    expect(portal.complaints.filter((each) => !/status of 4(?:00|22)/.test(each))).toEqual([]);
  });
});
