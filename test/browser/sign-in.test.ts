import { setTimeout as pause } from 'node:timers/promises';
import { TOTP } from 'otpauth';
import type { CDPSession, Page } from 'playwright-core';
import { openCase } from './case.js';
import { lookedInBothSizes, openTab } from './looks.js';
import { desktop, isSound, looksSound, phone, Portal, takeStep } from './portal.js';

/** For how long a second factor opens evidence here. */
const recentSeconds = 40;
const purpose = 'to record the answer';

describe('signing in with a passkey, and again before evidence', () => {
  let portal: Portal;
  let officer: Page;
  let device: CDPSession;
  let authenticatorId = '';

  beforeAll(async () => {
    portal = await Portal.start({
      host: 'localhost',
      env: { STEP_UP: 'required', STEP_UP_SECONDS: String(recentSeconds) },
      envOf: { 'platform-liaison': { PLATFORM_SIMULATOR: 'off', PLATFORM_TIME_SCALE: '1' } },
    });
    officer = await portal.page(desktop);
    device = await officer.context().newCDPSession(officer);
    await device.send('WebAuthn.enable');
    ({ authenticatorId } = await device.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    }));
    await portal.signIn(officer, 'liaison-1');
  });
  afterAll(() => portal.stop());

  const cookie = async (): Promise<string> =>
    (await officer.context().cookies()).find(({ name }) => name === 'qorgan')?.value ?? '';
  const credentials = async (): Promise<number> =>
    (await device.send('WebAuthn.getCredentials', { authenticatorId })).credentials.length;
  const heading = (name: string) => officer.getByRole('heading', { name, exact: true });
  const lookAtFile = async (): Promise<void> => {
    await officer.getByRole('button', { name: 'Look at the file' }).first().click();
    await officer.getByLabel('What do you need it for?').fill(purpose);
    await officer.getByRole('button', { name: 'Look at the file' }).first().click();
  };
  /** Pages outside of the portal speak by links. */
  const sound = async (name: string): Promise<void> => {
    await looksSound(officer);
    const folder = process.env['QORGAN_SCREENSHOTS'];
    if (folder !== undefined) await officer.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
  };
  const language = (lang: 'Қазақша' | 'Русский' | 'English') => officer.getByRole('link', { name: lang, exact: true });

  test('"My sign-in" asks for everything once more, adds a passkey, and gives recovery codes', async () => {
    const before = await cookie();
    await officer.getByRole('button', { name: 'My sign-in' }).click();
    await heading('Sign in').waitFor();
    await portal.enter(officer, 'liaison-1');
    await heading('My sign-in').waitFor();
    await officer.getByText('You have no passkeys.').waitFor();
    await officer
      .getByText(/: signed in: password$/)
      .first()
      .waitFor();
    for (const size of [phone, desktop]) {
      await officer.setViewportSize(size);
      for (const lang of ['Қазақша', 'Русский', 'English'] as const) {
        await language(lang).click();
        await officer.locator('a[aria-current=true]', { hasText: lang }).waitFor();
        await sound(`my-sign-in-${String(size.width)}-${lang}`);
      }
    }
    await officer.getByLabel('Name').fill('Invented laptop');
    await officer.getByRole('button', { name: 'Add a passkey' }).click();
    await heading('Your recovery codes').waitFor();
    expect(await credentials()).toBe(1);
    await officer.getByRole('button', { name: 'I have written them down, continue' }).click();
    await officer.getByText('Invented laptop', { exact: true }).waitFor();
    await officer.getByText(/A passkey was added/).waitFor();
    await sound('my-sign-in-with-passkey');
    await officer.getByRole('button', { name: 'Done, back to work' }).click();
    await officer.getByRole('button', { name: 'Sign out' }).waitFor();
    expect(new URL(officer.url()).pathname).toMatch(/^\/portal\//);
    expect(await cookie()).not.toBe(before);
  });

  test('signs in without a password', async () => {
    await officer.getByRole('button', { name: 'Sign out' }).click();
    await officer.waitForURL(({ pathname }) => pathname === '/');
    await officer.goto(`${portal.stack.url}/portal/`);
    await heading('Sign in').waitFor();
    await officer.getByRole('button', { name: 'Sign in with a passkey' }).waitFor();
    await sound('sign-in-with-passkey');
    await officer.getByRole('button', { name: 'Sign in with a passkey' }).click();
    await officer.getByRole('button', { name: 'Sign out' }).waitFor();
    expect(
      (await officer.request.get(`${portal.stack.url}/auth/session`).then((answer) => answer.json())) as object,
    ).toMatchObject({
      acr: 'mfa',
      account: { name: 'Demo Liaison Officer 1' },
    });
  });

  test('evidence asks again once the second factor is old; a touch later it opens at the same place, in a new session', async () => {
    const investigate = await openCase(portal);
    const accounts = [{ platform: 'telegram', handle: '@invented' }];
    await investigate('order-data-request', {
      kind: 'preservation',
      asked: 'Invented.',
      platform: 'telegram',
      accounts,
    });
    await officer.getByRole('link', { name: /^Telegram · Preservation/ }).click({ timeout: 60_000 });
    await takeStep(officer, 'Take over');
    await takeStep(officer, 'Record as sent');
    await openTab(officer, 'Files');
    const buffer = Buffer.from('an invented answer of a platform');
    await officer.locator('input[type=file]').setInputFiles({ name: 'answer.txt', mimeType: 'text/plain', buffer });
    await officer.getByText(/added by an officer/).waitFor({ timeout: 60_000 });
    const place = officer.url();
    await pause(recentSeconds * 1_000);
    await lookAtFile();
    await officer.getByRole('alert').getByText('Please confirm that it is you').waitFor();
    await isSound(officer);
    const before = await cookie();
    await officer.getByRole('button', { name: 'Confirm that it is me' }).click();
    await officer.getByRole('button', { name: 'Sign in with a passkey' }).click();
    await officer.waitForURL(place);
    expect(await cookie()).not.toBe(before);
    // What was typed is still there, once: not in an address, and no longer in the browser.
    await lookedInBothSizes(officer, 'stepped-up-kept');
    expect(await officer.getByLabel('What do you need it for?').inputValue()).toBe(purpose);
    expect(await officer.evaluate('JSON.stringify({ ...sessionStorage })')).not.toContain(purpose);
    await officer.getByRole('button', { name: 'Look at the file' }).first().click();
    await officer.getByRole('button', { name: 'Put the file away' }).waitFor();
    await lookedInBothSizes(officer, 'stepped-up');
  });

  test('an app on the phone is set up, gives recovery codes, and is asked for; each page is sound in every language', async () => {
    officer = await portal.page(desktop);
    const asked = `${portal.stack.url}/auth/sign-in?lang=en&acr=mfa&return_to=/portal/`;
    const everywhere = async (name: string): Promise<void> => {
      for (const size of [phone, desktop]) {
        await officer.setViewportSize(size);
        for (const lang of ['Қазақша', 'Русский', 'English'] as const) {
          await language(lang).click();
          await officer.locator('a[aria-current=true]', { hasText: lang }).waitFor();
          await sound(`${name}-${String(size.width)}-${lang}`);
        }
      }
    };
    await officer.goto(asked);
    await portal.enter(officer, 'liaison-2');
    await heading('Set up your second factor').waitFor();
    await everywhere('second-factor-set-up');
    const secret = (await officer.locator('code.key').innerText()).replaceAll(' ', '');
    const confirm = async (code: string): Promise<void> => {
      await officer.locator('#code').fill(code);
      await officer.getByRole('button', { name: 'Confirm', exact: true }).click();
    };
    await confirm('not a code');
    await officer.getByText('The code was not accepted').waitFor();
    await sound('second-factor-refused');
    await confirm(new TOTP({ secret }).generate());
    await heading('Your recovery codes').waitFor();
    const [first = ''] = await officer.locator('.codes code').allInnerTexts();
    for (const size of [phone, desktop]) {
      await officer.setViewportSize(size);
      await sound(`recovery-codes-${String(size.width)}`);
    }
    await officer.getByRole('button', { name: 'I have written them down, continue' }).click();
    await officer.getByRole('button', { name: 'Sign out' }).click();
    await officer.waitForURL(({ pathname }) => pathname === '/');

    await officer.goto(asked);
    await portal.enter(officer, 'liaison-2');
    await heading('Confirm that it is you').waitFor();
    await everywhere('second-factor-code');
    await confirm(first);
    await officer.getByRole('button', { name: 'Sign out' }).waitFor();
    const session = await officer.request.get(`${portal.stack.url}/auth/session`);
    expect((await session.json()) as object).toMatchObject({ acr: 'mfa', account: { name: 'Demo Liaison Officer 2' } });
  });

  test('nothing of it is complained of by the browser', () => {
    // What was refused on purpose is noted by the browser, too.
    expect(portal.complaints.filter((each) => !/status of 4(?:01|22)/.test(each))).toEqual([]);
  });
});
