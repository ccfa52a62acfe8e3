import { execFileSync } from 'node:child_process';
import { chmodSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createHash, randomUUID } from 'node:crypto';
import { repositoryRoot } from '#libs/embedded';
import { eventually } from '#libs/stage';
import {
  codeOf,
  CookieJar,
  filledIn,
  follow,
  openSignIn,
  runProgram,
  setUpSecondFactor,
  signIn,
  temporaryFolder,
  type Ran,
  type SignedIn,
} from '#libs/testing';
import { startStack, type Stack } from '../../up/src/index.js';

describe('operators work on a whole system', () => {
  const folder = temporaryFolder('ops');
  let stack: Stack | undefined;

  const run = (name: string, ...args: string[]): Promise<Ran> =>
    runProgram(`tools/${name}`, [...args, '--data', folder.path]);
  const ops = (...args: string[]): Promise<Ran> => run('ops', ...args, '--json');

  const asDemonstration = (login: string): Promise<SignedIn> =>
    signIn(stack!.url, login, readFileSync(join(folder.path, 'demonstration-password'), 'utf8').trim());

  /** A referral with a file, so that the journal, the queue and the vault have something to lose. */
  const refer = async (): Promise<void> => {
    const psychologist = await asDemonstration('psychologist-1');
    const post = async (
      path: string,
      body: unknown,
      headers: Record<string, string> = {},
    ): Promise<{ record: { id: string } }> => {
      const response = await psychologist.request('POST', `/api/school/referrals${path}`, body, {
        'idempotency-key': randomUUID(),
        ...headers,
      });
      const answer = (await response.json()) as { record: { id: string } };
      if (!response.ok) throw new Error(JSON.stringify(answer));
      return answer;
    };
    const accounts = JSON.parse(readFileSync(stack!.installation.accountsFile, 'utf8')) as {
      login: string;
      assignments: { units: string[] }[];
    }[];
    const schoolId = accounts.find(({ login }) => login === 'psychologist-1')?.assignments[0]?.units[0];
    const { record } = await post('', {
      schoolId,
      content: {
        child: { identified: true, sex: 'female', ageYears: 13, familyName: 'Demonstration' },
        noticed: 'Invented.',
        ways: [],
        forms: [],
        phases: [],
        accounts: [],
        period: {},
        safeNow: 'yes',
        exclusions: [],
      },
    });
    const bytes = Buffer.alloc(70_000, 3);
    await post(`/${record.id}/files`, bytes, {
      'content-type': 'application/octet-stream',
      'x-file-sha256': createHash('sha256').update(bytes).digest('hex'),
    });
    await post(`/${record.id}/submit`, {});
  };

  beforeAll(async () => {
    execFileSync(process.execPath, [join(repositoryRoot, 'tools', 'build.mjs')], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    stack = await startStack({ dataDir: folder.path });
    await refer();
  });
  afterAll(async () => {
    await stack?.stop();
    folder.remove();
  });

  it('makes accounts, shows a new password once, disables', async () => {
    const made = await ops('accounts', 'create', 'invented-person', '--assign', 'school:administrator:KZ-71');
    expect([made.code, made.json.login]).toEqual([0, 'invented-person']);
    // It is good for one sign-in, at which the person chooses their own.
    await expect(signIn(stack!.url, 'invented-person', made.json.password)).rejects.toMatchObject({
      page: expect.stringContaining('/new-password'),
    });
    expect((await ops('accounts', 'disable', 'invented-person')).json).toEqual({
      login: 'invented-person',
      state: 'disabled',
    });
    const list = await ops('accounts', 'list');
    expect(
      list.json.items.find((item: { login: string }) => item.login === 'invented-person').disabledAt,
    ).not.toBeNull();
    expect(JSON.stringify(list.json)).not.toMatch(/password|argon2/i);
    expect((await ops('accounts', 'disable', 'nobody')).code).toBe(1);
  });

  it('confirms in a review what somebody may at an agency, and nothing that they may not', async () => {
    expect((await ops('accounts', 'confirm', 'school-administrator', '--agency', 'school')).json).toEqual({
      ...{ login: 'school-administrator', agency: 'school', access: 'confirmed' },
    });
    expect((await ops('accounts', 'confirm', 'school-administrator', '--agency', 'police')).code).toBe(1);
    expect((await ops('accounts', 'confirm', 'school-administrator')).code).toBe(1);
  });

  it('says why a deadline falls when it does, and refuses what it does not know', async () => {
    const prosecutor = await asDemonstration('prosecutor-1');
    const first = await eventually('a deadline', async () => {
      const { items } = (await (await prosecutor.request('GET', '/api/oversight/deadlines')).json()) as {
        items: { id: string; agency: string }[];
      };
      return items[0];
    });
    const found = await ops('deadlines', 'explain', first.id, '--locale', 'ru');
    expect(found.json).toMatchObject({ agency: first.agency });
    expect(found.json.why[0]).toContain('Срок');
    expect((await ops('deadlines', 'explain', randomUUID())).code).toBe(1);
    const unknown = await ops('locks', 'rotate');
    expect([unknown.code, unknown.said]).toEqual([1, expect.stringContaining('no command "locks"')]);
    expect((await ops('keys', 'rotate', '--in-minutes', '0')).code).toBe(1);
  });

  it('lists quarantine, resends, and rebuilds oversight while it runs', async () => {
    expect((await ops('quarantine', 'list', '--agency', 'police')).json).toEqual({ items: [] });
    // The referral, and however many seals the school has made by now: the police are a witness of them.
    expect((await ops('resend', '--from', 'school', '--to', 'police')).json.queued).toBeGreaterThanOrEqual(1);
    const rebuilt = await ops('rebuild', 'oversight');
    expect(rebuilt.json.queued).toMatchObject({ school: expect.any(Number), police: expect.any(Number) });
    const prosecutor = await asDemonstration('prosecutor-1');
    const { items } = (await (await prosecutor.request('GET', '/api/oversight/chains')).json()) as { items: unknown[] };
    expect(items).toHaveLength(1);
    expect((await ops('resend', '--from', 'school')).code).toBe(1);
  });

  it('rebuilds oversight where nobody is administrator of every agency, each telling it again by its own', async () => {
    const passwordFile = join(folder.path, 'demonstration-password');
    const begun = await ops(
      ...['rebuild', 'oversight', '--login', 'oversight-administrator', '--password-file', passwordFile],
    );
    expect([begun.code, begun.json.queued]).toEqual([1, {}]);
    expect(begun.said).toContain('oversight has not heard school, police, platform-liaison');
    const prosecutor = await asDemonstration('prosecutor-1');
    const chains = async (): Promise<unknown[]> =>
      ((await (await prosecutor.request('GET', '/api/oversight/chains')).json()) as { items: unknown[] }).items;
    expect(await chains()).toEqual([]);
    const untold: { agency: string; run: string }[] = begun.json.untold;
    expect(untold).toHaveLength(5);
    for (const { agency, run: line } of untold) {
      const [command = '', ...words] = line.replace('npm run ops -- ', '').split(' ');
      expect(words).toEqual(expect.arrayContaining(['--from', agency, '--epoch']));
      expect((await ops(command, ...words)).code).toBe(0);
    }
    expect(await chains()).toHaveLength(1);
    expect((await ops('resend', '--from', 'school', '--to', 'oversight', '--epoch', 'first')).code).toBe(1);
  });

  it('asks an administrator for their second factor, and takes the code of their app once', async () => {
    const login = 'police-administrator';
    const passwordFile = join(folder.path, 'demonstration-password');
    const jar = new CookieJar();
    const { action } = await openSignIn(jar, stack!.url, '/', 'mfa');
    const entered = await follow(jar, action, filledIn(login, readFileSync(passwordFile, 'utf8').trim(), stack!.url));
    const { secret } = await setUpSecondFactor(jar, entered);
    const list = (...more: string[]): Promise<Ran> =>
      ops('quarantine', 'list', '--agency', 'police', '--login', login, '--password-file', passwordFile, ...more);
    const without = await list();
    expect([without.code, without.said]).toEqual([1, expect.stringContaining('--code CODE')]);
    // The code of setting it up is used; the next one is accepted already.
    const code = codeOf(secret, 1);
    expect((await list('--code', code)).json).toEqual({ items: [] });
    expect((await list('--code', code)).said).toContain('used already');
  });

  it('verifies while it runs and after it stopped, and names a flipped byte', async () => {
    const running = await run('verify');
    expect([running.code, running.json.findings]).toEqual([0, []]);
    await stack!.stop();
    stack = undefined;
    const stopped = await run('verify');
    expect([stopped.code, stopped.json]).toEqual([0, { entries: running.json.entries, ok: true, findings: [] }]);
    const sealed = join(folder.path, 'vault', 'school', 'sealed');
    const item = join(sealed, readdirSync(sealed)[0]!, readdirSync(join(sealed, readdirSync(sealed)[0]!))[0]!);
    const bytes = readFileSync(item);
    bytes[65_000]! ^= 1;
    chmodSync(item, 0o600);
    writeFileSync(item, bytes);
    chmodSync(item, 0o400);
    const altered = await run('verify');
    expect(altered.code).toBe(1);
    expect(altered.json.findings[0]).toMatchObject({
      agency: 'school',
      part: 'vault',
      says: expect.stringMatching(/bytes \d+ to \d+ were altered/),
    });
  });
});
