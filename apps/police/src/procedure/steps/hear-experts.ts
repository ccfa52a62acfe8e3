import { conclusion, examinationDeclined } from '#libs/contracts';
import { moveOf, type Outcome } from '#libs/lifecycle';
import { z } from 'zod';
import type { AwaitedFile, EvidenceItem } from '../evidence-items.js';
import { nextExhibit } from '../evidence-register.js';
import type { Examination } from '../examination-items.js';
import { instant, sha256, transfers } from '../inputs.js';
import { handlersOf } from '../investigation.facts.js';
import type { Investigation } from '../investigation.js';
import { changed, known, written } from '../investigation.parts.js';
import { metWithout } from './materials.js';
import { clocksTogether, psycholinguisticClock } from '../psycholinguistic-term.js';

const examinationId = z.uuid();

/** What the desk does with the phases that the experts marked: they are kept as the conclusion states them. */
export const keepExpertMarks = 'keep-expert-marks';

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

/** What is decided or over needs no decision on its term any more. */
const noLongerAsked = (id: string, { examinations }: Investigation): NonNullable<Outcome<Investigation>['clocks']> =>
  examinations.some((each) => each.id !== id && each.extension?.status === 'asked')
    ? {}
    : { meet: ['decide-extension'] };

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

/** The expert needs a longer term: the investigator decides, under a clock. */
export const recordExtensionRequested = moveOf<Investigation>()({
  input: z.object({ examinationId, termDays: z.number().int(), reason: z.string() }),
  unseals: true,
  does: (investigation, { examinationId: id, termDays, reason }, { now }): Outcome<Investigation> => {
    const at = now.toISOString();
    return {
      change: news(investigation, id, { extension: { status: 'asked', termDays, askedAt: at } }, now),
      sealed: written(investigation, { kind: 'examination-reply', about: id, at, text: reason }),
      clocks: { start: [{ rule: 'decide-extension' }] },
      notices: handlersOf(investigation, 'examination-extension-requested'),
    };
  },
});

export const recordTermExtended = moveOf<Investigation>()({
  input: z.object({ examinationId, termDays: z.number().int(), dueAt: instant }),
  does: (investigation, { examinationId: id, termDays, dueAt }, { now }) => ({
    change: news(investigation, id, { termDays, dueAt }, now),
  }),
});

/** The written conclusion itself is evidence; its hash is the one over which it was signed. */
function conclusionAsEvidence(
  { evidence }: Investigation,
  id: string,
  about: string,
  hash: string,
  at: string,
): EvidenceItem {
  return {
    ...{ id, about, kind: 'conclusion', source: 'expert', sha256: hash, hashedAt: at, registeredAt: at, by: 'system' },
    exhibit: nextExhibit(evidence, undefined),
    ...{ reliedOn: true, assessments: [], handOvers: [] },
  };
}

/** The conclusion answers question by question; its signature was verified on receipt, and it is evidence. */
export const recordExaminationConcluded = moveOf<Investigation>()({
  input: z.object({ examinationId, conclusion, sha256, transfers }),
  unseals: true,
  does: (
    investigation,
    { examinationId: id, conclusion: said, sha256: hash, transfers: files },
    { now, newId },
  ): Outcome<Investigation> => {
    const { conclusions } = known(investigation.examinations, id);
    const at = now.toISOString();
    const unanswered = said.answers.filter(({ cannotBeAnswered }) => cannotBeAnswered).length;
    const received = { sha256: hash, concludedAt: said.concludedAt, receivedAt: at, unanswered };
    return {
      change: {
        ...news(investigation, id, { status: 'concluded', conclusions: [...conclusions, received] }, now),
        evidence: [...investigation.evidence, conclusionAsEvidence(investigation, newId(), id, hash, at)],
        awaitedFiles: [
          ...investigation.awaitedFiles,
          ...files.map((transferId): AwaitedFile => ({ transferId, source: 'expert', about: id })),
        ],
      },
      sealed: written(investigation, {
        ...{ kind: 'conclusion', about: id, at, text: said.summary },
        data: [
          ...said.experts.map(({ name }) => ({ name: 'expert', value: name })),
          { name: 'signed-by', value: said.signedBy.name },
          ...said.answers.map(({ question, answer }) => ({ name: question, value: answer })),
        ],
      }),
      clocks: clocksTogether(metWithout(id, investigation), noLongerAsked(id, investigation)),
      effects:
        said.phaseMarks === undefined
          ? []
          : [{ kind: keepExpertMarks, payload: { examinationId: id, conclusion: said, sha256: hash } }],
      notices: handlersOf(investigation, 'examination-concluded'),
    };
  },
});

/** The bureau gave the order back; the investigator orders anew or withdraws it. */
export const recordExaminationDeclined = moveOf<Investigation>()({
  input: z.object({ examinationId, reasonCode: examinationDeclined.open.shape.reasonCode, reason: z.string() }),
  unseals: true,
  does: (investigation, { examinationId: id, reasonCode, reason }, { now }): Outcome<Investigation> => {
    const change = news(investigation, id, { status: 'declined', reasonCode }, now);
    return {
      change,
      sealed: written(investigation, { kind: 'examination-reply', about: id, at: now.toISOString(), text: reason }),
      clocks: clocksTogether(
        metWithout(id, investigation),
        noLongerAsked(id, investigation),
        psycholinguisticClock(investigation, { ...investigation, ...change }),
      ),
      notices: handlersOf(investigation, 'examination-declined'),
    };
  },
});
