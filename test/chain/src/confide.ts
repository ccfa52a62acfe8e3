import type { Chance } from './chance.js';
import { words } from './invented/words.js';
import type { People } from './people/people.js';
import type { Person } from './people/person.js';
import { whoSees } from './people/who-sees.js';

interface Answered {
  readonly record: {
    readonly id: string;
    readonly chainId: string;
    readonly unitId: string | null;
    readonly investigationId?: string;
  };
}

/** One record, and the steps that are taken on it, under keys of its own. */
class Taken {
  constructor(
    private readonly at: string,
    private readonly key: string,
  ) {}

  take(person: Person, step: string, body: object = {}): Promise<Answered> {
    return person.post<Answered>(`${this.at}/${step}`, `${this.key}-${step}`, body);
  }
}

const invented = { ageBand: '13-14', sex: 'female' } as const;

/**
 * A child writes to the public page, and no school knows of it: the message becomes a case, the child is supported at once, and with consent social
 * services tell a school, which begins its own part where chance lets it.
 */
export async function confide(people: People, chance: Chance, region: string, key: string): Promise<void> {
  const chainId = await becomesCase(people, chance, region, key);
  if (chainId === undefined) return;
  const coordinators = people.of({ agency: 'social-services', role: 'coordinator' });
  const asked = await whoSees(coordinators, '/api/social-services/supports', chainId);
  if (asked === undefined) return;
  const worker = people.one({
    ...{ agency: 'social-services', role: 'social-worker' },
    unitId: asked.person.account.assignments.find(({ agency }) => agency === 'social-services')?.units[0],
  });
  const support = new Taken(`/api/social-services/supports/${asked.id}`, key);
  await support.take(asked.person, 'accept');
  await support.take(asked.person, 'assign', { worker: worker.id });
  await support.take(worker, 'ask-consent', { of: 'representative', how: 'meeting' });
  await support.take(worker, 'record-consent', {
    ...{ givenBy: 'representative', relation: 'mother', childAssents: 'yes', form: 'written' },
    givenOn: new Date().toISOString().slice(0, 10),
  });
  const inTwoDays = new Date(Date.now() + 2 * 86_400_000).toISOString();
  await support.take(worker, 'schedule-session', { at: inTwoDays, kind: 'talk', with: worker.id });
  const psychologist = people.one({ agency: 'school', role: 'psychologist', region });
  await support.take(worker, 'tell-school', {
    schoolId: psychologist.account.assignments.find(({ agency }) => agency === 'school')?.units[0],
    reason: chance.oneOf(words.reason),
    what: 'Invented: a quiet place in breaks, and a talk each week.',
    contact: 'Invented Centre, 000',
  });
  const told = await whoSees([psychologist], '/api/school/supported-children', chainId);
  if (told !== undefined && chance.happens(0.5))
    await new Taken(`/api/school/supported-children/${told.id}`, key).take(psychologist, 'take-on');
}

/** A duty officer makes a case of a message, and the police ask for support at once. */
async function becomesCase(people: People, chance: Chance, region: string, key: string): Promise<string | undefined> {
  const officers = people.of({ agency: 'police', role: 'duty-officer', region });
  await officers[0]?.post('/api/police/public/tips', `${key}-tip`, {
    ...{ from: 'child', kind: 'grooming', region },
    words: chance.oneOf(words.noticed),
  });
  const found = await waiting(officers);
  if (found === undefined) return undefined;
  const duty = found.officer;
  const raised = await new Taken(`/api/police/tips/${found.id}`, key).take(duty, 'raise', {
    urgency: 'urgent',
    ...invented,
  });
  const investigation = new Taken(`/api/police/investigations/${raised.record.investigationId ?? ''}`, key);
  const { record } = await investigation.take(duty, 'receive');
  const investigator = people.one({ agency: 'police', role: 'investigator', unitId: record.unitId ?? undefined });
  await investigation.take(duty, 'assign', { subjects: [investigator.id] });
  await investigation.take(investigator, 'identify-child', {
    child: { familyName: 'Demonstration', givenName: 'Invented', sex: invented.sex, ageYears: 13 },
    ...{ ageBand: invented.ageBand, basis: 'Invented: by the account of the game.' },
  });
  await investigation.take(investigator, 'request-urgent-support', { needs: chance.oneOf(words.needs) });
  return record.chainId;
}

/** A message about grooming that nobody has looked into. Whoever wrote is told a code alone, so it need not be the one that was written just now. */
async function waiting(officers: readonly Person[]): Promise<{ officer: Person; id: string } | undefined> {
  interface Listed {
    readonly items: readonly { readonly id: string; readonly kind: string }[];
  }
  for (const officer of officers) {
    const { items } = await officer.get<Listed>('/api/police/tips?status=received&limit=100');
    const tip = items.find(({ kind }) => kind === 'grooming');
    if (tip !== undefined) return { officer, id: tip.id };
  }
  return undefined;
}
