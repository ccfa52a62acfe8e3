import { createHash, randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { FileManifest } from '#libs/contracts';
import { custodyOf, grantFile, holdersOf, withheldAmong, withholdCopies } from '#libs/vault';
import type { AgencyForTests } from './agency-for-tests.js';
import { eventually, ExchangeForTests } from './exchange-for-tests.js';

const bytes = Buffer.from('an invented text that stands for what nobody must see');
const sha256 = createHash('sha256').update(bytes).digest('hex');

let exchange: ExchangeForTests;
let school: AgencyForTests;
let police: AgencyForTests;
beforeAll(async () => {
  exchange = await ExchangeForTests.start();
  ({ school, police } = exchange);
});
afterEach(async () => {
  await exchange.clear();
  await cleared(police.fresh.adminUrl);
  await cleared(school.fresh.adminUrl);
});
afterAll(() => exchange.stop());

async function cleared(url: string): Promise<void> {
  const { default: pg } = await import('pg');
  const admin = new pg.Client({ connectionString: url });
  await admin.connect();
  await admin.query('TRUNCATE withheld_hashes');
  await admin.end();
}

const marked = (agency: AgencyForTests, chainId: string, more: object = {}): Promise<string[]> =>
  agency.database.transaction((manager) =>
    withholdCopies(manager, agency.keys, {
      ...{ chainId, sha256, at: new Date(), actor: 'service:school', role: 'service', counterpart: 'school' as const },
      ...more,
    }),
  );
const arrivedItem = async (): Promise<string> => {
  await school.office();
  police.clerk();
  await exchange.allAre('arrived');
  const [transfer] = await exchange.transfers();
  return transfer!.arrivedItemId!;
};
const isWithheld = async (itemId: string): Promise<boolean> =>
  (await withheldAmong(police.database, [itemId])).has(itemId);
const actions = async (itemId: string): Promise<string[]> =>
  (await custodyOf(police.database, itemId)).map(({ action }) => action);
const marks =
  (itemId: string) =>
  (manager: EntityManager): Promise<string[]> =>
    withholdCopies(manager, school.keys, {
      ...{ chainId: school.chainId, sha256, at: new Date(), actor: 'a', role: 'r', also: [itemId] },
    });
const gives =
  (itemId: string) =>
  (manager: EntityManager): Promise<FileManifest> =>
    grantFile(manager, school.vault, {
      ...{ itemId, receiver: 'police', chainId: school.chainId, at: new Date(), actor: 'a', role: 'r', reason: 'x' },
    });

/** Does the first, and commits it only when the second, begun on another connection, waits for it or has ended without it. */
async function overlapping<A, B>(
  first: (manager: EntityManager) => Promise<A>,
  second: (manager: EntityManager) => Promise<B>,
): Promise<[A, B]> {
  const runner = school.database.createQueryRunner();
  await runner.startTransaction();
  try {
    const a = await first(runner.manager);
    let ended = false;
    const two = school.database.transaction(second).finally(() => (ended = true));
    const waiting = `SELECT count(*)::int AS n FROM pg_locks WHERE locktype = 'advisory' AND NOT granted
      AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`;
    await eventually(async () => ended || (await school.row(waiting))['n'] === 1);
    await runner.commitTransaction();
    return [a, await two];
  } finally {
    await runner.release();
  }
}

describe('a copy of what was marked at another agency', () => {
  it('is withheld where it is, once however often that is said; who has it is known at both ends', async () => {
    const manifest = await exchange.announce(bytes);
    const itemId = await arrivedItem();
    expect(await isWithheld(itemId)).toBe(false);
    expect(await marked(police, police.chainId)).toEqual([itemId]);
    expect(await marked(police, police.chainId)).toEqual([]);
    expect(await isWithheld(itemId)).toBe(true);
    expect(await actions(itemId)).toEqual(['received', 'verified', 'withheld']);
    expect(await holdersOf(police.database, [itemId])).toEqual([{ agency: 'school', chainId: police.chainId }]);
    expect(await holdersOf(school.database, [manifest.itemId])).toEqual([
      { agency: 'police', chainId: school.chainId },
    ]);
    expect(await marked(school, school.chainId)).toEqual([manifest.itemId]);
  });

  it('is withheld from its first moment where the mark was here before the bytes', async () => {
    await exchange.announce(bytes);
    expect(await marked(police, police.chainId)).toEqual([]);
    expect(await marked(police, police.chainId)).toEqual([]);
    const itemId = await arrivedItem();
    expect(await isWithheld(itemId)).toBe(true);
    expect(await actions(itemId)).toEqual(['received', 'verified', 'withheld']);
  });

  it('is withheld although the mark was heard in the very moment in which the bytes came', async () => {
    await exchange.announce(bytes);
    const itemId = await arrivedItem();
    // As it stands where neither transaction saw the other: the hash is known, and no entry names the item.
    await police.database.query(
      'INSERT INTO withheld_hashes (chain_id, sha256, at, actor) VALUES ($1, $2, now(), $3)',
      [police.chainId, sha256, 'service:school'],
    );
    expect(await isWithheld(itemId)).toBe(true);
  });

  it('is told of to whoever is being handed it while it is marked', async () => {
    const { itemId } = await school.has(bytes);
    const [, holders] = await overlapping(gives(itemId), async (manager) => {
      await marks(itemId)(manager);
      return holdersOf(manager, [itemId]);
    });
    expect(holders).toEqual([{ agency: 'police', chainId: school.chainId }]);
  });

  it('takes its mark along where it is handed over while it is marked', async () => {
    const { itemId } = await school.has(bytes);
    const [, manifest] = await overlapping(marks(itemId), gives(itemId));
    expect(manifest.withheld).toBe(true);
  });

  it('takes its mark along where these bytes were marked before this copy was handed over', async () => {
    const { itemId } = await school.has(bytes);
    expect(await marked(school, school.chainId)).toEqual([]);
    expect((await school.grants(itemId, 'police')).withheld).toBe(true);
  });

  it('of another chain, or with other bytes, is none', async () => {
    await exchange.announce(bytes);
    const itemId = await arrivedItem();
    expect(await marked(police, randomUUID())).toEqual([]);
    expect(await marked(police, police.chainId, { sha256: '0'.repeat(64) })).toEqual([]);
    expect(await isWithheld(itemId)).toBe(false);
  });
});
