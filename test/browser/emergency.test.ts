import type { Page } from 'playwright-core';
import { openCase } from './case.js';
import { lookedInBothSizes } from './looks.js';
import { desktop, forPurpose, isSound, Portal, takeStep } from './portal.js';

/** The number under which the case of these tests is registered. */
const number = '26-KZ71-123457';

describe('a case opened in an emergency, in the portal', () => {
  let portal: Portal;
  let [duty, head]: Page[] = [];

  beforeAll(async () => {
    portal = await Portal.start();
    await openCase(portal);
    duty = await portal.page(desktop);
    head = await portal.page(desktop);
  });
  afterAll(() => portal.stop());

  test('says first what will happen, then asks why and for how long; the case is read with the time beside it', async () => {
    await portal.signIn(duty!, 'duty-1', '/portal/police/emergencies');
    await duty!.getByText('No case is open in an emergency').waitFor();
    await lookedInBothSizes(duty!, 'emergency-none');
    await duty!.getByRole('button', { name: 'Go on' }).click();
    await takeStep(duty!, 'Open a case in an emergency', async (form) => {
      await form.getByLabel('Number of the case or of the referral').fill(number);
      await form.getByLabel('A child is missing').check();
      await form.getByLabel(/^What happened/).fill('Invented: the mother called, the girl is not at home.');
      await form.getByLabel('For how many hours').fill('2');
      await isSound(duty!);
      if (process.env['QORGAN_SCREENSHOTS'] !== undefined)
        await duty!.screenshot({ path: `${process.env['QORGAN_SCREENSHOTS']}/emergency-form.png` });
    });
    await duty!.getByRole('link', { name: new RegExp(number) }).click();
    await duty!.getByRole('heading', { name: `Case ${number} in an emergency` }).waitFor();
    await lookedInBothSizes(duty!, 'emergency-own');
    await duty!.getByRole('link', { name: 'Look at the case' }).click();
    await duty!.getByText('You have opened this case in an emergency').waitFor();
    await forPurpose(duty!, 'Show the name', 'to look for the child');
    await duty!.getByText('Demonstration Invented').waitFor();
    await lookedInBothSizes(duty!, 'emergency-case');
  });

  test('is told to the head of unit at once, who reads why and reviews it; then it is shut', async () => {
    await portal.signIn(head!, 'police-head-1');
    await head!.getByRole('link', { name: /^Notices: \d+ new$/ }).click();
    await head!.getByRole('link', { name: 'A case of your unit was opened in an emergency: review it' }).click();
    await head!.getByText('Decide whether it was right to open the case.').waitFor();
    await forPurpose(head!, 'Read the words', 'to review it');
    await head!.getByText('the girl is not at home').waitFor();
    await lookedInBothSizes(head!, 'emergency-review');
    await takeStep(head!, 'Review', async (form) => {
      await form.getByLabel('Yes, it was right').check();
      await form.getByLabel(/^Why/).fill('Invented: nobody who has the case could be reached.');
      await isSound(head!);
    });
    await head!.getByText('Was right', { exact: true }).waitFor();
    const [, id] = /cases\/([^?]+)/.exec(duty!.url()) ?? [];
    await duty!.reload();
    await duty!.getByText('You see that this case exists').waitFor();
    await head!.goto(`${portal.stack.url}/portal/police/cases/${id ?? ''}?tab=access`);
    await head!.getByText(/^Opened the case in an emergency/).waitFor();
    // The duty officer saw before that there is such a case; what was seen of it by the opening is noted all the same.
    await head!.getByText(/^Read the case, opened in an emergency/).waitFor();
    await lookedInBothSizes(head!, 'emergency-log');
  });

  test('is seen by the supervising prosecutor by role and reason, with what was found', async () => {
    const prosecutor = await portal.page(desktop);
    await portal.signIn(prosecutor, 'prosecutor-1', '/portal/oversight/emergencies?show=reviewed');
    await prosecutor.getByText('A child is missing').waitFor();
    await prosecutor.getByRole('button', { name: 'Read the words' }).click();
    await prosecutor.getByText('nobody who has the case could be reached').waitFor();
    await lookedInBothSizes(prosecutor, 'emergency-oversight');
    expect(portal.complaints).toEqual([]);
  });
});
