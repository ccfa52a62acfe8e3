import { moveOf, type Outcome } from '#libs/lifecycle';
import { z } from 'zod';
import { coordinatorsOf, kindsBy, type Examination, type ExaminationConfidential } from '../examination.js';

/**
 * The expert has a conflict of interest: their kind goes back to be assigned to another, without what this one drafted. Whoever else is assigned stays. While others of a
 * comprehensive examination are still to be assigned, the clock for that runs on; else it begins anew in place of the term.
 */
export const declareConflict = moveOf<Examination>()({
  input: z.object({ reasonCode: z.enum(['knows-a-party', 'relative', 'worked-on-the-case', 'other']) }),
  unseals: true,
  does: (record, { reasonCode }, { now, actor }): Outcome<Examination> => {
    const known = record.sealed as ExaminationConfidential;
    const own = kindsBy(record, actor.subject);
    const isTheirs = (question: number): boolean => own.includes(record.questionKinds[question] ?? record.kind);
    return {
      change: {
        people: record.people.filter((person) => person.subject !== actor.subject),
        experts: record.experts.filter(({ subject }) => subject !== actor.subject),
        conflicts: [...record.conflicts, { subject: actor.subject, reasonCode, at: now.toISOString() }],
        begunAt: null,
        answered: record.answered.filter((question) => !isTheirs(question)),
        // The versions count on, so that those of the next expert follow.
        agreed: [],
        materials: record.materials.map(({ compared: _, ...material }) => material),
      },
      sealed: { ...known, answers: known.answers.map((answer, question) => (isTheirs(question) ? null : answer)) },
      clocks: record.status === 'arrived' ? {} : { all: 'cancel', start: [{ rule: 'assign-examination' }] },
      notices: [{ code: 'examination-conflict', to: coordinatorsOf(record) }],
    };
  },
});
