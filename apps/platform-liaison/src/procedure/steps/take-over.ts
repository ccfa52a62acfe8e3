import { moveOf } from '#libs/lifecycle';
import { z } from 'zod';
import { heldBy, type DataRequest } from '../data-request.js';

/** An officer takes the request: its clocks warn that officer from now on. */
export const takeOver = moveOf<DataRequest>()({
  input: z.object({}),
  does: (record, _, { actor }) => ({ change: { people: heldBy(record, actor.subject) } }),
});
