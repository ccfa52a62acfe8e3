import { createHash, randomUUID } from 'node:crypto';
import { custodyOf, holdersOf, withheldAmong, withholdCopies } from '#libs/vault';
import type { AgencyForTests } from './agency-for-tests.js';
import { ExchangeForTests } from './exchange-for-tests.js';

const bytes = Buffer.from('an invented text that stands for what nobody must see');
const sha256 = createHash('sha256').update(bytes).digest('hex');

let exchange: ExchangeForTests;
let school: AgencyForTests;
let police: AgencyForTests;
jest.setTimeout(120_000);
beforeAll(async () => {
  exchange = await ExchangeForTests.start();
  ({ school, police } = exchange);
});
afterEach(async () => {
  const admin = police.fresh.adminUrl;
  await exchange.clear();
  await cleared(admin);
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

  it('of another chain, or with other bytes, is none', async () => {
    await exchange.announce(bytes);
    const itemId = await arrivedItem();
    expect(await marked(police, randomUUID())).toEqual([]);
    expect(await marked(police, police.chainId, { sha256: '0'.repeat(64) })).toEqual([]);
    expect(await isWithheld(itemId)).toBe(false);
  });
});
