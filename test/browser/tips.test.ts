import type { Page } from 'playwright-core';
import { asks } from './case.js';
import { dot, looked, lookedInBothSizes } from './looks.js';
import { desktop, forPurpose, isSound, phone, Portal, takeStep } from './portal.js';

describe('messages from the public in the portal', () => {
  let portal: Portal;
  let duty: Page;
  /** Of the message that became a referral. */
  let raised = '';

  beforeAll(async () => {
    portal = await Portal.start();
    duty = await portal.page(desktop);
  });
  afterAll(() => portal.stop());

  /** An invented message to the duty officer's region, as the public page sends it. */
  const tell = (more: object) => asks(duty, 'police/public/tips', { region: 'KZ-71', ...more });

  /** Brings an invented picture for a message. @returns the secret under which it is held */
  const bring = (): Promise<string> =>
    duty.evaluate(
      async (bytes) => {
        const { csrfToken } = (await (await fetch('/auth/session')).json()) as { csrfToken: string };
        const parcel = crypto.randomUUID();
        const said = await fetch('/api/police/public/tips/files', {
          method: 'POST',
          headers: {
            'content-type': 'application/octet-stream',
            'x-csrf-token': csrfToken,
            'x-parcel': parcel,
            'x-file-name': 'Invented%20shot.png',
          },
          body: new Uint8Array(bytes),
        });
        if (!said.ok) throw new Error(String(said.status));
        return parcel;
      },
      [...dot],
    );

  test('wait in a list of their own, with their time', async () => {
    await portal.signIn(duty, 'duty-1');
    await duty.getByRole('heading', { name: 'Inbox' }).waitFor();
    await duty.getByRole('link', { name: 'Messages from the public' }).click();
    await duty.getByText('No message waits to be looked into.').waitFor();
    await looked(duty, 'tips-empty-desktop');
    await tell({
      ...{
        from: 'child',
        kind: 'grooming',
        safeNow: 'no',
        ageBand: '11-12',
        platforms: ['roblox'],
        where: ['@invented'],
      },
      words: 'Invented: somebody in a game asks me for pictures and says I must not tell.',
      contact: { way: 'messenger', value: '@invented.friend', when: 'after three' },
      locale: 'kk',
      parcel: await bring(),
    });
    await tell({ from: 'parent', kind: 'bullying', words: 'Invented: a quarrel in the class chat about a ball.' });
    await duty.reload();
    await duty.getByRole('link', { name: /^Notices: [23] new$/ }).click();
    await duty.getByRole('heading', { name: /^New/ }).waitFor();
    await looked(duty, 'notices-desktop');
    await duty.setViewportSize(phone);
    await looked(duty, 'notices-phone');
    await duty.setViewportSize(desktop);
    await duty.getByRole('link', { name: 'Notices: nothing new' }).waitFor();
    await duty.getByRole('link', { name: 'A message from the public: a child is in danger' }).click();
    await duty.getByRole('heading', { name: /^Message T-/ }).waitFor();
    await duty.getByRole('link', { name: 'Messages from the public' }).click();
    await duty.getByRole('link', { name: /^T-/ }).nth(1).waitFor();
    await looked(duty, 'tips-desktop');
    await duty.setViewportSize(phone);
    await looked(duty, 'tips-phone');
    await duty.setViewportSize(desktop);
  });

  test('are read only with a purpose, and become a referral', async () => {
    await duty.getByRole('link', { name: /From a child/ }).click();
    await duty.getByRole('heading', { name: /^Message T-/ }).waitFor();
    expect(await duty.locator('main').innerText()).not.toContain('pictures');
    await looked(duty, 'tip-desktop');
    await forPurpose(duty, 'Read the message', 'to decide on it');
    await duty.getByText('asks me for pictures').waitFor();
    await duty.getByText('Messenger: @invented.friend').waitFor();
    await duty.setViewportSize(phone);
    await isSound(duty);
    if (process.env['QORGAN_SCREENSHOTS'] !== undefined)
      await duty.screenshot({ path: `${process.env['QORGAN_SCREENSHOTS']}/tip-read-phone.png`, fullPage: true });
    await duty.setViewportSize(desktop);
    await duty.getByRole('link', { name: 'Files (1)' }).click();
    await duty.getByText('become its evidence').waitFor();
    await duty.getByRole('link', { name: 'Open file 1' }).waitFor();
    await looked(duty, 'tip-files-desktop');
    await duty.getByRole('link', { name: 'Open file 1' }).click();
    await duty.getByRole('button', { name: 'Look at the file' }).click();
    await duty.getByLabel('What do you need it for?').fill('to decide on it');
    await duty.getByRole('button', { name: 'Look at the file' }).last().click();
    await duty.locator('.veil img').waitFor({ state: 'attached' });
    await duty.getByText(/^Viewed · /).waitFor();
    await looked(duty, 'tip-file-desktop');
    await duty.setViewportSize(phone);
    await looked(duty, 'tip-file-phone');
    await duty.setViewportSize(desktop);
    await duty.getByRole('link', { name: 'Decide' }).click();
    await takeStep(duty, 'Make a referral of it', async (form) => {
      await form.getByLabel('Immediate').check();
      await form.getByLabel('11–12').check();
      await form.getByLabel('Boy').check();
      await form.getByLabel('In a game').check();
      await form.getByLabel('Roblox').check();
      await isSound(duty);
      if (process.env['QORGAN_SCREENSHOTS'] !== undefined)
        await duty.screenshot({ path: `${process.env['QORGAN_SCREENSHOTS']}/tip-raise-desktop.png` });
    });
    await duty.getByText('Became a referral').first().waitFor();
    await looked(duty, 'tip-raised-desktop');
    await duty.getByRole('link', { name: 'Files (1)' }).click();
    await duty.getByText('The files are evidence of the case now').waitFor();
    await duty.getByRole('link', { name: 'Open the referral' }).click();
    const heading = duty.getByRole('heading', { name: /^Referral T-/ });
    raised = (await heading.innerText()).replace('Referral ', '');
    await takeStep(duty, 'Receive');
    await forPurpose(duty, 'Read the referral', 'to receive it');
    await duty.getByText('Messenger: @invented.friend').waitFor();
    await duty.getByRole('link', { name: 'Actions', exact: true }).click();
    await duty.getByText('It did not come from a school').first().waitFor();
    await isSound(duty);
    const id = /cases\/([^?]+)/.exec(duty.url())?.[1] ?? '';
    const head = await portal.page(desktop);
    await portal.signIn(head, 'police-head-1', `/portal/police/cases/${id}?tab=evidence`);
    await head.getByText('A message from the public').waitFor();
    await looked(head, 'tip-evidence-desktop');
    await head.getByRole('link', { name: 'Open No. 1' }).click();
    await head.getByText(/^Viewed · /).waitFor();
    await head.context().close();
  });

  test('or are found unfounded, with a cause and a reason, and stand in the access log', async () => {
    await duty.goto(`${portal.stack.url}/portal/police/tips`);
    await duty.getByRole('link', { name: /From a parent/ }).click();
    await takeStep(duty, 'Find it unfounded', async (form) => {
      await form.getByLabel('No sign of an offence').check();
      await form.getByLabel('Reason').fill('Invented: the parents have settled it.');
      await isSound(duty);
    });
    await duty.getByText('Why: No sign of an offence').waitFor();
    await duty.getByRole('link', { name: 'Access log' }).click();
    await duty.getByText('Find it unfounded').first().waitFor();
    await looked(duty, 'tip-access-desktop');
    await duty.goto(`${portal.stack.url}/portal/police/tips?show=decided`);
    await duty.getByRole('link', { name: /Unfounded/ }).waitFor();
    await isSound(duty);
  });

  test('or are added to a case that the unit has, whose investigator reads them there', async () => {
    await duty.goto(`${portal.stack.url}/portal/police/inbox?show=hand`);
    await duty.getByRole('link', { name: new RegExp(raised) }).click();
    await takeStep(duty, 'Assign', (form) => form.getByLabel('Demo Investigator 1').check());
    await tell({ from: 'relative', kind: 'grooming', words: 'Invented: he wrote to her cousin too.' });
    await duty.goto(`${portal.stack.url}/portal/police/tips`);
    await duty.getByRole('link', { name: /From a relative/ }).click();
    await takeStep(duty, 'Add to a known case', async (form) => {
      await form.getByLabel('Number of the referral or the case').fill(raised.toLowerCase());
      await isSound(duty);
    });
    await duty.getByText('Added to a case').first().waitFor();
    await looked(duty, 'tip-added-desktop');
    const title = await duty.getByRole('heading', { name: /^Message T-/ }).innerText();

    const investigator = await portal.page(phone);
    await portal.signIn(investigator, 'investigator-1', '/portal/notices');
    await investigator
      .getByRole('link', { name: 'The public told more about a case' })
      .first()
      .click({ timeout: 60_000 });
    await forPurpose(investigator, 'Read what was written', 'to see what is new');
    await investigator.getByText('Invented: he wrote to her cousin too.').waitFor();
    await investigator.getByText(title.replace('Message ', 'Message from the public, ')).waitFor();
    await looked(investigator, 'tip-in-case-phone');
    await investigator.context().close();
  });

  test('a file that is suspected abuse material is marked before anything is decided, and stays marked with the experts', async () => {
    await tell({ from: 'teacher', kind: 'bullying', words: 'Invented: a picture goes round.', parcel: await bring() });
    await duty.goto(`${portal.stack.url}/portal/police/tips`);
    await duty.getByRole('link', { name: /From a teacher/ }).click();
    await duty.getByRole('link', { name: 'Files (1)' }).click();
    await duty.getByRole('link', { name: 'Open file 1' }).click();
    const mark = duty.getByRole('button', { name: 'Mark as suspected abuse material' });
    await mark.click();
    await duty.getByLabel(/^What it is, without a name/).fill('Invented: only one grey point.');
    await lookedInBothSizes(duty, 'tip-file-marking');
    await mark.click();
    await duty.getByRole('alert').getByText('Suspected child abuse material').waitFor();
    await duty.getByText(/^Withheld · /).waitFor();
    expect(await duty.getByRole('button', { name: 'Look at the file' }).count()).toBe(0);
    await lookedInBothSizes(duty, 'tip-file-withheld');
    const id = /tips\/([^?]+)/.exec(duty.url())?.[1] ?? '';
    await asks(duty, `police/tips/${id}/file-application`, {
      statement: 'Invented: a picture of a child is passed round in a chat.',
      resources: [{ platform: 'telegram', handle: 'invented.chat' }],
      kinds: ['hate'],
    });
    await duty.getByText('With the expert group').first().waitFor();
    await duty.getByRole('link', { name: 'Files', exact: true }).click();
    await duty.getByText('has the facts and the places, not these files').waitFor();
    await lookedInBothSizes(duty, 'tip-files-with-experts');
    await duty.getByRole('link', { name: 'Open file 1' }).click();
    await duty.getByRole('alert').getByText('Suspected child abuse material').waitFor();
  });

  test('nothing complained on the way', () => {
    expect(portal.complaints).toEqual([]);
  });
});
