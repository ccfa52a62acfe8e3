import { dataRequestRefused, dataRequestReturned } from '#libs/contracts';
import { moveOf, type At, type Outcome } from '#libs/lifecycle';
import { z } from 'zod';
import { instant, sha256, transfers } from '../inputs.js';
import { handlersOf } from '../investigation.facts.js';
import type { DataRequest } from '../case-items.js';
import type { AwaitedFile, EvidenceItem } from '../evidence-items.js';
import { nextExhibit } from '../evidence-register.js';
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

/**
 * What a platform states without a file is an item of its own: subscriber and address tie an account to a person, and that rests on items of
 * the register alone. Its words stand with the request; the hash, taken on receipt, is of their canonical JSON.
 */
const statementAsEvidence = (
  { evidence }: Investigation,
  about: string,
  hash: string,
  { now, newId }: At,
): EvidenceItem => ({
  ...{ id: newId(), exhibit: nextExhibit(evidence, undefined), kind: 'server-data', source: 'platform', about },
  ...{ sha256: hash, hashedAt: now.toISOString(), registeredAt: now.toISOString(), by: 'system' },
  ...{ reliedOn: true, assessments: [], handOvers: [] },
});

/** An answer is evidence with its source: its files, which arrive by themselves, and what it states. */
export const recordDataRequestAnswered = moveOf<Investigation>()({
  input: z.object({
    requestId,
    whole: z.boolean(),
    note: z.string(),
    data: z.array(z.object({ name: z.string(), value: z.string() })),
    transfers,
    sha256,
  }),
  unseals: true,
  does: (
    investigation,
    { requestId: id, whole, note, data, transfers: files, sha256: hash },
    at,
  ): Outcome<Investigation> => ({
    change: {
      ...news(investigation, id, { status: whole ? 'answered' : 'partly-answered' }, at.now),
      // A note beside files says what they are; alone, it is the answer.
      ...(data.length === 0 && files.length > 0
        ? {}
        : { evidence: [...investigation.evidence, statementAsEvidence(investigation, id, hash, at)] }),
      awaitedFiles: [
        ...investigation.awaitedFiles,
        ...files.map((transferId): AwaitedFile => ({ transferId, source: 'platform', about: id })),
      ],
    },
    sealed: written(investigation, { kind: 'data-reply', about: id, at: at.now.toISOString(), text: note, data }),
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
