import { jetstream } from '@nats-io/jetstream';
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FileManifest } from '#libs/contracts';
import { grantsOf, retryTransfer, troubledTransfers } from '#libs/vault';
import { type AgencyForTests } from './agency-for-tests.js';
import { eventually, ExchangeForTests } from './exchange-for-tests.js';

const bytes = randomBytes(900_000);
const otherHash = createHash('sha256').update('something else').digest('hex');

let exchange: ExchangeForTests;
let school: AgencyForTests;
let police: AgencyForTests;
// The machine may be busy: what takes a second alone may take a minute.
beforeAll(async () => {
  exchange = await ExchangeForTests.start();
  ({ school, police } = exchange);
});
afterEach(() => exchange.clear());
afterAll(() => exchange.stop());

const ask = async (as: AgencyForTests, { transferId, itemId }: FileManifest): Promise<unknown> => {
  const reply = await as.connection.request(
    `exchange.school.${as.name}`,
    JSON.stringify({ want: 'file', transferId, itemId }),
  );
  return reply.json();
};

describe('a file that is not what was announced', () => {
  it.each<[string, Partial<FileManifest>, string]>([
    ['another SHA-256', { sha256: otherHash }, 'hash-differs'],
    ['another MD5', { md5: otherHash.slice(32) }, 'hash-differs'],
    ['another size', { size: 899_999 }, 'size-differs'],
    ['another cipher hash', { cipherSha256: otherHash }, 'cipher-differs'],
    ['another key', { contentKey: randomBytes(32).toString('base64url') }, 'cipher-altered'],
  ])('is refused after a second object, and alarmed: %s', async (_what, lies, code) => {
    const manifest = await exchange.announce(bytes, lies);
    await school.office();
    police.clerk();
    await exchange.allAre('refused');
    expect([police.troubles, police.alarms]).toEqual([[code], [code]]);
    expect(exchange.keptByPolice()).toEqual([]);
    await expect(troubledTransfers(police.database)).resolves.toMatchObject([
      { transferId: manifest.transferId, trouble: code, state: 'refused' },
    ]);
    // The sender learns it too.
    expect(school.findings).toMatchObject([
      { code: 'refused-by-receiver', transferId: manifest.transferId, detail: code },
    ]);
    await expect(grantsOf(school.database, school.chainId)).resolves.toMatchObject([
      { outcome: 'refused', outcomeCode: code },
    ]);
  });

  it.each<[string, Partial<FileManifest>]>([
    ['a content key that is none', { contentKey: 'short' }],
    ['a format of the future', { frameFormat: 'qorgan-frames/2' }],
  ])('is refused: %s', async (_what, lies) => {
    await exchange.announce(bytes, lies);
    await school.office();
    police.clerk();
    await eventually(() => police.alarms.length === 1);
  });

  it('can be tried again once the cause was removed', async () => {
    const honest = await exchange.announce(bytes);
    await police.row(
      "UPDATE file_transfers SET state = 'refused', trouble = 'hash-differs', next_attempt_at = now() + interval '1 hour'",
    );
    await school.office();
    police.clerk();
    await expect(retryTransfer(police.database, 'school', honest.transferId)).resolves.toBe(true);
    await exchange.allAre('arrived');
    await expect(retryTransfer(police.database, 'school', honest.transferId)).resolves.toBe(false);
    await expect(grantsOf(school.database, school.chainId)).resolves.toMatchObject([{ outcome: 'arrived' }]);
  });

  it('is fetched again and arrives, when only the broker spoiled it', async () => {
    const manifest = await exchange.announce(bytes);
    await school.office();
    await expect(ask(police, manifest)).resolves.toMatchObject({ status: 'ready' });
    // Somebody with the school's own rights at the broker keeps the description and changes the content.
    const bucket = await exchange.bucket();
    const good = (await bucket.info(manifest.transferId))!;
    const bad = await bucket.putBlob({ name: 'other' }, randomBytes(good.size));
    const subject = `$O.exchange-school.M.${Buffer.from(manifest.transferId).toString('base64')}`;
    const { name, size, digest } = good;
    const spoiled = { name, size, digest, bucket: 'exchange-school', chunks: bad.chunks, nuid: bad.nuid };
    await jetstream(school.connection).publish(subject, JSON.stringify(spoiled));
    police.clerk();
    await exchange.allAre('arrived');
    expect(police.troubles).toEqual(['cipher-altered']);
    expect((await exchange.arrivedBytes())[0]?.equals(bytes)).toBe(true);
  });

  it('is not even given out, when the sender’s own copy was altered; it arrives when that was restored', async () => {
    const { itemId } = await exchange.announce(bytes);
    const path = join(school.files.dir, 'sealed', itemId.slice(0, 2), itemId);
    const good = readFileSync(path);
    const bad = Buffer.from(good);
    bad[1_000] = (bad[1_000] ?? 0) ^ 1;
    const put = (content: Buffer): void => {
      chmodSync(path, 0o600);
      writeFileSync(path, content);
    };
    put(bad);
    await school.office();
    police.clerk();
    await eventually(() => police.troubles.includes('damaged'));
    expect(school.findings).toMatchObject([{ code: 'item-damaged', itemId }]);
    expect(police.alarms).toEqual([]);
    put(good);
    await exchange.allAre('arrived');
  });
});

describe('who was not granted a file', () => {
  it('does not get it by asking, whatever it asks for', async () => {
    const manifest = await exchange.announce(bytes);
    const oversight = await exchange.nats.connectAs('oversight');
    await school.office();
    const refused = { status: 'refused', code: 'not-granted' };
    await expect(
      ask(
        Object.assign(Object.create(police) as AgencyForTests, { name: 'oversight', connection: oversight }),
        manifest,
      ),
    ).resolves.toEqual(refused);
    await expect(ask(police, { ...manifest, itemId: randomUUID() })).resolves.toEqual(refused);
    await expect(ask(police, { ...manifest, transferId: randomUUID() })).resolves.toEqual(refused);
    expect(school.findings.map(({ code, receiver }) => [code, receiver])).toEqual([
      ['not-granted', 'oversight'],
      ['not-granted', 'police'],
      ['not-granted', 'police'],
    ]);
    await expect((await exchange.bucket()).info(manifest.transferId)).resolves.toBeNull();
    await oversight.close();
  });

  it('is not understood when it asks for nonsense', async () => {
    await school.office();
    for (const nonsense of ['', '{', '{"want":"everything"}', '[]']) {
      const reply = await police.connection.request('exchange.school.police', nonsense);
      expect(reply.json()).toEqual({ status: 'refused', code: 'not-understood' });
    }
  });
});

describe('what the role that runs may do in the database', () => {
  it.each([
    'UPDATE custody_entries SET actor = $$x$$',
    'DELETE FROM custody_entries',
    'UPDATE vault_items SET sha256 = sha256',
    'DELETE FROM vault_items',
    'DELETE FROM file_grants',
    'UPDATE file_grants SET receiver = $$police$$',
    'DELETE FROM file_transfers',
    'UPDATE file_transfers SET manifest_sealed = $$x$$',
    'TRUNCATE custody_entries',
    'ALTER TABLE custody_entries ADD COLUMN x int',
  ])('not: %s', async (statement) => {
    await expect(school.database.query(statement)).rejects.toThrow(/permission denied|must be owner/);
  });
});
