import { TOTP } from 'otpauth';
import { AccountCommands } from '../src/ops.js';
import { AccountStore } from '../src/records/account.store.js';
import { begin, CookieJar, enter, follow, redeem, runningIdentity, type Begun } from './identity.js';

let identity: Awaited<ReturnType<typeof runningIdentity>>;
beforeAll(async () => {
  identity = await runningIdentity({ THROTTLE_ADDRESS_FAILURES: '1000' });
});
afterAll(() => identity.stop());
beforeEach(() => identity.admin.query('DELETE FROM sign_in_attempts'));

const mfa = { acr_values: 'mfa', ui_locales: 'en' };

/** What the app on the phone shows; each call moves on by a step, as codes are good once. */
class Phone {
  private step = 0;
  constructor(readonly secret: string) {}

  code(): string {
    // One step ahead is accepted: waiting half a minute for the next code would make the tests slow.
    this.step += 1;
    return new TOTP({ secret: this.secret }).generate({ timestamp: Date.now() + (this.step - 2) * 30_000 });
  }
}

interface Shown {
  readonly status: number;
  readonly page: string;
  readonly url: URL;
}

async function send(begun: Begun, at: URL, fields: Record<string, string>): Promise<Shown> {
  const { url, response } = await follow(begun.jar, at, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', origin: begun.action.origin },
    body: new URLSearchParams(fields).toString(),
  });
  return { status: response.status, page: await response.text(), url };
}

/** Gives the right password. @returns the page that follows and where its form leads */
async function afterPassword(
  login: string,
  changed: Record<string, string> = mfa,
): Promise<{ begun: Begun; page: string; form: URL }> {
  const begun = await begin(identity.url, new CookieJar(), changed);
  const { page, response, back } = await enter(begun, login);
  expect(response.status).toBe(200);
  return { begun, page, form: formOf(page, back) };
}

const formOf = (page: string, at: URL): URL => new URL(/<form[^>]* action="([^"]+)"/.exec(page)?.[1] ?? '', at);
const secretOn = (page: string): string => (/class="key">([^<]+)</.exec(page)?.[1] ?? '').replaceAll(' ', '');

async function claimsAt(begun: Begun, url: URL): Promise<Record<string, unknown>> {
  const answer = await redeem(identity.url, url.searchParams.get('code') ?? '', begun.verifier);
  const { id_token: token } = (await answer.json()) as { id_token: string };
  return JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as Record<string, unknown>;
}

/** Sets up a second factor to the end. */
async function enrolled(login: string): Promise<{ phone: Phone; codes: string[] }> {
  const { begun, page, form } = await afterPassword(login);
  const phone = new Phone(secretOn(page));
  const shown = await send(begun, form, { code: phone.code() });
  const codes = [...shown.page.matchAll(/<code>([^<]+)<\/code>/g)].map(([, code = '']) => code);
  expect(codes).toHaveLength(10);
  const { url } = await send(begun, formOf(shown.page, shown.url), {});
  expect(await claimsAt(begun, url)).toMatchObject({ acr: 'mfa', amr: ['pwd', 'otp', 'mfa'] });
  return { phone, codes };
}

describe('a second factor', () => {
  it('is set up where the application asks for it, asked for ever after, and each code is good once', async () => {
    const { phone } = await enrolled('aigerim');
    const { begun, page, form } = await afterPassword('aigerim', { ui_locales: 'en' });
    expect(page).toContain('Six-digit code from your app');
    expect(page).not.toContain('class="key"');
    const code = phone.code();
    const { url } = await send(begun, form, { code });
    expect(await claimsAt(begun, url)).toMatchObject({ acr: 'mfa', amr: ['pwd', 'otp', 'mfa'] });
    const again = await afterPassword('aigerim', {});
    const replayed = await send(again.begun, again.form, { code });
    expect(replayed.status).toBe(422);
    expect(replayed.url.searchParams.get('code')).toBeNull();
  });

  it('can be replaced by a recovery code, each once and of this account alone', async () => {
    const { codes } = await enrolled('bolat');
    const { begun, form } = await afterPassword('bolat');
    const { url } = await send(begun, form, { code: (codes[3] ?? '').toUpperCase() });
    expect(await claimsAt(begun, url)).toMatchObject({ acr: 'mfa', amr: ['pwd', 'mfa'] });
    const again = await afterPassword('bolat');
    expect((await send(again.begun, again.form, { code: codes[3] ?? '' })).status).toBe(422);
    await enrolled('dana');
    const other = await afterPassword('dana');
    expect((await send(other.begun, other.form, { code: codes[4] ?? '' })).status).toBe(422);
  });

  it('is not passed by a wrong code, and guessing waits like guessing a password does', async () => {
    const { phone } = await enrolled('erlan');
    const { begun, form } = await afterPassword('erlan');
    expect((await send(begun, form, {})).page).toContain('Enter the code');
    const answers = [];
    for (let attempt = 0; attempt < 6; attempt += 1) answers.push((await send(begun, form, { code: '000000' })).status);
    expect(answers).toEqual([422, 422, 422, 422, 422, 429]);
    expect((await send(begun, form, { code: phone.code() })).status).toBe(429);
  });

  it('is not skipped: the right password gives no code for the application, in another browser its page is nothing', async () => {
    const { begun, form } = await afterPassword('aigerim');
    expect((await follow(begun.jar, begun.action)).url.searchParams.get('code')).toBeNull();
    const done = await send(begun, new URL(`${form.pathname}/done`, form), {});
    expect(done.url.searchParams.get('code')).toBeNull();
    const stranger = { ...begun, jar: new CookieJar() };
    expect((await send(stranger, form, { code: '123456' })).status).toBe(400);
    // With a sign-in of one's own that has given no password yet.
    const own = await begin(identity.url);
    const page = await send(own, new URL(`${own.action.pathname}/second-factor`, own.action), { code: '123456' });
    expect(page.page).toContain('name="password"');
  });

  it('stands in the database as nothing that could be used', async () => {
    const { begun, page } = await afterPassword('zhanna');
    const secret = secretOn(page);
    const { rows } = await identity.admin.query<{ all: string }>(
      `SELECT concat_ws(' ', (SELECT string_agg(p::text, ' ') FROM pending_sign_ins p), (SELECT string_agg(f::text, ' ') FROM second_factors f),
                             (SELECT string_agg(c::text, ' ') FROM recovery_codes c)) AS all`,
    );
    expect(secret).toMatch(/^[A-Z2-7]{32}$/);
    expect(rows[0]?.all).not.toContain(secret);
    expect(begun.jar.header('/oidc')).not.toContain(secret);
  });

  it.each([
    ['kk', 'Екінші факторды қосу', 'Қалпына келтіру кодтарыңыз'],
    ['ru', 'Подключение второго фактора', 'Ваши коды восстановления'],
  ])('is set up in %s, without script', async (lang, title, codesTitle) => {
    await new AccountCommands(new AccountStore(identity.admin)).resetSecondFactor('zhanna');
    const { begun, page, form } = await afterPassword('zhanna', { acr_values: 'mfa', ui_locales: lang });
    expect(page).toContain(`<h1>${title}</h1>`);
    expect(page).toContain('<svg');
    const wrong = await send(begun, form, { code: '1' });
    for (const each of [page, wrong.page]) expect(each).not.toMatch(/<script|<style|style=|undefined|\[object|\{\w+\}/);
    const { page: codes } = await send(begun, form, { code: new Phone(secretOn(page)).code() });
    expect(codes).toContain(`<h1>${codesTitle}</h1>`);
  });

  it('is taken away by an operator: open sessions end, the next sign-in sets up another', async () => {
    const version = async (): Promise<number> =>
      (await identity.admin.query<{ version: number }>(`SELECT version FROM accounts WHERE login = 'bolat'`)).rows[0]
        ?.version ?? 0;
    const before = await version();
    await new AccountCommands(new AccountStore(identity.admin)).resetSecondFactor('bolat');
    expect(await version()).toBe(before + 1);
    expect((await afterPassword('bolat')).page).toContain('class="key"');
  });
});

it('is required of everybody outside a demonstration, unless the settings say otherwise', async () => {
  await identity.restart({ SECOND_FACTOR: 'required' });
  await new AccountCommands(new AccountStore(identity.admin)).resetSecondFactor('zhanna');
  expect((await afterPassword('zhanna', { ui_locales: 'en' })).page).toContain('Set up your second factor');
});
