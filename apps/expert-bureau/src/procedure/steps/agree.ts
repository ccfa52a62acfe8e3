import { moveOf } from '#libs/lifecycle';
import { z } from 'zod';
import { ownQuestionsAreAnswered } from '../answer.rules.js';
import { expertsToTell, type Examination } from '../examination.js';

/** An expert of a comprehensive examination agrees with the whole as it stands; a change of any answer asks for it anew. */
export const agree = moveOf<Examination>()({
  input: z.object({}),
  requires: [ownQuestionsAreAnswered],
  does: (record, _input, { actor }) => ({
    change: { agreed: [...new Set([...record.agreed, actor.subject])] },
    notices: expertsToTell(record, 'examination-agreed', actor.subject),
  }),
});
