import fc from 'fast-check';
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import {
  chmodSync,
  copyFileSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { KeyRing } from '#libs/keys';
import { temporaryFolder, testKeys } from '#libs/testing';
import { Vault, type SealedItem } from '#libs/vault';

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
const md5 = (bytes: Buffer): string => createHash('md5').update(bytes).digest('hex');
const from = (bytes: Buffer): Readable => Readable.from([bytes], { objectMode: false });

const folder = temporaryFolder('vault');
const keyFiles = testKeys(['school', 'police']);
const keys = KeyRing.fromFiles('school', keyFiles.keysFile('school'), keyFiles.directoryFile);
const frame = 256 * 1024 + 16;

let dir: string;
let vault: Vault;
const bytes = randomBytes(700_000);

const pathOf = (itemId: string): string => join(dir, 'sealed', itemId.slice(0, 2), itemId);
const kept = (): string[] =>
  ['incoming', 'sealed'].flatMap((part) =>
    readdirSync(join(dir, part), { recursive: true, withFileTypes: true })
      .filter((each) => each.isFile())
      .map((each) => each.name),
  );

/** Changes a sealed file as somebody with access to the disk could. */
function tamper(itemId: string, change: (path: string) => void): void {
  chmodSync(pathOf(itemId), 0o600);
  change(pathOf(itemId));
  chmodSync(pathOf(itemId), 0o400);
}
const flip = (at: number) => (path: string) => {
  const content = readFileSync(path);
  content[at] = (content[at] ?? 0) ^ 1;
  writeFileSync(path, content);
};

beforeEach(async () => {
  dir = join(folder.path, randomUUID());
  vault = await Vault.at({ dir, keys });
});
afterAll(() => {
  folder.remove();
  keyFiles.remove();
});

describe('an item in the vault', () => {
  it('comes back as it was, with both hashes of the plain and one of the sealed bytes', async () => {
    const item = await vault.store(from(bytes));
    expect(item).toMatchObject({
      size: bytes.length,
      sha256: sha256(bytes),
      md5: md5(bytes),
      frames: 3,
      keyId: 'school:data:1',
    });
    const cipher = await buffer(await vault.openCipher(item.itemId));
    expect([cipher.length, sha256(cipher)]).toEqual([item.cipherSize, item.cipherSha256]);
    expect(cipher.includes(bytes.subarray(0, 16))).toBe(false);
    const plain = await buffer(await vault.open(item));
    expect(plain.equals(bytes)).toBe(true);
    await expect(vault.verify(item)).resolves.toEqual({ itemId: item.itemId, ok: true, findings: [] });
  });

  it('is sealed: named by its random id alone and read-only, and two of the same bytes differ', async () => {
    const [one, other] = [await vault.store(from(bytes)), await vault.store(from(bytes))];
    expect(kept().sort()).toEqual([one.itemId, other.itemId].sort());
    expect(statSync(pathOf(one.itemId)).mode & 0o777).toBe(0o400);
    expect(one.cipherSha256).not.toBe(other.cipherSha256);
  });

  it('is given in any part, of which only the frames that hold it are read', async () => {
    const item = await vault.store(from(bytes));
    const part = async (range: { from: number; to: number }): Promise<Buffer> => buffer(await vault.open(item, range));
    const offset = fc.nat(bytes.length);
    await fc.assert(
      fc.asyncProperty(offset, offset, async (one, other) => {
        const range = { from: Math.min(one, other), to: Math.max(one, other) };
        expect((await part(range)).equals(bytes.subarray(range.from, range.to))).toBe(true);
      }),
      { numRuns: 40 },
    );
    tamper(item.itemId, flip(24 + 5));
    expect((await part({ from: 262_144, to: 700_000 })).equals(bytes.subarray(262_144))).toBe(true);
    await expect(part({ from: 262_143, to: 262_145 })).rejects.toMatchObject({ name: 'FramesBroken', frame: 0 });
    tamper(item.itemId, (path) => truncateSync(path, 24 + 2 * frame));
    await expect(part({ from: 300_000, to: 700_000 })).rejects.toMatchObject({ name: 'FramesBroken' });
  });

  it('may be empty', async () => {
    const item = await vault.store(from(Buffer.alloc(0)));
    expect(item).toMatchObject({ size: 0, frames: 1, sha256: sha256(Buffer.alloc(0)) });
    await expect(vault.verify(item)).resolves.toMatchObject({ ok: true });
  });

  it('is opened neither with another agency’s keys nor with the key of another item', async () => {
    const [one, other] = [await vault.store(from(bytes)), await vault.store(from(bytes))];
    const police = await Vault.at({
      dir,
      keys: KeyRing.fromFiles('police', keyFiles.keysFile('police'), keyFiles.directoryFile),
    });
    const unusable = { why: 'key-unusable' };
    await expect(police.open(one)).rejects.toMatchObject(unusable);
    await expect(vault.open({ ...one, wrappedKey: other.wrappedKey })).rejects.toMatchObject(unusable);
    await expect(vault.open({ ...one, itemId: randomUUID() })).rejects.toMatchObject(unusable);
    await expect(vault.openCipher(randomUUID())).rejects.toMatchObject({ why: 'missing' });
    await expect(vault.openCipher('../../../etc/passwd')).rejects.toThrow('not the id of an item');
  });

  it('has a name that only its own place opens', async () => {
    const [one, other] = [randomUUID(), randomUUID()];
    const sealed = await vault.sealName(one, 'screenshot of a chat.png');
    await expect(vault.openName(one, sealed)).resolves.toBe('screenshot of a chat.png');
    await expect(vault.openName(other, sealed)).rejects.toThrow('could not be opened');
  });
});

describe('verification names what was altered', () => {
  let item: SealedItem;
  beforeEach(async () => {
    item = await vault.store(from(bytes));
  });
  const findings = async (): Promise<unknown> => (await vault.verify(item)).findings;

  it('every altered frame with its bytes', async () => {
    tamper(item.itemId, flip(24 + 5));
    tamper(item.itemId, flip(24 + 2 * frame + 9));
    await expect(findings()).resolves.toEqual([
      { code: 'frame-altered', frame: 0, from: 0, to: 262_144 },
      { code: 'frame-altered', frame: 2, from: 524_288, to: 700_000 },
      { code: 'cipher-differs' },
    ]);
    await expect(buffer(await vault.open(item))).rejects.toMatchObject({
      name: 'FramesBroken',
      frame: 0,
    });
  });

  it.each<[string, () => void, string[]]>([
    ['a header', () => tamper(item.itemId, flip(3)), ['header-altered']],
    [
      'a truncated tail',
      () => tamper(item.itemId, (path) => truncateSync(path, 24 + 2 * frame)),
      ['size-differs', 'frame-altered', 'cipher-differs'],
    ],
    [
      'a longer tail',
      () => tamper(item.itemId, (path) => writeFileSync(path, 'x', { flag: 'a' })),
      ['size-differs', 'frame-altered', 'cipher-differs'],
    ],
    ['a lost file', () => unlinkSync(pathOf(item.itemId)), ['missing']],
    ['a file that can be written again', () => chmodSync(pathOf(item.itemId), 0o644), ['writable']],
    ['a record with another hash', () => (item = { ...item, sha256: sha256(Buffer.from('x')) }), ['hash-differs']],
    ['a record with another MD5', () => (item = { ...item, md5: md5(Buffer.from('x')) }), ['hash-differs']],
    ['a record with another size', () => (item = { ...item, size: 700_001 }), ['size-differs']],
    [
      'a record with another cipher hash',
      () => (item = { ...item, cipherSha256: sha256(Buffer.from('x')) }),
      ['cipher-differs'],
    ],
    [
      'a record whose key was altered',
      () => (item = { ...item, wrappedKey: `${item.wrappedKey.slice(0, -2)}xx` }),
      ['key-unusable'],
    ],
  ])('%s', async (_what, alter, codes) => {
    alter();
    const found = await vault.verify(item);
    expect(found.ok).toBe(false);
    expect(found.findings.map(({ code }) => code)).toEqual(codes);
  });

  it('two items whose files were exchanged', async () => {
    const other = await vault.store(from(randomBytes(700_000)));
    tamper(item.itemId, (path) => copyFileSync(pathOf(other.itemId), path));
    await expect(findings()).resolves.toEqual([{ code: 'header-altered' }]);
  });
});

describe('what is refused leaves nothing behind', () => {
  it.each([
    ['fewer bytes than declared', { declaredSize: 700_001 }, 'hash-mismatch', 'size-differs'],
    ['more bytes than declared', { declaredSize: 699_999 }, 'hash-mismatch', 'size-differs'],
    ['another SHA-256', { declaredSha256: sha256(Buffer.from('x')) }, 'hash-mismatch', 'hash-differs'],
    ['another MD5', { declaredMd5: md5(Buffer.from('x')) }, 'hash-mismatch', 'hash-differs'],
    ['a size beyond the limit', { declaredSize: 700_000, limit: 699_999 }, 'payload-too-large', undefined],
    ['more bytes than the limit', { limit: 699_999 }, 'payload-too-large', undefined],
  ])('%s', async (_what, expected, code, rule) => {
    await expect(vault.store(from(bytes), expected)).rejects.toMatchObject({
      code,
      details: rule === undefined ? {} : { rule },
    });
    expect(kept()).toEqual([]);
  });

  it('a stream that breaks', async () => {
    const breaking = async function* (): AsyncGenerator<Buffer> {
      yield bytes;
      throw new Error('the cable was pulled');
    };
    await expect(vault.store(breaking())).rejects.toThrow('the cable was pulled');
    expect(kept()).toEqual([]);
  });

  it('a record that fails, or that ends without sealing', async () => {
    const failing = vault.keep(from(bytes), {}, () => Promise.reject(new Error('the transaction was rolled back')));
    await expect(failing).rejects.toThrow('rolled back');
    await vault.keep(from(bytes), {}, () => Promise.resolve());
    expect(kept()).toEqual([]);
  });
});
