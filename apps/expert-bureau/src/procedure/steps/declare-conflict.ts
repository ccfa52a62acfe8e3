import { moveOf } from '#libs/lifecycle';
import { z } from 'zod';
import { coordinatorsOf, type Examination, type ExaminationConfidential } from '../examination.js';

/** The expert has a conflict of interest: the examination goes back to be assigned to another, without what this one drafted. */
export const declareConflict = moveOf<Examination>()({
  input: z.object({ reasonCode: z.enum(['knows-a-party', 'relative', 'worked-on-the-case', 'other']) }),
  unseals: true,
  does: (record, { reasonCode }, { now, actor }) => ({
    change: {
      people: record.people.filter((person) => person.subject !== actor.subject),
      conflicts: [...record.conflicts, { subject: actor.subject, reasonCode, at: now.toISOString() }],
      begunAt: null,
      answered: [],
      materials: record.materials.map(({ compared: _, ...material }) => material),
    },
    sealed: { ...(record.sealed as ExaminationConfidential), answers: [] },
    notices: [{ code: 'examination-conflict', to: coordinatorsOf(record) }],
  }),
});
