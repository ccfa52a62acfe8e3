import { withdrawalReason } from '#libs/contracts';
import { moveOf } from '#libs/lifecycle';
import { z } from 'zod';
import { holderOf, type Application } from '../application.js';

/** Whoever filed it took it back before it was decided. */
export const withdraw = moveOf<Application>()({
  input: z.object({ reasonCode: withdrawalReason }),
  does: (record) => ({ notices: [{ code: 'application-withdrawn', to: holderOf(record) }] }),
});
