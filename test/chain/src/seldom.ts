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

/** What seldom happens, so that pages about it have something to show: a case opened in an emergency, a check that was overridden, a remark that waits. */
export async function whatIsSeldom(people: People, chance: Chance, key: string): Promise<void> {
  const found = await openCases(people);
  if (found === undefined) return;
  const { head, duty, cases } = found;
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

/** Cases under investigation of the unit that has most of them, with those who look after them. */
async function openCases(people: People): Promise<{ head: Person; duty: Person; cases: readonly Case[] } | undefined> {
  let most: { head: Person; cases: readonly Case[] } | undefined;
  for (const head of people.of({ agency: 'police', role: 'head-of-unit' })) {
    const { items } = await head.get<{ items: readonly Case[] }>('/api/police/investigations?status=open&limit=100');
    if (items.length > (most?.cases.length ?? 0)) most = { head, cases: items };
  }
  const unitId = most?.cases[0]?.unitId ?? undefined;
  if (most === undefined || unitId === undefined) return undefined;
  return { ...most, duty: people.one({ agency: 'police', role: 'duty-officer', unitId }) };
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
