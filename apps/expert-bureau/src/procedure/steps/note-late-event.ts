import { moveOf } from '#libs/lifecycle';
import { z } from 'zod';
import { holderOf, type Examination } from '../examination.js';

/** An event came when it could no longer change anything: it is kept on the record, and its holder is told. */
export const noteLateEvent = moveOf<Examination>()({
  input: z.object({ type: z.string() }),
  does: (record, { type }, { now }) => ({
    change: { lateEvents: [...record.lateEvents, { type, at: now.toISOString() }] },
    notices: [{ code: 'late-event', to: holderOf(record) }],
  }),
});
