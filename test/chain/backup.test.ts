import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { generateIdentity, identityToRecipient } from 'age-encryption';
import { runProgram, temporaryFolder, type Ran } from '#libs/testing';
import { ownSystem, systemIn, type OwnSystem } from './own-system.js';
import { People } from './src/people/people.js';
import { runChains } from './src/run-chains.js';

const patienceMs = 400_000;

describe('a backup of everything', () => {
  const folder = temporaryFolder('backup');
  const at = (name: string): string => join(folder.path, name);
  let system: OwnSystem;
  const begun: OwnSystem[] = [];

  const ops = (...args: string[]): Promise<Ran> => runProgram('tools/ops', [...args, '--json']);
  let erased = '';
  const nobodyErased = ['--erasures', 'none'];
  const withPassphrase = ['--passphrase-file', at('passphrase')];
  const faults = async (count: number, seed: string): Promise<string[]> => {
    const { stack, password } = system;
    const { walked } = await runChains({ url: stack.url, password, count, parallel: 3, seed, exits: 'random' });
    return walked.flatMap(({ fault }) => (fault === undefined ? [] : [fault]));
  };
  const referrals = async (): Promise<string[]> =>
    (await system.books.school.ask<{ id: string }>('SELECT chain_id AS id FROM referrals ORDER BY 1')).map(
      ({ id }) => id,
    );
  const goOnIn = async (name: string, gateway?: number): Promise<void> => {
    system = await systemIn(at(name), gateway === undefined ? {} : { ports: { gateway } });
    begun.push(system);
  };

  beforeAll(async () => {
    writeFileSync(at('passphrase'), 'an invented passphrase of this test\n');
    writeFileSync(at('wrong'), 'another passphrase, also invented\n');
    writeFileSync(at('short'), 'short\n');
    system = await ownSystem();
    begun.push(system);
  });
  afterAll(async () => {
    for (const each of begun) await each.end();
    folder.remove();
  });

  it('is made while chains are under way, into a folder that did not exist', async () => {
    expect(await faults(2, 'before')).toEqual([]);
    const data = ['--data', system.stack.dataDir];
    const load = faults(6, 'meanwhile');
    load.catch(() => undefined);
    await sleep(2_500);
    const made = await ops('backup', at('first'), ...withPassphrase, ...data);
    expect([made.code, made.said]).toEqual([0, expect.stringContaining('all databases are held')]);
    expect(made.json.services).toHaveLength(8);
    expect(await load).toEqual([]);
    const again = await ops('backup', at('first'), ...withPassphrase, ...data);
    expect([again.code, again.said]).toEqual([1, expect.stringContaining('exists')]);
    const short = await ops('backup', at('second'), '--passphrase-file', at('short'), ...data);
    expect([short.code, existsSync(at('second'))]).toEqual([1, false]);
    expect(readdirSync(folder.path).filter((name) => name.includes('unfinished'))).toEqual([]);
  });

  it('shows nobody a key, a password or a row of it, and opens for its passphrase alone', async () => {
    const files = readdirSync(at('first'), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    expect(files.map(({ name }) => name)).toEqual(expect.arrayContaining(['identity.age', 'referrals.copy.gz.age']));
    const outsideVault = files.filter(({ parentPath }) => !parentPath.startsWith(at('first/vault')));
    for (const { parentPath, name } of outsideVault)
      expect(readFileSync(join(parentPath, name)).subarray(0, 21).toString()).toBe('age-encryption.org/v1');
    const wrong = await ops(
      'restore',
      at('first'),
      '--passphrase-file',
      at('wrong'),
      '--data',
      at('nowhere'),
      ...nobodyErased,
    );
    expect([wrong.code, wrong.said]).toEqual([1, expect.stringContaining('does not open')]);
    expect(existsSync(at('nowhere'))).toBe(false);
  });

  it('brings nobody back whose personal data were erased after it', async () => {
    const [support] = await system.books['social-services'].ask<{ id: string; region: string; unit: string }>(
      `SELECT id, region, unit_id AS unit FROM supports s WHERE status = 'closed'
          AND NOT EXISTS (SELECT FROM supports o WHERE o.chain_id = s.chain_id AND o.status <> 'closed') ORDER BY changed_at LIMIT 1`,
    );
    const { id, region, unit } = support!;
    const people = new People(system.stack.url, system.password);
    const by = { agency: 'social-services' as const, region, unitId: unit };
    const path = '/api/social-services/erasures';
    const asked = await people
      .one({ ...by, role: 'coordinator' })
      .post<{ record: { id: string } }>(path, randomUUID(), { recordId: id, ground: 'consent-withdrawn' });
    await people
      .one({ agency: 'social-services', role: 'auditor' })
      .post(`${path}/${asked.record.id}/carry-out`, randomUUID());
    const saved = await ops('erasures', 'save', at('erasures.json'), '--data', system.stack.dataDir);
    expect([saved.code, saved.json.agencies]).toEqual([
      0,
      expect.arrayContaining([{ agency: 'social-services', erasures: 1 }]),
    ]);
    erased = id;
  });

  it('becomes a new system that verifies and in which nobody is lost or doubled', async () => {
    const all = await referrals();
    await system.stack.stop();
    const asked = ['restore', at('first'), ...withPassphrase, '--data', at('restored')];
    const unsaid = await ops(...asked);
    expect([unsaid.code, unsaid.said]).toEqual([1, expect.stringContaining('what was erased since')]);
    const restored = await ops(...asked, '--erasures', at('erasures.json'));
    expect([restored.code, restored.said]).toEqual([0, expect.stringContaining('check it by npm run verify')]);
    expect(restored.said).toContain('social-services: erased again what was erased after the backup: 1');
    await goOnIn('restored');
    expect(await system.findings()).toEqual([]);
    const verified = await runProgram('tools/verify', ['--data', at('restored')]);
    expect([verified.code, verified.json.findings]).toEqual([0, []]);
    expect(
      await system.books['social-services'].ask(
        `SELECT sealed, wrapped, particulars->'erased'->>'ground' AS ground FROM supports LEFT JOIN record_keys ON record_id = id WHERE id = $1`,
        [erased],
      ),
    ).toEqual([{ sealed: null, wrapped: null, ground: 'consent-withdrawn' }]);
    const kept = await referrals();
    expect(kept.length).toBeGreaterThan(2);
    expect(all).toEqual(expect.arrayContaining(kept));
    expect(await faults(2, 'afterwards')).toEqual([]);
    expect(await system.findings()).toEqual([]);
  });

  it('of a system that was killed lets the chains that were under way go on to their ends', async () => {
    const { stack } = system;
    const identity = await generateIdentity();
    writeFileSync(at('identity'), `# invented\n${identity}\n`);
    const before = (await referrals()).length;
    const port = Number(new URL(stack.url).port);
    const walking = runProgram(
      'test/chain',
      ['--url', stack.url, '--data', stack.dataDir, '--count', '4', '--parallel', '4', '--seed', 'interrupted'],
      { QORGAN_PATIENCE_MS: String(patienceMs) },
    );
    // Two at least are at the school, and nobody has come to an end so soon.
    while ((await referrals()).length < before + 2) await sleep(200);
    await stack.stop(true);
    const recipient = ['--recipient', await identityToRecipient(identity)];
    expect((await ops('backup', at('second'), ...recipient, '--data', at('restored'))).code).toBe(0);
    const opened = ['--identity-file', at('identity')];
    expect((await ops('restore', at('second'), ...opened, '--data', at('again'), ...nobodyErased)).code).toBe(0);
    await goOnIn('again', port);
    const walked = await walking;
    expect([walked.said, walked.json]).toEqual([
      expect.any(String),
      expect.objectContaining({ completed: 4, failed: 0 }),
    ]);
    expect(await system.findings()).toEqual([]);
  });

  it('that was damaged is refused before anything is made', async () => {
    const [table] = readdirSync(at('first/databases/police')).filter((name) => name.startsWith('investigations.'));
    const file = join(at('first/databases/police'), table!);
    const bytes = readFileSync(file);
    bytes[bytes.length - 20]! ^= 1;
    writeFileSync(file, bytes);
    const refused = await ops('restore', at('first'), ...withPassphrase, '--data', at('damaged'), ...nobodyErased);
    expect([refused.code, refused.said]).toEqual([1, expect.stringContaining('missing or damaged')]);
    expect(existsSync(at('damaged'))).toBe(false);
  });
});
