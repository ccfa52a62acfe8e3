import type { Chance } from './chance.js';
import { words } from './invented/words.js';
import type { People } from './people/people.js';
import type { Person } from './people/person.js';
import { whoSees } from './people/who-sees.js';

interface Case {
  readonly id: string;
  readonly chainId: string;
  readonly unitId: string | null;
  readonly region: string;
  readonly erdrNumber: string | null;
  readonly referralNumber: string;
}

interface Readiness {
  readonly checks: readonly { readonly check: string; readonly state: string; readonly overridable: boolean }[];
}

/** Checks that an answer on its way meets, or asks more of: a decision about one would not stand for long. */
const waitsForOthers: ReadonlySet<string> = new Set([
  'hashed-at-acquisition',
  'protocol-complete',
  'custody-unbroken',
  'server-original',
  'conclusions-in',
  'requests-documented',
]);

/**
 * What seldom happens, at each unit, so that pages about it have something to show to whoever looks: a case opened in an emergency, a check that was
 * overridden, a remark that waits.
 */
export async function whatIsSeldom(people: People, chance: Chance, key: string): Promise<void> {
  for (const [place, unit] of (await openCases(people)).entries())
    await atUnit(people, chance, unit, `${key}-${String(place)}`);
}

async function atUnit(people: People, chance: Chance, { head, duty, cases }: AtUnit, key: string): Promise<void> {
  for (const [place, one] of cases.slice(0, 2).entries())
    await openInEmergency(duty, head, one, place === 0, `${key}-emergency-${String(place)}`);
  const [last] = cases.slice(-1);
  if (last === undefined) return;
  const at = `/api/police/investigations/${last.id}`;
  const { checks } = await head.get<Readiness>(`${at}/readiness`);
  const missing = checks.find(
    ({ check, state, overridable }) => state === 'not-met' && overridable && !waitsForOthers.has(check),
  );
  if (missing !== undefined)
    await head.post(`${at}/override-readiness`, `${key}-override`, {
      ...{ check: missing.check, reason: chance.oneOf(words.reason) },
    });
  const prosecutor = people.one({ agency: 'oversight', role: 'prosecutor', region: last.region });
  if ((await whoSees([prosecutor], '/api/oversight/chains', last.chainId)) === undefined) return;
  await prosecutor.post('/api/oversight/remarks', `${key}-remark`, {
    ...{ chainId: last.chainId, agency: 'police', topic: 'time-limit', text: chance.oneOf(words.question) },
  });
}

interface AtUnit {
  readonly head: Person;
  readonly duty: Person;
  readonly cases: readonly Case[];
}

/** Cases under investigation, by unit, with those who look after them. */
async function openCases(people: People): Promise<AtUnit[]> {
  const found: AtUnit[] = [];
  for (const head of people.of({ agency: 'police', role: 'head-of-unit' })) {
    const { items } = await head.get<{ items: readonly Case[] }>('/api/police/investigations?status=open&limit=100');
    const unitId = items[0]?.unitId ?? undefined;
    if (unitId !== undefined)
      found.push({ head, cases: items, duty: people.one({ agency: 'police', role: 'duty-officer', unitId }) });
  }
  return found;
}

/** Whoever is on duty opens a case that somebody else has; the head of unit reviews it now, or has yet to. */
async function openInEmergency(duty: Person, head: Person, one: Case, reviewed: boolean, key: string): Promise<void> {
  const { record } = await duty.post<{ record: { id: string } }>('/api/police/openings', key, {
    number: one.erdrNumber ?? one.referralNumber,
    ...{ reason: 'nobody-reachable', words: 'Invented: the phone of the investigator is off.', hours: 2 },
  });
  if (!reviewed) return;
  await duty.post(`/api/police/openings/${record.id}/end`, `${key}-end`);
  await head.post(`/api/police/openings/${record.id}/review`, `${key}-review`, {
    ...{ finding: 'right', words: 'Invented: nobody who has the case could be reached.' },
  });
}
