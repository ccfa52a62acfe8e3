import { dataRequestRefused, dataRequestReturned } from '#libs/contracts';
import { moveOf, type Outcome } from '#libs/lifecycle';
import { z } from 'zod';
import { instant, transfers } from '../inputs.js';
import { handlersOf } from '../investigation.facts.js';
import type { DataRequest } from '../case-items.js';
import type { AwaitedFile } from '../evidence-items.js';
import type { Investigation } from '../investigation.js';
import { changed, known, written } from '../investigation.parts.js';

const requestId = z.uuid();

/** What came about a request. One that was withdrawn meanwhile stays so: the news crossed the withdrawal on its way. */
function news(
  { dataRequests }: Investigation,
  id: string,
  change: Partial<Omit<DataRequest, 'id'>>,
  now: Date,
): Pick<Investigation, 'dataRequests'> {
  const { status, ...rest } = change;
  const stays = known(dataRequests, id).status === 'withdrawn' || status === undefined;
  return {
    dataRequests: changed(dataRequests, id, { ...rest, ...(stays ? {} : { status }), changedAt: now.toISOString() }),
  };
}

export const recordDataRequestSent = moveOf<Investigation>()({
  input: z.object({ requestId, expectedBy: instant }),
  does: (investigation, input, { now }) => ({
    change: news(investigation, input.requestId, { status: 'sent', expectedBy: input.expectedBy }, now),
  }),
});

export const recordDataRequestAcknowledged = moveOf<Investigation>()({
  input: z.object({ requestId }),
  does: (investigation, input, { now }) => ({
    change: news(investigation, input.requestId, { status: 'acknowledged' }, now),
  }),
});

/** Server-side originals arrive as files of their own; what the platform states is kept with the request. */
export const recordDataRequestAnswered = moveOf<Investigation>()({
  input: z.object({
    requestId,
    whole: z.boolean(),
    note: z.string(),
    data: z.array(z.object({ name: z.string(), value: z.string() })),
    transfers,
  }),
  unseals: true,
  does: (investigation, { requestId: id, whole, note, data, transfers: files }, { now }): Outcome<Investigation> => ({
    change: {
      ...news(investigation, id, { status: whole ? 'answered' : 'partly-answered' }, now),
      awaitedFiles: [
        ...investigation.awaitedFiles,
        ...files.map((transferId): AwaitedFile => ({ transferId, source: 'platform', about: id })),
      ],
    },
    sealed: written(investigation, { kind: 'data-reply', about: id, at: now.toISOString(), text: note, data }),
    notices: handlersOf(investigation, 'data-request-answered'),
  }),
});

const withReason = (status: 'refused' | 'returned', reasonCode: z.ZodType<string>) =>
  moveOf<Investigation>()({
    input: z.object({ requestId, reasonCode, reason: z.string() }),
    unseals: true,
    does: (investigation, input, { now }): Outcome<Investigation> => ({
      change: news(investigation, input.requestId, { status, reasonCode: input.reasonCode }, now),
      sealed: written(investigation, {
        kind: 'data-reply',
        about: input.requestId,
        at: now.toISOString(),
        text: input.reason,
      }),
      notices: handlersOf(investigation, `data-request-${status}`),
    }),
  });

export const recordDataRequestRefused = withReason('refused', dataRequestRefused.open.shape.reasonCode);
export const recordDataRequestReturned = withReason('returned', dataRequestReturned.open.shape.reasonCode);

/** The documented silence stands in the file in place of an answer. */
export const recordDataRequestSilent = moveOf<Investigation>()({
  input: z.object({ requestId }),
  does: (investigation, input, { now }) => ({
    change: news(investigation, input.requestId, { status: 'silent' }, now),
    notices: handlersOf(investigation, 'data-request-silent'),
  }),
});
