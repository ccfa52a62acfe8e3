import { remarkAccepted } from '#libs/contracts';
import { moveOf } from '#libs/lifecycle';
import { z } from 'zod';
import type { Remark } from '../remark.js';

/** The agency that answered hears of it, and nobody else. */
export const acceptAnswer = moveOf<Remark>()({
  input: z.object({}),
  does: ({ id, agency }) => ({ facts: [remarkAccepted.of({ to: [agency], open: { remarkId: id } })] }),
});
