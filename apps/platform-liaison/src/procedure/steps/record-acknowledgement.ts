import { dataRequestAcknowledged } from '#libs/contracts';
import { moveOf } from '#libs/lifecycle';
import { z } from 'zod';
import type { DataRequest } from '../data-request.js';

/** The platform confirms that it has the request, perhaps with its own number for it. */
export const recordAcknowledgement = moveOf<DataRequest>()({
  input: z.object({ platformReference: z.string().min(1).max(100).optional() }),
  does: (record, { platformReference }, { now }) => ({
    change: {
      acknowledgedAt: now.toISOString(),
      ...(platformReference === undefined ? {} : { platformReference }),
    },
    facts: [dataRequestAcknowledged.of({ open: { requestId: record.id } })],
  }),
});
