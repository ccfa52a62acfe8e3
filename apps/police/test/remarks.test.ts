import { randomUUID } from 'node:crypto';
import { remarkMade } from '#libs/contracts';
import { deputiesAndOthers, houseWith } from './deputies-given.js';
import { eventually, type House, type Json } from './house.js';
import { assigned, rowsOf, toldTo, type Case } from './units.js';

const people = deputiesAndOthers();
const { here, absent: investigator, third, head } = people;
let house: House;
let ours: Case;
let close: () => Promise<void>;
const remarkId = randomUUID();

beforeAll(async () => {
  ({ house, close } = await houseWith(people));
  ours = await assigned(house, here, {});
  await house.take(head, ours.id, 'add-juvenile-inspector', { subjects: [here.inspector.subject] });
});
afterAll(() => close());

/** The prosecutor says it, or insists on it. */
const say = (): Promise<void> =>
  house.neighbour('oversight').say(
    ours.chainId,
    remarkMade.of({
      to: ['police'],
      open: {
        ...{ remarkId, topic: 'time-limit', region: 'KZ-75', excludedSubjects: [] },
        dueAt: new Date(Date.now() + 864e5).toISOString(),
      },
      sealed: { police: { text: 'Invented.' } },
    }),
  );
const version = (wanted: number): Promise<Json> =>
  eventually(async () => {
    const { body } = await house.ask(head, 'GET', `/remarks/${remarkId}`);
    return body.record?.version === wanted ? body.record : undefined;
  });

describe('a remark of the prosecutor', () => {
  test('is told to whoever may answer it, and to nobody who could not read it', async () => {
    await say();
    await version(1);
    for (const who of [head, investigator]) {
      expect(await toldTo(house, who, remarkId)).toEqual(['remark-arrived']);
      expect((await house.ask(who, 'GET', `/remarks/${remarkId}`)).status).toBe(200);
    }
    expect((await house.ask(here.inspector, 'GET', `/investigations/${ours.id}`)).status).toBe(200);
    expect((await house.ask(here.inspector, 'GET', `/remarks/${remarkId}`)).status).toBe(403);
    expect(await toldTo(house, here.inspector, remarkId)).toEqual([]);
  });

  test('that is insisted on is told to whoever has the case by then as well', async () => {
    expect((await house.ask(third, 'GET', `/remarks/${remarkId}`)).status).toBe(404);
    await house.take(head, ours.id, 'assign', { subjects: [third.subject] });
    await say();
    await version(2);
    expect(await toldTo(house, third, remarkId)).toEqual(['remark-arrived']);
    expect((await house.ask(third, 'GET', `/remarks/${remarkId}`)).status).toBe(200);
    expect(await toldTo(house, here.inspector, remarkId)).toEqual([]);
    expect(await rowsOf(house, `SELECT id FROM remarks WHERE id = $1`, [remarkId])).toHaveLength(1);
  });
});
