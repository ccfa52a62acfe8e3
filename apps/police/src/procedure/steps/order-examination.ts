import {
  conclusionReturned,
  examinationKind,
  examinationOrdered,
  examinationWithdrawn,
  materialsSupplied,
} from '#libs/contracts';
import { moveOf, type Outcome, type Rule } from '#libs/lifecycle';
import { z } from 'zod';
import { consentIsGiven, objectIsHashed, objectIsNamed, questionsAreAsked } from '../examination.rules.js';
import { words } from '../inputs.js';
import { caseReferenceOf, excludedOf } from '../investigation.facts.js';
import type { Examination } from '../examination-items.js';
import type { Investigation } from '../investigation.js';
import { changed, known, union, written } from '../investigation.parts.js';
import { evidenceIsKnown } from '../register.rules.js';
import { isWithBureau } from './end-orders.js';
import { materialsOf, metWithout } from './materials.js';
import { suppliedTo, type WithSignature } from '../supplied.js';

const evidenceIds = z.array(z.uuid()).default([]);

/** The order names case, investigator, kind, object, questions, term and materials (manual, section 6). */
export const orderExamination = moveOf<Investigation>()({
  input: z.object({
    kind: examinationKind,
    object: words,
    questions: z.array(z.string().max(2_000)),
    evidenceIds,
    termDays: z.number().int().min(1).max(180),
    /** All that a psychologist or a doctor learns of the child's name. */
    childInitials: z.string().trim().min(1).max(10).optional(),
    consents: z.object({ child: z.boolean(), representative: z.boolean() }).optional(),
  }),
  unseals: true,
  requires: [objectIsNamed, objectIsHashed, evidenceIsKnown, questionsAreAsked, consentIsGiven],
  does: (investigation, input, circumstances): Outcome<Investigation> => {
    const { now, actor, newId } = circumstances;
    const id = newId();
    const at = now.toISOString();
    const { kind, termDays, questions, object } = input;
    const { region, urgency, child, examinations } = investigation;
    const open = {
      examinationId: id,
      kind,
      region,
      urgency,
      termDays,
      questionCount: questions.length,
      excludedSubjects: excludedOf(investigation),
    };
    const order = {
      caseReference: caseReferenceOf(investigation),
      investigator: suppliedTo<WithSignature>(circumstances).signature ?? actor.subject,
      object,
      questions,
      ...(input.childInitials === undefined
        ? {}
        : { child: { ageBand: child.ageBand, sex: child.sex, initials: input.childInitials } }),
    };
    const examination: Examination = {
      id,
      kind,
      status: 'ordered',
      orderedAt: at,
      changedAt: at,
      termDays,
      evidenceIds: input.evidenceIds,
    };
    return {
      change: { examinations: [...examinations, examination] },
      sealed: written(investigation, {
        kind: 'examination-order',
        about: id,
        at,
        text: object,
        data: questions.map((value) => ({ name: 'question', value })),
      }),
      facts: [
        examinationOrdered.of({
          open,
          sealed: {
            'expert-bureau': { ...order, materials: materialsOf(investigation, input.evidenceIds, circumstances) },
          },
        }),
      ],
    };
  },
});

const examinationIs = (
  code: string,
  says: Rule<Investigation>['says'],
  allowed: (examination: Examination) => boolean,
): Rule<Investigation, { readonly examinationId: string }> => ({
  code,
  says,
  looksAtInput: true,
  holds: ({ examinations }, { examinationId }) => allowed(known(examinations, examinationId)),
});

const isWithTheBureau = examinationIs(
  'examination-ended',
  {
    en: 'The bureau does not work on this examination any more',
    ru: 'Бюро больше не проводит эту экспертизу',
    kk: 'Бюро бұл сараптаманы енді жүргізбейді',
  },
  isWithBureau,
);

export const supplyMaterials = moveOf<Investigation>()({
  input: z.object({ examinationId: z.uuid(), evidenceIds, note: words }),
  requires: [isWithTheBureau, objectIsHashed, evidenceIsKnown],
  does: (investigation, { examinationId, evidenceIds: supplied, note }, at): Outcome<Investigation> => {
    const { examinations } = investigation;
    const before = known(examinations, examinationId);
    return {
      change: {
        examinations: changed(examinations, examinationId, {
          status: before.status === 'materials-requested' ? 'assigned' : before.status,
          evidenceIds: union(before.evidenceIds, supplied),
          changedAt: at.now.toISOString(),
        }),
      },
      clocks: metWithout(examinationId, investigation),
      facts: [
        materialsSupplied.of({
          open: { examinationId },
          sealed: { 'expert-bureau': { note, materials: materialsOf(investigation, supplied, at) } },
        }),
      ],
    };
  },
});

const isNotEnded = examinationIs(
  'examination-ended',
  {
    en: 'This examination is concluded or withdrawn already',
    ru: 'Эта экспертиза уже окончена или отозвана',
    kk: 'Бұл сараптама аяқталған немесе қайтарып алынған',
  },
  ({ status }) => status !== 'concluded' && status !== 'withdrawn',
);

/** Withdraws an order; also how an order that the bureau gave back is ended. */
export const withdrawExamination = moveOf<Investigation>()({
  input: z.object({ examinationId: z.uuid(), reasonCode: examinationWithdrawn.open.shape.reasonCode }),
  requires: [isNotEnded],
  does: ({ examinations }, { examinationId, reasonCode }, { now }) => ({
    change: {
      examinations: changed(examinations, examinationId, {
        status: 'withdrawn',
        reasonCode,
        changedAt: now.toISOString(),
      }),
    },
    facts: isWithBureau(known(examinations, examinationId))
      ? [examinationWithdrawn.of({ open: { examinationId, reasonCode } })]
      : [],
  }),
});

const isConcluded = examinationIs(
  'no-conclusion',
  {
    en: 'There is no conclusion to return',
    ru: 'Нет заключения, которое можно вернуть',
    kk: 'Қайтаратын қорытынды жоқ',
  },
  ({ status }) => status === 'concluded',
);

/** The conclusion does not answer what was asked; the expert completes it. */
export const returnConclusion = moveOf<Investigation>()({
  input: z.object({ examinationId: z.uuid(), reason: words }),
  unseals: true,
  requires: [isConcluded],
  does: (investigation, { examinationId, reason }, { now }) => {
    const at = now.toISOString();
    return {
      change: {
        examinations: changed(investigation.examinations, examinationId, {
          status: 'conclusion-returned',
          changedAt: at,
        }),
      },
      sealed: written(investigation, { kind: 'examination-order', about: examinationId, at, text: reason }),
      facts: [conclusionReturned.of({ open: { examinationId }, sealed: { 'expert-bureau': { reason } } })],
    };
  },
});
