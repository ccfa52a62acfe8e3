import { moveOf } from '#libs/lifecycle';
import { z } from 'zod';
import { holderOf, type Application } from '../application.js';

/** The exchange brought a screenshot, proved by its hash, or had to refuse it. */
export const noteArrival = moveOf<Application>()({
  input: z.object({ transferId: z.uuid(), itemId: z.uuid().optional() }),
  does: (record, { transferId, itemId }) => ({
    change: {
      files: record.files.map((file) => {
        if (file.transferId !== transferId) return file;
        return itemId === undefined ? { ...file, arrival: 'refused' } : { ...file, arrival: 'arrived', itemId };
      }),
    },
    notices: itemId === undefined ? [{ code: 'material-refused', to: holderOf(record) }] : [],
  }),
});

/** A withdrawal came when the group had decided: it is kept on the record, and its holder is told. */
export const noteLateEvent = moveOf<Application>()({
  input: z.object({ type: z.string() }),
  does: (record, { type }, { now }) => ({
    change: { lateEvents: [...record.lateEvents, { type, at: now.toISOString() }] },
    notices: [{ code: 'late-event', to: holderOf(record) }],
  }),
});
