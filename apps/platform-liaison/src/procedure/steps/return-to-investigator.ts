import { dataRequestReturned, narrative } from '#libs/contracts';
import { moveOf } from '#libs/lifecycle';
import { z } from 'zod';
import type { DataRequest, DataRequestConfidential } from '../data-request.js';

/** The request cannot be sent as it is, or the platform cannot work with it: the investigator is told why. */
export const returnToInvestigator = moveOf<DataRequest>()({
  input: z.object({ reasonCode: dataRequestReturned.open.shape.reasonCode, reason: narrative.min(1) }),
  unseals: true,
  does: (record, { reasonCode, reason }) => ({
    change: { endedBecause: reasonCode },
    sealed: { ...(record.sealed as DataRequestConfidential), returned: reason },
    facts: [dataRequestReturned.of({ open: { requestId: record.id, reasonCode }, sealed: { police: { reason } } })],
  }),
});
