import type { Person } from '#libs/stage';
import pg from 'pg';
import { AddErasureNumbers1797000053000 } from '../src/records/migrations/1797000053000-add-erasure-numbers.js';
import { Centre, ids } from './centre.js';

let centre: Centre;
let auditor: Person;
let admin: pg.Client;
beforeAll(async () => {
  centre = await Centre.open();
  auditor = centre.stage.person(centre.served, { roles: ['auditor'] });
  admin = new pg.Client({ connectionString: centre.served.database.adminUrl });
  await admin.connect();
});
afterAll(async () => {
  await admin.end();
  await centre.stage.clear();
});

/** A support that ended longer ago than its term; the hand-over's access has ended with it. */
async function longClosed(): Promise<string> {
  const { id, path } = await centre.arrived();
  await centre.walk(path, [
    [centre.coordinator, 'accept'],
    [centre.coordinator, 'assign', { worker: ids.worker }],
    [centre.coordinator, 'close', { result: 'other', nothingContinues: true, note: 'Invented.' }],
  ]);
  await admin.query(
    `UPDATE supports SET access_until = now() - interval '1 day', changed_at = changed_at - interval '1900 days' WHERE id = $1`,
    [id],
  );
  return id;
}
async function ask(recordId: string): Promise<string> {
  const { status, body } = await centre.coordinator.post('/erasures', { recordId, ground: 'term-over' });
  expect({ status, body }).toMatchObject({ status: 201 });
  return body.record.id as string;
}

test('what is due is found by the end of the id by which people know it here, and so is what was asked for', async () => {
  const { coordinator, elsewhere } = centre;
  const id = await longClosed();
  const number = id.slice(-8).toUpperCase();
  const found = async (list: string, by: Person): Promise<unknown[]> =>
    (await by.get(`/erasures${list}?number=${number.toLowerCase()}`)).body.items as unknown[];
  for (const by of [auditor, coordinator]) expect(await found('/due', by)).toMatchObject([{ recordId: id, number }]);
  expect(await found('/due', elsewhere)).toEqual([]);
  const erasure = await ask(id);
  for (const by of [auditor, coordinator]) expect(await found('', by)).toMatchObject([{ id: erasure, number }]);
  expect(await found('', elsewhere)).toEqual([]);
  expect(await found('/due', auditor)).toEqual([]);
});

test('what was asked for before erasures had numbers is given them, and is found', async () => {
  const id = await longClosed();
  const erasure = await ask(id);
  await admin.query(`UPDATE erasures SET particulars = particulars || '{"number":null}' WHERE id = $1`, [erasure]);
  const number = id.slice(-8).toUpperCase();
  const found = async (): Promise<unknown> => (await auditor.get(`/erasures?number=${number}`)).body.items;
  expect((await auditor.get(`/erasures/${erasure}`)).body.record).toMatchObject({ number });
  expect(await found()).toEqual([]);
  const migration = new AddErasureNumbers1797000053000();
  for (const way of ['down', 'up'] as const) await migration[way](admin as never);
  expect(await found()).toMatchObject([{ id: erasure, number }]);
});
