import { randomUUID } from 'node:crypto';
import type { Person } from '#libs/stage';
import pg from 'pg';
import { House, ids } from './house.js';

let house: House;
let auditor: Person;
let admin: pg.Client;
beforeAll(async () => {
  house = await House.open();
  auditor = house.stage.person(house.served, { roles: ['auditor'] });
  admin = new pg.Client({ connectionString: house.served.database.adminUrl });
  await admin.connect();
});
afterAll(async () => {
  await admin.end();
  await house.stage.clear();
});

test('what is due, and what was asked for, is found by its number, or by the end of its id where it has none; by nobody who does not see it', async () => {
  const { psychologist, second } = house;
  const [{ id: report, path: sent }, { id: draft, path }] = [await house.sent(), await house.drafted()];
  await admin.query(`UPDATE referrals SET status = 'closed' WHERE id = $1`, [report]);
  await psychologist.post(`${path}/discard-draft`);
  await admin.query(`UPDATE referrals SET changed_at = changed_at - interval '1900 days' WHERE id = ANY ($1)`, [
    [report, draft],
  ]);
  const { number } = (await psychologist.get(sent)).body.record as { number: string };
  const end = draft.slice(-8).toUpperCase();
  const found = async (list: string, by: Person, wanted: string): Promise<string[]> => {
    const { items } = (await by.get(`/erasures${list}?limit=1&number=${encodeURIComponent(wanted)}`)).body;
    return (items as { recordId: string; number: string }[]).map((each) => `${each.recordId} ${each.number}`);
  };
  const wanted = [
    [report, number],
    [draft, end],
  ] as const;
  for (const [id, known] of wanted)
    for (const by of [psychologist, auditor]) {
      expect(await found('/due', by, ` ${known.toLowerCase()} `)).toEqual([`${id} ${known}`]);
      expect(await found('', by, known)).toEqual([]);
    }
  for (const by of [second, house.of(randomUUID(), 'head-of-school', ids.otherSchool)])
    for (const [, known] of wanted) expect(await found('/due', by, known)).toEqual([]);
  for (const part of [number.slice(1), end.slice(1), 'NONE']) expect(await found('/due', auditor, part)).toEqual([]);

  for (const [recordId] of wanted)
    expect((await psychologist.post('/erasures', { recordId, ground: 'term-over' })).status).toBe(201);
  for (const [id, known] of wanted) {
    for (const by of [psychologist, auditor]) expect(await found('', by, known)).toEqual([`${id} ${known}`]);
    expect(await found('', second, known)).toEqual([]);
    expect(await found('/due', auditor, known)).toEqual([]);
  }
  for (const list of ['', '/due'])
    for (const wrong of ['%20', 'x'.repeat(61)])
      expect((await auditor.get(`/erasures${list}?number=${wrong}`)).body.code).toBe('input-invalid');
});
