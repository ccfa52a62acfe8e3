import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startTimestampAuthority, type RunningTimestampAuthority } from '#libs/embedded';
import { temporaryFolder } from '#libs/testing';
import {
  certificatesOf,
  keepTimestamp,
  proofOf,
  proofVerifier,
  requestTimestamp,
  sealBytes,
  type EntryProof,
} from '../src/index.js';
import { LogForTests, noteLog } from './log-for-tests.js';
import { certify, tokenBy, type SignedBy } from './token-by-openssl.js';

interface Verdict {
  ok: boolean;
  findings: string[];
  sealedAt: string | null;
  timestampedAt: string | null;
}

/** The script that goes into an export, run as its receiver would: copied elsewhere, with Node.js and nothing of ours. */
describe('a proof is verified offline', () => {
  const folder = temporaryFolder('proof');
  let log: LogForTests;
  let authority: RunningTimestampAuthority;
  let proof: EntryProof;
  let roots: string;

  const verdictsOn = (cases: readonly { proof: unknown; directory?: object; roots?: string | null }[]): Verdict[] => {
    const believed = cases.map((each) => ({ directory: log.directory(), roots, ...each }));
    writeFileSync(join(folder.path, 'cases.json'), JSON.stringify(believed));
    const script = `import { readFileSync } from 'node:fs'; import { verifyProof } from './verify-proof.mjs';
      console.log(JSON.stringify(JSON.parse(readFileSync('cases.json', 'utf8')).map(({ proof, directory, roots }) => verifyProof(proof, { directory, roots: roots ?? undefined }))));`;
    const said = execFileSync(process.execPath, ['--input-type=module', '-e', script], { cwd: folder.path });
    return JSON.parse(said.toString()) as Verdict[];
  };

  beforeAll(async () => {
    log = await LogForTests.begin();
    const running = await startTimestampAuthority({ folder: join(folder.path, 'authority') });
    if (running === undefined) throw new Error('these tests need openssl');
    authority = running;
    certify(join(folder.path, 'authority'));
    roots = readFileSync(authority.rootFile, 'utf8');
    const ids = await log.write(300);
    const made = await log.seal();
    const trusted = certificatesOf(roots);
    const stamp = await requestTimestamp(
      { url: authority.url, trusted },
      sealBytes(made!.seal),
      AbortSignal.timeout(10_000),
    );
    await keepTimestamp(log.source.manager, 'journal', 300, stamp);
    proof = (await proofOf(log.source.manager, noteLog, ids[123]!))!;
    writeFileSync(join(folder.path, 'verify-proof.mjs'), await proofVerifier());
    writeFileSync(join(folder.path, 'proof.json'), JSON.stringify(proof));
    writeFileSync(join(folder.path, 'directory.json'), JSON.stringify(log.directory()));
  });

  afterAll(async () => {
    await authority.stop();
    await log.end();
    folder.remove();
  });

  it('by a command, and says when it was sealed and stamped', () => {
    const args = ['verify-proof.mjs', 'proof.json', 'directory.json', authority.rootFile];
    const verdict = JSON.parse(execFileSync(process.execPath, args, { cwd: folder.path }).toString()) as Verdict;
    expect(verdict).toEqual({ ok: true, findings: [], sealedAt: proof.seal.at, timestampedAt: proof.timestamp!.at });
  });

  it('without the entry, for somebody who may not see it; without timestamp; without a root to believe', () => {
    const { entry: _, ...withoutEntry } = proof;
    const verdicts = verdictsOn([
      { proof: withoutEntry },
      { proof: { ...proof, timestamp: null } },
      { proof, roots: null },
    ]);
    expect(verdicts.map(({ ok, timestampedAt }) => [ok, timestampedAt])).toEqual([
      [true, proof.timestamp!.at],
      [true, null],
      [true, null],
    ]);
  });

  it('and everything that was tampered with is found', () => {
    const flip = (hash: string): string => `${hash[0] === '0' ? '1' : '0'}${hash.slice(1)}`;
    const { seal, timestamp, path } = proof;
    const sealed = (change: object): EntryProof => ({ ...proof, seal: { ...seal, ...change } });
    const stamped = (token: Buffer): EntryProof => ({
      ...proof,
      timestamp: { ...timestamp!, token: token.toString('base64') },
    });
    const token = Buffer.from(timestamp!.token, 'base64');
    const cut = token.subarray(0, -1);
    const bent = Buffer.from(token);
    bent[bent.length - 5]! ^= 1;
    const by = (who: SignedBy, named?: boolean) => tokenBy(join(folder.path, 'authority'), token, who, named);
    const strangers = { keys: log.directory().keys.map((key) => ({ ...key, kid: 'police:sign:9' })) };
    const cases: [string, { proof: unknown; directory?: object; roots?: string }, string[]][] = [
      ['entry', { proof: { ...proof, entry: { ...proof.entry, text: 'note 1' } } }, ['entry']],
      ['leaf', { proof: { ...proof, leaf: flip(proof.leaf) } }, ['entry', 'inclusion']],
      ['place', { proof: { ...proof, index: proof.index + 1 } }, ['inclusion']],
      ['path', { proof: { ...proof, path: [flip(path[0]!), ...path.slice(1)] } }, ['inclusion']],
      ['shorter path', { proof: { ...proof, path: path.slice(1) } }, ['inclusion']],
      ['root', { proof: sealed({ root: flip(seal.root) }) }, ['inclusion', 'signature', 'timestamp-other-data']],
      ['time', { proof: sealed({ at: '2020-01-01T00:00:00.000Z' }) }, ['signature', 'timestamp-other-data']],
      ['agency', { proof: sealed({ agency: 'school' }) }, ['signature', 'timestamp-other-data']],
      [
        'signature',
        { proof: sealed({ signature: seal.signature.replace(/.{4}$/, 'AAAA') }) },
        ['signature', 'timestamp-other-data'],
      ],
      ['keys', { proof, directory: strangers }, ['signature']],
      ['no keys', { proof, directory: { keys: [] } }, ['signature']],
      ['token', { proof: stamped(bent) }, ['timestamp-signature']],
      ['shorter token', { proof: stamped(cut) }, ['timestamp-not-readable']],
      ['certificate', { proof: stamped(by('code and time')) }, ['timestamp-not-for-timestamps']],
      ['usage', { proof: stamped(by('time, but not critical')) }, ['timestamp-not-for-timestamps']],
      ['unnamed', { proof: stamped(by('authority', false)) }, ['timestamp-other-certificate']],
      ['authority', { proof, roots: '' }, ['timestamp-not-trusted']],
      ['form', { proof: { ...proof, format: 'another' } }, ['shape']],
      ['nothing', { proof: null }, ['shape']],
    ];
    const verdicts = verdictsOn(cases.map(([, each]) => each));
    expect(verdicts.map(({ ok, findings }, index) => [cases[index]![0], ok, findings])).toEqual(
      cases.map(([name, , findings]) => [name, false, findings]),
    );
  });
});
