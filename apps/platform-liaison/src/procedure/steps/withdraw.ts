import { dataRequestWithdrawn } from '#libs/contracts';
import { moveOf } from '#libs/lifecycle';
import { z } from 'zod';
import { holderOf, type DataRequest } from '../data-request.js';

/** The investigator withdrew the request. */
export const withdraw = moveOf<DataRequest>()({
  input: z.object({ reasonCode: dataRequestWithdrawn.open.shape.reasonCode }),
  does: (record, { reasonCode }) => ({
    change: { endedBecause: reasonCode },
    notices: [{ code: 'data-request-withdrawn', to: holderOf(record) }],
  }),
});
