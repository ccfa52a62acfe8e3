import { randomUUID } from 'node:crypto';
import { caseJoined, caseSevered, caseTerminated, exclusionNamed } from '#libs/contracts';
import { eventually, type House, type Json } from './house.js';
import { houseOf, opened, policeUnit, seen, type Case, type PoliceUnit } from './units.js';

const almaty = policeUnit('KZ-75');
const karaganda = policeUnit('KZ-35');
let house: House;
// Cases look at one another by timers: a busy machine takes its time.
beforeAll(async () => {
  house = await houseOf([almaty, karaganda]);
});
afterAll(() => house.close());

const reason = 'One suspect writes to both children.';
const matchIn = async ({ investigator }: PoliceUnit, { id }: Case, state: string): Promise<Json> =>
  (await seen(house, investigator, id, ({ matches }) => matches.some((match: Json) => match.state === state)))
    .matches[0];

/** Two opened cases of two regions that were joined; the first leads. */
async function joined(): Promise<{ main: Case; other: Case; joinderId: string }> {
  const accounts = [
    { platform: 'instagram', handle: `one.${randomUUID().slice(0, 8)}`, belongsTo: 'suspect' },
  ] as const;
  const main = await opened(house, almaty, { accounts: [...accounts] });
  const other = await opened(house, karaganda, { accounts: [...accounts] });
  const ours = await matchIn(almaty, main, 'found');
  await house.take(almaty.investigator, main.id, 'request-match-details', { matchId: ours.id, reason });
  const theirs = await matchIn(karaganda, other, 'details-requested');
  await house.take(karaganda.investigator, other.id, 'agree-to-match', { matchId: theirs.id, reason });
  await matchIn(almaty, main, 'agreed');
  await house.take(almaty.investigator, main.id, 'identify-suspect', {
    relation: 'stranger',
    minor: false,
    person: { familyName: 'Canarysuspect' },
    attribution: 'By subscriber data.',
  });
  const { record } = await house.take(almaty.investigator, main.id, 'propose-joinder', { matchId: ours.id, reason });
  const joinderId = record.joinders[0].id as string;
  const waiting = async (): Promise<string[]> =>
    (await house.ask(almaty.head, 'GET', '/investigations?awaits=joinder')).body.items.map((each: Json) => each.id);
  expect(await waiting()).toEqual([main.id]);
  await house.take(almaty.head, main.id, 'approve-joinder', { joinderId });
  expect(await waiting()).toEqual([]);
  await seen(house, almaty.investigator, main.id, ({ joinders }) => joinders[0].status === 'joined');
  return { main, other, joinderId };
}

describe('cases with one suspect', () => {
  it('go on as one: the investigator of the case that leads works on both children’s chains, and both end', async () => {
    const { main, other } = await joined();
    const record = await seen(house, almaty.investigator, other.id, ({ joinedTo }) => joinedTo !== null);
    expect(record).toMatchObject({ chainId: other.chainId, unitId: almaty.id, joinedTo: { caseNumber: main.number } });
    const oversight = house.neighbour('oversight');
    await eventually(() => oversight.of(other.chainId, caseJoined)[0]);
    await eventually(() => oversight.of(main.chainId, caseJoined)[0]);
    expect(house.neighbour('school').of(other.chainId, caseJoined)).toEqual([]);
    const alone = await house.ask(almaty.investigator, 'POST', `/investigations/${other.id}/terminate`, {
      reasonCode: 'other',
      reason,
    });
    expect(alone.body.rule).toBe('decided-in-main-case');
    await house.take(almaty.investigator, main.id, 'terminate', { reasonCode: 'death-of-suspect', reason });
    await seen(house, almaty.investigator, other.id, ({ status }) => status === 'terminated');
    for (const { chainId } of [main, other])
      await eventually(() => house.neighbour('school').of(chainId, caseTerminated)[0]);
  });

  it('are severed again: the case goes back to its own unit and people', async () => {
    const { main, other, joinderId } = await joined();
    await house.take(almaty.head, main.id, 'sever-case', { joinderId, reason });
    await seen(house, karaganda.head, other.id, ({ joinedTo, unitId }) => joinedTo === null && unitId === karaganda.id);
    expect((await house.ask(almaty.investigator, 'GET', `/investigations/${other.id}`)).status).toBe(404);
    await eventually(() => house.neighbour('oversight').of(other.chainId, caseSevered)[0]);
  });
});

describe('somebody who must not be told', () => {
  it('is made known at once to every agency that has the chain, by name only to who speaks with the family', async () => {
    const { id, chainId } = await opened(house, almaty, {});
    await house.take(almaty.investigator, id, 'order-data-request', {
      kind: 'preservation',
      platform: 'whatsapp',
      asked: 'Everything.',
    });
    const subject = randomUUID();
    const exclusions = [{ kind: 'staff', subject, name: 'Canary Colleague', reason: 'may-be-suspect' }];
    await house.take(almaty.investigator, id, 'name-exclusion', { exclusions, reason });
    const at = async (agency: 'school' | 'platform-liaison' | 'oversight') =>
      eventually(() => house.neighbour(agency).of(chainId, exclusionNamed)[0]);
    expect((await at('school')).sealed).toEqual({ exclusions });
    const liaison = await at('platform-liaison');
    expect(liaison.open).toMatchObject({ excludedSubjects: [subject] });
    expect(JSON.stringify([liaison, await at('oversight')])).not.toContain('Canary');
    expect(house.neighbour('expert-bureau').of(chainId, exclusionNamed)).toEqual([]);
  });
});
