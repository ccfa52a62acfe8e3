import { examinationDeclined } from '#libs/contracts';
import { moveOf, type Outcome } from '#libs/lifecycle';
import { z } from 'zod';
import { instant, transfers } from '../inputs.js';
import { handlersOf } from '../investigation.facts.js';
import type { AwaitedFile } from '../evidence-items.js';
import type { Examination } from '../examination-items.js';
import type { Investigation } from '../investigation.js';
import { changed, known, written } from '../investigation.parts.js';
import { metWithout } from './materials.js';

const examinationId = z.uuid();

/** What came about an examination. One that was withdrawn meanwhile stays so: the news crossed the withdrawal on its way. */
function news(
  { examinations }: Investigation,
  id: string,
  change: Partial<Omit<Examination, 'id'>>,
  now: Date,
): Pick<Investigation, 'examinations'> {
  const { status, ...rest } = change;
  const stays = known(examinations, id).status === 'withdrawn' || status === undefined;
  return {
    examinations: changed(examinations, id, { ...rest, ...(stays ? {} : { status }), changedAt: now.toISOString() }),
  };
}

export const recordExaminationAssigned = moveOf<Investigation>()({
  input: z.object({ examinationId, dueAt: instant }),
  does: (investigation, input, { now }) => ({
    change: news(investigation, input.examinationId, { status: 'assigned', dueAt: input.dueAt }, now),
  }),
});

export const recordExaminationMaterialsRequested = moveOf<Investigation>()({
  input: z.object({ examinationId, what: z.string() }),
  unseals: true,
  does: (investigation, input, { now }): Outcome<Investigation> => ({
    change: news(investigation, input.examinationId, { status: 'materials-requested' }, now),
    sealed: written(investigation, {
      kind: 'examination-reply',
      about: input.examinationId,
      at: now.toISOString(),
      text: input.what,
    }),
    clocks: { start: [{ rule: 'provide-materials' }] },
    notices: handlersOf(investigation, 'materials-requested'),
  }),
});

/** The conclusion answers question by question; it is evidence. */
export const recordExaminationConcluded = moveOf<Investigation>()({
  input: z.object({
    examinationId,
    expert: z.string(),
    answers: z.array(z.object({ question: z.string(), answer: z.string() })),
    summary: z.string(),
    transfers,
  }),
  unseals: true,
  does: (
    investigation,
    { examinationId: id, expert, answers, summary, transfers: files },
    { now },
  ): Outcome<Investigation> => ({
    change: {
      ...news(investigation, id, { status: 'concluded' }, now),
      awaitedFiles: [
        ...investigation.awaitedFiles,
        ...files.map((transferId): AwaitedFile => ({ transferId, source: 'expert', about: id })),
      ],
    },
    sealed: written(investigation, {
      kind: 'conclusion',
      about: id,
      at: now.toISOString(),
      text: summary,
      data: [
        { name: 'expert', value: expert },
        ...answers.map(({ question, answer }) => ({ name: question, value: answer })),
      ],
    }),
    clocks: metWithout(id, investigation),
    notices: handlersOf(investigation, 'examination-concluded'),
  }),
});

/** The bureau gave the order back; the investigator orders anew or withdraws it. */
export const recordExaminationDeclined = moveOf<Investigation>()({
  input: z.object({ examinationId, reasonCode: examinationDeclined.open.shape.reasonCode, reason: z.string() }),
  unseals: true,
  does: (investigation, input, { now }): Outcome<Investigation> => ({
    change: news(investigation, input.examinationId, { status: 'declined', reasonCode: input.reasonCode }, now),
    sealed: written(investigation, {
      kind: 'examination-reply',
      about: input.examinationId,
      at: now.toISOString(),
      text: input.reason,
    }),
    clocks: metWithout(input.examinationId, investigation),
    notices: handlersOf(investigation, 'examination-declined'),
  }),
});
