import { moveOf, type Notice } from '#libs/lifecycle';
import { z } from 'zod';
import { canBeGivenIt } from '../intake.rules.js';
import { actionFact } from '../investigation.facts.js';
import type { Investigation } from '../investigation.js';

/** Gives the case to one or several investigators; whoever had it before loses it. */
export const assign = moveOf<Investigation>()({
  input: z.object({ subjects: z.array(z.uuid()).min(1).max(5) }),
  requires: [canBeGivenIt],
  does: ({ people, matches }, { subjects }) => ({
    change: {
      people: [...people.filter((person) => person.as !== 'assignee'), ...new Set(subjects)].map((person) =>
        typeof person === 'string' ? { subject: person, as: 'assignee' as const } : person,
      ),
    },
    notices: [...new Set(subjects)].flatMap((subject): Notice[] => [
      { code: 'case-assigned', to: { subject } },
      // A match is mostly found before anybody has the case: whoever gets it learns of it.
      ...(matches.some(({ excluded }) => !excluded.includes(subject))
        ? [{ code: 'match-found' as const, to: { subject } }]
        : []),
    ]),
  }),
});

/** A juvenile inspector takes part where the child or the suspect is a minor. */
export const addJuvenileInspector = moveOf<Investigation>()({
  input: z.object({ subjects: z.array(z.uuid()).length(1) }),
  requires: [canBeGivenIt],
  does: (investigation, { subjects }) => {
    const [subject = ''] = subjects;
    const others = investigation.people.filter(
      (person) => person.as !== 'added' || person.subject !== investigation.juvenileInspector,
    );
    return {
      change: { people: [...others, { subject, as: 'added' }], juvenileInspector: subject },
      notices: [{ code: 'case-shared', to: { subject } }],
      facts: [actionFact(investigation, 1, 'juvenile-inspector-added', 'internal-procedure')],
    };
  },
});
