import { referralReceived } from '#libs/contracts';
import { dayOf } from '#libs/deadlines';
import { eventually, type Person } from '#libs/stage';
import { complete, House, ids } from './house.js';

let house: House;
beforeAll(async () => {
  house = await House.open();
});
afterAll(() => house.stage.clear());

const noticesOf = async (who: Person, id: string): Promise<string[]> =>
  ((await who.get('/notices')).body.items as { code: string; recordId: string }[])
    .filter(({ recordId }) => recordId === id)
    .map(({ code }) => code);
const name = (by: Person, more: object = {}): ReturnType<Person['post']> => {
  const today = dayOf(new Date());
  const term = { role: 'psychologist', unitId: ids.school, from: today, until: today, reason: 'training' };
  return by.post('/delegations', { deputy: ids.second, ...term, ...more });
};

describe('a psychologist who is away', () => {
  test('is stood in for by the other: what was sent, its words, its news; a draft is its author’s; nobody else, and not after the end', async () => {
    const { second, psychologist, teacher } = house;
    const [draft, sent] = [await house.drafted({ noticed: 'Invented words.' }), await house.sent()];
    const statuses = async (who: Person): Promise<number[]> =>
      Promise.all([draft.path, sent.path, `${sent.path}/correspondence`].map(async (at) => (await who.get(at)).status));
    expect(await statuses(second)).toEqual([404, 404, 404]);
    const named = await name(psychologist);
    expect(named.status).toBe(201);
    expect([await statuses(second), await statuses(teacher)]).toEqual([
      [404, 200, 200],
      [404, 404, 404],
    ]);
    const { body } = await second.get(sent.path);
    expect([body.insteadOf.subject, body.record.mine]).toEqual([ids.psychologist, true]);
    expect(body.next).toEqual((await psychologist.get(sent.path)).body.next);
    await house.police.say(sent.chainId, referralReceived.of({ open: { referralId: sent.id } }));
    await eventually('the news', async () =>
      (await noticesOf(second, sent.id)).includes('referral-received') ? true : undefined,
    );
    expect((await psychologist.post(`/delegations/${String(named.body.record.id)}/withdraw`)).status).toBe(200);
    expect(await statuses(second)).toEqual([404, 404, 404]);
  });

  test('is not stood in for where the other must not be told', async () => {
    const { second, psychologist } = house;
    const exclusions = [{ kind: 'staff', subject: ids.second, reason: 'may-be-suspect' }];
    const hidden = await house.sent({ ...complete, exclusions });
    const named = await name(psychologist);
    expect(named.status).toBe(201);
    expect((await second.get(hidden.path)).status).toBe(404);
    expect(JSON.stringify((await second.get('/referrals')).body)).not.toContain(hidden.id);
    await psychologist.post(`/delegations/${String(named.body.record.id)}/withdraw`);
  });

  test('has a colleague of the same school and role named by the head, and nobody else', async () => {
    const { head, teacher } = house;
    const by = (who: Person, more: object): ReturnType<Person['post']> =>
      name(who, { absent: ids.psychologist, ...more });
    expect((await by(head, { deputy: ids.teacher })).body.rule).toBe('not-colleagues');
    expect((await by(head, { deputy: ids.head })).body.rule).toBe('names-oneself');
    expect((await by(teacher, {})).status).toBe(403);
    const named = await by(head, {});
    expect(named.status).toBe(201);
    expect((await head.post(`/delegations/${String(named.body.record.id)}/withdraw`)).status).toBe(200);
  });
});
