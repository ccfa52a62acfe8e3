import { TOTP } from 'otpauth';
import { administered, givenPassword } from './administrators.js';
import { SignIns } from '../src/records/sign-ins.js';
import { begin, CookieJar, enter, follow, type Begun } from './identity.js';

type House = Awaited<ReturnType<typeof administered>>;
let house: House;
beforeAll(async () => {
  house = await administered();
});
afterAll(() => house.stop());
beforeEach(() => house.admin.query('DELETE FROM sign_in_attempts'));

/** What stands in the journal of an account, the newest first. */
async function notedOf(login: string, query = ''): Promise<unknown[]> {
  const { status, body } = await house.get(`accounts/${house.idOf(login)}/sign-ins${query}`);
  expect(status).toBe(200);
  return body.items.map(({ result, ways }) => [result, ...(ways as string[])]);
}
const howMany = async (): Promise<number> =>
  Number((await house.admin.query<{ n: string }>('SELECT count(*) AS n FROM sign_ins')).rows[0]?.n);

async function send(begun: Begun, page: string, at: URL, fields: Record<string, string>) {
  const to = new URL(/<form[^>]* action="([^"]+)"/.exec(page)?.[1] ?? '', at);
  const { url, response } = await follow(begun.jar, to, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', origin: begun.action.origin },
    body: new URLSearchParams(fields).toString(),
  });
  return { url, page: await response.text() };
}
const codeOf = (page: string): string => {
  const secret = (/class="key">([^<]+)</.exec(page)?.[1] ?? '').replaceAll(' ', '');
  return new TOTP({ secret }).generate();
};

describe('whoever signs in', () => {
  it('leaves when and by what in a journal, and whoever was not let in does too', async () => {
    expect((await enter(await begin(house.url), 'officer', givenPassword)).code).not.toBeNull();
    expect((await enter(await begin(house.url), ' OFFICER ', 'not the password')).code).toBeNull();
    expect(await notedOf('officer')).toEqual([['wrong-password'], ['signed-in', 'password']]);
  });

  it('is told apart by the second factor, a wrong one included', async () => {
    const begun = await begin(house.url, new CookieJar(), { acr_values: 'mfa', ui_locales: 'en' });
    const first = await enter(begun, 'auditor', givenPassword);
    const wrong = await send(begun, first.page, first.back, { code: '000000' });
    const codes = await send(begun, wrong.page, wrong.url, { code: codeOf(wrong.page) });
    const done = await send(begun, codes.page, codes.url, {});
    expect(done.url.searchParams.get('code')).not.toBeNull();
    expect(await notedOf('auditor')).toEqual([['signed-in', 'password', 'app-code'], ['wrong-second-factor']]);
  });

  it('leaves nothing where there is no such account, by the same statement', async () => {
    const before = await howMany();
    expect((await enter(await begin(house.url), 'nobody-of-that-name', givenPassword)).code).toBeNull();
    expect(await howMany()).toBe(before);
    const { rows } = await house.admin.query('SELECT failures FROM sign_in_attempts');
    expect(rows).toEqual([{ failures: 1 }, { failures: 1 }]);
  });

  it('sees the latest at "My sign-in", those that were not let in included', async () => {
    await enter(await begin(house.url), 'both', 'not the password');
    const begun = await begin(house.url, new CookieJar(), { manage: 'sign-in', ui_locales: 'en' });
    const { page } = await enter(begun, 'both', givenPassword);
    expect(page).toContain('Latest sign-ins');
    expect(page).toContain('not let in: wrong password');
  });
});

describe('the journal of sign-ins', () => {
  it('is read page by page, without an address, a device or a name', async () => {
    for (const password of ['one', 'two', givenPassword])
      await enter(await begin(house.url), 'administrator', password);
    const { body, text } = await house.get(`accounts/${house.idOf('administrator')}/sign-ins?limit=2`);
    expect(body.items.map(({ result }) => result)).toEqual(['signed-in', 'wrong-password']);
    expect(text).not.toMatch(/127\.0\.0\.1|Demo|administrator/);
    expect(await notedOf('administrator', `?limit=2&after=${body.next ?? ''}`)).toEqual([['wrong-password']]);
  });

  it('is the agency’s own: nobody reads another’s, and nobody but administrators and auditors', async () => {
    const path = `accounts/${house.idOf('officer')}/sign-ins`;
    expect((await house.get(path, { as: 'auditor', role: 'auditor' })).status).toBe(200);
    expect((await house.get(path, { as: 'officer', role: 'duty-officer' })).status).toBe(403);
    expect((await house.get(path, { agency: 'oversight' })).status).toBe(404);
    expect((await house.get(`accounts/${house.idOf('prosecutor')}/sign-ins`)).status).toBe(404);
  });

  it('cannot be altered by the service', async () => {
    await expect(house.database().query('DELETE FROM sign_ins')).rejects.toThrow('permission denied');
    await expect(house.database().query(`UPDATE sign_ins SET result = 'signed-in'`)).rejects.toThrow('permission');
  });

  it('is forgotten line by line after three years, and not a day before', async () => {
    const before = await howMany();
    await house.admin.query(
      `INSERT INTO sign_ins (account_id, result, at)
       SELECT $1, 'wrong-password', now() - make_interval(days => days) FROM unnest(ARRAY[1095, 1097, 1500]) AS days`,
      [house.idOf('officer')],
    );
    const journal = new SignIns(house.database());
    expect(await journal.forget()).toBe(2);
    expect(await journal.forget()).toBe(0);
    expect(await howMany()).toBe(before + 1);
  });

  it('keeps a year of itself whoever asks for less', async () => {
    await house.admin.query(
      `INSERT INTO sign_ins (account_id, result, at) SELECT $1, 'wrong-password', now() - make_interval(days => 360)`,
      [house.idOf('officer')],
    );
    const before = await howMany();
    await house.database().query('SELECT forget_sign_ins(now(), 1000000)');
    // What the case before left was older than a year.
    expect(await howMany()).toBe(before - 1);
  });
});
