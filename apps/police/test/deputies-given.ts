import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { zone } from '#libs/deadlines';
import { temporaryFolder } from '#libs/testing';
import { DateTime } from 'luxon';
import { ErdrSimulator } from '../src/outside/erdr-simulator.js';
import { House, type Officer, type Reply } from './house.js';
import { policeUnit, rowsOf, type PoliceUnit } from './units.js';

/** Two units of one region, and the people of the first whom a test of deputies needs. */
export function deputiesAndOthers() {
  const [here, elsewhere] = [policeUnit('KZ-75'), policeUnit('KZ-75')];
  const more = (role: Officer['role']): Officer => ({ ...here.investigator, subject: randomUUID(), role });
  const [absent, deputy, third, fourth] = [here.investigator, here.second, more('investigator'), more('investigator')];
  const [head, otherHead] = [here.head, more('head-of-unit')];
  return { here, elsewhere, absent, deputy, third, fourth, head, otherHead };
}
export type People = ReturnType<typeof deputiesAndOthers>;

/** The day so many days from today, as the agency counts days. */
export const day = (plus: number): string => DateTime.now().setZone(zone).plus({ days: plus }).toISODate() ?? '';

/** The police with these people in its directory, by name: `Invented 0` is away, `Invented 1` stands in. */
export async function houseWith(people: People): Promise<{ house: House; close: () => Promise<void> }> {
  const { here, elsewhere, absent, deputy, third, fourth, head, otherHead } = people;
  const folder = temporaryFolder('deputies');
  const accounts = join(folder.path, 'accounts.json');
  const officers = [absent, deputy, third, fourth, head, otherHead, here.inspector, elsewhere.investigator];
  const account = ({ subject, role, units, region }: Officer, place: number): object => ({
    ...{ id: subject, name: `Invented ${String(place)}`, locale: 'kk' },
    assignments: [{ agency: 'police', role, units, region }],
  });
  writeFileSync(accounts, JSON.stringify(officers.map(account)));
  const name = { en: 'Demo', ru: 'Demo', kk: 'Demo' };
  const unit = ({ id, region }: PoliceUnit): object => ({ id, agency: 'police', kind: 'police-unit', region, name });
  const erdr = new ErdrSimulator({ delayMs: 0, refusalRate: 0, laterRate: 0, seed: 'deputies' });
  const house = await House.open([here, elsewhere].map(unit), erdr, ['school', 'oversight'], {
    ACCOUNTS_FILE: accounts,
  });
  const close = async (): Promise<void> => {
    await house.close();
    folder.remove();
  };
  return { house, close };
}

/** What a test of deputies asks of the police. */
export function asking(house: () => House, { here, deputy }: People) {
  const name = (who: Officer, said: object = {}): Promise<Reply> =>
    house().ask(who, 'POST', '/delegations', {
      ...{
        deputy: deputy.subject,
        role: 'investigator',
        unitId: here.id,
        from: day(0),
        until: day(9),
        reason: 'leave',
      },
      ...said,
    });
  return {
    name,
    named: async (who: Officer, said: object = {}): Promise<string> => {
      const { status, body } = await name(who, said);
      if (status !== 201) throw new Error(`not named: ${JSON.stringify(body)}`);
      return body.record.id as string;
    },
    withdraw: (who: Officer, id: string): Promise<Reply> => house().ask(who, 'POST', `/delegations/${id}/withdraw`, {}),
    look: async (who: Officer, id: string, path = ''): Promise<number> =>
      (await house().ask(who, 'GET', `/investigations/${id}${path}`)).status,
    listed: async (who: Officer): Promise<string[]> =>
      (await house().ask(who, 'GET', '/investigations?limit=100')).body.items.map(({ id }: { id: string }) => id),
    /** Time passes, as the database knows it. */
    shifted: (id: string, field: 'startsAt' | 'endsAt', by: string): Promise<object[]> =>
      rowsOf(
        house(),
        `UPDATE delegations SET particulars = jsonb_set(particulars, '{${field}}', to_jsonb(now() + interval '${by}')) WHERE id = '${id}'`,
      ),
  };
}
