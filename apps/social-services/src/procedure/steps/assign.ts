import { moveOf } from '#libs/lifecycle';
import { z } from 'zod';
import type { Support } from '../support.js';
import { worksHere } from '../support.rules.js';

export const assign = moveOf<Support>()({
  input: z.strictObject({ worker: z.uuid(), insteadOf: z.uuid().optional() }),
  requires: [worksHere],
  does: ({ people }, { worker, insteadOf }) => ({
    change: {
      people: [
        ...people.filter(({ subject }) => subject !== worker && subject !== insteadOf),
        { subject: worker, as: 'assignee' },
      ],
    },
    notices: [{ code: 'support-assigned-to-you', to: { subject: worker } }],
  }),
});
