import type { NatsConnection } from '@nats-io/transport-node';
import { createHash, randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { custodyOf, findItem, grantsOf } from '#libs/vault';
import type { AgencyForTests } from './agency-for-tests.js';
import { eventually, ExchangeForTests } from './exchange-for-tests.js';

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
const screenshot = Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\ncanary-content', 'latin1'), randomBytes(900_000)]);
const recording = randomBytes(12_000_000);

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

/** Calls `before` once, before the n-th message of an object is asked for. */
function beforeMessage(nth: number, before: () => Promise<void>): NatsConnection {
  let asked = 0;
  return new Proxy(police.connection, {
    get: (target, name) => {
      const value: unknown = Reflect.get(target, name, target);
      if (typeof value !== 'function') return value;
      if (name !== 'request') return value.bind(target);
      return async (subject: string, ...rest: [Uint8Array]) => {
        if (subject.includes('MSG.GET') && (asked += 1) === nth) await before();
        return target.request(subject, ...rest);
      };
    },
  });
}

describe('a file between two agencies', () => {
  it('arrives sealed under the receiver’s own key, with custody on both sides, and leaves the broker', async () => {
    const manifest = await exchange.announce(screenshot);
    await school.office();
    police.clerk();
    await exchange.allAre('arrived');
    const [transfer] = await exchange.transfers();
    const item = (await findItem(police.database, transfer!.arrivedItemId!))!;
    expect(item).toMatchObject({
      sha256: sha256(screenshot),
      size: screenshot.length,
      keyId: 'police:data:1',
      mediaType: 'image/png',
    });
    expect(item.source).toEqual({
      kind: 'exchange',
      sender: 'school',
      transferId: manifest.transferId,
      itemId: manifest.itemId,
    });
    expect([item.itemId, item.cipherSha256]).not.toEqual([manifest.itemId, manifest.cipherSha256]);
    expect((await exchange.arrivedBytes())[0]?.equals(screenshot)).toBe(true);
    await expect(police.vault.openName(item.itemId, item.nameSealed!)).resolves.toBe('canary-name.png');
    await expect(police.vault.verify(item)).resolves.toMatchObject({ ok: true });

    const entry = { sha256: item.sha256, at: expect.any(Date) as Date };
    await expect(custodyOf(school.database, manifest.itemId)).resolves.toMatchObject([
      { ...entry, action: 'handed-over', counterpart: 'police' },
      { ...entry, action: 'copied', counterpart: 'police', actor: 'service:school' },
      { ...entry, action: 'verified', counterpart: 'police', actor: 'service:school' },
    ]);
    await expect(custodyOf(police.database, item.itemId)).resolves.toMatchObject([
      { ...entry, action: 'received', counterpart: 'school', actor: 'service:police' },
      { ...entry, action: 'verified', counterpart: 'school', actor: 'service:police' },
    ]);
    await expect(grantsOf(school.database, school.chainId)).resolves.toMatchObject([
      { outcome: 'arrived', receiver: 'police' },
    ]);
    expect((await (await exchange.bucket()).info(manifest.transferId))?.deleted).toBe(true);
    expect(police.arrived).toHaveLength(1);
  });

  it('goes there and back, and its hash is checked at each end each time', async () => {
    await exchange.announce(screenshot);
    await Promise.all([school.office(), police.office()]);
    police.clerk();
    await exchange.allAre('arrived');
    const itemId = (await exchange.transfers())[0]!.arrivedItemId!;
    school.clerk();
    await school.expects(police, await police.grants(itemId, 'school'));
    await eventually(async () => (await school.row('SELECT told_at AS at FROM file_transfers'))['at'] instanceof Date);
    const actions = async (agency: typeof school, id: string): Promise<string[]> =>
      (await custodyOf(agency.database, id)).map(({ action, counterpart }) => `${action} ${counterpart ?? ''}`);
    const left = ['handed-over school', 'copied school', 'verified school'];
    await expect(actions(police, itemId)).resolves.toEqual(['received school', 'verified school', ...left]);
    const back = (await school.row('SELECT arrived_item_id AS id FROM file_transfers'))['id'] as string;
    await expect(actions(school, back)).resolves.toEqual(['received police', 'verified police']);
    const hashes = await school.row('SELECT count(DISTINCT sha256)::int AS different FROM custody_entries');
    expect(hashes['different']).toBe(1);
  });

  it('whose receiver tells of other bytes than were handed over raises the alarm, and nothing is called verified', async () => {
    const { transferId, itemId } = await exchange.announce(screenshot);
    await school.office();
    for (const told of [{}, { sha256: 'f'.repeat(64) }]) {
      const settled = JSON.stringify({ want: 'settlement', transferId, itemId, outcome: 'arrived', ...told });
      await police.connection.request('exchange.school.police', settled);
    }
    const altered = { code: 'arrived-altered', receiver: 'police', transferId, itemId };
    expect(school.findings).toEqual([
      { ...altered, detail: 'no-hash' },
      { ...altered, detail: 'f'.repeat(64) },
    ]);
    const entries = await custodyOf(school.database, itemId);
    expect(entries.map(({ action }) => action)).toEqual(['handed-over']);
  });

  it('is never plain on the bus or in the databases', async () => {
    const manifest = await exchange.announce(screenshot);
    await school.office();
    const asked = JSON.stringify({ want: 'file', transferId: manifest.transferId, itemId: manifest.itemId });
    const answer = await police.connection.request('exchange.school.police', asked);
    expect(answer.json()).toMatchObject({ status: 'ready', cipherSha256: manifest.cipherSha256 });
    const stored = await (await exchange.bucket()).getBlob(manifest.transferId);
    expect(sha256(Buffer.from(stored!))).toBe(manifest.cipherSha256);
    const rows = await police.row('SELECT row_to_json(t)::text AS all FROM file_transfers t');
    for (const secret of ['canary-name', manifest.contentKey, manifest.sha256])
      expect(rows['all']).not.toContain(secret);
    expect(Buffer.from(stored!).includes('canary-content')).toBe(false);
  });

  it('is not held up by another that cannot be fetched yet', async () => {
    const lost = await school.grants((await school.has(screenshot)).itemId, 'police');
    await police.expects(school, { ...lost, transferId: lost.itemId });
    await exchange.announce(screenshot);
    await school.office();
    police.clerk({ parallel: 1 });
    await eventually(() => police.arrived.length === 1 && police.alarms.length === 1);
  });

  it('arrives once, with several replicas on both sides', async () => {
    for (let count = 0; count < 12; count += 1) await exchange.announce(randomBytes(300_000));
    for (let replica = 0; replica < 3; replica += 1) {
      await school.office();
      police.clerk();
    }
    await exchange.allAre('arrived');
    expect(police.arrived).toHaveLength(12);
    expect(exchange.keptByPolice().sort()).toEqual(
      (await exchange.transfers()).map((each) => each.arrivedItemId).sort(),
    );
  });
});

describe('a file arrives in the end', () => {
  const arrives = async (bytes: Buffer): Promise<void> => {
    await exchange.allAre('arrived');
    expect((await exchange.arrivedBytes())[0]?.equals(bytes)).toBe(true);
    expect(exchange.keptByPolice()).toEqual([(await exchange.transfers())[0]?.arrivedItemId]);
    expect(police.arrived).toHaveLength(1);
    expect(police.alarms).toEqual([]);
  };

  it('when the sender is away for a while', async () => {
    await exchange.announce(screenshot);
    police.clerk();
    await eventually(() => police.troubles.length >= 2);
    expect(police.troubles[0]).toBe('office-unreachable');
    await school.office();
    await arrives(screenshot);
  });

  it('when the broker is away for a while', async () => {
    await exchange.announce(screenshot);
    await exchange.nats.kill();
    void school.office();
    police.clerk();
    await sleep(500);
    await exchange.nats.start();
    await arrives(screenshot);
  });

  it('when the broker’s store is wiped while it is read', async () => {
    await exchange.announce(recording);
    await school.office();
    const wipe = async (): Promise<void> => {
      await exchange.nats.wipe();
      await exchange.nats.bootstrap();
      await eventually(() => !police.connection.isClosed());
    };
    police.clerk({ connection: beforeMessage(20, wipe) });
    await arrives(recording);
    expect(police.troubles.length).toBeGreaterThan(0);
  });

  it('when the broker’s store is wiped and the bucket is made only later', async () => {
    await exchange.announce(screenshot);
    await exchange.nats.wipe();
    await school.office();
    police.clerk();
    await eventually(() => police.troubles.includes('bucket-unavailable'));
    await exchange.nats.bootstrap();
    await arrives(screenshot);
  });

  it('when the object goes while it is read', async () => {
    const manifest = await exchange.announce(recording);
    const removeObject = async (): Promise<void> => {
      await (await exchange.bucket()).delete(manifest.transferId);
    };
    await school.office();
    police.clerk({
      connection: beforeMessage(9, removeObject),
    });
    await arrives(recording);
    expect(police.troubles).toEqual(['object-incomplete']);
  });

  it('when recording it fails at first', async () => {
    await exchange.announce(screenshot);
    await school.office();
    let failures = 2;
    police.clerk({
      onArrived: async (_tx, arrived) => {
        if ((failures -= 1) >= 0) throw new Error('refused by the case');
        police.arrived.push(arrived);
      },
    });
    await arrives(screenshot);
    expect(police.troubles).toEqual(['not-recorded', 'not-recorded']);
  });
});

it('what the broker stores on its disk does not hold the content', async () => {
  await exchange.announce(screenshot);
  await school.office();
  police.clerk();
  await exchange.allAre('arrived');
  const store = join(exchange.nats.seedFile('school'), '..', 'jetstream');
  const files = readdirSync(store, { recursive: true, withFileTypes: true }).filter((each) => each.isFile());
  const found = files.filter((each) =>
    /canary-(name|content)/.test(readFileSync(join(each.parentPath, each.name), 'latin1')),
  );
  expect(files.length).toBeGreaterThan(0);
  expect(found).toEqual([]);
});
