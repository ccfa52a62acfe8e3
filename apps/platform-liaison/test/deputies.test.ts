import { randomUUID } from 'node:crypto';
import { dayOf } from '#libs/deadlines';
import { type Person } from '#libs/stage';
import { Liaison, unitId } from './liaison.js';

let liaison: Liaison;
let colleague: Person;
beforeAll(async () => {
  liaison = await Liaison.open();
  const subject = randomUUID();
  colleague = liaison.stage.person(liaison.served, {
    ...{ subject, roles: ['liaison-officer'], units: [unitId], region: 'KZ-71' },
  });
  // As identity would tell of them.
  for (const { actor } of [liaison.officer, colleague])
    liaison.served.parts.staff.take({
      ...{ subject: actor.subject, name: 'Invented Officer', roles: ['liaison-officer'], units: [unitId] },
      ...{ kinds: [], works: true },
    });
});
afterAll(() => liaison.stage.clear());

test('whoever stands in for an officer finds their requests among their own, and what is done says for whom', async () => {
  const { officer } = liaison;
  const { id, path } = await liaison.ordered();
  expect((await officer.post(`${path}/take-over`)).status).toBe(200);
  const mine = async (): Promise<unknown[]> => (await colleague.get('/data-requests?mine=true')).body.items;
  expect(await mine()).toEqual([]);
  const today = dayOf(new Date());
  const named = await officer.post('/delegations', {
    ...{ deputy: colleague.actor.subject, role: 'liaison-officer', unitId, from: today, until: today, reason: 'leave' },
  });
  expect(named.status).toBe(201);
  const absent = { subject: officer.actor.subject, name: 'Invented Officer' };
  expect(await mine()).toMatchObject([{ id, insteadOf: absent }]);
  expect((await colleague.get(path)).body.insteadOf).toEqual(absent);
  expect((await colleague.post(`${path}/read-identity`, { purpose: 'to write the letter' })).status).toBe(200);
  const { items } = (await officer.get(`${path}/access-log`)).body;
  expect(items[0]).toMatchObject({ subject: colleague.actor.subject, insteadOf: absent });
  expect((await officer.post(`/delegations/${String(named.body.record.id)}/withdraw`)).status).toBe(200);
  expect(await mine()).toEqual([]);
});
