import { CookieJar, fetchWith, filledIn, follow, openSignIn, signIn, SignInFailed } from '#libs/testing';
import { gatewayKeys } from '../src/gateway.keys.js';
import { SessionCookie } from '../src/intake/session-cookie.js';
import { asWritten, eventually, password, people, runningDoor } from './door.js';

let door: Awaited<ReturnType<typeof runningDoor>>;
beforeAll(async () => {
  door = await runningDoor();
});
afterAll(() => door.stop());

const { psychologist, teacher } = people;
const codeOf = async (response: Response): Promise<string> => ((await response.json()) as { code: string }).code;

/** Signs in as far as the redirect back to the gateway, which is not followed. */
async function upToCallback(jar: CookieJar, login = psychologist.login): Promise<URL> {
  const { action } = await openSignIn(jar, door.url);
  const entered = await fetchWith(jar, action, filledIn(login, password, door.url));
  const resumed = await fetchWith(jar, new URL(entered.headers.get('location') ?? '', action));
  return new URL(resumed.headers.get('location') ?? '', action);
}

describe('signing in', () => {
  it('opens a session and tells the page who is signed in', async () => {
    const session = await signIn(door.url, psychologist.login, password);
    const said = (await (await session.request('GET', '/auth/session')).json()) as { expiresAt: string };
    expect(said).toMatchObject({
      account: { id: psychologist.id, name: psychologist.name, locale: 'en' },
      assignments: psychologist.assignments,
      acr: 'password',
      csrfToken: session.csrfToken,
      idleSeconds: 900,
    });
    expect((Date.parse(said.expiresAt) - Date.now()) / 3_600_000).toBeCloseTo(8, 1);
  });

  it('asks the provider for a second factor where the page says so, and for nothing else that an address may say', async () => {
    const asked = async (query: string): Promise<string | null> => {
      const { headers } = await fetch(`${door.url}/auth/sign-in${query}`, { redirect: 'manual' });
      return new URL(headers.get('location') ?? '').searchParams.get('acr_values');
    };
    expect(await asked('')).toBeNull();
    expect(await asked('?acr=mfa')).toBe('mfa');
    expect(await asked('?acr=anything')).toBeNull();
    const jar = new CookieJar();
    const { url } = await follow(jar, new URL('/auth/sign-in?acr=mfa', door.url));
    const entered = await follow(jar, url, filledIn(psychologist.login, password, door.url));
    expect(entered.url.pathname).toMatch(/\/second-factor$/);
    expect((await fetchWith(jar, new URL('/auth/session', door.url))).status).toBe(401);
  });

  it('leads to where the person wanted to go', async () => {
    const jar = new CookieJar();
    const { action } = await openSignIn(jar, door.url, '/auth-less/path?tab=1');
    const { way } = await follow(jar, action, filledIn(psychologist.login, password, door.url));
    expect(way.at(-1)?.href).toBe(`${door.url}/auth-less/path?tab=1`);
  });

  it.each(['https://evil.test/', '//evil.test/', '/auth/sign-out'])('never leads to %s', async (returnTo) => {
    const jar = new CookieJar();
    const { action } = await openSignIn(jar, door.url, returnTo);
    const { way } = await follow(jar, action, filledIn(psychologist.login, password, door.url));
    expect(way.at(-1)?.href).toBe(`${door.url}/`);
  });

  it('with a wrong password opens nothing', async () => {
    const failed = await signIn(door.url, psychologist.login, 'wrong password').catch((error: unknown) => error);
    expect(failed).toBeInstanceOf(SignInFailed);
    expect((failed as SignInFailed).status).toBe(422);
  });

  it('stays at the public address, also when it is begun by another name of this machine', async () => {
    const { port } = new URL(door.url);
    const answer = await asWritten(door.url, '/auth/sign-in?return_to=%2Fcases', { host: `localhost:${port}` });
    expect([answer.status, answer.headers.location]).toEqual([307, `${door.url}/auth/sign-in?return_to=%2Fcases`]);
  });

  it('sends every redirect to the public address', async () => {
    const jar = new CookieJar();
    const { action, url } = await openSignIn(jar, door.url);
    const { way } = await follow(jar, action, filledIn(psychologist.login, password, door.url));
    expect([url, ...way].map(({ origin }) => origin)).toEqual([url, ...way].map(() => door.url));
  });
});

describe('the session cookie', () => {
  const setBy = (response: Response, name: string): string | undefined =>
    response.headers.getSetCookie().find((line) => line.startsWith(`${name}=`));

  it('is HttpOnly, SameSite=Strict, for the whole place and for no domain; on plain http it cannot be Secure', async () => {
    const jar = new CookieJar();
    const cookie = setBy(await fetchWith(jar, await upToCallback(jar)), 'qorgan');
    expect(cookie).toMatch(/^qorgan=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/);
  });

  it('is __Host- and Secure with https', async () => {
    const { transaction } = await gatewayKeys(door.keys.keysFile('gateway'));
    const set: unknown[] = [];
    const cookie = new SessionCookie(true, transaction);
    cookie.set({ setCookie: (...values: unknown[]) => set.push(values) } as never, 'secret');
    expect(set).toEqual([['__Host-qorgan', 'secret', { path: '/', httpOnly: true, secure: true, sameSite: 'strict' }]]);
    expect(cookie.transactionName).toBe('__Host-qorgan-transaction');
  });

  it('that lives during the sign-in is Lax, short-lived and unreadable', async () => {
    const response = await fetch(`${door.url}/auth/sign-in`, { redirect: 'manual' });
    const cookie = setBy(response, 'qorgan-transaction') ?? '';
    expect(cookie).toMatch(/; Max-Age=600; Path=\/; HttpOnly; SameSite=Lax$/);
    const state = new URL(response.headers.get('location') ?? '').searchParams.get('state') ?? 'x';
    expect(Buffer.from(cookie.split('.').join(''), 'base64url').toString()).not.toContain(state);
  });

  it('changes at sign-in: one that was planted before opens nothing, and the earlier session is over', async () => {
    const jar = new CookieJar();
    const first = await fetchWith(jar, await upToCallback(jar));
    const before = /qorgan=([^;]+)/.exec(setBy(first, 'qorgan') ?? '')?.[1] ?? '';
    const second = await fetchWith(jar, await upToCallback(jar));
    const after = /qorgan=([^;]+)/.exec(setBy(second, 'qorgan') ?? '')?.[1] ?? '';
    expect(after).not.toBe(before);
    const ask = (secret: string): Promise<Response> =>
      fetch(`${door.url}/auth/session`, { headers: { cookie: `qorgan=${secret}` } });
    expect([(await ask(before)).status, (await ask(after)).status]).toEqual([401, 200]);
  });
});

describe('coming back from the provider is refused', () => {
  it('in another browser', async () => {
    const callback = await upToCallback(new CookieJar());
    const response = await fetch(callback);
    expect([response.status, await codeOf(response)]).toEqual([403, 'csrf-refused']);
  });

  it('a second time', async () => {
    const jar = new CookieJar();
    const callback = await upToCallback(jar);
    expect((await fetchWith(jar, callback)).status).toBe(303);
    expect((await fetchWith(jar, callback)).status).toBe(403);
  });

  it('with a code that was redeemed already', async () => {
    const jar = new CookieJar();
    const callback = await upToCallback(jar);
    const transaction = jar.header('/');
    expect((await fetchWith(jar, callback)).status).toBe(303);
    const response = await fetch(callback, { headers: { cookie: transaction }, redirect: 'manual' });
    expect([response.status, await codeOf(response)]).toEqual([401, 'sign-in-required']);
  });

  it.each([
    ['state', 'another-state'],
    ['state', undefined],
    ['iss', 'https://evil.test'],
    ['iss', undefined],
    ['code', 'another-code'],
  ])('with a wrong %s (%s)', async (name, value) => {
    const jar = new CookieJar();
    const callback = await upToCallback(jar);
    if (value === undefined) callback.searchParams.delete(name);
    else callback.searchParams.set(name, value);
    const response = await fetchWith(jar, callback);
    expect([response.status, await codeOf(response)]).toEqual([401, 'sign-in-required']);
    expect(response.headers.getSetCookie().some((line) => line.startsWith('qorgan='))).toBe(false);
  });

  it.each(['server_error', 'temporarily_unavailable'])('is to be tried again after %s', async (error) => {
    const jar = new CookieJar();
    const callback = await upToCallback(jar);
    callback.searchParams.delete('code');
    callback.searchParams.set('error', error);
    const response = await fetchWith(jar, callback);
    expect([response.status, await codeOf(response)]).toEqual([503, 'unavailable']);
    expect(response.headers.get('retry-after')).toBe('5');
  });

  it.each(['nonce', 'verifier'] as const)('with a wrong %s', async (name) => {
    const { transaction: key } = await gatewayKeys(door.keys.keysFile('gateway'));
    const cookie = new SessionCookie(false, key);
    const jar = new CookieJar();
    const callback = await upToCallback(jar);
    const sealed = /qorgan-transaction=([^;]+)/.exec(jar.header('/'))?.[1] ?? '';
    const taken = await cookie.take(
      { cookies: { 'qorgan-transaction': sealed } } as never,
      { clearCookie: () => undefined } as never,
    );
    let changed = '';
    await cookie.keep({ setCookie: (_name: string, value: string) => (changed = value) } as never, {
      ...taken!,
      [name]: 'x'.repeat(43),
    });
    const response = await fetch(callback, {
      headers: { cookie: `qorgan-transaction=${changed}` },
      redirect: 'manual',
    });
    expect([response.status, await codeOf(response)]).toEqual([401, 'sign-in-required']);
  });

  it('with a page for people', async () => {
    const response = await fetch(`${door.url}/auth/callback?code=x&state=y`, {
      headers: { accept: 'text/html', 'accept-language': 'ru' },
    });
    const page = await response.text();
    expect([response.status, response.headers.get('content-language')]).toEqual([403, 'ru']);
    expect(page).toContain('href="/auth/sign-in"');
  });
});

describe('a session ends', () => {
  const open = async (login = psychologist.login) => signIn(door.url, login, password);
  const statusOf = async (session: Awaited<ReturnType<typeof open>>): Promise<number> =>
    (await session.request('GET', '/auth/session')).status;

  it('when the person signs out, here and at the provider, and only with the token', async () => {
    const session = await open();
    expect((await session.request('POST', '/auth/sign-out', undefined, { 'x-csrf-token': 'wrong' })).status).toBe(403);
    expect(await statusOf(session)).toBe(200);
    const response = await session.request('POST', '/auth/sign-out');
    expect(response.headers.getSetCookie().join()).toMatch(/^qorgan=; .*Expires=Thu, 01 Jan 1970/);
    expect(await statusOf(session)).toBe(401);
    const { continue: next } = (await response.json()) as { continue: string };
    const left = await fetch(next, { headers: { cookie: session.cookie }, redirect: 'manual' });
    expect([left.status, left.headers.get('location')]).toEqual([303, `${door.url}/`]);
  });

  it('by the form of the front page, which has no script', async () => {
    const session = await open();
    const page = await (await session.request('GET', '/')).text();
    const token = /name="csrf_token" value="([^"]+)"/.exec(page)?.[1] ?? '';
    expect(page).not.toMatch(/<script/);
    const response = await fetch(`${door.url}/auth/sign-out`, {
      method: 'POST',
      redirect: 'manual',
      headers: { cookie: session.cookie, origin: door.url, 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ csrf_token: token }),
    });
    expect(response.status).toBe(303);
    expect(await statusOf(session)).toBe(401);
  });

  it.each([
    ['is disabled', 'disabled_at = now()', 'disabled_at = NULL'],
    ['gets another role', `assignments = '[]'`, `assignments = '${JSON.stringify(teacher.assignments)}'`],
    ['gets another password', 'password_hash = password_hash', 'password_hash = password_hash'],
  ])('soon after the account %s, for this account alone', async (_case, change, back) => {
    const [affected, other] = [await open(teacher.login), await open()];
    expect(await statusOf(affected)).toBe(200);
    await door.accounts.query(`UPDATE accounts SET ${change}, version = version + 1 WHERE login = $1`, [teacher.login]);
    expect(await eventually(async () => (await statusOf(affected)) === 401, 10_000)).toBe(true);
    expect(await statusOf(other)).toBe(200);
    await door.accounts.query(`UPDATE accounts SET ${back} WHERE login = $1`, [teacher.login]);
  });

  it.each([
    ['after 15 idle minutes', `last_seen_at = last_seen_at - interval '15 minutes'`],
    ['after eight hours', `expires_at = expires_at - interval '8 hours'`],
  ])('%s', async (_case, passed) => {
    const session = await open();
    await door.sessions.query(`UPDATE sessions SET ${passed}`);
    expect(await statusOf(session)).toBe(401);
  });

  it('is noticed by a disabled person at the next sign-in too', async () => {
    await door.accounts.query('UPDATE accounts SET disabled_at = now() WHERE login = $1', [teacher.login]);
    await expect(open(teacher.login)).rejects.toThrow(SignInFailed);
    await door.accounts.query('UPDATE accounts SET disabled_at = NULL WHERE login = $1', [teacher.login]);
  });
});
