import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { DataSource } from 'typeorm';
import { migrate } from '#libs/http';
import { KeyRing } from '#libs/keys';
import { freshDatabase, S3ForTests, temporaryFolder, testKeys, type FreshDatabase } from '#libs/testing';
import { recordItem, Vault, vaultMigrations } from '#libs/vault';
import { verifyVault } from '../src/evidence.js';

describe('evidence in a bucket', () => {
  const folder = temporaryFolder('bucket');
  const files = testKeys(['police']);
  const [keysFile, directoryFile] = [files.keysFile('police'), files.directoryFile];
  let database: FreshDatabase;
  let source: DataSource;
  let s3: S3ForTests;
  let itemId: string;

  beforeAll(async () => {
    database = await freshDatabase('police');
    await migrate(database.migratorUrl, database.serviceUrl, vaultMigrations);
    source = await new DataSource({ type: 'postgres', url: database.adminUrl, poolSize: 2 }).initialize();
    s3 = await S3ForTests.start();
    const keys = KeyRing.fromFiles('police', keysFile, directoryFile);
    const vault = await Vault.at({ dir: join(folder.path, 'vault'), keys, s3: s3.place });
    ({ itemId } = await vault.keep(Readable.from([randomBytes(700_000)]), {}, async (item, seal) => {
      await recordItem(source.manager, { item, source: { kind: 'invented' }, at: new Date() });
      await seal();
      return item;
    }));
  });

  afterAll(async () => {
    await source.destroy();
    await database.drop();
    await s3.stop();
    folder.remove();
    files.remove();
  });

  const says = async () => {
    const { credentials, bucket, region, endpoint } = s3.place;
    const vault = { bucket, region, endpoint, ...credentials };
    const opened = { agency: 'police', manager: source.manager } as Parameters<typeof verifyVault>[0];
    return (await verifyVault(opened, { vault, keysFile, directoryFile }, () => undefined)).map((found) => found.says);
  };

  test('is compared with its records, and nothing is written while that is done', async () => {
    const before = s3.asked.length;
    expect(await says()).toEqual([]);
    expect(s3.asked.slice(before).filter((asked) => !/^(GET|HEAD) /.test(asked))).toEqual([]);
    expect(s3.asked.length).toBeGreaterThan(before);
  });

  test('is named with the bytes that were altered by whoever has the disks', async () => {
    const [key = ''] = s3.keys().filter((each) => each.includes(itemId));
    const oldest = s3.versionsOf(key).at(-1);
    if (oldest === undefined) throw new Error('the item is not in the bucket');
    oldest.bytes[300_000] = (oldest.bytes[300_000] ?? 0) ^ 1;
    expect(await says()).toEqual(
      expect.arrayContaining([`item ${itemId}: bytes 262144 to 524288 were altered`, `item ${itemId}: cipher-differs`]),
    );
  });
});
