import { writeFileSync } from 'node:fs';
import { CommandRefused, AccountCommands } from '../src/ops.js';
import { AccountStore } from '../src/records/account.store.js';
import { begin, claimsOf, clientSecret, enter, password, people, runningIdentity } from './identity.js';

let identity: Awaited<ReturnType<typeof runningIdentity>>;
let accounts: AccountStore;
let commands: AccountCommands;
beforeAll(async () => {
  identity = await runningIdentity();
  accounts = new AccountStore(identity.database());
  commands = new AccountCommands(accounts);
});
afterAll(() => identity.stop());

const versionOf = async (login: string): Promise<number | undefined> => (await accounts.byLogin(login))?.version;
const canEnter = async (login: string, secret = password): Promise<boolean> =>
  (await enter(await begin(identity.url), login, secret)).code !== null;

describe('what operators do with accounts', () => {
  const secret = 'correct horse battery';

  it('a new account can sign in with what it was given', async () => {
    const assignments = [{ agency: 'police', role: 'investigator', units: [], region: 'KZ-71' }];
    const id = await commands.create({ login: ' Saule.N ', name: 'Demo Saule', locale: 'ru', assignments }, secret);
    expect(await canEnter('saule.n', secret)).toBe(true);
    expect(await accounts.byId(id)).toMatchObject({ login: 'saule.n', assignments, version: 1, disabledAt: null });
  });

  it('hashes passwords with argon2id', async () => {
    expect((await accounts.byLogin('saule.n'))?.passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });

  it.each([
    ['a login that is taken', { login: 'aigerim' }, secret],
    ['a login with letters that look like others', { login: 'аigerim' }, secret],
    ['a short password', { login: 'new-one' }, 'short'],
    [
      'a region that is none',
      { login: 'new-one', assignments: [{ agency: 'police', role: 'investigator', units: [], region: 'Almaty' }] },
      secret,
    ],
    [
      'a role in another unit than the one beside it',
      {
        login: 'new-one',
        assignments: [
          { agency: 'police', role: 'head-of-unit', units: [], region: 'KZ-71' },
          { agency: 'police', role: 'duty-officer', units: ['0ea552e1-74a1-57ae-89b3-4177edcb51b8'], region: 'KZ-71' },
        ],
      },
      secret,
    ],
  ])('%s is refused', async (_case, changed, given) => {
    await expect(commands.create({ name: 'Demo', locale: 'kk', assignments: [], ...changed }, given)).rejects.toThrow(
      CommandRefused,
    );
  });

  it('roles may differ between agencies, and not within one', async () => {
    const role = (agency: string, region: string) => ({ agency, role: 'administrator', units: [], region });
    const made = { login: 'two-agencies', name: 'Demo', locale: 'kk', assignments: [role('police', 'KZ-71')] };
    await commands.create(made, secret);
    await expect(commands.assign(made.login, [role('police', 'KZ-71'), role('police', 'KZ-75')])).rejects.toThrow(
      'All roles of a person at one agency',
    );
    await commands.assign(made.login, [role('police', 'KZ-71'), role('school', 'KZ-75')]);
    expect((await accounts.byLogin(made.login))?.assignments).toHaveLength(2);
  });

  it('every change counts the version up', async () => {
    await commands.disable('saule.n');
    expect(await canEnter('saule.n', secret)).toBe(false);
    expect(await versionOf('saule.n')).toBe(2);
    await commands.enable('saule.n');
    await commands.resetPassword('saule.n', 'another long password');
    expect(await canEnter('saule.n', secret)).toBe(false);
    expect(await canEnter('saule.n', 'another long password')).toBe(true);
    await commands.assign('saule.n', []);
    expect(await versionOf('saule.n')).toBe(5);
  });

  it('an unknown login is named', async () => {
    await expect(commands.disable('nobody')).rejects.toThrow('there is no account nobody');
  });

  it('the list holds no names', async () => {
    const list = await commands.list();
    expect(list.map(({ login }) => login)).toContain('saule.n');
    expect(JSON.stringify(list)).not.toContain('Demo');
  });
});

describe('the state of accounts', () => {
  const ask = (authorization: string | undefined, ids: readonly string[]): Promise<Response> =>
    fetch(`${identity.url}/internal/accounts/states`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(authorization === undefined ? {} : { authorization }) },
      body: JSON.stringify({ ids }),
    });
  const basic = (name: string, secret: string): string =>
    `Basic ${Buffer.from(`${name}:${secret}`).toString('base64')}`;
  const [first] = people;

  it('is told to the gateway', async () => {
    const stranger = crypto.randomUUID();
    const response = await ask(basic('gateway', clientSecret), [first?.id ?? '', stranger]);
    expect(await response.json()).toEqual({ accounts: [{ id: first?.id, disabled: false, version: 1 }] });
    await commands.disable('aigerim');
    expect(await (await ask(basic('gateway', clientSecret), [first?.id ?? ''])).json()).toEqual({
      accounts: [{ id: first?.id, disabled: true, version: 2 }],
    });
    await commands.enable('aigerim');
  });

  it.each([[undefined], [basic('gateway', 'wrong')], [basic('somebody', clientSecret)], [`Bearer ${clientSecret}`]])(
    'is told to nobody else (%#)',
    async (authorization) => {
      expect((await ask(authorization, [])).status).toBe(401);
    },
  );

  it('of too many, or of something that is no id, is refused', async () => {
    expect((await ask(basic('gateway', clientSecret), ['x'])).status).toBe(400);
    expect(
      (
        await ask(
          basic('gateway', clientSecret),
          Array.from({ length: 1001 }, () => crypto.randomUUID()),
        )
      ).status,
    ).toBe(400);
  });
});

describe('demonstration accounts', () => {
  it('share one hash and are left as they are by another start', async () => {
    const before = await versionOf('bolat');
    await identity.restart();
    accounts = new AccountStore(identity.database());
    const { rows } = await identity.admin.query<{ hashes: number }>(
      'SELECT count(DISTINCT password_hash)::int AS hashes FROM accounts WHERE demonstration',
    );
    expect(rows[0]?.hashes).toBe(1);
    expect(await versionOf('bolat')).toBe(before);
  });

  it('follow the file and the password', async () => {
    const changed = people.map((person) => (person.login === 'bolat' ? { ...person, assignments: [] } : person));
    writeFileSync(identity.environment.ACCOUNTS_FILE, JSON.stringify(changed));
    await identity.restart({ DEMONSTRATION_PASSWORD: 'another demonstration password' });
    accounts = new AccountStore(identity.database());
    expect((await claimsOf(identity.url, 'bolat', undefined, 'another demonstration password'))['assignments']).toEqual(
      [],
    );
    expect(await canEnter('bolat', password)).toBe(false);
  });

  it('cannot be left open when it is no demonstration any more', async () => {
    const real = { DEMONSTRATION: 'false', ACCOUNTS_FILE: undefined, DEMONSTRATION_PASSWORD: undefined };
    await expect(identity.restart(real)).rejects.toThrow(/demonstration accounts are open/);
    await identity.admin.query('UPDATE accounts SET disabled_at = now() WHERE demonstration');
    await identity.restart(real);
    expect((await fetch(`${identity.url}/health/ready`)).status).toBe(200);
  });
});
