import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { referralSubmitted, type EventOf } from '#libs/contracts';
import { ErdrSimulator } from '../src/outside/erdr-simulator.js';
import { submitted } from './given.js';
import { eventually, House, type Json, type Officer } from './house.js';

type Submitted = EventOf<typeof referralSubmitted, 'police'>;

/** One police unit with its people, as a test of several units needs it. */
export interface PoliceUnit {
  readonly id: string;
  readonly region: string;
  readonly duty: Officer;
  readonly investigator: Officer;
  readonly second: Officer;
  readonly head: Officer;
  readonly inspector: Officer;
}

export function policeUnit(region: string): PoliceUnit {
  const id = randomUUID();
  const officer = (role: Officer['role']): Officer => ({ subject: randomUUID(), role, units: [id], region });
  return {
    id,
    region,
    duty: officer('duty-officer'),
    investigator: officer('investigator'),
    second: officer('investigator'),
    head: officer('head-of-unit'),
    inspector: officer('juvenile-inspector'),
  };
}

/** The police of several regions, and every neighbour in the chain. */
export function houseOf(units: readonly PoliceUnit[]): Promise<House> {
  const name = { en: 'Demo', ru: 'Demo', kk: 'Demo' };
  return House.open(
    units.map(({ id, region }) => ({ id, agency: 'police', kind: 'police-unit', region, name })),
    new ErdrSimulator({ delayMs: 0, refusalRate: 0, laterRate: 0, seed: 'units' }),
    ['school', 'platform-liaison', 'expert-bureau', 'social-services', 'oversight'],
  );
}

export interface Case {
  readonly id: string;
  readonly chainId: string;
  readonly number: string;
}

/** A school's referral, received and assigned there. */
export async function assigned(
  house: House,
  { region, duty, investigator }: PoliceUnit,
  sealed: Partial<Submitted['sealed']>,
  open: Partial<Submitted['open']> = {},
): Promise<Case> {
  const chainId = uuidv7();
  const number = `S-2026-${randomUUID().slice(0, 6).toUpperCase()}`;
  const event = submitted({ referralId: uuidv7(), region: region as never, number, ...open }, sealed);
  await house
    .neighbour('school')
    .say(chainId, referralSubmitted.of({ open: event.open, sealed: { police: event.sealed } }));
  const { id } = await eventually(
    async () => (await house.ask(duty, 'GET', `/investigations?chainId=${chainId}`)).body.items[0],
  );
  await house.take(duty, id, 'receive');
  await house.take(duty, id, 'assign', { subjects: [investigator.subject] });
  return { id, chainId, number };
}

/** A case that was opened there. */
export async function opened(
  house: House,
  unit: PoliceUnit,
  sealed: Partial<Submitted['sealed']>,
  open: Partial<Submitted['open']> = {},
): Promise<Case> {
  const which = await assigned(house, unit, sealed, open);
  const number = `26-${unit.region.replace('-', '')}-${String(Math.floor(Math.random() * 1e9))}`;
  await house.take(unit.investigator, which.id, 'enter-registration-number', { number });
  await house.take(unit.investigator, which.id, 'record-explanation', {
    of: 'child',
    psychologistPresent: true,
    text: 'The child tells.',
  });
  await house.take(unit.investigator, which.id, 'open-case', { articles: ['cc-124'], grounds: ['statement'] });
  return { ...which, number };
}

/** The record at this officer once it satisfies the condition. */
export const seen = (
  house: House,
  who: Officer,
  id: string,
  condition: (record: Json) => boolean,
  seconds?: number,
): Promise<Json> =>
  eventually(async () => {
    const { body } = await house.ask(who, 'GET', `/investigations/${id}`);
    return body.record !== undefined && condition(body.record) ? body.record : undefined;
  }, seconds);

/** What was told to an officer about a case, by code. */
export async function toldTo(house: House, who: Officer, id: string): Promise<string[]> {
  const { items } = (await house.ask(who, 'GET', '/notices')).body as { items: { code: string; recordId: string }[] };
  return items.filter(({ recordId }) => recordId === id).map(({ code }) => code);
}

/** Reads the database as it stands, past every rule of the service. */
export async function rowsOf<T extends object>(
  house: House,
  text: string,
  values: readonly unknown[] = [],
): Promise<T[]> {
  const client = new pg.Client({ connectionString: house.database.adminUrl });
  await client.connect();
  try {
    return (await client.query<T>(text, [...values])).rows;
  } finally {
    await client.end();
  }
}
