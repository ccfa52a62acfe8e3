import { examinationKind, examinationNature, examinationOrdered } from '#libs/contracts';
import { moveOf, type At, type Outcome } from '#libs/lifecycle';
import { z } from 'zod';
import type { Writing } from '../case-items.js';
import type { Examination } from '../examination-items.js';
import {
  consentIsGiven,
  earlierIsConcluded,
  everyKindIsAsked,
  kindsOf,
  objectIsHashed,
  objectIsNamed,
  questionsAreAsked,
  questionsAreOfSets,
  repeatHasReason,
} from '../examination.rules.js';
import { words } from '../inputs.js';
import { namesTheChild } from '../identity-protection.js';
import { caseReferenceOf, excludedOf } from '../investigation.facts.js';
import type { Investigation } from '../investigation.js';
import { personalOf, written } from '../investigation.parts.js';
import { psycholinguisticClock } from '../psycholinguistic-term.js';
import { evidenceIsKnown } from '../register.rules.js';
import { suppliedTo, type WithOrderBy, type WithSignature } from '../supplied.js';
import { materialsOf } from './materials.js';

const text = z.string().max(2_000);
const question = z.object({
  text,
  /** Whose expert answers it, in a comprehensive examination; the leading kind where none is named. */
  kind: examinationKind.optional(),
  /** Where the text was taken from, if it was: a question of a set in one of its versions. */
  from: z.object({ kind: examinationKind, version: z.number().int().min(1), code: z.string().max(60) }).optional(),
});

const input = z.object({
  kind: examinationKind,
  /** Further kinds: then it is comprehensive, and each kind has an expert of its own. */
  alsoKinds: z.array(examinationKind).max(3).default([]),
  nature: examinationNature.default('first'),
  /** The examination to which an additional or repeated one refers. */
  earlierId: z.uuid().optional(),
  /** Why it is additional or repeated. */
  reason: words.optional(),
  object: words,
  /** The exact questions; from a set or the investigator's own. */
  questions: z.array(z.union([text.transform((plain) => ({ text: plain })), question])).max(60),
  evidenceIds: z.array(z.uuid()).default([]),
  termDays: z.number().int().min(1).max(180),
  /** All that a psychologist or a doctor learns of the child's name. */
  childInitials: z.string().trim().min(1).max(10).optional(),
  consents: z.object({ child: z.boolean(), representative: z.boolean() }).optional(),
});
type Order = Omit<z.output<typeof input>, 'questions'> & { readonly questions: readonly z.output<typeof question>[] };

/** The order names case, investigator, kind, object, questions, term and materials (manual, section 6). */
export const orderExamination = moveOf<Investigation>()({
  input,
  unseals: true,
  requires: [
    objectIsNamed,
    objectIsHashed,
    evidenceIsKnown,
    questionsAreAsked,
    questionsAreOfSets,
    everyKindIsAsked,
    consentIsGiven,
    earlierIsConcluded,
    repeatHasReason,
  ],
  does: (investigation, order: Order, circumstances): Outcome<Investigation> => {
    const { now, newId } = circumstances;
    const texts = [order.object, ...order.questions.map((each) => each.text)];
    const namesChild = namesTheChild(personalOf(investigation), ...texts) ? { namesChild: true } : {};
    const examination = { ...ordered(order, newId(), now), ...namesChild, ...termFor(order, circumstances) };
    const after = { ...investigation, examinations: [...investigation.examinations, examination] };
    return {
      change: { examinations: after.examinations },
      sealed: written(investigation, orderText(investigation, order, examination, circumstances)),
      facts: [factOf(investigation, order, examination, circumstances)],
      clocks: psycholinguisticClock(investigation, after),
    };
  },
});

/** Whether it was appointed in time is told by the clock that ran when it was; that clock is met by this very order. */
function termFor(order: Order, at: At): Pick<Examination, 'orderBy'> {
  const { orderBy } = suppliedTo<WithOrderBy>(at);
  return orderBy === undefined || !kindsOf(order).includes('psycholinguistic') ? {} : { orderBy };
}

function ordered(order: Order, id: string, now: Date): Examination {
  const { kind, nature, earlierId, termDays, evidenceIds, questions } = order;
  const at = now.toISOString();
  return {
    ...{ id, kind, nature, termDays, evidenceIds, status: 'ordered', orderedAt: at, changedAt: at, conclusions: [] },
    kinds: kindsOf(order),
    questionCount: questions.length,
    questionsFrom: questions.map(({ from }) => from ?? null),
    ...(earlierId === undefined ? {} : { earlierId }),
  };
}

/** The order as it was given, in the shape of the manual's section 6: what is asked stands here word for word. */
function orderText(investigation: Investigation, order: Order, { id, kinds, orderedAt }: Examination, at: At): Writing {
  const { object, questions, termDays, evidenceIds, reason, nature } = order;
  return {
    kind: 'examination-order',
    about: id,
    at: orderedAt,
    text: object,
    data: [
      { name: 'case', value: caseReferenceOf(investigation) },
      { name: 'investigator', value: signatureIn(at) },
      { name: 'kinds', value: kinds.join(', ') },
      { name: 'nature', value: nature },
      ...(reason === undefined ? [] : [{ name: 'reason', value: reason }]),
      ...questions.map((each) => ({ name: 'question', value: each.text })),
      { name: 'term', value: String(termDays) },
      ...materialsOf(investigation, evidenceIds, at).map(({ name, sha256 }) => ({
        name: 'material',
        value: `${name} ${sha256}`,
      })),
    ],
  };
}

function factOf(
  investigation: Investigation,
  order: Order,
  examination: Examination,
  at: At,
): ReturnType<typeof examinationOrdered.of> {
  const { region, urgency, child } = investigation;
  const { id, kind, kinds, nature, termDays, questionCount } = examination;
  const { questions, object, reason, earlierId, childInitials } = order;
  return examinationOrdered.of({
    open: {
      ...{ examinationId: id, kind, kinds: [...kinds], nature, region, urgency, termDays, questionCount },
      ...(earlierId === undefined ? {} : { earlierId }),
      questionKinds: questions.map((each) => each.kind ?? kind),
      excludedSubjects: excludedOf(investigation),
    },
    sealed: {
      'expert-bureau': {
        ...{ caseReference: caseReferenceOf(investigation), investigator: signatureIn(at), object },
        questions: questions.map((each) => each.text),
        ...(reason === undefined ? {} : { reason }),
        ...(childInitials === undefined
          ? {}
          : { child: { ageBand: child.ageBand, sex: child.sex, initials: childInitials } }),
        materials: materialsOf(investigation, order.evidenceIds, at),
      },
    },
  });
}

const signatureIn = (at: At): string => suppliedTo<WithSignature>(at).signature ?? at.actor.subject;
