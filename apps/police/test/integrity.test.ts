import { randomUUID } from 'node:crypto';
import { eventually, type House, type Json, type Officer } from './house.js';
import { assigned, houseOf, policeUnit, rowsOf } from './units.js';

const almaty = policeUnit('KZ-75');
const operator = (role: Officer['role']): Officer => ({ ...almaty.duty, subject: randomUUID(), role });
const [administrator, auditor] = [operator('administrator'), operator('auditor')];

let house: House;
beforeAll(async () => {
  house = await houseOf([almaty]);
  await assigned(house, almaty, {});
  // So that there is something under a seal, and a seal of another agency.
  await eventually(async () => ((await rowsOf(house, 'SELECT 1 FROM seals')).length > 0 ? true : undefined), 60);
});
afterAll(() => house.close());

const begin = (who = administrator) => house.ask(who, 'POST', '/operation/integrity', {});
const last = async (): Promise<Json> => (await house.ask(auditor, 'GET', '/operation/integrity')).body.last;
const checked = async (): Promise<Json> => {
  expect((await begin()).status).toBe(202);
  return eventually(async () => ((await last()).state === 'running' ? undefined : last()));
};

describe('the integrity of a service, by itself', () => {
  it('is sound where nothing was touched; who began the check stands in the audit, and nobody else may', async () => {
    expect(await last()).toBeNull();
    const found = await checked();
    expect(found).toMatchObject({ state: 'sound', broken: null, finishedAt: expect.any(String) });
    expect(found.entries).toBeGreaterThan(0);
    expect(found.seals).toBeGreaterThan(0);
    expect(await rowsOf(house, `SELECT subject FROM audit_log WHERE action = 'integrity.check'`)).toEqual([
      { subject: administrator.subject },
    ]);
    expect((await begin(almaty.head)).status).toBe(403);
    expect((await begin(auditor)).status).toBe(202);
  });

  it('runs one check at a time', async () => {
    const before = (await rowsOf(house, 'SELECT 1 FROM integrity_checks')).length;
    const pg = (await import('pg')).default;
    const other = new pg.Client({ connectionString: house.database.serviceUrl });
    await other.connect();
    await other.query(`SELECT pg_advisory_lock(hashtextextended('integrity check', 0))`);
    expect((await begin()).status).toBe(202);
    await other.end();
    expect((await rowsOf(house, 'SELECT 1 FROM integrity_checks')).length).toBe(before);
  });

  it('names log and number of an entry that was changed, and says nothing of what stood there', async () => {
    const [entry] = await rowsOf<{ seq: string; position: number; open: object }>(
      house,
      `SELECT l.seq, l.position::int, j.open FROM journal_links l JOIN journal j ON j.seq = l.seq ORDER BY l.position LIMIT 1`,
    );
    await rowsOf(house, `UPDATE journal SET open = open || '{"canary":"Canaryword"}' WHERE seq = $1`, [entry?.seq]);
    const found = await checked();
    expect(found).toMatchObject({ state: 'broken', broken: { log: 'journal', number: entry?.position } });
    expect(JSON.stringify(found)).not.toContain('Canary');
    expect(await house.alarms('integrity-broken')).toBe(1);
    await rowsOf(house, `UPDATE journal SET open = $2 WHERE seq = $1`, [entry?.seq, JSON.stringify(entry?.open)]);
    expect(await checked()).toMatchObject({ state: 'sound' });
  });

  it('names a seal of its own that was changed, and an end that was cut off', async () => {
    const [seal] = await rowsOf<{ size: number; seal: object }>(
      house,
      `SELECT size::int, seal FROM seals WHERE log = 'journal' ORDER BY size LIMIT 1`,
    );
    await rowsOf(house, `UPDATE seals SET seal = seal || '{"root":"00"}' WHERE log = 'journal' AND size = $1`, [
      seal?.size,
    ]);
    expect(await checked()).toMatchObject({ state: 'broken', broken: { log: 'journal', number: seal?.size } });
    await rowsOf(house, `UPDATE seals SET seal = $2 WHERE log = 'journal' AND size = $1`, [
      seal?.size,
      JSON.stringify(seal?.seal),
    ]);
    await rowsOf(
      house,
      `INSERT INTO seals (log, size, hash, seal, entry_id) SELECT log, 100000, hash, seal, entry_id FROM seals WHERE log = 'journal' ORDER BY size LIMIT 1`,
    );
    const cut = await checked();
    expect(cut).toMatchObject({ state: 'broken', broken: { log: 'journal', number: Number(cut.entries) + 1 } });
    await rowsOf(house, `DELETE FROM seals WHERE size = 100000`);
    expect(await checked()).toMatchObject({ state: 'sound' });
  });
});
