import { randomUUID } from 'node:crypto';
import type { Account } from '#libs/contracts';
import { eventually, type House, type Json } from './house.js';
import { assigned, houseOf, policeUnit, rowsOf, seen, toldTo, type Case, type PoliceUnit } from './units.js';

const almaty = policeUnit('KZ-75');
const karaganda = policeUnit('KZ-35');
const astana = policeUnit('KZ-71');
let house: House;
beforeAll(async () => {
  house = await houseOf([almaty, karaganda, astana]);
});
afterAll(() => house.close());

const reason = 'The same stranger writes to both.';
const instagram = (handle: string, more: Partial<Account> = {}): Account[] => [
  { platform: 'instagram', handle, belongsTo: 'suspect', ...more },
];
const secret = { identified: true, sex: 'female', familyName: 'Canarychild', givenName: 'Demo' } as const;

/** Two cases in two regions about one account, spelled differently. */
async function matched(excludedThere: readonly string[] = []): Promise<{ here: Case; there: Case; name: string }> {
  const name = `demo.${randomUUID().slice(0, 8)}`;
  const here = await assigned(house, almaty, { accounts: instagram(`@${name.toUpperCase()}`) });
  const there = await assigned(
    house,
    karaganda,
    { accounts: instagram('Дядя Пример', { url: `https://www.instagram.com/${name}/?igsh=1` }), child: secret },
    { excludedSubjects: [...excludedThere] },
  );
  return { here, there, name };
}

const matchOf = async (unit: PoliceUnit, { id }: Case, state: string): Promise<Json> =>
  (await seen(house, unit.investigator, id, ({ matches }) => matches.some((match: Json) => match.state === state)))
    .matches[0];

describe('the same account in two referrals', () => {
  it('is found across regions; both investigators learn that a match exists, and nothing more', async () => {
    const { here, there, name } = await matched();
    const ours = await matchOf(almaty, here, 'found');
    await matchOf(karaganda, there, 'found');
    expect(Object.keys(ours).sort()).toEqual(['changedAt', 'foundAt', 'id', 'on', 'state', 'theySay', 'weSay']);
    expect(ours.on).toEqual(['account']);
    expect(await toldTo(house, almaty.investigator, here.id)).toContain('match-found');
    expect(await toldTo(house, karaganda.investigator, there.id)).toContain('match-found');
    const { record } = (await house.ask(almaty.investigator, 'GET', `/investigations/${here.id}`)).body;
    for (const word of [there.id, there.chainId, there.number, name, 'Canarychild', karaganda.id])
      expect(JSON.stringify(record)).not.toContain(word);
    expect((await house.ask(almaty.head, 'GET', `/investigations/${there.id}`)).status).toBe(404);
  });

  it('lets details flow only after the owner agreed, and exactly those', async () => {
    const { here, there, name } = await matched();
    const ours = await matchOf(almaty, here, 'found');
    await house.take(almaty.investigator, here.id, 'request-match-details', { matchId: ours.id, reason });
    const theirs = await matchOf(karaganda, there, 'details-requested');
    expect(await toldTo(house, karaganda.investigator, there.id)).toContain('match-details-requested');
    expect((await matchOf(almaty, here, 'details-requested')).shared).toBeUndefined();
    await house.take(karaganda.head, there.id, 'agree-to-match', { matchId: theirs.id, reason });
    const agreed = await matchOf(almaty, here, 'agreed');
    expect(agreed.shared).toEqual({
      caseNumber: there.number,
      unitId: karaganda.id,
      investigators: [{ subject: karaganda.investigator.subject, name: null }],
      platforms: ['instagram'],
      period: {},
    });
    expect((await matchOf(karaganda, there, 'agreed')).shared.caseNumber).toBe(here.number);
    const { body } = await house.ask(almaty.investigator, 'POST', `/investigations/${here.id}/read-identity`, {
      purpose: 'match',
    });
    expect(JSON.stringify(body.writings)).toContain('Дядя Пример');
    expect(JSON.stringify(body)).not.toContain('Canarychild');
    const timers = await rowsOf(house, 'SELECT payload FROM timers');
    expect(JSON.stringify(timers)).not.toContain(name);
  });

  it('may be refused with a reason, which the other side reads, and asked for again', async () => {
    const { here, there } = await matched();
    const ours = await matchOf(almaty, here, 'found');
    await house.take(almaty.investigator, here.id, 'request-match-details', { matchId: ours.id, reason });
    const theirs = await matchOf(karaganda, there, 'details-requested');
    await house.take(karaganda.investigator, there.id, 'refuse-match', {
      matchId: theirs.id,
      reason: 'Not before the search.',
    });
    await matchOf(almaty, here, 'refused');
    const { body } = await house.ask(almaty.investigator, 'POST', `/investigations/${here.id}/read-identity`, {
      purpose: 'match',
    });
    expect(JSON.stringify(body.writings)).toContain('Not before the search.');
    await house.take(almaty.investigator, here.id, 'request-match-details', { matchId: ours.id, reason });
    await matchOf(karaganda, there, 'details-requested');
  });

  it('is never told to whom the other case must not be told: not in the record, the notices or the refusals', async () => {
    const { here, there } = await matched([almaty.investigator.subject]);
    await matchOf(karaganda, there, 'found');
    const { record, next } = await eventually(async () => {
      const { body } = await house.ask(almaty.head, 'GET', `/investigations/${here.id}`);
      return body.record.matches.length === 1 ? body : undefined;
    });
    expect(next.map(({ step }: Json) => step)).toContain('requestMatchDetails');
    const own = (await house.ask(almaty.investigator, 'GET', `/investigations/${here.id}`)).body;
    expect(own.record.matches).toEqual([]);
    expect(own.next.map(({ step }: Json) => step)).not.toContain('requestMatchDetails');
    expect(await toldTo(house, almaty.investigator, here.id)).not.toContain('match-found');
    const asked = await house.ask(almaty.investigator, 'POST', `/investigations/${here.id}/request-match-details`, {
      matchId: record.matches[0].id,
      reason,
    });
    expect(asked.body.rule).toBe('no-match');
  });

  it('is found in every case, also where one look does not take them all in', async () => {
    const name = `often.${randomUUID().slice(0, 8)}`;
    const before: Case[] = [];
    while (before.length < 60)
      before.push(
        ...(await Promise.all(Array.from({ length: 5 }, () => assigned(house, astana, { accounts: instagram(name) })))),
      );
    await everyPair(before);
    await noLookDue(before);
    const [looksBefore, versions] = [await looksAt(before), await versionsOf(before)];

    const last = await assigned(house, almaty, { accounts: instagram(name) });
    await seen(house, almaty.investigator, last.id, ({ matches }) => matches.length === before.length);
    await everyPair([...before, last]);
    await noLookDue([...before, last]);
    expect(await looksAt(before)).toBe(looksBefore);
    expect(await versionsOf(before)).toEqual(versions);
    // One for each page that was looked through by the last one, at most; those who have the others: one for each page.
    expect(await toldOf([last])).toBeLessThanOrEqual(2);
    // Sixty-one cases are begun, and each of four waits may take its minute.
  });

  const idsOf = (cases: readonly Case[]): string[] => cases.map(({ id }) => id);
  const everyPair = (cases: readonly Case[]): Promise<unknown> =>
    eventually(async () => {
      const [row] = await rowsOf<{ pairs: number }>(
        house,
        `SELECT count(DISTINCT (record_id, body->>'with'))::int AS pairs FROM matches WHERE record_id = ANY ($1)`,
        [idsOf(cases)],
      );
      return row?.pairs === cases.length * (cases.length - 1) ? row : undefined;
    }, 60);
  /** Every pair may be there while the look from its other end has yet to begin. */
  const noLookDue = (cases: readonly Case[]): Promise<unknown> =>
    eventually(async () => {
      const due = await rowsOf(
        house,
        `SELECT id FROM timers WHERE payload->>'step' = 'lookForLinks' AND record_id = ANY ($1)`,
        [idsOf(cases)],
      );
      return due.length === 0 ? due : undefined;
    }, 60);
  const looksAt = async (cases: readonly Case[]): Promise<number> =>
    (
      await rowsOf<{ id: string }>(
        house,
        `SELECT id FROM audit_log WHERE action = 'investigation.lookForLinks' AND record_id = ANY ($1)`,
        [idsOf(cases)],
      )
    ).length;
  const versionsOf = (cases: readonly Case[]): Promise<object[]> =>
    rowsOf(house, 'SELECT id, version FROM investigations WHERE id = ANY ($1) ORDER BY id', [idsOf(cases)]);
  const toldOf = async (cases: readonly Case[]): Promise<number> =>
    (await rowsOf(house, `SELECT id FROM notices WHERE code = 'match-found' AND record_id = ANY ($1)`, [idsOf(cases)]))
      .length;
});

describe('other victims', () => {
  it('named by the number of their referral become a match of both cases', async () => {
    const here = await assigned(house, almaty, { accounts: instagram(`one.${randomUUID().slice(0, 8)}`) });
    const there = await assigned(house, karaganda, { accounts: instagram(`two.${randomUUID().slice(0, 8)}`) });
    await house.take(almaty.investigator, here.id, 'enter-registration-number', { number: '26-KZ75-000000042' });
    await house.take(almaty.investigator, here.id, 'search-other-accounts', {
      platforms: ['instagram'],
      result: 'found',
      victims: [there.number],
      protocol: 'Searched.',
    });
    expect((await matchOf(almaty, here, 'found')).on).toEqual(['named']);
    expect((await matchOf(karaganda, there, 'found')).on).toEqual(['named']);
  });
});
