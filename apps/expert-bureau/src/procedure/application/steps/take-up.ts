import { moveOf } from '#libs/lifecycle';
import { z } from 'zod';
import { heldBy, type Application } from '../application.js';

/** A member of the group takes it: its clocks warn that member from now on. */
export const takeUp = moveOf<Application>()({
  input: z.strictObject({}),
  does: (record, _, { actor }) => ({ change: heldBy(record, actor.subject) }),
});
