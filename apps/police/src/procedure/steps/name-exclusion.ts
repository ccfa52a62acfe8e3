import { exclusion, exclusionNamed, type AgencyId, type Exclusion, type Fact } from '#libs/contracts';
import { moveOf, shutOut, shutOutOfChain, type Outcome } from '#libs/lifecycle';
import { z } from 'zod';
import { words } from '../inputs.js';
import { handlersOf, headsOf } from '../investigation.facts.js';
import type { Investigation } from '../investigation.js';
import { hideNotices, written } from '../investigation.parts.js';
import { tellMatches } from './link.js';

interface Named {
  readonly subjects: readonly string[];
  readonly exclusions: readonly Exclusion[];
}

/**
 * Agencies that have a part in the chain now; the others learn of it with the first order that they get. Where the chain began with a message from the
 * public, that may have gone to the expert group as cyberbullying, and from there to who has things taken down: of that the case knows nothing.
 */
function receiversOf({ dataRequests, examinations, support, referral }: Investigation): AgencyId[] {
  const fromPublic = referral.schoolId === null;
  return [
    'school',
    ...(fromPublic || dataRequests.length > 0 ? (['platform-liaison'] as const) : []),
    ...(fromPublic || examinations.length > 0 ? (['expert-bureau'] as const) : []),
    ...(support.length > 0 ? (['social-services'] as const) : []),
    'oversight',
  ];
}

/** Colleagues are kept out by the system; the names of others are for those who speak with the family. */
function factFor(investigation: Investigation, { subjects, exclusions }: Named): Fact {
  const to = receiversOf(investigation);
  const names = { exclusions: [...exclusions] };
  return exclusionNamed.of({
    open: { region: investigation.region, excludedSubjects: [...subjects] },
    to,
    sealed: { school: names, ...(to.includes('social-services') ? { 'social-services': names } : {}) },
  });
}

type Excluding = Required<Pick<Outcome<Investigation>, 'facts' | 'effects' | 'timers' | 'notices'>> & {
  readonly change: Pick<Investigation, 'excluded' | 'people' | 'juvenileInspector' | 'representativeInConflict'>;
};

/** Somebody is shut out here and, at once, at every agency that has the chain. */
export function excluding(investigation: Investigation, named: Named): Excluding {
  const { juvenileInspector, representativeInConflict, unitId, people } = investigation;
  const { subjects, exclusions } = named;
  const isNew = subjects.length + exclusions.length > 0;
  const after = shutOut(investigation, subjects);
  const isLost = after.people.length < people.length;
  return {
    change: {
      ...after,
      juvenileInspector: juvenileInspector !== null && subjects.includes(juvenileInspector) ? null : juvenileInspector,
      representativeInConflict: representativeInConflict || exclusions.some(({ kind }) => kind === 'relative'),
    },
    facts: isNew ? [factFor(investigation, named)] : [],
    effects: subjects.length === 0 ? [] : [{ kind: hideNotices, payload: {} }],
    timers: subjects.length === 0 ? [] : [shutOutOfChain(subjects), ...tellMatches(investigation)],
    notices: isLost ? [headsOf(unitId, 'record-without-hands')] : [],
  };
}

const subjectsIn = (exclusions: readonly Exclusion[]): string[] => exclusions.flatMap(({ subject }) => subject ?? []);

/** The police learn that somebody must not be told, at whatever stage. Nobody is ever taken off the list. */
export const nameExclusion = moveOf<Investigation>()({
  input: z.object({ exclusions: z.array(exclusion).min(1).max(10), reason: words }),
  unseals: true,
  does: (investigation, { exclusions, reason }, { now }) => {
    const personal = written(investigation, { kind: 'reason', at: now.toISOString(), text: reason });
    return {
      ...excluding(investigation, { subjects: subjectsIn(exclusions), exclusions }),
      sealed: { ...personal, exclusions: [...personal.exclusions, ...exclusions] },
    };
  },
});

/** Social services learnt it; it goes on from here to every agency that has the chain. */
export const hearExclusion = moveOf<Investigation>()({
  input: z.object({ exclusions: z.array(exclusion), reason: z.string(), excludedSubjects: z.array(z.uuid()) }),
  unseals: true,
  does: (investigation, { exclusions, reason, excludedSubjects }, { now }) => {
    const personal = written(investigation, { kind: 'reason', at: now.toISOString(), text: reason });
    const excluded = excluding(investigation, { subjects: excludedSubjects, exclusions });
    return {
      ...excluded,
      sealed: { ...personal, exclusions: [...personal.exclusions, ...exclusions] },
      notices: [...excluded.notices, ...handlersOf({ ...investigation, ...excluded.change }, 'exclusion-named')],
    };
  },
});
