import { Registry } from 'prom-client';
import { AccountCommands } from '../src/ops.js';
import { AccessMetrics } from '../src/outside/access.metrics.js';
import { AccessDirectory } from '../src/records/access-directory.js';
import { AccountStore } from '../src/records/account.store.js';
import { administered, assignment, givenPassword, investigator } from './administrators.js';
import { begin, enter } from './identity.js';

let house: Awaited<ReturnType<typeof administered>>;
beforeAll(async () => {
  house = await administered();
  // A second one, since nobody confirms their own access.
  house.ids['second'] = await made('second', { ...investigator, role: 'administrator' });
});
afterAll(() => house.stop());
beforeEach(() => house.admin.query('DELETE FROM sign_in_attempts'));

/** @returns the id of a new account at the police */
async function made(login: string, role: object = investigator): Promise<string> {
  const { body } = await house.post('accounts', {
    body: { login, name: `Demo ${login}`, locale: 'en', roles: [role] },
  });
  return body.account.id;
}

const accessOf = async (login: string) => (await house.get(`access?search=${login}`)).body.items[0];
const dueOf = async (login: string) => (await accessOf(login))?.['due'];
const loginsOf = async (query: string) => (await house.get(`access?${query}`)).body.items.map((each) => each.login);
const asAuditor = { as: 'auditor', role: 'auditor' };

describe('who has access at an agency', () => {
  it('is shown with since when, from whom and how the person signs in, and nothing of what they are elsewhere', async () => {
    await made('newcomer');
    expect(await accessOf('newcomer')).toMatchObject({
      roles: [{ role: 'investigator', givenBy: 'administrator', givenByName: 'Demo administrator' }],
      ...{ lastSignInAt: null, hasSecondFactor: false, due: [], may: ['confirm', 'withdraw'], own: false },
    });
    expect(await accessOf('officer')).toMatchObject({ roles: [{ givenBy: 'operator', givenByName: null }] });
    const { text, body } = await house.get('access?search=both', asAuditor);
    expect(body.items[0]).toMatchObject({ servesElsewhere: true, roles: [{ role: 'investigator' }], may: [] });
    expect(text).not.toMatch(/prosecutor|oversight|argon2/);
    expect((await house.get('access', { at: 'oversight' })).status).toBe(404);
    expect((await house.get('access', { as: 'officer', role: 'head-of-unit' })).status).toBe(403);
  });

  it('tells since when each role stands, whatever changed beside it', async () => {
    const id = await made('promoted');
    await house.aged(id, 50);
    const head = { ...investigator, role: 'head-of-unit' };
    await house.post(`accounts/${id}/assign`, { as: 'second', body: { roles: [investigator, head] } });
    const roles = (await accessOf('promoted'))?.roles as { since: string; givenByName: string }[];
    expect(roles.map(({ givenByName }) => givenByName)).toEqual(['Demo administrator', 'Demo second']);
    expect(Date.now() - Date.parse(roles[0]?.since ?? '')).toBeGreaterThan(49 * 86_400_000);
    expect(Date.now() - Date.parse(roles[1]?.since ?? '')).toBeLessThan(60_000);
  });

  it('tells when somebody last signed in, which is no change of the account', async () => {
    const before = await house.versionOf(house.idOf('officer'));
    expect((await enter(await begin(house.url), 'officer', 'a wrong password')).code).toBeNull();
    expect((await accessOf('officer'))?.['lastSignInAt']).toBeNull();
    expect((await enter(await begin(house.url), 'officer', givenPassword)).code).not.toBeNull();
    const at = (await accessOf('officer'))?.['lastSignInAt'] as string;
    expect(Date.now() - Date.parse(at)).toBeLessThan(60_000);
    expect(await house.versionOf(house.idOf('officer'))).toBe(before);
  });

  it('is a file for administrators, without a cell that is a formula', async () => {
    await house.post('accounts', {
      body: { login: 'formula', name: '=1+1', locale: 'en', roles: [investigator] },
    });
    const { text } = await house.get('access.csv?search=formula');
    expect(text).toMatch(/^login,name,role,region,units,since,given-by,last-sign-in,second-factor,state,/);
    expect(text).toContain(`formula,'=1+1,investigator,KZ-75,`);
    expect((await house.get('access.csv', asAuditor)).status).toBe(403);
  });
});

describe('access is due for review', () => {
  it('once nobody has confirmed it or used it for as long as the register says', async () => {
    const id = await made('waiting');
    await house.aged(id, 89);
    expect(await dueOf('waiting')).toEqual([]);
    await house.aged(id, 90);
    expect(await dueOf('waiting')).toEqual(['not-signed-in']);
    await house.admin.query('UPDATE accounts SET last_sign_in_at = now() WHERE id = $1', [id]);
    expect(await dueOf('waiting')).toEqual([]);
    await house.aged(id, 180);
    expect(await dueOf('waiting')).toEqual(['not-confirmed']);
  });

  it('what is looked for is what each says of itself, and what is counted', async () => {
    const all = (await house.get('access?limit=100')).body.items;
    const saying = (reason: string) =>
      all.filter((each) => (each['due'] as string[]).includes(reason)).map((each) => each.login);
    await house.aged(await made('quiet'), 120);
    const fresh = (await house.get('access?limit=100')).body.items;
    const due = fresh.filter((each) => (each['due'] as string[]).length > 0).map((each) => each.login);
    expect(due).toEqual([...saying('not-signed-in'), 'quiet', ...saying('not-confirmed')].sort());
    expect(await loginsOf('show=due&limit=100')).toEqual(due);
    expect(await loginsOf('show=not-signed-in&limit=100')).toEqual(['quiet']);
    expect(await loginsOf('show=not-confirmed&limit=100')).toEqual(saying('not-confirmed'));
    expect(await loginsOf('show=due&role=auditor')).toEqual([]);
    const counts = (await house.get('access-counts', asAuditor)).body;
    expect(counts).toMatchObject({
      ...{ accounts: fresh.length, due: due.length, notSignedIn: 1, notConfirmed: 1, noSecondFactor: fresh.length },
      ...{ days: { confirmed: 180, used: 90 }, basisConfirmed: false },
    });
  });

  it('is a figure of the service, of nobody by name', async () => {
    const registry = new Registry();
    const metrics = new AccessMetrics(registry);
    const directory = new AccessDirectory(house.database());
    await metrics.count(directory, new Date());
    expect(await registry.metrics()).toContain('accesses_due{agency="police",reason="not-confirmed"} 1');
    expect(await registry.metrics()).toContain('accesses_due{agency="oversight",reason="not-confirmed"} 0');
    await metrics.count(directory, new Date(Date.now() + 181 * 86_400_000));
    expect(await registry.metrics()).toContain('accesses_due{agency="oversight",reason="not-confirmed"} 2');
    const served = await (await fetch(`${house.url}/metrics`)).text();
    expect(served).toMatch(/accesses_due\{agency="school",reason="not-signed-in",service="identity"\} 0/);
  });

  it('comes page by page', async () => {
    const whole = await loginsOf('limit=100');
    const first = (await house.get('access?limit=2')).body;
    const second = (await house.get(`access?limit=2&after=${first.next}`)).body;
    expect([...first.items, ...second.items].map(({ login }) => login)).toEqual(whole.slice(0, 4));
  });
});

describe('a review', () => {
  const changesOf = async (id: string) => (await house.get(`accounts/${id}/changes`, asAuditor)).body.items;

  it('confirms access: it is not due any more, nobody’s session ends, and it is written down who did it', async () => {
    const id = await made('confirmed');
    await house.aged(id, 200);
    expect(await dueOf('confirmed')).toEqual(['not-confirmed', 'not-signed-in']);
    expect((await house.post(`access/${id}/confirm`, { version: 7 })).status).toBe(409);
    const asked = { key: 'confirm-once', version: 1 };
    const answers = await Promise.all([1, 2].map(() => house.post(`access/${id}/confirm`, asked)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect(await dueOf('confirmed')).toEqual([]);
    expect(await house.versionOf(id)).toBe(1);
    const changes = await changesOf(id);
    expect(changes.map(({ action }) => action)).toEqual(['confirm-access', 'create']);
    expect(changes[0]).toMatchObject({ by: 'administrator', byName: 'Demo administrator', after: [investigator] });
  });

  it('is never of one’s own access, and an auditor takes nothing away', async () => {
    const own = house.idOf('administrator');
    expect(await accessOf('administrator')).toMatchObject({ own: true, may: [] });
    for (const step of ['confirm', 'withdraw'])
      expect((await house.post(`access/${own}/${step}`)).body).toMatchObject({ status: 422, rule: 'own-access' });
    const officer = house.idOf('officer');
    expect((await house.post(`access/${officer}/withdraw`, asAuditor)).status).toBe(403);
    expect((await house.post(`access/${officer}/confirm`, asAuditor)).body).toMatchObject({
      rule: 'auditor-confirms-administrators',
    });
    expect((await house.post(`access/${house.idOf('prosecutor')}/confirm`)).status).toBe(404);
    expect(await changesOf(officer)).toHaveLength(1);
  });

  it('of an administrator takes two people, neither of whom is the administrator', async () => {
    const id = await made('third', { ...investigator, role: 'administrator' });
    await house.aged(id, 200);
    const first = await house.post(`access/${id}/confirm`);
    expect(first.body).toMatchObject({ access: { peopleNeeded: 2, peopleConfirmed: 1, may: ['withdraw'] } });
    expect(await dueOf('third')).toContain('not-confirmed');
    expect(await loginsOf('show=not-confirmed&search=third')).toEqual(['third']);
    expect((await house.post(`access/${id}/confirm`)).body).toMatchObject({ rule: 'second-person-needed' });
    const second = await house.post(`access/${id}/confirm`, asAuditor);
    expect(second.body).toMatchObject({ access: { peopleConfirmed: 2, due: [] } });
    expect(await loginsOf('show=not-confirmed&search=third')).toEqual([]);
  });

  it('of an administrator is not replaced by one who changes other roles or opens the account', async () => {
    const id = house.idOf('second');
    const roles = [{ ...investigator, role: 'administrator' }, investigator];
    await house.aged(id, 200);
    await house.post(`accounts/${id}/assign`, { body: { roles } });
    await house.post(`accounts/${id}/disable`);
    await house.post(`accounts/${id}/enable`);
    expect(await dueOf('second')).toContain('not-confirmed');
    // Of anybody else it is a decision about what they may.
    const officer = await made('reopened');
    await house.aged(officer, 200);
    await house.post(`accounts/${officer}/disable`);
    await house.post(`accounts/${officer}/enable`);
    expect(await dueOf('reopened')).toEqual([]);
  });

  it('of an administrator can be an operator’s, where the agency has too few others', async () => {
    const id = await made('fourth', { ...investigator, role: 'administrator' });
    await house.aged(id, 200);
    await house.post(`access/${id}/confirm`);
    const commands = new AccountCommands(new AccountStore(house.database()));
    await commands.confirmAccess('fourth', 'police');
    expect(await accessOf('fourth')).toMatchObject({ peopleConfirmed: 2, due: [] });
    expect((await changesOf(id))[0]).toMatchObject({ action: 'confirm-access', by: 'operator', byName: null });
    await expect(commands.confirmAccess('fourth', 'oversight')).rejects.toThrow('no access at oversight');
    await expect(commands.confirmAccess('nobody', 'police')).rejects.toThrow('no access');
  });

  it('is of what the person is here: another agency’s is neither shown nor counted', async () => {
    const both = house.idOf('both');
    await house.aged(both, 200);
    const there = await house.post(`access/${both}/confirm`, { agency: 'oversight' });
    expect(there.body).toMatchObject({ access: { roles: [{ role: 'prosecutor' }], due: [] } });
    expect(await dueOf('both')).toContain('not-confirmed');
    expect((await changesOf(both)).map(({ action }) => action)).toEqual(['create']);
  });

  it('takes access away: the account is closed and its sessions end', async () => {
    const id = await made('leaver');
    const done = await house.post(`access/${id}/withdraw`, { version: 1 });
    expect(done.body).toMatchObject({ access: { version: 2, due: [], may: [] } });
    expect((await house.get(`accounts/${id}`)).body.account.disabledAt).not.toBeNull();
    expect((await house.post(`access/${id}/withdraw`)).body).toMatchObject({ rule: 'access-closed' });
    expect((await changesOf(id))[0]).toMatchObject({ action: 'withdraw-access', before: [investigator] });
    expect(await loginsOf('show=disabled')).toEqual(['leaver']);
  });

  it('takes only what the person is here where they also work elsewhere', async () => {
    const both = house.idOf('both');
    expect((await house.post(`access/${both}/withdraw`)).body).toMatchObject({ access: { roles: [] } });
    const { rows } = await house.admin.query('SELECT assignments, disabled_at FROM accounts WHERE id = $1', [both]);
    expect(rows[0]).toEqual({ assignments: [assignment('oversight', 'prosecutor')], disabled_at: null });
    expect(await loginsOf('search=both')).toEqual([]);
  });

  it('can be read afterwards, newest first, by auditors too', async () => {
    const { body } = await house.get('access-decisions?limit=2', asAuditor);
    expect(body.items.map(({ login, action }) => [login, action])).toEqual([
      ['both', 'withdraw-access'],
      ['leaver', 'withdraw-access'],
    ]);
    expect(body.items[0]).toMatchObject({ byName: 'Demo administrator', roles: [{ role: 'investigator' }] });
    const { body: further } = await house.get(`access-decisions?limit=100&after=${body.next}`, asAuditor);
    expect(further.items.map(({ login }) => login)).toEqual(['fourth', 'fourth', 'third', 'third', 'confirmed']);
    expect((await house.get('access-decisions', { at: 'oversight' })).status).toBe(404);
  });
});
