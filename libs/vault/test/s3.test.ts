import { createHash, randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { KeyRing } from '#libs/keys';
import { Vault } from '#libs/vault';
import { S3ForTests, temporaryFolder, testKeys, type Lie } from '#libs/testing';

const folder = temporaryFolder('s3');
const keyFiles = testKeys(['police']);
const keys = KeyRing.fromFiles('police', keyFiles.keysFile('police'), keyFiles.directoryFile);
const bytes = randomBytes(700_000);
const from = (content: Buffer): Readable => Readable.from([content], { objectMode: false });

const running: S3ForTests[] = [];
async function opened(lie?: Lie): Promise<{ s3: S3ForTests; vault: Vault }> {
  const s3 = await S3ForTests.start(lie);
  running.push(s3);
  const vault = await Vault.at({ dir: join(folder.path, 'vault'), keys, s3: s3.place });
  return { s3, vault };
}
const sealed = (s3: S3ForTests): string[] => s3.keys().filter((key) => key.startsWith('sealed/'));

afterEach(async () => {
  for (const s3 of running.splice(0)) await s3.stop();
});
afterAll(() => {
  folder.remove();
  keyFiles.remove();
});

describe('a bucket that does not keep what is locked in it is refused at the start', () => {
  it.each<[Lie, string]>([
    ['no-versions', 'it keeps no versions'],
    ['deletes', 'a locked object was removed'],
    ['bypasses', 'a locked object was removed by passing the lock over'],
    ['shortens', 'a retention was shortened'],
    ['overwrites', 'a locked object was overwritten'],
  ])('%s', async (lie, how) => {
    await expect(opened(lie)).rejects.toMatchObject({ name: 'NotWriteOnce', how });
  });

  it('and so is one that does not answer', async () => {
    const gone = await S3ForTests.start();
    const { place } = gone;
    await gone.stop();
    await expect(Vault.at({ dir: join(folder.path, 'vault'), keys, s3: place })).rejects.toThrow();
  });
});

describe('an item in a bucket', () => {
  it('comes back as it was, whole and in parts, is locked, and nothing of it is plain there', async () => {
    const { s3, vault } = await opened();
    const item = await vault.store(from(bytes));
    expect((await buffer(await vault.open(item))).equals(bytes)).toBe(true);
    const part = await buffer(await vault.open(item, { from: 262_000, to: 600_000 }));
    expect(part.equals(bytes.subarray(262_000, 600_000))).toBe(true);
    await expect(vault.verify(item)).resolves.toEqual({ itemId: item.itemId, ok: true, findings: [] });
    const [key = ''] = sealed(s3);
    expect(key).toBe(`sealed/${item.itemId.slice(0, 2)}/${item.itemId}`);
    const [version] = s3.versionsOf(key);
    expect(createHash('sha256').update(version!.bytes).digest('hex')).toBe(item.cipherSha256);
    expect(version!.lock?.mode).toBe('COMPLIANCE');
    expect(version!.lock!.until.getTime() - Date.now()).toBeGreaterThan(29 * 24 * 3600 * 1000);
    const ids: string[] = [];
    for await (const id of vault.itemIds()) ids.push(id);
    expect(ids).toEqual([item.itemId]);
  });

  it('that is large goes there in parts', async () => {
    const { s3, vault } = await opened();
    const large = randomBytes(40_000_000);
    const item = await vault.store(from(large));
    expect(s3.asked.filter((asked) => asked === 'PUT partNumber&uploadId')).toHaveLength(3);
    expect((await buffer(await vault.open(item))).equals(large)).toBe(true);
  });

  it('is still read when somebody puts other bytes above it, and an altered or unlocked one is named', async () => {
    const { s3, vault } = await opened();
    const item = await vault.store(from(bytes));
    const [key = ''] = sealed(s3);
    const [version] = s3.versionsOf(key);
    s3.versionsOf(key).unshift({ id: 'newer', bytes: Buffer.from('cuckoo') });
    await expect(vault.verify(item)).resolves.toMatchObject({ ok: true });
    version!.lock = { mode: 'GOVERNANCE', until: version!.lock!.until };
    await expect(vault.verify(item)).resolves.toMatchObject({ findings: [{ code: 'writable' }] });
    version!.bytes[30]! ^= 1;
    const codes = (await vault.verify(item)).findings.map(({ code }) => code);
    expect(codes).toEqual(['writable', 'frame-altered', 'cipher-differs']);
    s3.versionsOf(key).length = 0;
    await expect(vault.verify(item)).resolves.toMatchObject({ findings: [{ code: 'missing' }] });
  });

  it.each([
    ['that is refused', { declaredSha256: '0'.repeat(64) }, 'hash-mismatch', bytes],
    ['that is refused after its first part', { declaredSize: 30_000_000 }, 'hash-mismatch', randomBytes(20_000_000)],
  ])('%s leaves nothing behind', async (_what, expected, code, content) => {
    const { s3, vault } = await opened();
    await expect(vault.store(from(content), expected)).rejects.toMatchObject({ code });
    const failing = vault.keep(from(content), {}, () => Promise.reject(new Error('rolled back')));
    await expect(failing).rejects.toThrow('rolled back');
    expect([sealed(s3), s3.unfinishedUploads]).toEqual([[], 0]);
  });

  it('that the bucket does not take is refused aloud', async () => {
    const { s3, vault } = await opened();
    s3.full = true;
    await expect(vault.store(from(bytes))).rejects.toMatchObject({ code: 'unavailable', details: { retryAfter: 60 } });
    expect(sealed(s3)).toEqual([]);
  });
});
