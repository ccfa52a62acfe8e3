import { begin, CookieJar, people } from './identity.js';
import type { Misbehaviour } from '../../../tools/outside/src/index.js';
import { runningBeside } from './outside-sign-in.js';

let house: Awaited<ReturnType<typeof runningBeside>>;
beforeAll(async () => {
  house = await runningBeside();
  await house.linked('aigerim', 'f:1a2b:aigerim');
});
afterAll(() => house.stop());
beforeEach(async () => {
  house.ministry.misbehaves();
  await house.identity.admin.query('DELETE FROM sign_in_attempts');
});

const idOf = (login: string): string => people.find((each) => each.login === login)?.id ?? '';
const unaccepted = { status: 403, page: expect.stringContaining('was not accepted') };
const links = () => house.rows(`SELECT account_id AS id FROM outside_links ORDER BY linked_at`);

describe('an account at a provider outside', () => {
  it('is connected by its owner at "My sign-in"; then it signs in, and roles are those that identity keeps', async () => {
    const [before] = await house.rows(`SELECT version FROM accounts WHERE login = 'zhanna'`);
    const place = await house.linked('zhanna', 'f:1a2b:zhanna');
    expect(place).toMatchObject({ status: 200, page: expect.stringContaining('Connected on') });
    expect(place.page).toContain('An account of another service was connected');
    const [after] = await house.rows(`SELECT version FROM accounts WHERE login = 'zhanna'`);
    expect(after?.['version']).toBe(Number(before?.['version']) + 1);

    const { begun, place: back } = await house.signIn('f:1a2b:zhanna');
    expect(await house.claimsAt(begun, back)).toMatchObject({
      ...{ sub: idOf('zhanna'), assignments: people[4]?.assignments, name: 'Demo zhanna' },
      ...{ acr: 'outside', amr: [], account_version: after?.['version'] },
    });
    expect(await house.rows(`SELECT 1 AS used FROM outside_links WHERE last_used_at IS NOT NULL`)).toHaveLength(1);
  });

  it('is asked for there anew each time, with PKCE, state and nonce', async () => {
    await house.signIn('f:1a2b:aigerim');
    const asked = Object.fromEntries(house.ministry.asked.at(-1) ?? []);
    expect(asked).toMatchObject({ prompt: 'login', code_challenge_method: 'S256', ui_locales: 'en', scope: 'openid' });
    for (const name of ['state', 'nonce', 'code_challenge']) expect(asked[name]?.length).toBeGreaterThan(40);
  });

  it('that nobody connected signs nobody in and makes no account, whatever its name and address are', async () => {
    const count = () => house.rows(`SELECT count(*)::int AS all FROM accounts`);
    const before = await count();
    house.ministry.misbehaves({ claims: (said) => ({ ...said, preferred_username: 'bolat', email: 'bolat' }) });
    const { place } = await house.signIn('f:1a2b:stranger');
    expect(place).toMatchObject({ status: 403, page: expect.stringContaining('Your account is not connected') });
    expect(place.url.pathname).toMatch(/\/outside\/back$/);
    expect(await count()).toEqual(before);
  });

  it.each([
    ['kk', 'Есептік жазба байланыстырылмаған', '«Министрлік» арқылы кіру'],
    ['ru', 'Учётная запись не подключена', 'Войти через «Министерство»'],
  ])('is refused and offered in %s, without script', async (lang, heading, offered) => {
    const { begun, place } = await house.signIn('f:1a2b:stranger', { asked: { ui_locales: lang } });
    expect(begun.page).toContain(offered);
    const inRussian = await house.go(begun, new URL(`${begun.action.pathname}/outside?lang=${lang}`, begun.action));
    for (const { page } of [place, inRussian]) expect(page).not.toMatch(/<script|<style|style=|undefined|\{\w+\}/);
    expect(inRussian.page).toContain(`<h1>${heading}</h1>`);
  });

  it('is left by a link, since the pages let forms lead to this place alone', async () => {
    const { page, headers } = await house.opened();
    expect(headers.get('content-security-policy')).toContain("form-action 'self'");
    expect(page).toMatch(/<a class="button plain" href="[^"]+\/outside\?lang=en">Sign in with the Ministry<\/a>/);
  });

  it('of somebody else stays theirs', async () => {
    const place = await house.linked('bolat', 'f:1a2b:aigerim');
    expect(place).toMatchObject({ status: 409, page: expect.stringContaining('connected already') });
    expect(await links()).not.toContainEqual({ id: idOf('bolat') });
    expect(await links()).toContainEqual({ id: idOf('aigerim') });
  });

  it('is let go by its owner, and signs nobody in any more', async () => {
    await house.linked('dana', 'f:1a2b:dana');
    const { begun } = await house.mine('dana');
    const place = await house.send(begun, house.at(begun, '/mine/outside/remove'));
    expect(place.page).toContain('was disconnected');
    expect((await house.signIn('f:1a2b:dana')).place.status).toBe(403);
    expect(await house.rows(`SELECT change, by_person FROM sign_in_changes ORDER BY id DESC LIMIT 1`)).toEqual([
      { change: 'outside-unlinked', by_person: true },
    ]);
  });

  it('of a disabled account is answered like one that nobody connected', async () => {
    await house.identity.admin.query(`UPDATE accounts SET disabled_at = now() WHERE login = 'aigerim'`);
    const { place } = await house.signIn('f:1a2b:aigerim');
    await house.identity.admin.query(`UPDATE accounts SET disabled_at = NULL WHERE login = 'aigerim'`);
    expect(place).toMatchObject({ status: 403, page: expect.stringContaining('Your account is not connected') });
  });

  it('of an account that has to wait waits too', async () => {
    const begun = await house.opened();
    const wrong = { login: 'aigerim', password: 'wrong' };
    for (let attempt = 0; attempt < 5; attempt += 1) await house.send(begun, begun.action, wrong);
    expect((await house.signIn('f:1a2b:aigerim')).place.status).toBe(429);
  });

  it('is no way to a password here: after a reset it signs in as before, and only whoever enters the one-time password chooses', async () => {
    await house.linked('dana', 'f:1a2b:dana');
    const { begun: earlier } = await house.mine('dana');
    const oneTime = await house.reset('dana');
    const { begun, place } = await house.signIn('f:1a2b:dana');
    expect(await house.claimsAt(begun, place)).toMatchObject({ sub: idOf('dana'), acr: 'outside', amr: [] });
    // Also where such a sign-in stands already, from before this was refused.
    const { begun: from } = await house.signIn('f:1a2b:stranger');
    const uid = /sign-in\/([\w-]+)/.exec(from.action.pathname)?.[1] ?? '';
    await house.identity.admin.query(
      `INSERT INTO pending_passwords (uid, account_id, version, acr, amr)
       SELECT $1, id, version, 'outside', '{}' FROM accounts WHERE login = 'dana'`,
      [uid],
    );
    const mine = { password: 'a password of whoever came', again: 'a password of whoever came' };
    expect((await house.send(from, house.at(from, '/new-password'), mine)).page).toContain('name="login"');
    // Whoever had entered the earlier password has not shown that they have the new one.
    expect((await house.go(earlier, house.at(earlier, '/mine'))).page).toContain('name="login"');
    const entered = await house.opened();
    const fields = { login: 'dana', password: oneTime };
    expect((await house.send(entered, entered.action, fields)).page).toContain('Choose a new password');
    await house.identity.admin.query(`UPDATE accounts SET one_time_until = now() WHERE login = 'dana'`);
    expect((await house.send(entered, house.at(entered, '/new-password'), mine)).page).toContain('name="login"');
  });

  it('goes when an administrator takes the second factors away', async () => {
    const { AccountCommands } = await import('../src/ops.js');
    const { AccountStore } = await import('../src/records/account.store.js');
    await house.linked('erlan', 'f:1a2b:erlan');
    await new AccountCommands(new AccountStore(house.identity.admin)).resetSecondFactor('erlan');
    expect((await house.signIn('f:1a2b:erlan')).place.status).toBe(403);
  });

  it('stands in the database as nothing by which somebody would be known', async () => {
    const [row] = await house.rows(`SELECT string_agg(l::text, ' ') AS all FROM outside_links l`);
    expect(row?.['all']).toContain(idOf('aigerim'));
    expect(row?.['all']).not.toContain('f:1a2b');
    const begun = await house.opened();
    const state = (await house.away(begun)).searchParams.get('state') ?? '-';
    const [kept] = await house.rows(`SELECT string_agg(r::text, ' ') AS all FROM outside_requests r`);
    expect(kept?.['all']).toContain(state.split('.')[0]);
    expect(kept?.['all']).not.toContain(state);
  });
});

describe('an answer from outside is refused', () => {
  const past = () => Math.floor(Date.now() / 1000) - 3_600;

  it.each<[string, Misbehaviour]>([
    ['a nonce of another sign-in', { claims: (said) => ({ ...said, nonce: 'another' }) }],
    ['another audience', { claims: (said) => ({ ...said, aud: 'another', azp: 'another' }) }],
    ['another issuer', { claims: (said) => ({ ...said, iss: 'https://elsewhere.test' }) }],
    ['a token that has expired', { claims: (said) => ({ ...said, exp: past() }) }],
    ['a password that was entered long ago', { claims: (said) => ({ ...said, auth_time: past() }) }],
    ['nobody in it', { claims: ({ sub: _gone, ...said }) => said }],
    ['the signature of an unknown key', { forged: true }],
  ])('with %s', async (_case, how) => {
    house.ministry.misbehaves(how);
    const { place } = await house.signIn('f:1a2b:aigerim');
    expect(place).toMatchObject(unaccepted);
    expect(place.url.pathname).toMatch(/\/outside\/back$/);
  });

  it('when it comes a second time', async () => {
    house.ministry.enters('f:1a2b:aigerim');
    const begun = await house.opened();
    const back = await house.away(begun);
    expect((await house.go(begun, back)).url.pathname).toBe('/auth/callback');
    expect((await house.go(begun, back)).status).toBe(400);
  });

  it('with a state that was made up', async () => {
    const begun = await house.opened();
    const back = await house.away(begun);
    back.searchParams.set('state', `${(back.searchParams.get('state') ?? '').split('.')[0] ?? ''}.${'x'.repeat(43)}`);
    expect(await house.go(begun, back)).toMatchObject(unaccepted);
    back.searchParams.set('state', '../../elsewhere');
    expect(await house.go(begun, back)).toMatchObject({ status: 400 });
  });

  it('in a browser that did not leave, so that nobody is signed in as somebody else', async () => {
    house.ministry.enters('f:1a2b:aigerim');
    const attacker = await house.opened();
    const back = await house.away(attacker);
    const victim = await house.opened();
    expect(await house.go(victim, back)).toMatchObject({ status: 400 });
    expect(await house.go({ ...victim, jar: new CookieJar() }, back)).toMatchObject({ status: 400 });
    // Nor did they use it up.
    expect((await house.go(attacker, back)).url.pathname).toBe('/auth/callback');
    // The answer of the one with the state of the other.
    const another = await house.away(await house.opened());
    const own = await house.away(victim);
    own.searchParams.set('code', another.searchParams.get('code') ?? '');
    expect(await house.go(victim, own)).toMatchObject(unaccepted);
  });

  it('in somebody else’s "My sign-in", so that nobody’s account is connected to theirs', async () => {
    house.ministry.enters('f:1a2b:attacker');
    const { begun: attacker } = await house.mine('bolat');
    const back = await house.away(attacker, '/mine/outside');
    const before = await links();
    const { begun: victim } = await house.mine('zhanna');
    expect(await house.go(victim, back)).toMatchObject({ status: 400 });
    const own = await house.away(victim, '/mine/outside');
    own.searchParams.set('code', back.searchParams.get('code') ?? '');
    expect(await house.go(victim, own)).toMatchObject(unaccepted);
    expect(await links()).toEqual(before);
  });

  it('as a way to "My sign-in": whoever looks after their sign-in proves themselves here', async () => {
    const begun = await house.opened({ ui_locales: 'en', manage: 'sign-in' });
    expect(begun.page).not.toContain('the Ministry');
    expect((await house.go(begun, house.at(begun, '/outside'))).status).toBe(400);
    expect((await house.go(begun, house.at(begun, '/mine/outside'))).page).toContain('name="password"');
  });

  it('when the person came back without signing in', async () => {
    const begun = await house.opened();
    house.ministry.refuses();
    const place = await house.go(begun, house.at(begun, '/outside'));
    expect(place).toMatchObject({ status: 403, page: expect.stringContaining('You did not sign in at the Ministry') });
    expect(place.page).toContain('Sign in with login and password');
  });

  it('and counted: who tries often waits', async () => {
    await house.identity.restart({ THROTTLE_ADDRESS_FAILURES: '3' });
    const statuses: number[] = [];
    for (let attempt = 0; attempt < 4; attempt += 1)
      statuses.push((await house.signIn('f:1a2b:stranger')).place.status);
    expect(statuses).toEqual([403, 403, 403, 429]);
    await house.identity.restart();
  });
});

describe('a provider outside that', () => {
  const unanswered = { status: 503, page: expect.stringContaining('the Ministry does not answer') };

  it('does not answer in time is not waited for', async () => {
    house.ministry.misbehaves({ token: 'slow' });
    const began = Date.now();
    expect((await house.signIn('f:1a2b:aigerim')).place).toMatchObject(unanswered);
    expect(Date.now() - began).toBeLessThan(2_800);
  });

  it('is not well, or down, leaves the password as the way in', async () => {
    house.ministry.misbehaves({ token: 'unwell' });
    expect((await house.signIn('f:1a2b:aigerim')).place).toMatchObject(unanswered);
    await house.ministry.stop();
    await house.identity.restart();
    const begun = await house.opened();
    const place = await house.go(begun, house.at(begun, '/outside'));
    expect(place).toMatchObject(unanswered);
    const address = /<a class="button" href="([^"]+)"/.exec(place.page)?.[1] ?? '';
    expect((await house.go(begun, new URL(address, place.url))).page).toContain('name="password"');
    await house.ministry.comesBack();
    house.ministry.misbehaves();
    expect((await house.signIn('f:1a2b:aigerim')).place.url.pathname).toBe('/auth/callback');
  });

  it('nobody has named is not offered', async () => {
    await house.identity.restart({ OUTSIDE_SIGN_IN_ISSUER: '' });
    const begun = await begin(house.url, new CookieJar(), { ui_locales: 'en' });
    expect(begun.page).not.toContain('/outside');
    for (const path of ['/outside', '/outside/back'])
      expect((await house.go(begun, house.at(begun, path))).status).toBe(400);
    const { place } = await house.mine('bolat');
    expect(place.page).not.toContain('/outside');
    await house.identity.restart();
  });
});
