import { generateKeyPairSync } from 'node:crypto';
import { TOTP } from 'otpauth';
import { AccountCommands } from '../src/ops.js';
import { AccountStore } from '../src/records/account.store.js';
import { Device, type Lies } from './device.js';
import { begin, CookieJar, enter, fetchWith, follow, people, redeem, runningIdentity, type Begun } from './identity.js';

let identity: Awaited<ReturnType<typeof runningIdentity>>;
beforeAll(async () => {
  identity = await runningIdentity({ THROTTLE_ADDRESS_FAILURES: '1000' }, 'localhost');
});
afterAll(() => identity.stop());
beforeEach(() => identity.admin.query('DELETE FROM sign_in_attempts'));

const english = { ui_locales: 'en' };
const managing = { ...english, manage: 'sign-in' };

interface Place {
  readonly url: URL;
  readonly status: number;
  readonly page: string;
}

async function send({ jar }: Begun, at: URL, fields: Record<string, string> = {}): Promise<Place> {
  const { url, response } = await follow(jar, at, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', origin: identity.url },
    body: new URLSearchParams(fields).toString(),
  });
  return { url, status: response.status, page: await response.text() };
}

/** Where the form with the passkey goes, and what the device is asked there. */
async function asked(begun: Begun, place: { readonly url: URL; readonly page: string }, does: 'new' | 'use') {
  const form = new RegExp(`action="([^"]+)"\\s+data-passkey="${does}"\\s+data-options="([^"]+)"`).exec(place.page);
  const [, action = '', address = ''] = form ?? [];
  const answer = await fetchWith(begun.jar, new URL(address, place.url), { method: 'POST' });
  expect(answer.status).toBe(200);
  return { action: new URL(action, place.url), options: (await answer.json()) as Record<string, never> };
}

async function claimsAt(begun: Begun, { url }: Place): Promise<Record<string, unknown>> {
  const answer = await redeem(identity.url, url.searchParams.get('code') ?? '', begun.verifier);
  const { id_token: token = '..' } = (await answer.json()) as { id_token?: string };
  return JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString() || '{}') as Record<string, unknown>;
}

/** The page on which a person looks after their sign-in. */
async function mine(login: string): Promise<{ begun: Begun; place: Place }> {
  const begun = await begin(identity.url, new CookieJar(), managing);
  const { page, back, response } = await enter(begun, login);
  return { begun, place: { url: back, page, status: response.status } };
}

/** Adds a passkey by hand of the page, and reads the recovery codes. */
async function withPasskey(login: string, lies: Lies = {}): Promise<{ device: Device; codes: string[]; begun: Begun }> {
  await new AccountCommands(new AccountStore(identity.admin)).resetSecondFactor(login);
  const { begun, place } = await mine(login);
  const device = new Device(identity.url);
  const { action, options } = await asked(begun, place, 'new');
  const after = await send(begun, action, { answer: device.register(options as never, lies), name: 'Invented phone' });
  const codes = [...after.page.matchAll(/<code>([^<]+)<\/code>/g)].map(([, code = '']) => code);
  return { device, codes, begun };
}

/** Signs in by the device alone. */
async function byDevice(device: Device, lies: Lies = {}): Promise<{ begun: Begun; place: Place; answer: string }> {
  const begun = await begin(identity.url, new CookieJar(), english);
  const { action, options } = await asked(begun, { url: begun.action, page: begun.page }, 'use');
  const answer = device.sign(options as never, lies);
  return { begun, answer, place: await send(begun, action, { answer }) };
}

const rows = async (sql: string): Promise<Record<string, unknown>[]> =>
  (await identity.admin.query<Record<string, unknown>>(sql)).rows;

describe('a passkey', () => {
  it('is added at "My sign-in", signs in without a password, and stands there with its name and last use', async () => {
    const { device, codes, begun } = await withPasskey('aigerim');
    expect(codes).toHaveLength(10);
    const left = await send(begun, new URL(`${begun.action.pathname}/mine/done`, begun.action));
    expect(await claimsAt(begun, left)).toMatchObject({ sub: people[0]?.id, second_factor: true, acr: 'password' });

    const { begun: again, place } = await byDevice(device);
    expect(await claimsAt(again, place)).toMatchObject({
      sub: people[0]?.id,
      acr: 'mfa',
      amr: ['pop', 'user', 'mfa'],
      second_factor: true,
    });
    expect(await rows(`SELECT name, counter::int, last_used_at IS NOT NULL AS used FROM passkeys`)).toEqual([
      { name: 'Invented phone', counter: 1, used: true },
    ]);
    expect(await rows(`SELECT change, by_person FROM sign_in_changes ORDER BY id DESC LIMIT 2`)).toEqual([
      { change: 'recovery-codes-made', by_person: true },
      { change: 'passkey-added', by_person: true },
    ]);
  });

  it('is the second factor after a password', async () => {
    const { device } = await withPasskey('bolat');
    const begun = await begin(identity.url, new CookieJar(), english);
    const { page, back } = await enter(begun, 'bolat');
    expect(back.pathname).toMatch(/\/second-factor$/);
    const { action, options } = await asked(begun, { page, url: back }, 'use');
    expect(options['allowCredentials']).toMatchObject([{ id: device.id.toString('base64url') }]);
    const place = await send(begun, action, { answer: device.sign(options as never) });
    expect(await claimsAt(begun, place)).toMatchObject({ acr: 'mfa', amr: ['pwd', 'pop', 'user', 'mfa'] });
  });

  it('of somebody else is none', async () => {
    const { device } = await withPasskey('dana');
    await withPasskey('bolat');
    const begun = await begin(identity.url, new CookieJar(), english);
    const { page, back } = await enter(begun, 'bolat');
    const { action, options } = await asked(begun, { page, url: back }, 'use');
    expect((await send(begun, action, { answer: device.sign(options as never) })).status).toBe(422);
  });

  it('can be replaced by a recovery code', async () => {
    const { codes } = await withPasskey('bolat');
    const begun = await begin(identity.url, new CookieJar(), english);
    const { page, back } = await enter(begun, 'bolat');
    const form = new URL(/<form[^>]* action="([^"]+)"/.exec(page)?.[1] ?? '', back);
    const place = await send(begun, form, { code: codes[0] ?? '' });
    expect(await claimsAt(begun, place)).toMatchObject({ acr: 'mfa', amr: ['pwd', 'mfa'] });
  });

  it('takes the place of the app where one is set up for the first time', async () => {
    await new AccountCommands(new AccountStore(identity.admin)).resetSecondFactor('zhanna');
    const begun = await begin(identity.url, new CookieJar(), { ...english, acr_values: 'mfa' });
    const { page, back } = await enter(begun, 'zhanna');
    const { action, options } = await asked(begun, { page, url: back }, 'new');
    const shown = await send(begun, action, { answer: new Device(identity.url).register(options as never) });
    expect(shown.page).toContain('Your recovery codes');
    const done = await send(begun, new URL(`${back.pathname}/done`, back));
    expect(await claimsAt(begun, done)).toMatchObject({ acr: 'mfa', amr: ['pwd', 'pop', 'user', 'mfa'] });
  });
});

describe('a forged answer signs nobody in:', () => {
  let device: Device;
  beforeAll(async () => {
    ({ device } = await withPasskey('erlan'));
    await byDevice(device);
  });

  it.each<[string, Lies]>([
    ['for another origin', { origin: 'https://qorgan.example' }],
    ['for the same name on another port', { origin: 'http://localhost:1' }],
    ['for another party', { rpId: 'qorgan.example' }],
    ['to another challenge', { challenge: Buffer.alloc(32, 7).toString('base64url') }],
    ['of another ceremony', { type: 'webauthn.create' }],
    ['signed by another key', { key: generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey }],
    ['without having verified its owner', { verified: false }],
    ['in the name of another account', { userHandle: Buffer.from(people[0]?.id ?? '').toString('base64url') }],
    ['of a device whose count stands still', { counter: 1 }],
    ['of a device whose count went back to nothing', { counter: 0 }],
  ])('%s', async (_name, lies) => {
    await identity.admin.query(`UPDATE passkeys SET counter = 1 WHERE account_id = $1`, [people[3]?.id]);
    const { place } = await byDevice(device, lies);
    expect(place.status).toBe(422);
    expect(place.page).toContain('The passkey was not accepted');
    expect(place.url.searchParams.get('code')).toBeNull();
    // The same device without the lie is known.
    const honest = await byDevice(device, { counter: 100 });
    expect(await claimsAt(honest.begun, honest.place)).toMatchObject({ sub: people[3]?.id });
  });

  it('a second time, in the same sign-in and in another one', async () => {
    const begun = await begin(identity.url, new CookieJar(), english);
    const { action, options } = await asked(begun, { url: begun.action, page: begun.page }, 'use');
    const wrong = await send(begun, action, {
      answer: device.sign(options as never, { counter: 300, verified: false }),
    });
    expect(wrong.status).toBe(422);
    // The challenge was good once, whatever came of it.
    const answer = device.sign(options as never, { counter: 301 });
    expect((await send(begun, action, { answer })).status).toBe(422);
    const other = await begin(identity.url, new CookieJar(), english);
    const elsewhere = await asked(other, { url: other.action, page: other.page }, 'use');
    expect((await send(other, elsewhere.action, { answer })).status).toBe(422);
  });

  it('after its time, or without a challenge at all', async () => {
    const begun = await begin(identity.url, new CookieJar(), english);
    const { action, options } = await asked(begun, { url: begun.action, page: begun.page }, 'use');
    await identity.admin.query(`UPDATE passkey_challenges SET made_at = now() - interval '6 minutes'`);
    expect((await send(begun, action, { answer: device.sign(options as never, { counter: 400 }) })).status).toBe(422);
    for (const answer of ['', '{}', 'null', '{"id":"x","response":{}}'])
      expect((await send(begun, action, { answer })).status).toBe(422);
  });

  it.each<[string, Lies]>([
    ['another origin', { origin: 'https://qorgan.example' }],
    ['another party', { rpId: 'qorgan.example' }],
    ['another challenge', { challenge: 'AAAA' }],
    ['no verification of its owner', { verified: false }],
  ])('nor is a new passkey taken with %s', async (_name, lies) => {
    const { codes } = await withPasskey('dana', lies);
    expect(codes).toEqual([]);
    expect(await rows(`SELECT 1 FROM passkeys WHERE account_id = '${people[2]?.id ?? ''}'`)).toEqual([]);
  });

  it('and guessing makes the address wait', async () => {
    await identity.restart({ THROTTLE_ADDRESS_FAILURES: '3' });
    const statuses = [];
    for (let tries = 0; tries < 4; tries += 1)
      statuses.push((await byDevice(device, { verified: false })).place.status);
    await identity.restart();
    expect(statuses).toEqual([422, 422, 422, 429]);
  });
});

describe('"My sign-in"', () => {
  it('is shown to whoever has just proven who they are with all that they have, in every language', async () => {
    const { device } = await withPasskey('bolat');
    const begun = await begin(identity.url, new CookieJar(), managing);
    const { page, back } = await enter(begun, 'bolat');
    expect(back.pathname).toMatch(/\/second-factor$/);
    const early = await fetchWith(begun.jar, new URL(`${begun.action.pathname}/mine`, begun.action));
    expect(early.status).toBe(303);
    const { action, options } = await asked(begun, { page, url: back }, 'use');
    const shown = await send(begun, action, { answer: device.sign(options as never) });
    expect(shown.page).toContain('<strong>Invented phone</strong>');
    for (const [lang, title] of [
      ['kk', 'Менің кіруім'],
      ['ru', 'Мой вход'],
      ['en', 'My sign-in'],
    ] as const) {
      const answer = await fetchWith(begun.jar, new URL(`${shown.url.pathname}?lang=${lang}`, shown.url));
      const text = await answer.text();
      expect(text).toContain(`<h1>${title}</h1>`);
      expect(text).not.toMatch(/<style|style=|undefined|\[object|\{\w+\}/);
      expect(answer.headers.get('content-security-policy')).toContain("script-src 'self'");
    }
    const stranger = await fetchWith(new CookieJar(), shown.url);
    expect(stranger.status).toBe(400);
  });

  it('sets an app up, makes new codes and removes everything again; each change ends the sessions of before and is noted', async () => {
    const { begun, place } = await mine('erlan').then(async () => {
      await new AccountCommands(new AccountStore(identity.admin)).resetSecondFactor('erlan');
      return mine('erlan');
    });
    const at = (path: string): URL => new URL(`${place.url.pathname}${path}`, place.url);
    const version = async (): Promise<number> =>
      Number((await rows(`SELECT version FROM accounts WHERE login = 'erlan'`))[0]?.['version']);
    const before = await version();
    const app = await send(begun, at('/app/begin'));
    const secret = (/class="key">([^<]+)</.exec(app.page)?.[1] ?? '').replaceAll(' ', '');
    expect((await send(begun, at('/app'), { code: '1' })).status).toBe(422);
    const codes = await send(begun, at('/app'), { code: new TOTP({ secret }).generate() });
    expect(codes.page).toContain('Your recovery codes');
    const all = await send(begun, at('/codes/done'));
    expect(all.page).toContain('Codes left: 10.');
    expect((await send(begun, at('/app/remove'))).page).toContain('Not set up.');
    expect(await rows(`SELECT 1 FROM recovery_codes WHERE account_id = '${people[3]?.id ?? ''}'`)).toEqual([]);
    expect(await version()).toBeGreaterThanOrEqual(before + 3);
    const changes = await rows(
      `SELECT change FROM sign_in_changes WHERE account_id = '${people[3]?.id ?? ''}' ORDER BY id DESC LIMIT 3`,
    );
    expect(changes.map(({ change }) => change)).toEqual(['app-removed', 'recovery-codes-made', 'app-set-up']);
    const done = await send(begun, at('/done'));
    expect(await claimsAt(begun, done)).toMatchObject({ account_version: await version(), second_factor: false });
  });

  it('keeps the last second factor where one is required', async () => {
    const { device } = await withPasskey('dana');
    await identity.restart({ SECOND_FACTOR: 'required' });
    const begun = await begin(identity.url, new CookieJar(), managing);
    const { action, options } = await asked(begun, { url: begun.action, page: begun.page }, 'use');
    const shown = await send(begun, action, { answer: device.sign(options as never) });
    const id = device.id.toString('base64url');
    const refused = await send(begun, new URL(`${shown.url.pathname}/passkey/remove`, shown.url), { id });
    await identity.restart();
    expect(refused.status).toBe(422);
    expect(refused.page).toContain('It is your last second factor');
    expect(await rows(`SELECT 1 FROM passkeys WHERE id = '${id}'`)).toHaveLength(1);
  });
});

it('an operator takes passkeys away together with everything else', async () => {
  const { device } = await withPasskey('aigerim');
  await new AccountCommands(new AccountStore(identity.admin)).resetSecondFactor('aigerim');
  expect((await byDevice(device)).place.status).toBe(422);
  expect(await rows(`SELECT change, by_person FROM sign_in_changes ORDER BY id DESC LIMIT 1`)).toEqual([
    { change: 'second-factor-reset', by_person: false },
  ]);
});

it('browsers know no passkeys of an address in figures: nothing is offered there', async () => {
  const other = await runningIdentity();
  const { page, headers } = await begin(other.url, new CookieJar(), english);
  await other.stop();
  expect(page).not.toMatch(/data-passkey|<script/);
  expect(headers.get('content-security-policy')).not.toContain('script-src');
});
