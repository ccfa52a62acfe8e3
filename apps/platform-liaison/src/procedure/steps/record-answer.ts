import { dataRequestAnswered, narrative, type FileManifest } from '#libs/contracts';
import { moveOf } from '#libs/lifecycle';
import { z } from 'zod';
import { holderOf, type DataRequest, type DataRequestConfidential } from '../data-request.js';
import { answerSaysSomething, filesBelongHere } from '../data-request.rules.js';

/** What the desk fetches for it: the named files as granted to the police. */
export interface SuppliedToRecordAnswer {
  readonly files: readonly FileManifest[];
}

const fact = z.object({ name: z.string().min(1).max(200), value: z.string().max(2_000) });

/** The platform answered, wholly or in part; an answer may also follow a silence that was already documented. */
export const recordAnswer = moveOf<DataRequest>()({
  input: z.object({
    /** False while parts are missing: the platform is reminded further. */
    whole: z.boolean(),
    note: narrative.default(''),
    data: z.array(fact).max(1_000).default([]),
    /** Ids of files that were attached to this request. */
    files: z.array(z.uuid()).max(100).default([]),
  }),
  unseals: true,
  requires: [answerSaysSomething, filesBelongHere],
  does: (record, { whole, note, data }, { now, actor, supplied }) => {
    const { files } = supplied as SuppliedToRecordAnswer;
    const known = record.sealed as DataRequestConfidential;
    const answer = { at: now.toISOString(), note, data };
    return {
      to: whole ? 'answered' : 'partly-answered',
      change: { answers: [...record.answers, { at: answer.at, whole, fileCount: files.length }] },
      sealed: { ...known, answers: [...(known.answers ?? []), answer] },
      facts: [
        dataRequestAnswered.of({
          open: { requestId: record.id, whole, fileCount: files.length },
          sealed: { police: { note, data, files: [...files] } },
        }),
      ],
      clocks: { meet: whole ? ['platform-answer'] : [] },
      notices: actor.roles.includes('system') ? [{ code: 'platform-answered', to: holderOf(record) }] : [],
    };
  },
});
