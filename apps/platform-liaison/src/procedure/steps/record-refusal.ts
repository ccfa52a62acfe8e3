import { dataRequestRefused, narrative } from '#libs/contracts';
import { moveOf } from '#libs/lifecycle';
import { z } from 'zod';
import { holderOf, type DataRequest, type DataRequestConfidential } from '../data-request.js';

/** The platform refuses; its reason stands in the file, where a server-side original would. */
export const recordRefusal = moveOf<DataRequest>()({
  input: z.object({ reasonCode: dataRequestRefused.open.shape.reasonCode, reason: narrative.min(1) }),
  unseals: true,
  does: (record, { reasonCode, reason }, { actor }) => ({
    change: { endedBecause: reasonCode },
    sealed: { ...(record.sealed as DataRequestConfidential), refusal: reason },
    facts: [dataRequestRefused.of({ open: { requestId: record.id, reasonCode }, sealed: { police: { reason } } })],
    notices: actor.roles.includes('system') ? [{ code: 'platform-refused', to: holderOf(record) }] : [],
  }),
});
