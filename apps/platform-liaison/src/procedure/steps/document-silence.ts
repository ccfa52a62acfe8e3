import { dataRequestSilent } from '#libs/contracts';
import { moveOf } from '#libs/lifecycle';
import { z } from 'zod';
import type { DataRequest } from '../data-request.js';
import { silenceIsShown } from '../data-request.rules.js';

/** The platform's silence is put on file: what was sent, how often it was reminded, since when it says nothing. */
export const documentSilence = moveOf<DataRequest>()({
  input: z.object({
    /** Why silence is recorded although the reminders or the usual time are not over. */
    early: dataRequestSilent.open.shape.early,
  }),
  requires: [silenceIsShown],
  does: (record, { early }, { now }) => {
    const lastSign = record.answers.at(-1)?.at ?? record.acknowledgedAt ?? record.sentAt ?? now.toISOString();
    return {
      change: { endedBecause: early ?? 'reminded-in-vain' },
      facts: [
        dataRequestSilent.of({
          open: {
            requestId: record.id,
            reminders: record.reminders.length,
            silentSince: lastSign,
            ...(early === undefined ? {} : { early }),
          },
        }),
      ],
    };
  },
});
