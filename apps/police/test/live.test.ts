import { randomUUID } from 'node:crypto';
import { eventually, type Hint, type House, type Officer, type Watched } from './house.js';
import { assigned, houseOf, policeUnit } from './units.js';

const almaty = policeUnit('KZ-75');
const karaganda = policeUnit('KZ-35');
const excluded: Officer = { ...almaty.head, subject: randomUUID() };

let house: House;
let other: Awaited<ReturnType<House['replica']>>;
const watching: Watched[] = [];
const watch = async (officer: Officer, url?: string): Promise<Watched> => {
  const watched = await house.watch(officer, url);
  watching.push(watched);
  return watched;
};

beforeAll(async () => {
  house = await houseOf([almaty, karaganda]);
  other = await house.replica();
});
afterEach(() => {
  for (const { end } of watching.splice(0)) end();
});
afterAll(async () => {
  await other.stop();
  await house.close();
});

const has = (heard: readonly Hint[], kind: string, id?: string): boolean =>
  heard.some((hint) => hint.kind === kind && hint.id === id);
/** Longer than it takes until somebody else was told the same thing. */
const aMoment = () => new Promise((resolve) => setTimeout(resolve, 1_000));

describe('who may read a record is told that it changed', () => {
  it('at whichever replica they listen, and nothing of what it was', async () => {
    const here = await watch(almaty.duty);
    const there = await watch(almaty.duty, other.url);
    const investigator = await watch(almaty.investigator, other.url);
    const { id } = await assigned(house, almaty, {});
    await eventually(() => has(here.heard, 'investigation', id) || undefined);
    await eventually(() => has(there.heard, 'investigation', id) || undefined);
    await eventually(() => has(investigator.heard, 'investigation', id) || undefined);
    await eventually(() => has(investigator.heard, 'notice') || undefined);
    for (const { heard } of [here, there, investigator])
      expect(heard.every((hint) => Object.keys(hint).every((key) => key === 'kind' || key === 'id'))).toBe(true);
  });

  it('and nobody else: another unit, a colleague who has no part in it, whoever must not be told', async () => {
    const head = await watch(almaty.head);
    const nobody = await Promise.all(
      [excluded, karaganda.duty, karaganda.head, almaty.second].flatMap((officer) => [
        watch(officer),
        watch(officer, other.url),
      ]),
    );
    const { id } = await assigned(house, almaty, {}, { excludedSubjects: [excluded.subject] });
    await eventually(() => has(head.heard, 'investigation', id) || undefined);
    await aMoment();
    expect(nobody.flatMap(({ heard }) => heard)).toEqual([]);
  });

  it('who loses it hears that their list changed, and not of which record', async () => {
    const { id } = await assigned(house, almaty, {});
    await aMoment();
    const [former, next] = [await watch(almaty.investigator, other.url), await watch(almaty.second)];
    await house.take(almaty.head, id, 'assign', { subjects: [almaty.second.subject] });
    await eventually(() => has(next.heard, 'investigation', id) || undefined);
    await eventually(() => has(former.heard, 'investigation') || undefined);
    expect((await house.ask(almaty.investigator, 'GET', `/investigations/${id}`)).status).toBe(404);
    expect(former.heard.filter((hint) => hint.id === id)).toEqual([]);
  });

  it('a message from the public is told of to the duty officer alone', async () => {
    const duty = await watch(almaty.duty);
    const investigator = await watch(almaty.investigator);
    const nobody = { subject: '00000000-0000-0000-0000-000000000000', role: 'none', units: [], region: '' } as never;
    await house.ask(nobody, 'POST', '/public/tips', {
      ...{ from: 'child', kind: 'grooming', words: 'Invented words.', region: 'KZ-75', where: [] },
    });
    await eventually(() => duty.heard.some(({ kind }) => kind === 'tip') || undefined);
    await aMoment();
    expect(investigator.heard).toEqual([]);
  });
});

describe('a service that ends', () => {
  it('ends its streams and does not wait for them', async () => {
    const replica = await house.replica();
    const watched = await watch(almaty.duty, replica.url);
    expect(watched.status).toBe(200);
    const began = Date.now();
    await replica.stop();
    await watched.ended;
    expect(Date.now() - began).toBeLessThan(5_000);
  });
});
