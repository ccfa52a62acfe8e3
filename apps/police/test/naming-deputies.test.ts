import { randomUUID } from 'node:crypto';
import { asking, day, deputiesAndOthers, houseWith } from './deputies-given.js';
import { type House, type Json, type Officer, type Reply } from './house.js';
import { assigned, opened, rowsOf, type Case } from './units.js';

const people = deputiesAndOthers();
const { here, elsewhere, absent, deputy, third, fourth, head, otherHead } = people;
let house: House;
let ours: Case;
let close: () => Promise<void>;
beforeAll(async () => {
  ({ house, close } = await houseWith(people));
  ours = await assigned(house, here, {});
});
afterAll(() => close());
const { name, named, withdraw, look, listed } = asking(() => house, people);

describe('nobody is named', () => {
  const refused = async (who: Officer, said: object): Promise<string> => (await name(who, said)).body.rule;

  it('for longer than the register says, for days that are past, or backwards', async () => {
    expect(await refused(absent, { until: day(60) })).toBe('stands-in-too-long');
    expect(await refused(absent, { from: day(-1) })).toBe('begins-in-the-past');
    expect(await refused(absent, { from: day(3), until: day(2) })).toBe('ends-before-it-begins');
    const longest = await named(absent, { until: day(59) });
    await withdraw(absent, longest);
  });

  it('who is of another unit or role, oneself, or by whoever is neither absent nor head', async () => {
    for (const said of [
      { deputy: elsewhere.investigator.subject },
      { deputy: here.inspector.subject },
      { deputy: randomUUID() },
      { unitId: elsewhere.id },
      { role: 'juvenile-inspector' },
    ])
      expect([said, await refused(absent, said)]).toEqual([said, 'not-colleagues']);
    expect(await refused(absent, { deputy: absent.subject })).toBe('names-oneself');
    expect(await refused(head, { absent: absent.subject, deputy: head.subject })).toBe('names-oneself');
    for (const who of [deputy, elsewhere.head])
      expect((await name(who, { absent: absent.subject, deputy: third.subject })).status).toBe(403);
    for (const said of [{ reason: 'tired' }, { role: 'prosecutor' }, { from: 'soon' }, { more: 1 }])
      expect((await name(absent, said)).body.code).toBe('input-invalid');
  });

  it('twice for the same days, nor as the deputy of a deputy, in either order, also at the same moment', async () => {
    const id = await named(absent);
    expect(await refused(head, { absent: absent.subject, deputy: third.subject })).toBe('stood-in-for-already');
    expect(await refused(deputy, { deputy: third.subject, from: day(9), until: day(12) })).toBe('deputy-of-a-deputy');
    expect(await refused(third, { deputy: absent.subject })).toBe('deputy-of-a-deputy');
    const after = await named(deputy, { deputy: third.subject, from: day(10), until: day(12) });
    for (const each of [id, after]) await house.ask(head, 'POST', `/delegations/${each}/withdraw`, {});
    const both = await Promise.all([name(absent), name(deputy, { deputy: third.subject })]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 422]);
    for (const { body } of both) if (body.record !== undefined) await withdraw(head, body.record.id);
  });

  it('and were a chain there all the same, the second would see nothing of the first', async () => {
    const id = await named(absent);
    const own = await named(third, { deputy: fourth.subject });
    // Nothing but the owner's hand makes such a row: the third one stands in for the deputy.
    await rowsOf(
      house,
      `UPDATE delegations SET particulars = jsonb_set(particulars, '{absent}', '"${deputy.subject}"') WHERE id = '${own}'`,
    );
    expect([await look(deputy, ours.id), await look(fourth, ours.id), await listed(fourth)]).toEqual([200, 404, []]);
    for (const each of [id, own]) await withdraw(head, each);
  });

  it('and colleagues of one’s unit and role are offered, to the head everybody of the unit', async () => {
    const offered = async (who: Officer): Promise<string[]> =>
      (await house.ask(who, 'GET', '/delegations/colleagues')).body.items.map(({ subject }: Json) => subject).sort();
    const investigators = [absent, deputy, third, fourth].map(({ subject }) => subject);
    expect(await offered(absent)).toEqual(investigators.toSorted());
    expect(await offered(head)).toEqual(
      [...investigators, head.subject, otherHead.subject, here.inspector.subject].sort(),
    );
  });
});

describe('four eyes stay four', () => {
  it('a deputy decides nothing that the absent one asked, and does when they no longer stand in', async () => {
    const { id } = await opened(house, here, {});
    const file = await house.ask(absent, 'POST', `/investigations/${id}/files`, Buffer.from('an invented picture'));
    const path = `/investigations/${id}/files/${String(file.body.fileId)}/withholding`;
    const words = 'Invented words for this test.';
    expect((await house.ask(absent, 'POST', path, { words })).status).toBe(200);
    expect((await house.ask(head, 'POST', `${path}/release-requests`, { words })).status).toBe(200);
    const decide = (who: Officer): Promise<Reply> =>
      house.ask(who, 'POST', `${path}/release-decisions`, { words, release: false });
    const standing = await named(head, { deputy: otherHead.subject, role: 'head-of-unit' });
    expect([(await decide(head)).status, (await decide(otherHead)).body]).toMatchObject([403, { code: 'forbidden' }]);
    await withdraw(head, standing);
    expect((await decide(otherHead)).status).toBe(200);
  });
});
