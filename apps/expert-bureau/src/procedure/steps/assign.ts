import { examinationAssigned } from '#libs/contracts';
import { moveOf } from '#libs/lifecycle';
import { z } from 'zod';
import type { Examination } from '../examination.js';
import { expertHasNoConflict, expertIsOfThisKind, expertMayBeTold } from '../examination.rules.js';
import type { SuppliedToAssign } from '../expert.js';

/** The coordinator gives the examination to an expert of its kind; the order's term begins. */
export const assign = moveOf<Examination>()({
  input: z.object({
    /** Account id of the expert, from the workload of the bureau. */
    expert: z.uuid(),
  }),
  requires: [expertMayBeTold, expertIsOfThisKind, expertHasNoConflict],
  does: (record, { expert }, { now, supplied }) => {
    const { dueAt } = supplied as SuppliedToAssign;
    return {
      change: {
        people: [...record.people.filter((person) => person.as !== 'assignee'), { subject: expert, as: 'assignee' }],
        assignedAt: now.toISOString(),
        dueAt,
      },
      facts: [examinationAssigned.of({ open: { examinationId: record.id, dueAt } })],
      clocks: { start: [{ rule: 'examination', given: { calendarDays: record.termDays } }] },
      notices: [{ code: 'examination-assigned', to: { subject: expert } }],
    };
  },
});
