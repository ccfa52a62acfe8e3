import { moveOf } from '#libs/lifecycle';
import { z } from 'zod';
import type { Investigation } from '../investigation.js';
import { waitsOnItsOwn } from '../waiting.js';

/** A case that waited already when such cases had no clock gets its own (docs/adr/0055). */
export const beginWaiting = moveOf<Investigation>()({
  input: z.object({}),
  does: ({ status, joinedTo }) => (joinedTo === null ? { clocks: waitsOnItsOwn(status) } : {}),
});
