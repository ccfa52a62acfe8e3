import { spawnSync } from 'node:child_process';
import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { appendFile, cp, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import {
  format,
  manifestBytes,
  verifierFiles,
  writePackage,
  type Manifest,
  type SourceOfFile,
} from '#libs/case-package';
import { temporaryFolder } from '#libs/testing';
import { fromBuffer } from 'yauzl';

const folder = temporaryFolder('case-package');
afterAll(() => {
  folder.remove();
});

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const exportedAt = new Date('2026-11-18T09:00:00.000Z');
const pair = generateKeyPairSync('ed25519');
const { kty = '', crv = '', x = '' } = pair.publicKey.export({ format: 'jwk' });
const fingerprint = createHash('sha256').update(JSON.stringify({ crv, kty, x })).digest('base64url');

const evidence = Buffer.from('an invented screenshot');
const custody = ['2026-11-01T08:00:00.000Z', '2026-11-02T08:00:00.000Z'].map((at, index) => ({
  at,
  action: index === 0 ? 'acquired' : 'exported',
  sha256: sha256(evidence),
}));

function contents(): Record<string, Buffer> {
  return {
    ...verifierFiles(),
    'evidence/1.bin': evidence,
    'evidence.json': Buffer.from(
      JSON.stringify({ exhibits: [{ number: '1', sha256: sha256(evidence), path: 'evidence/1.bin', custody }] }),
    ),
  };
}

function signedPackage(files: Record<string, Buffer>): SourceOfFile[] {
  const sources = Object.entries(files).map(([path, bytes]) => ({
    path,
    size: bytes.length,
    sha256: sha256(bytes),
    open: () => Promise.resolve(Readable.from([bytes])),
  }));
  const manifest: Manifest = {
    format,
    exportId: '0193a000-0000-7000-8000-000000000001',
    caseNumber: '267500031000001',
    exportedAt: exportedAt.toISOString(),
    agency: 'police',
    files: sources.map(({ path, size, sha256: hash }) => ({ path, size, sha256: hash })),
  };
  const bytes = manifestBytes(manifest);
  const signature = {
    kid: 'police:sign:1',
    key: { kty, crv, x },
    signature: sign(null, bytes, pair.privateKey).toString('base64url'),
  };
  const more = { 'manifest.json': bytes, 'manifest.signature.json': Buffer.from(JSON.stringify(signature)) };
  return [
    ...sources,
    ...Object.entries(more).map(([path, content]) => ({
      path,
      size: content.length,
      sha256: sha256(content),
      open: () => Promise.resolve(Readable.from([content])),
    })),
  ];
}

const bytesOf = async (stream: Readable): Promise<Buffer> => Buffer.concat(await stream.toArray());

/** Unpacks with another library than the one that packed. */
async function unpack(archive: Buffer, into: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    fromBuffer(archive, { lazyEntries: true }, (error, zip) => {
      if (error !== null) {
        reject(error);
        return;
      }
      zip.on('entry', (entry: { fileName: string }) => {
        const target = join(into, entry.fileName);
        zip.openReadStream(entry as never, (failed, stream) => {
          if (failed !== null) reject(failed);
          else
            mkdir(dirname(target), { recursive: true })
              .then(() => pipeline(stream, createWriteStream(target)))
              .then(() => {
                zip.readEntry();
              }, reject);
        });
      });
      zip.on('end', resolve);
      zip.on('error', reject);
      zip.readEntry();
    });
  });
}

interface Verdict {
  readonly ok: boolean;
  readonly keyCompared: boolean;
  readonly files: number;
  readonly exhibits: number;
  readonly findings: readonly { readonly code: string; readonly what: string }[];
}

function verdictOf(dir: string, ...args: string[]): Verdict & { status: number | null; lines: string } {
  const { stdout, stderr, status } = spawnSync(process.execPath, ['verify/verify-package.mjs', ...args], {
    cwd: dir,
    encoding: 'utf8',
  });
  // Whoever checks is no programmer: whatever was done to the package, they get findings and no stack trace.
  expect(stderr).toBe('');
  return { ...(JSON.parse(stdout.trim().split('\n').at(-1) ?? '{}') as Verdict), status, lines: stdout };
}

let whole: string;
beforeAll(async () => {
  whole = join(folder.path, 'whole');
  await unpack(await bytesOf(writePackage(signedPackage(contents()), exportedAt)), whole);
});

async function spoilt(change: (dir: string) => Promise<void>): Promise<ReturnType<typeof verdictOf>> {
  const dir = join(folder.path, 'spoilt');
  await rm(dir, { recursive: true, force: true });
  await cp(whole, dir, { recursive: true });
  await change(dir);
  return verdictOf(dir, '--key', fingerprint);
}
const codes = ({ findings }: Verdict): string[] => findings.map(({ code }) => code);

test('an untouched package verifies with nothing but Node.js, by the key that the agency published', () => {
  expect(verdictOf(whole, '--key', fingerprint)).toMatchObject({
    ok: true,
    status: 0,
    exhibits: 1,
    files: 4,
    findings: [],
  });
});

test('the same export gives the same bytes', async () => {
  const once = await bytesOf(writePackage(signedPackage(contents()), exportedAt));
  expect(await bytesOf(writePackage(signedPackage(contents()), exportedAt))).toEqual(once);
});

test('another key than the published one is named', () => {
  expect(codes(verdictOf(whole, '--key', 'somebody-elses'))).toEqual(['unknown-key']);
});

test('an altered byte, a missing file and one that was added are each named', async () => {
  const flipped = await spoilt(async (dir) => {
    const path = join(dir, 'evidence', '1.bin');
    const bytes = await readFile(path);
    bytes[0] = (bytes[0] ?? 0) ^ 1;
    await writeFile(path, bytes);
  });
  expect(flipped).toMatchObject({ ok: false, status: 1, findings: [{ code: 'hash-differs', what: 'evidence/1.bin' }] });
  const gone = await spoilt((dir) => rename(join(dir, 'evidence', '1.bin'), join(dir, 'evidence', '2.bin')));
  expect(codes(gone)).toEqual(['missing', 'not-in-the-manifest']);
  expect(codes(await spoilt((dir) => appendFile(join(dir, 'README.txt'), ' ')))).toEqual(['size-differs']);
});

test.each([
  ['manifest.json', 'missing'],
  ['manifest.signature.json', 'missing'],
  ['evidence.json', 'missing'],
])('without %s the rest is checked all the same, and it is named', async (path, code) => {
  const verdict = await spoilt((dir) => rm(join(dir, path)));
  expect(verdict.status).toBe(1);
  expect(verdict.findings).toContainEqual(expect.objectContaining({ code, what: path }));
  expect(verdict.findings.filter(({ what }) => what === path)).toHaveLength(1);
});

test.each(['manifest.json', 'manifest.signature.json', 'evidence.json'])(
  'a %s that is no JSON any more is named as unreadable',
  async (path) => {
    const verdict = await spoilt((dir) => writeFile(join(dir, path), '{"files": ['));
    expect(verdict.status).toBe(1);
    expect(verdict.findings).toContainEqual(expect.objectContaining({ code: 'unreadable', what: path }));
  },
);

test('each finding is said in the language that was asked for', async () => {
  await spoilt((dir) => rm(join(dir, 'evidence', '1.bin')));
  const dir = join(folder.path, 'spoilt');
  expect(verdictOf(dir, '--key', fingerprint, '--lang', 'ru').lines).toContain(
    'missing: evidence/1.bin: этого файла нет',
  );
  expect(verdictOf(dir, '--key', fingerprint, '--lang', 'kk').lines).toContain('бұл файл жоқ');
});

test('without the key that was got elsewhere it says that nobody knows who signed', () => {
  const verdict = verdictOf(whole);
  expect(verdict).toMatchObject({ ok: true, keyCompared: false });
  expect(verdict.lines).toContain('it is not known who signed');
  expect(verdictOf(whole, '--key', fingerprint)).toMatchObject({ keyCompared: true });
});

test('a manifest that was made to fit the altered file is found by its signature', async () => {
  const verdict = await spoilt(async (dir) => {
    const path = join(dir, 'manifest.json');
    const other = Buffer.from('another invented screenshot');
    await writeFile(join(dir, 'evidence', '1.bin'), other);
    const manifest = JSON.parse(await readFile(path, 'utf8')) as Manifest;
    const files = manifest.files.map((file) =>
      file.path === 'evidence/1.bin' ? { ...file, size: other.length, sha256: sha256(other) } : file,
    );
    await writeFile(path, manifestBytes({ ...manifest, files }));
  });
  expect(codes(verdict)).toEqual(['manifest-signature', 'exhibit-differs']);
});

test('custody that tells of other bytes, or out of order, is named even when it is signed', async () => {
  const dir = join(folder.path, 'custody');
  const exhibits = [
    {
      number: '1',
      sha256: sha256(evidence),
      path: 'evidence/1.bin',
      custody: [custody[1], { ...custody[0], sha256: 'f'.repeat(64) }],
    },
  ];
  const files = { ...contents(), 'evidence.json': Buffer.from(JSON.stringify({ exhibits })) };
  await unpack(await bytesOf(writePackage(signedPackage(files), exportedAt)), dir);
  expect(codes(verdictOf(dir, '--key', fingerprint))).toEqual(['custody-hash', 'custody-order']);
});

test('a source that fails breaks the archive off instead of leaving a hole', async () => {
  const [first, ...rest] = signedPackage(contents());
  const failing = { ...(first as SourceOfFile), open: () => Promise.reject(new Error('the vault is away')) };
  await expect(bytesOf(writePackage([failing, ...rest], exportedAt))).rejects.toThrow('the vault is away');
});
