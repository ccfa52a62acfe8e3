import { randomUUID } from 'node:crypto';
import { dayOf } from '#libs/deadlines';
import { rowsSeen, type Person } from '#libs/stage';
import { Centre, ids } from './centre.js';

let centre: Centre;
let standIn: Person;
beforeAll(async () => {
  centre = await Centre.open();
  standIn = centre.of('social-worker', ids.standIn);
});
afterAll(() => centre.stage.clear());

const name = (by: Person, more: object = {}): ReturnType<Person['post']> => {
  const today = dayOf(new Date());
  const term = { role: 'social-worker', unitId: ids.almaty, from: today, until: today, reason: 'leave' };
  return by.post('/delegations', { deputy: ids.standIn, ...term, ...more });
};

describe('a social worker who is away', () => {
  test('is stood in for by a colleague of the centre and role: the child’s support is read and goes on', async () => {
    const { coordinator, worker, psychologist } = centre;
    const { id, path } = await centre.arrived();
    expect((await coordinator.post(`${path}/accept`)).status).toBe(200);
    expect((await coordinator.post(`${path}/assign`, { worker: ids.worker })).status).toBe(200);
    expect((await standIn.get(path)).status).toBe(404);
    const named = await name(worker);
    expect(named.status).toBe(201);
    const seen = await standIn.get(path);
    expect([seen.status, seen.body.insteadOf.subject]).toEqual([200, ids.worker]);
    expect(seen.body.next).toEqual((await worker.get(path)).body.next);
    expect((await standIn.post(`${path}/read-identity`, { purpose: 'to visit' })).status).toBe(200);
    expect((await standIn.get('/supports')).body.items).toMatchObject([{ id, insteadOf: { subject: ids.worker } }]);
    const { items } = (await coordinator.get(`${path}/access-log`)).body;
    expect(items).toContainEqual(
      expect.objectContaining({ subject: ids.standIn, insteadOf: expect.objectContaining({ subject: ids.worker }) }),
    );
    for (const other of [psychologist, centre.of('social-worker')]) expect((await other.get(path)).status).toBe(404);
    const seeing = (scope: string): Promise<unknown[]> =>
      rowsSeen(centre.served, 'SELECT id FROM supports WHERE id = $1', [id], { actor: standIn.actor, scope });
    expect([await seeing('assigned,deputy'), await seeing('own,assigned')]).toEqual([[{ id }], []]);
    expect((await coordinator.post(`/delegations/${String(named.body.record.id)}/withdraw`)).status).toBe(200);
    expect([(await standIn.get(path)).status, await seeing('assigned,deputy')]).toEqual([404, []]);
  });

  test('is not stood in for where the colleague must not be told, nor by whoever works elsewhere', async () => {
    const { coordinator, worker } = centre;
    const { path } = await centre.arrived({ chainId: randomUUID(), excluded: [ids.standIn], familyName: 'Another' });
    await coordinator.post(`${path}/accept`);
    expect((await coordinator.post(`${path}/assign`, { worker: ids.worker })).status).toBe(200);
    const named = await name(worker);
    expect([(await standIn.get(path)).status, (await worker.get(path)).status]).toEqual([404, 200]);
    await worker.post(`/delegations/${String(named.body.record.id)}/withdraw`);
    for (const deputy of [ids.faraway, ids.psychologist])
      expect((await name(worker, { deputy })).body.rule).toBe('not-colleagues');
  });
});
