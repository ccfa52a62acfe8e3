import {
  CompactRange,
  heldSeal,
  keepAsWitness,
  latestSeal,
  proofOf,
  sealHash,
  verifyLinks,
  type MadeSeal,
  type Seal,
} from '../src/index.js';
import { verifyInclusion } from '../src/merkle.js';
import { signSeal } from '../src/seal.js';
import { LogForTests, noteLog } from './log-for-tests.js';

const hex = (text: string): Buffer => Buffer.from(text, 'hex');

describe('a log that is chained and sealed', () => {
  let log: LogForTests;
  const made: MadeSeal[] = [];
  const ids: string[] = [];

  beforeAll(async () => {
    log = await LogForTests.begin();
    // Below one block of the tree, exactly one, and several with a remainder.
    for (const count of [1, 99, 156, 700, 3]) {
      ids.push(...(await log.write(count)));
      const seal = await log.seal();
      if (seal !== undefined) made.push(seal);
    }
  });
  afterAll(() => log.end());

  it('is sealed once for each growth, over exactly what was there', async () => {
    expect(made.map(({ seal }) => seal.size)).toEqual([1, 100, 256, 956, 959]);
    expect(await log.seal()).toBeUndefined();
    expect(await verifyLinks(log.source.manager, noteLog)).toEqual({ entries: 959, findings: [] });
  });

  it('has at each seal the root over all its leaves, although only its frontier was kept', async () => {
    const [leaves, range] = [await log.leaves(), new CompactRange()];
    const roots = new Map<number, string>();
    for (const leaf of leaves) {
      range.append(leaf);
      roots.set(range.size, range.root().toString('hex'));
    }
    for (const { seal } of made) expect(seal.root).toBe(roots.get(seal.size));
  });

  it('keeps one node in 128 entries', async () => {
    const rows = await log.source.query<{ level: number; index: string }[]>(
      `SELECT level, index FROM tree_nodes ORDER BY level, index`,
    );
    expect(rows.map(({ level, index }) => `${String(level)}/${index}`)).toEqual(['8/0', '8/1', '8/2', '9/0']);
  });

  it('each seal names the one before', () => {
    expect(made.map(({ seal }) => seal.previous)).toEqual([null, ...made.slice(0, -1).map(({ hash }) => hash)]);
  });

  it('proves any entry by the seal over it', async () => {
    for (const index of [0, 1, 99, 100, 255, 256, 511, 512, 955, 958]) {
      const proof = await proofOf(log.source.manager, noteLog, ids[index]!);
      expect(proof).toMatchObject({ entry: { id: ids[index] }, index, timestamp: null });
      const { leaf, path, seal } = proof!;
      expect(verifyInclusion(hex(leaf), index, seal.size, path.map(hex), hex(seal.root))).toBe(true);
      expect(seal.size).toBe(made.find((each) => each.seal.size > index)?.seal.size);
    }
  });

  it('proves nothing that is not sealed yet, or not there', async () => {
    const [young] = await log.write(1);
    expect(await proofOf(log.source.manager, noteLog, young!)).toBeUndefined();
    expect(await proofOf(log.source.manager, noteLog, '00000000-0000-4000-8000-000000000000')).toBeUndefined();
    made.push((await log.seal())!);
    expect(await proofOf(log.source.manager, noteLog, young!)).toBeDefined();
  });

  it('can be added to by the service and neither changed nor shortened', async () => {
    for (const table of ['seals', 'tree_nodes', 'witnessed_seals', 'seal_timestamps'])
      for (const change of [`DELETE FROM ${table}`, `UPDATE ${table} SET log = 'x'`, `TRUNCATE ${table}`])
        await expect(log.source.query(change)).rejects.toThrow(/permission denied/);
  });

  it('is sealed in parts when it grew by more than one seal may cover', async () => {
    const { mostSealed } = await import('../src/index.js');
    await log.write(mostSealed + 10);
    const [first, second] = [await log.seal(), await log.seal()];
    expect([first?.more, second?.more]).toEqual([true, false]);
    expect(second!.seal.size - made.at(-1)!.seal.size).toBe(mostSealed + 10);
    made.push(first!, second!);
  });

  describe('a witness', () => {
    const tell = (stated: MadeSeal | { seal: Seal; consistency: string[]; marks: string }, from = 'police' as const) =>
      keepAsWitness(log.source.manager, log.keysOf('oversight'), from, stated);

    it('keeps every seal that follows from the one it holds, once however often it is told', async () => {
      const verdicts = [];
      for (const stated of made) verdicts.push(await tell(stated));
      expect(verdicts).toEqual(['first', ...made.slice(1).map(() => 'follows')]);
      expect(await tell(made[2]!)).toBeUndefined();
      expect((await heldSeal(log.source.manager, 'police', 'journal'))?.hash).toBe(made.at(-1)!.hash);
    });

    it('keeps as evidence what does not follow: another past, fewer entries, no signature, marks that do not fit', async () => {
      const last = made.at(-1)!;
      const next = { ...last.seal, size: last.seal.size + 1, previous: last.hash };
      const mark = Buffer.alloc(4).toString('base64');
      const { signature: _, ...statement } = next;
      const signed = signSeal(log.keys, statement);
      expect(await tell({ seal: signed, consistency: last.consistency.map((hash) => hash), marks: mark })).toBe('fork');
      const elsewhere = signSeal(log.keys, { ...statement, previous: sealHash(signed) });
      expect(await tell({ seal: elsewhere, consistency: [], marks: mark })).toBe('fork');
      const shorter = signSeal(log.keys, { ...statement, size: 5 });
      expect(await tell({ seal: shorter, consistency: [], marks: '' })).toBe('shrunk');
      const stolen = signSeal(log.keysOf('school'), statement);
      expect(await tell({ seal: stolen, consistency: [], marks: mark })).toBe('forged');
      const bent = signSeal(log.keys, { ...statement, at: '2026-01-01T00:00:00.000Z' });
      expect(await tell({ seal: bent, consistency: [], marks: '' })).toBe('forged');
      const sameSize = signSeal(log.keys, { ...statement, size: last.seal.size, root: '0'.repeat(64) });
      expect(await tell({ seal: sameSize, consistency: [], marks: '' })).toBe('fork');
      expect((await heldSeal(log.source.manager, 'police', 'journal'))?.hash).toBe(last.hash);
      const rows = await log.source.query<{ verdict: string }[]>(
        `SELECT verdict FROM witnessed_seals WHERE verdict NOT IN ('first', 'follows')`,
      );
      expect(rows).toHaveLength(6);
    });

    it('goes on with the honest line after a fork was tried', async () => {
      await log.write(2);
      const stated = (await log.seal())!;
      expect(await tell(stated)).toBe('follows');
      expect((await latestSeal(log.source.manager, 'journal'))?.hash).toBe(stated.hash);
    });
  });
});
