import { administered, assignment, givenPassword, investigator } from './administrators.js';
import { begin, enter, policeUnit, school } from './identity.js';

let house: Awaited<ReturnType<typeof administered>>;
beforeAll(async () => {
  house = await administered();
});
afterAll(() => house.stop());
beforeEach(() => house.admin.query('DELETE FROM sign_in_attempts'));

describe('an administrator and the accounts of their agency', () => {
  it('sees those with a role there, by login, page by page, and nothing of what they are elsewhere', async () => {
    const first = await house.get('accounts?limit=2');
    expect(first.body.items.map((each) => each.login)).toEqual(['administrator', 'auditor']);
    const second = await house.get(`accounts?limit=2&after=${first.body.next}`);
    expect(second.body.items.map((each) => each.login)).toEqual(['both', 'officer']);
    expect(second.body.next).toBeNull();
    expect(second.body.items[0]).toMatchObject({ servesElsewhere: true, roles: [{ role: 'investigator' }] });
    expect(second.text).not.toMatch(/prosecutor|oversight|argon2/);
  });

  it('looks for a part of the name, a role, a unit, a state', async () => {
    const logins = async (query: string) => (await house.get(`accounts?${query}`)).body.items.map((each) => each.login);
    expect(await logins('search=FFIC')).toEqual(['officer']);
    expect(await logins('search=%25')).toEqual([]);
    expect(await logins('role=auditor')).toEqual(['auditor']);
    expect(await logins(`unit=${policeUnit}&role=duty-officer`)).toEqual(['officer']);
    expect(await logins(`unit=${school}`)).toEqual([]);
    expect(await logins('state=disabled')).toEqual([]);
  });

  it('exports it without a cell that a spreadsheet would take for a formula', async () => {
    const name = '=HYPERLINK("http://x")';
    const made = await house.post('accounts', {
      body: { login: 'formula', name, locale: 'en', roles: [investigator] },
    });
    expect(made.status).toBe(201);
    const { text, status } = await house.get('accounts.csv?search=formula');
    expect(status).toBe(200);
    expect(text).toContain(`"'=HYPERLINK(""http://x"")"`);
    expect((await house.get('accounts.csv', { role: 'auditor' })).status).toBe(403);
  });

  it.each([
    ['another agency', { at: 'oversight' }],
    ['an agency that is none', { at: 'ministry' }],
  ])('finds nothing at %s', async (_case, asked) => {
    expect((await house.get('accounts', asked)).status).toBe(404);
    expect((await house.post('accounts', { ...asked, body: {} })).status).toBe(404);
  });

  it('finds no account that has nothing to do with the agency, whatever is asked of it', async () => {
    const prosecutor = house.idOf('prosecutor');
    expect((await house.get(`accounts/${prosecutor}`)).status).toBe(404);
    expect((await house.get(`accounts/${prosecutor}/changes`)).status).toBe(404);
    for (const step of ['assign', 'disable', 'enable', 'reset-password', 'reset-second-factor'])
      expect((await house.post(`accounts/${prosecutor}/${step}`, { body: { roles: [investigator] } })).status).toBe(
        404,
      );
    expect(await house.versionOf(prosecutor)).toBe(1);
  });

  it('never changes their own account: not the roles, not the rest', async () => {
    const administrator = house.idOf('administrator');
    for (const step of ['assign', 'disable', 'enable', 'reset-password', 'reset-second-factor'])
      expect(
        (await house.post(`accounts/${administrator}/${step}`, { body: { roles: [investigator] } })).body,
      ).toMatchObject({ status: 422, rule: 'own-account' });
    expect(await house.versionOf(administrator)).toBe(1);
  });

  it('does not open another agency’s door: an account that serves there too keeps its password and its roles there', async () => {
    const both = house.idOf('both');
    for (const step of ['disable', 'enable', 'reset-password', 'reset-second-factor'])
      expect((await house.post(`accounts/${both}/${step}`)).body).toMatchObject({ rule: 'serves-elsewhere' });
    expect((await house.post(`accounts/${both}/assign`, { body: { roles: [] } })).status).toBe(200);
    const kept = await house.admin.query('SELECT assignments FROM accounts WHERE id = $1', [both]);
    expect(kept.rows[0].assignments).toEqual([assignment('oversight', 'prosecutor')]);
    expect((await house.get(`accounts/${both}`)).status).toBe(404);
  });

  it.each([
    ['a role of another agency', { role: 'prosecutor', units: [], region: 'KZ-75' }, '/roles/0/role'],
    ['the role of the system', { role: 'system', units: [], region: 'KZ-75' }, '/roles/0/role'],
    ['a unit of another agency', { ...investigator, units: [school] }, '/roles/0/units/0'],
    ['a region that is none', { ...investigator, region: 'KZ-00' }, '/roles/0/region'],
    ['an agency of their own making', { ...investigator, agency: 'oversight' }, '/roles/0'],
  ])('gives nobody %s', async (_case, role, pointer) => {
    const officer = house.idOf('officer');
    const refused = await house.post(`accounts/${officer}/assign`, { body: { roles: [role] } });
    expect(refused.body).toMatchObject({ status: 400, errors: [expect.objectContaining({ pointer })] });
    const taken = await house.post('accounts', {
      body: { login: 'new-one', name: 'Demo', locale: 'kk', roles: [role] },
    });
    expect(taken.status).toBe(400);
    expect(await house.versionOf(officer)).toBe(1);
  });

  it('changes roles on the version they saw, and it is audited with what was before', async () => {
    const officer = house.idOf('officer');
    expect(
      (await house.post(`accounts/${officer}/assign`, { version: 7, body: { roles: [investigator] } })).status,
    ).toBe(409);
    const done = await house.post(`accounts/${officer}/assign`, { version: 1, body: { roles: [investigator] } });
    expect(done.body.account).toMatchObject({ version: 2, roles: [investigator] });
    const { body } = await house.get(`accounts/${officer}/changes`, { as: 'auditor', role: 'auditor' });
    expect(body.items[0]).toMatchObject({
      action: 'assign',
      by: 'administrator',
      byName: 'Demo administrator',
      before: [{ role: 'duty-officer' }],
      after: [{ role: 'investigator' }],
    });
    expect(body.items.at(-1)).toMatchObject({ action: 'create', by: 'operator' });
  });

  it.each([
    ['en', 'All roles of a person at one agency are in the same units'],
    ['ru', 'Все роли человека в одном органе'],
    ['kk', 'Адамның бір органдағы барлық рөлдері'],
  ])('gives no roles in different units or regions, and says so (%s)', async (language, says) => {
    const head = { ...investigator, role: 'head-of-unit' };
    for (const other of [
      { ...head, units: [] },
      { ...head, region: 'KZ-71' },
    ]) {
      const roles = [investigator, other];
      const body = { login: 'divided', name: 'Demo', locale: 'kk', roles };
      const made = await house.post('accounts', { body, language });
      expect(made).toMatchObject({ status: 422, body: { code: 'rule-unmet', rule: 'scopes-differ' } });
      expect(made.text).toContain(says);
      const given = await house.post(`accounts/${house.idOf('auditor')}/assign`, { version: 1, body: { roles } });
      expect(given).toMatchObject({ status: 422, body: { rule: 'scopes-differ' } });
    }
    expect(await house.versionOf(house.idOf('auditor'))).toBe(1);
  });

  it('an auditor reads and changes nothing; whoever works with cases reads nothing', async () => {
    const officer = house.idOf('officer');
    expect((await house.get('accounts', { as: 'auditor', role: 'auditor' })).status).toBe(200);
    expect((await house.post(`accounts/${officer}/disable`, { as: 'auditor', role: 'auditor' })).status).toBe(403);
    expect((await house.get('accounts', { as: 'officer', role: 'head-of-unit' })).status).toBe(403);
  });

  it('what was done to accounts cannot be altered by the service', async () => {
    await expect(house.database().query('DELETE FROM account_changes')).rejects.toThrow('permission denied');
    await expect(house.database().query(`UPDATE account_changes SET action = 'x'`)).rejects.toThrow('permission');
  });
});

describe('the same key', () => {
  it('makes one account and tells the same password, also when asked at once', async () => {
    const asked = { key: 'one-key', body: { login: 'twice', name: 'Demo', locale: 'kk', roles: [investigator] } };
    const answers = await Promise.all([1, 2, 3].map(() => house.post('accounts', asked)));
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    const { rows } = await house.admin.query('SELECT sealed FROM account_commands WHERE key = $1', ['one-key']);
    expect(rows[0].sealed).not.toContain(answers[0]?.body.oneTimePassword);
  });

  it('is refused for another command, and a command without one', async () => {
    const other = { key: 'one-key', body: { login: 'thrice', name: 'Demo', locale: 'kk', roles: [investigator] } };
    expect((await house.post('accounts', other)).body).toMatchObject({ code: 'idempotency-key-reused' });
    expect((await house.post('accounts', { ...other, key: '' })).body).toMatchObject({
      code: 'idempotency-key-missing',
    });
    const taken = { body: { ...other.body, login: ' TWICE ' } };
    expect((await house.post('accounts', taken)).body).toMatchObject({ rule: 'login-taken' });
  });
});

describe('closing an account', () => {
  it('keeps the person out until it is opened, and counts the version up, by which sessions end', async () => {
    const officer = house.idOf('officer');
    const before = await house.versionOf(officer);
    expect((await house.post(`accounts/${officer}/disable`)).body.account.disabledAt).not.toBeNull();
    expect((await enter(await begin(house.url), 'officer', givenPassword)).code).toBeNull();
    expect((await house.get('accounts?state=disabled')).body.items).toHaveLength(1);
    await house.post(`accounts/${officer}/enable`);
    expect((await enter(await begin(house.url), 'officer', givenPassword)).code).not.toBeNull();
    expect(await house.versionOf(officer)).toBe(before + 2);
  });

  it('a lost second factor is taken away with its recovery codes', async () => {
    const officer = house.idOf('officer');
    await house.admin.query(`INSERT INTO second_factors (account_id, sealed, last_step) VALUES ($1, 'x', 0)`, [
      officer,
    ]);
    expect((await house.get(`accounts/${officer}`)).body.account.hasSecondFactor).toBe(true);
    const done = await house.post(`accounts/${officer}/reset-second-factor`);
    expect(done.body.account.hasSecondFactor).toBe(false);
  });
});
