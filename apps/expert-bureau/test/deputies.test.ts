import { dayOf } from '#libs/deadlines';
import { type Person } from '#libs/stage';
import { Bureau, ids } from './bureau.js';

let bureau: Bureau;
let second: Person;
beforeAll(async () => {
  bureau = await Bureau.open();
  second = bureau.expert(ids.second);
});
afterAll(() => bureau.stage.clear());

const name = (by: Person, more: object = {}): ReturnType<Person['post']> => {
  const today = dayOf(new Date());
  const term = { role: 'expert', unitId: ids.unit, from: today, until: today, reason: 'business-trip' };
  return by.post('/delegations', { deputy: ids.second, ...term, ...more });
};

describe('an expert who is away', () => {
  test('is stood in for in what keeps the examination going, and in nothing for which they alone answer', async () => {
    const { linguist, coordinator } = bureau;
    const { path } = await bureau.begun();
    expect((await second.get(path)).status).toBe(404);
    const named = await name(linguist);
    expect(named.status).toBe(201);
    const seen = await second.get(path);
    expect([seen.status, seen.body.insteadOf.subject]).toEqual([200, ids.linguist]);
    expect(seen.body.next.map(({ step }: { step: string }) => step).sort()).toEqual([
      ...['requestExtension', 'requestMaterials'],
    ]);
    // The row of such a step does not name deputies: for it there is no such record.
    for (const [step, input] of [
      ['answer-question', { question: 0, answer: 'in their place' }],
      ['conclude', { summary: 'in their place', files: [] }],
      ['declare-conflict', { reasonCode: 'other' }],
      ['agree', {}],
    ] as const)
      expect([step, (await second.post(`${path}/${step}`, input)).status]).toEqual([step, 404]);
    expect((await second.get('/examinations/mine')).body.items).toMatchObject([{ status: 'in-progress' }]);
    const work = await second.post(`${path}/read-work`, { purpose: 'to prepare' });
    expect(work.body).toEqual((await linguist.post(`${path}/read-work`, { purpose: 'to answer' })).body);
    expect((await second.post(`${path}/read-identity`, { purpose: 'to prepare' })).status).toBe(200);
    expect((await coordinator.post(`/delegations/${String(named.body.record.id)}/withdraw`)).status).toBe(200);
    expect((await second.get(path)).status).toBe(404);
  });

  test('is not stood in for where the other must not be told', async () => {
    const order = await bureau.ordered({ excluded: [ids.second] });
    expect((await bureau.coordinator.post(`${order.path}/assign`, { expert: ids.linguist })).status).toBe(200);
    const named = await name(bureau.linguist);
    expect([(await second.get(order.path)).status, (await bureau.linguist.get(order.path)).status]).toEqual([404, 200]);
    await bureau.linguist.post(`/delegations/${String(named.body.record.id)}/withdraw`);
  });
});
