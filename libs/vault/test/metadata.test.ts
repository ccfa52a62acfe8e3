import { createHash, randomBytes } from 'node:crypto';
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { exiftoolProgram, photoWith, startNats, temporaryFolder, testKeys, type NatsForTests } from '#libs/testing';
import { metadataCheck, metadataOf, metadataStatesOf, type MetadataState, type SealedItem } from '#libs/vault';
import { AgencyForTests } from './agency-for-tests.js';
import { becoming, ChecksForTests } from './checks-for-tests.js';

const folder = temporaryFolder('metadata');
const keyFiles = testKeys(['police']);
/** What runs in exiftool's place; a test changes what it does. */
const program = join(folder.path, 'exiftool');
const sha256Of = (bytes: Buffer | string): string => createHash('sha256').update(bytes).digest('hex');

let nats: NatsForTests;
let police: AgencyForTests;
let checks: ChecksForTests;
let real: string;
let photo: Buffer;

beforeAll(async () => {
  real = await exiftoolProgram();
  photo = await photoWith({
    Make: 'Qorgan',
    Model: 'Invented 1',
    DateTimeOriginal: '2026:01:02 03:04:05',
    GPSLatitude: '51.1',
    GPSLatitudeRef: 'N',
  });
  nats = await startNats();
  police = await AgencyForTests.of('police', nats, folder.path, keyFiles);
  checks = new ChecksForTests(police);
});
afterEach(async () => {
  await checks.clear();
  await police.clear();
});
afterAll(async () => {
  await police.end();
  await nats.stop();
  folder.remove();
  keyFiles.remove();
});

const runs = (script: string): void => writeFileSync(program, `#!/bin/sh\n${script}\n`, { mode: 0o700 });
const extracting = (limitMs = 20_000, with_ = program): void =>
  checks.start(metadataCheck({ program: with_, limitMs }, police.vault));
const stateOf = async ({ itemId }: SealedItem): Promise<MetadataState> =>
  (await metadataStatesOf(police.database, [itemId]))[0]!;
const becomes = (item: SealedItem, state: MetadataState['state']): Promise<MetadataState> =>
  becoming(() => stateOf(item), state);
const blobOf = ({ itemId }: SealedItem): Buffer =>
  readFileSync(join(police.files.dir, 'sealed', itemId.slice(0, 2), itemId));

describe('metadata of an item that was sealed', () => {
  it('is not extracted while there is no exiftool, and nobody calls that a failure', async () => {
    const item = await police.has(photo);
    expect(await stateOf(item)).toEqual({ itemId: item.itemId, state: 'not-extracted' });
    await expect(metadataOf(police.database, police.vault, item)).rejects.toMatchObject({
      code: 'metadata-not-extracted',
      status: 409,
    });
  });

  it('is what the real exiftool reads in a photo: sealed, with its own hash, that of the photo, tool and time', async () => {
    const item = await police.has(photo);
    const before = sha256Of(blobOf(item));
    extracting(20_000, real);
    expect(await becomes(item, 'extracted')).toEqual({
      itemId: item.itemId,
      state: 'extracted',
      at: expect.any(Date),
      tool: expect.stringMatching(/^ExifTool \d+\.\d+$/),
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    const metadata = await metadataOf(police.database, police.vault, item);
    expect(metadata).toMatchObject({
      sourceSha256: sha256Of(photo),
      metadata: {
        'File:MIMEType': 'image/jpeg',
        'IFD0:Make': 'Qorgan',
        'ExifIFD:DateTimeOriginal': '2026:01:02 03:04:05',
        'GPS:GPSLatitude': 51.1,
      },
    });
    expect(sha256Of(metadata.text)).toBe(metadata.sha256);
    // Nothing of this machine's files: it never had one.
    expect(Object.keys(metadata.metadata).filter((tag) => tag.startsWith('System:'))).toEqual([]);

    const { sealed } = await police.row(`SELECT sealed FROM item_checks WHERE kind = 'metadata'`);
    expect(sealed).not.toContain('Invented');
    expect(sha256Of(blobOf(item))).toBe(before);
    expect(await police.vault.verify(item)).toMatchObject({ ok: true });
  });

  it.each([
    ['of bytes that are no media', randomBytes(3_000_000), { 'ExifTool:Error': 'Unknown file type' }],
    ['of nothing', Buffer.alloc(0), { 'ExifTool:Error': 'File is empty' }],
    ['of a text', Buffer.from('invented words\n'), { 'File:MIMEType': 'text/plain' }],
  ])('%s says just that', async (_what, bytes, tags) => {
    const item = await police.has(bytes);
    extracting(20_000, real);
    await becomes(item, 'extracted');
    expect((await metadataOf(police.database, police.vault, item)).metadata).toMatchObject(tags);
    expect(checks.troubles).toEqual([]);
  });

  it('is extracted once by many workers, and does not change any more, not even by the service', async () => {
    const item = await police.has(photo);
    extracting(20_000, real);
    extracting(20_000, real);
    await becomes(item, 'extracted');
    expect(checks.found).toEqual([`extracted ${item.itemId}`]);
    await expect(
      police.database.query(`UPDATE item_checks SET sealed = 'x' WHERE item_id = $1 AND kind = 'metadata'`, [
        item.itemId,
      ]),
    ).rejects.toThrow('what was found does not change');
  });
});

describe('an exiftool that does not do its part', () => {
  const nonsense = (say: string): string => `cat > /dev/null; echo '${say}'`;
  it.each([
    ['never ends', 'sleep 600', 'too-slow', 400],
    ['is killed', 'kill -9 $$', 'broken', 20_000],
    ['ends with an error', 'exit 3', 'broken', 20_000],
    ['talks nonsense', nonsense('no JSON'), 'broken', 20_000],
    ['talks of something else', nonsense('[{"a":1}]'), 'broken', 20_000],
  ])('and %s makes the item fail, until it does', async (_what, script, trouble, limitMs) => {
    runs(script);
    const item = await police.has(photo);
    extracting(limitMs);
    expect(await becomes(item, 'failed')).toMatchObject({ trouble });
    await checks.stop();
    runs(`exec '${real}' "$@"`);
    extracting();
    expect((await becomes(item, 'extracted')).trouble).toBeUndefined();
    expect(new Set(checks.troubles)).toEqual(new Set([trouble]));
  });

  it('and breaks again and again because of an item is asked eight times, with pauses, and then no more', async () => {
    runs('kill -9 $$');
    const item = await police.has(photo);
    extracting();
    for (const begun = Date.now(); checks.troubles.length < 8 && Date.now() - begun < 20_000;)
      await new Promise((resolve) => setTimeout(resolve, 20));
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(checks.troubles).toEqual(Array<string>(8).fill('broken'));
    expect(await stateOf(item)).toMatchObject({ state: 'failed', trouble: 'broken' });
    const row = await police.row(
      `SELECT attempts, next_attempt_at = 'infinity' AS ended FROM item_checks WHERE kind = 'metadata'`,
    );
    expect(row).toEqual({ attempts: 8, ended: true });
  });

  it('and writes without an end is ended, and not asked again', async () => {
    runs('cat > /dev/null; yes');
    const item = await police.has(photo);
    extracting();
    expect(await becomes(item, 'failed')).toMatchObject({ trouble: 'too-much' });
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(checks.troubles).toEqual(['too-much']);
  });

  it('and is not there is looked for again', async () => {
    const item = await police.has(photo);
    extracting(20_000, '/nowhere/exiftool');
    expect(await becomes(item, 'failed')).toMatchObject({ trouble: 'unreachable' });
  });

  it('gets nothing of the service: an empty environment, no file to write, and keeps nobody waiting who stops', async () => {
    const seen = join(folder.path, 'seen');
    runs(`env > '${seen}'; sleep 600`);
    const item = await police.has(photo);
    extracting(60_000);
    await new Promise((resolve) => setTimeout(resolve, 500));
    await checks.stop();
    expect(await stateOf(item)).toMatchObject({ state: 'not-extracted' });
    // `ulimit -f 0`: not a byte of it could be written.
    expect(readFileSync(seen, 'utf8')).toBe('');
    runs(
      `cat > /dev/null; printf '[{"ExifTool:ExifToolVersion": 1.5, "env": "%s"}]' "$(env | grep -v -e ^PWD= -e ^_= -e ^SHLVL= -e ^OLDPWD=)"`,
    );
    extracting();
    await becomes(item, 'extracted');
    expect((await metadataOf(police.database, police.vault, item)).metadata['env']).toBe('');
  });
});

describe('an item that was altered', () => {
  it('gives no metadata: its bytes do not open', async () => {
    const item = await police.has(photo);
    const path = join(police.files.dir, 'sealed', item.itemId.slice(0, 2), item.itemId);
    const bytes = readFileSync(path);
    bytes[bytes.length - 1]! ^= 1;
    chmodSync(path, 0o600);
    writeFileSync(path, bytes);
    extracting(20_000, real);
    expect(await becomes(item, 'failed')).toMatchObject({ trouble: 'item-unreadable' });
  });
});
