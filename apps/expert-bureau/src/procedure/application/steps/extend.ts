import { applicationExtended, narrative } from '#libs/contracts';
import { moveOf } from '#libs/lifecycle';
import { z } from 'zod';
import { notExtendedYet } from '../application.rules.js';
import { confidentialOf, type Application } from '../application.js';

/** The group needs longer, by the order in force; the register holds the longest term, and the applicant is told with the same step. */
export const extend = moveOf<Application>()({
  input: z.strictObject({ calendarDays: z.number().int().min(4), reason: narrative.min(1) }),
  unseals: true,
  requires: [notExtendedYet],
  does: (record, { calendarDays, reason }) => ({
    change: { extendedTo: calendarDays },
    sealed: { ...confidentialOf(record), extension: reason },
    facts: [
      applicationExtended.of({
        open: { applicationId: record.id, calendarDays },
        sealed: { school: { reason }, police: { reason } },
      }),
    ],
    clocks: {
      extend: [
        { rule: 'cyberbullying-decision', calendarDays, reason },
        { rule: 'cyberbullying-answer', calendarDays, reason },
      ],
    },
  }),
});
