import { conclusionReturned, examinationWithdrawn, extensionDecided, materialsSupplied } from '#libs/contracts';
import { moveOf, type Outcome, type Rule } from '#libs/lifecycle';
import { z } from 'zod';
import type { Examination } from '../examination-items.js';
import { words } from '../inputs.js';
import type { Investigation } from '../investigation.js';
import { changed, known, union, written } from '../investigation.parts.js';
import { objectIsHashed } from '../examination.rules.js';
import { clocksTogether, psycholinguisticClock } from '../psycholinguistic-term.js';
import { evidenceIsKnown } from '../register.rules.js';
import { isWithBureau } from './end-orders.js';
import { materialsOf, metWithout } from './materials.js';

const evidenceIds = z.array(z.uuid()).default([]);

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
          suppliedAt: {
            ...suppliedNow(
              supplied.filter((id) => !before.evidenceIds.includes(id)),
              at.now,
            ),
            ...before.suppliedAt,
          },
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

const suppliedNow = (ids: readonly string[], now: Date): Readonly<Record<string, string>> =>
  Object.fromEntries(ids.map((id) => [id, now.toISOString()]));

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
  does: (investigation, { examinationId, reasonCode }, { now }) => {
    const { examinations } = investigation;
    const withdrawn = changed(examinations, examinationId, {
      status: 'withdrawn',
      reasonCode,
      changedAt: now.toISOString(),
    });
    return {
      change: { examinations: withdrawn },
      // What was withdrawn examines nothing: where there is correspondence another order is due.
      clocks: clocksTogether(
        psycholinguisticClock(investigation, { ...investigation, examinations: withdrawn }),
        withdrawn.some(({ extension, status }) => extension?.status === 'asked' && status !== 'withdrawn')
          ? {}
          : { meet: ['decide-extension'] },
      ),
      facts: isWithBureau(known(examinations, examinationId))
        ? [examinationWithdrawn.of({ open: { examinationId, reasonCode } })]
        : [],
    };
  },
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

const isAskedFor = examinationIs(
  'extension-not-asked',
  {
    en: 'The expert has not asked for a longer term, or it is decided already',
    ru: 'Эксперт не просил продлить срок, или решение уже принято',
    kk: 'Сарапшы мерзімді ұзартуды сұраған жоқ немесе шешім қабылданып қойған',
  },
  ({ extension }) => extension?.status === 'asked',
);

/** The expert's reason is good, or the term stays as it was. The deadline moves at the bureau and says why. */
export const decideExtension = moveOf<Investigation>()({
  input: z.object({ examinationId: z.uuid(), granted: z.boolean(), reason: words }),
  unseals: true,
  requires: [isWithTheBureau, isAskedFor],
  does: (investigation, { examinationId, granted, reason }, { now }) => {
    const { extension, termDays: before } = known(investigation.examinations, examinationId);
    const at = now.toISOString();
    const termDays = granted ? (extension?.termDays ?? before) : before;
    const decided = {
      askedAt: at,
      ...extension,
      status: granted ? 'granted' : 'refused',
      termDays: extension?.termDays ?? before,
      decidedAt: at,
    } as const;
    const examinations = changed(investigation.examinations, examinationId, { extension: decided, changedAt: at });
    return {
      change: { examinations },
      sealed: written(investigation, { kind: 'examination-order', about: examinationId, at, text: reason }),
      clocks: examinations.some((each) => each.extension?.status === 'asked')
        ? {}
        : { meet: ['decide-extension' as const] },
      facts: [
        extensionDecided.of({ open: { examinationId, granted, termDays }, sealed: { 'expert-bureau': { reason } } }),
      ],
    };
  },
});
