import { begin, CookieJar, enter, fetchWith, password, people, runningIdentity } from './identity.js';

let identity: Awaited<ReturnType<typeof runningIdentity>>;
beforeAll(async () => {
  identity = await runningIdentity({ THROTTLE_ADDRESS_FAILURES: '1000', TRUSTED_PROXIES: 'loopback' });
});
afterAll(() => identity.stop());
beforeEach(() => identity.admin.query('DELETE FROM sign_in_attempts'));

/** What differs from page to page by nature: the id of the sign-in. */
const without = (page: string, uid: string): string => page.replaceAll(uid, 'UID');
const uidOf = (action: URL): string => action.pathname.split('/').pop() ?? '';

describe('the sign-in page', () => {
  it.each([
    ['kk', 'Жүйеге кіру', 'Құпиясөз', 'Кіру'],
    ['ru', 'Вход в систему', 'Пароль', 'Войти'],
    ['en', 'Sign in', 'Password', 'Sign in'],
  ])('speaks %s', async (lang, heading, label, button) => {
    const { page } = await begin(identity.url, new CookieJar(), { ui_locales: lang });
    expect(page).toContain(`<html lang="${lang}">`);
    expect(page).toContain(`<h1>${heading}</h1>`);
    expect(page).toContain(`<label for="password">${label}</label>`);
    expect(page).toContain(`<button type="submit">${button}</button>`);
    expect(page).not.toMatch(/undefined|\[object|\{\w+\}/);
  });

  it('can be switched to another language and stays in it', async () => {
    const { jar, action } = await begin(identity.url);
    const page = await (await fetchWith(jar, new URL(`${action.pathname}?lang=en`, identity.url))).text();
    expect(page).toContain('<html lang="en">');
    expect(page).toMatch(/<form method="post" action="[^"]+\?lang=en"/);
    expect(page).toMatch(/lang="kk"\s+hreflang="kk"/);
  });

  it('has no script and no inline style, and its policy allows neither', async () => {
    const { page, headers } = await begin(identity.url);
    expect(page).not.toMatch(/<script|<style|style=|\son\w+=|javascript:/i);
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe-inline');
    expect(headers.get('cache-control')).toBe('no-store');
    const sheet = /href="([^"]+\.css)"/.exec(page)?.[1] ?? '';
    const style = await fetch(identity.url + sheet);
    expect([style.status, style.headers.get('content-type')]).toEqual([200, 'text/css; charset=utf-8']);
    expect((await style.text()).length).toBeLessThan(5_000);
  });

  it('names each mistake, first of all and beside its field, and keeps the login but never the password', async () => {
    const begun = await begin(identity.url, new CookieJar(), { ui_locales: 'en' });
    const { response, page } = await enter(begun, '"><b>x', '');
    expect(response.status).toBe(422);
    expect(page).toContain('<title>Error: Sign in');
    expect(page).toMatch(/role="alert"[^>]*autofocus/);
    expect(page).toContain('<a href="#password">Enter your password</a>');
    expect(page).toMatch(/id="password"[^>]*aria-invalid="true" aria-describedby="password-error"/);
    expect(page).toContain('value="&quot;&gt;&lt;b&gt;x"');
    expect(page).not.toContain('<b>');
    expect((await enter(begun, 'aigerim', 'no such password')).page).not.toContain('no such password');
  });
});

describe('nobody learns whether an account exists', () => {
  it('from the answer', async () => {
    await identity.admin.query(`UPDATE accounts SET disabled_at = now() WHERE login = 'erlan'`);
    const answers = [];
    for (const [login, secret] of [
      ['aigerim', 'wrong password'],
      ['nobody-of-that-name', 'wrong password'],
      ['erlan', password],
    ] as const) {
      const begun = await begin(identity.url);
      const { response, page } = await enter(begun, login, secret);
      const headers = [...response.headers].filter(
        ([name]) => !['date', 'x-request-id', 'content-length'].includes(name),
      );
      answers.push({
        status: response.status,
        headers,
        page: without(page, uidOf(begun.action)).replaceAll(login, 'LOGIN'),
      });
    }
    expect(answers[0]?.status).toBe(422);
    expect(answers[1]).toEqual(answers[0]);
    expect(answers[2]).toEqual(answers[0]);
    await identity.admin.query(`UPDATE accounts SET disabled_at = NULL`);
  });

  it('from the time it takes', async () => {
    const fastest: Record<'unchecked' | 'known' | 'unknown', number> = {
      unchecked: Infinity,
      known: Infinity,
      unknown: Infinity,
    };
    const attempts = {
      unchecked: { login: 'aigerim', secret: '' },
      known: { login: 'aigerim', secret: 'wrong password' },
      unknown: { login: 'nobody-at-all', secret: 'wrong password' },
    };
    for (let round = 0; round < 8; round += 1) {
      await identity.admin.query('DELETE FROM sign_in_attempts');
      for (const name of ['unchecked', 'known', 'unknown'] as const) {
        const { login, secret } = attempts[name];
        const begun = await begin(identity.url);
        const start = performance.now();
        await enter(begun, login, secret);
        fastest[name] = Math.min(fastest[name], performance.now() - start);
      }
    }
    // Whatever the machine: checking a password is most of what an attempt takes beyond one without a password, and an account that is not there
    // takes it as well. Skipping it would leave next to nothing.
    const takes = (name: 'known' | 'unknown'): number => fastest[name] - fastest.unchecked;
    expect(takes('unknown')).toBeGreaterThan(takes('known') / 2);
    expect(takes('known')).toBeGreaterThan(0);
  });

  it('from the throttle', async () => {
    for (const login of ['bolat', 'nobody-here']) {
      for (let round = 0; round < 5; round += 1)
        expect((await enter(await begin(identity.url), login, 'wrong password')).response.status).toBe(422);
      const blocked = await enter(await begin(identity.url), login, password);
      expect([blocked.response.status, Number(blocked.response.headers.get('retry-after')) > 0]).toEqual([429, true]);
    }
    const { rows } = await identity.admin.query<{ line: string }>(
      'SELECT sign_in_attempts::text AS line FROM sign_in_attempts',
    );
    expect(rows.map(({ line }) => line).join()).not.toMatch(/bolat|nobody|127\.0\.0\.1/);
  });
});

describe('guessing', () => {
  const wrong = async (login: string, times: number): Promise<number> => {
    let status = 0;
    for (let round = 0; round < times; round += 1)
      status = (await enter(await begin(identity.url), login, 'wrong password')).response.status;
    return status;
  };

  it('makes one account wait, longer each time, and no other', async () => {
    await wrong('dana', 5);
    const wait = async (): Promise<number> => {
      const { rows } = await identity.admin.query<{ wait: number }>(
        `SELECT extract(epoch FROM max(blocked_until) - now())::int AS wait FROM sign_in_attempts`,
      );
      return rows[0]?.wait ?? 0;
    };
    const first = await wait();
    expect(first).toBeLessThanOrEqual(15);
    await identity.admin.query(`UPDATE sign_in_attempts SET blocked_until = now()`);
    await wrong('dana', 1);
    expect(await wait()).toBeGreaterThan(first);
    expect((await enter(await begin(identity.url), 'aigerim')).code).not.toBeNull();
  });

  it('with many requests at once gets no more guesses than there are places to check them', async () => {
    const begun = await Promise.all(Array.from({ length: 16 }, () => begin(identity.url)));
    const answers = await Promise.all(begun.map((one) => enter(one, 'dana', 'wrong password')));
    expect(answers.filter(({ response }) => response.status === 422).length).toBeLessThanOrEqual(5 + 2);
  });

  it('is forgotten when the right password comes in time', async () => {
    await wrong('dana', 4);
    expect((await enter(await begin(identity.url), 'dana')).code).not.toBeNull();
    expect(await wrong('dana', 4)).toBe(422);
    expect((await enter(await begin(identity.url), 'dana')).code).not.toBeNull();
  });

  it('right passwords of the same account at once block nobody', async () => {
    const begun = await Promise.all(Array.from({ length: 12 }, () => begin(identity.url)));
    const answers = await Promise.all(begun.map((one) => enter(one, 'dana')));
    expect(answers.every(({ code }) => code !== null)).toBe(true);
  });

  it('over many accounts makes the address wait', async () => {
    await identity.restart({ THROTTLE_ADDRESS_FAILURES: '6' });
    for (let account = 0; account < 6; account += 1)
      await enter(await begin(identity.url), `stranger-${String(account)}`, 'wrong password');
    expect((await enter(await begin(identity.url), people[0]?.login ?? '')).response.status).toBe(429);
    const elsewhere = await begin(identity.url);
    const response = await fetchWith(elsewhere.jar, elsewhere.action, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', 'x-forwarded-for': '203.0.113.7' },
      body: new URLSearchParams({ login: 'aigerim', password }).toString(),
    });
    expect(response.status).toBe(303);
  });
});
