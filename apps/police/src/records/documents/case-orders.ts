import { openDeadlines } from '#libs/deadlines';
import type { DataOf } from '#libs/documents';
import { groundsOnFile } from '../../procedure/check.rules.js';
import { known } from '../../procedure/investigation.parts.js';
import { materialOf } from './case-evidence.js';
import {
  articlesOf,
  childByInitials,
  headingOf,
  needed,
  referenceOf,
  registeredOf,
  type CaseFile,
} from './case-file.js';

export async function registrationNotice(file: CaseFile): Promise<DataOf<'registration-notice'>> {
  const { tx, investigation, units } = file;
  const { case: theCase, registeredAt } = registeredOf(investigation);
  const { number, submittedAt, schoolId } = investigation.referral;
  const check = (await openDeadlines(tx.manager, investigation.id)).find(({ rule }) => rule === 'preliminary-check');
  return {
    ...headingOf(file),
    addressee: needed(schoolId === null ? undefined : units.find(schoolId), 'addressee').name,
    referral: { number, submittedAt },
    erdr: { number: theCase.erdrNumber, registeredAt },
    ...(check?.dueAt == null ? {} : { checkDueAt: check.dueAt.toISOString() }),
  };
}

export function caseOpeningOrder(file: CaseFile): DataOf<'case-opening-order'> {
  const { investigation, wording } = file;
  return {
    ...headingOf(file),
    ...registeredOf(investigation),
    child: childByInitials(file),
    openedAt: needed(investigation.openedCaseAt, 'opened-case'),
    grounds: groundsOnFile(investigation),
    articles: articlesOf(investigation),
    circumstances: wording,
  };
}

export function caseRefusalOrder(file: CaseFile): DataOf<'case-refusal-order'> {
  const { investigation, wording } = file;
  needed(investigation.status === 'refused' ? true : undefined, 'refused-case');
  return {
    ...headingOf(file),
    ...registeredOf(investigation),
    reasonCode: needed(investigation.endedFor, 'refused-case') as DataOf<'case-refusal-order'>['reasonCode'],
    circumstances: wording,
    decidedAt: investigation.changedAt.toISOString(),
  };
}

/** Kinds for which the expert examines the child in person. */
const inPerson = new Set(['psychological', 'medical']);

export function examinationOrder(file: CaseFile): DataOf<'examination-order'> {
  const { investigation, personal } = file;
  const { kind, orderedAt, termDays, evidenceIds, id } = known(
    investigation.examinations,
    needed(file.about, 'examination'),
  );
  const order = personal.writings.find((each) => each.kind === 'examination-order' && each.about === id);
  return {
    ...headingOf(file),
    ...{ case: referenceOf(investigation), kind, orderedAt, termDays },
    object: needed(order, 'examination').text,
    questions: (needed(order, 'examination').data ?? [])
      .filter(({ name }) => name === 'question')
      .map(({ value }) => value),
    materials: evidenceIds.map((item) => materialOf(investigation, known(investigation.evidence, item))),
    ...(inPerson.has(kind) ? { child: childByInitials(file) } : {}),
  };
}
