import { administered, investigator } from './administrators.js';
import { begin, CookieJar, enter, follow, redeem, type Begun } from './identity.js';

let house: Awaited<ReturnType<typeof administered>>;
beforeAll(async () => {
  house = await administered();
});
afterAll(() => house.stop());
beforeEach(() => house.admin.query('DELETE FROM sign_in_attempts'));

async function sendPassword(begun: Begun, at: URL, password: string, again = password) {
  const { url, response } = await follow(begun.jar, at, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', origin: begun.action.origin },
    body: new URLSearchParams({ password, again }).toString(),
  });
  return { status: response.status, page: await response.text(), url };
}
/** Until a statement of the service waits for what this test holds. */
async function waitingForLock(): Promise<void> {
  const waiting = `SELECT 1 FROM pg_stat_activity AS a JOIN pg_locks AS l USING (pid)
                    WHERE a.datname = current_database() AND NOT l.granted`;
  for (const end = Date.now() + 20_000; (await house.database().query(waiting)).rowCount === 0;)
    if (Date.now() > end) throw new Error('nothing waited for the account within 20 s');
}
const formOf = (page: string, at: URL): URL => new URL(/<form[^>]* action="([^"]+)"/.exec(page)?.[1] ?? '', at);

describe('a password that an administrator gave', () => {
  let id = '';
  let oneTime = '';
  const own = 'a password of my own';

  it('is told once and leads to choosing one’s own', async () => {
    const made = await house.post('accounts', {
      body: { login: 'newcomer', name: 'Demo Newcomer', locale: 'en', roles: [investigator] },
    });
    id = made.body.account.id;
    oneTime = made.body.oneTimePassword;
    expect(made.body.account.oneTimeUntil).not.toBeNull();
    expect((await house.get(`accounts/${id}`)).text).not.toContain(oneTime);
    expect((await house.get('accounts?state=first-password')).body.items.map((each) => each.id)).toContain(id);

    const begun = await begin(house.url, new CookieJar(), { ui_locales: 'en' });
    const entered = await enter(begun, 'newcomer', oneTime);
    expect(entered.code).toBeNull();
    expect(entered.page).toContain('Choose a new password');
    const form = formOf(entered.page, entered.back);
    for (const [password, again, says] of [
      ['short', 'short', 'too short'],
      [own, 'another one altogether', 'not the same'],
      [oneTime, oneTime, 'from the administrator'],
    ] as const) {
      const refused = await sendPassword(begun, form, password, again);
      expect(refused).toMatchObject({ status: 422, page: expect.stringContaining(says) });
      expect(refused.page).not.toContain(`value="${password}"`);
    }
    const version = await house.versionOf(id);
    const done = await sendPassword(begun, form, own);
    const code = done.url.searchParams.get('code') ?? '';
    expect((await redeem(house.url, code, begun.verifier)).status).toBe(200);
    expect(await house.versionOf(id)).toBe(version + 1);
    expect((await house.get(`accounts/${id}`)).body.account.oneTimeUntil).toBeNull();
  });

  it('is worth nothing afterwards; one’s own asks for nothing more', async () => {
    const refused = await enter(await begin(house.url), 'newcomer', oneTime);
    expect({ code: refused.code, status: refused.response.status }).toEqual({ code: null, status: 422 });
    expect((await enter(await begin(house.url), 'newcomer', own)).code).not.toBeNull();
  });

  it('ends with its time, and says no more than a wrong one', async () => {
    const { oneTimePassword } = (await house.post(`accounts/${id}/reset-password`)).body;
    expect((await enter(await begin(house.url), 'newcomer', own)).response.status).toBe(422);
    await house.admin.query(`UPDATE accounts SET one_time_until = now() - interval '1 second' WHERE id = $1`, [id]);
    const late = await enter(await begin(house.url), 'newcomer', oneTimePassword);
    expect(late.response.status).toBe(422);
    expect(late.page).not.toContain('new-password');
  });

  it('is not overwritten by a choice that was under way when it was given', async () => {
    const first = (await house.post(`accounts/${id}/reset-password`)).body.oneTimePassword;
    const begun = await begin(house.url);
    const entered = await enter(begun, 'newcomer', first);
    const held = await house.admin.connect();
    try {
      // What the administrator does comes to its end between the two looks of the page.
      await held.query('BEGIN');
      await held.query(`UPDATE accounts SET version = version + 1 WHERE id = $1`, [id]);
      const choosing = sendPassword(begun, formOf(entered.page, entered.back), own);
      await waitingForLock();
      await held.query('COMMIT');
      expect((await choosing).page).toContain('name="login"');
    } finally {
      held.release();
    }
    expect((await enter(await begin(house.url), 'newcomer', own)).code).toBeNull();
    expect(
      (await enter(await begin(house.url, new CookieJar(), { ui_locales: 'en' }), 'newcomer', first)).page,
    ).toContain('Choose a new password');
  });

  it('cannot be used by a sign-in that an older one began', async () => {
    const first = (await house.post(`accounts/${id}/reset-password`)).body.oneTimePassword;
    const begun = await begin(house.url);
    const entered = await enter(begun, 'newcomer', first);
    await house.post(`accounts/${id}/reset-password`);
    const { page } = await sendPassword(begun, formOf(entered.page, entered.back), own);
    expect(page).toContain('name="login"');
    expect((await enter(await begin(house.url), 'newcomer', own)).code).toBeNull();
  });
});
