import type { Transaction } from '#libs/casework';
import { issuerOf } from '#libs/documents';
import { citeOffence, offences } from '#libs/legal-basis';
import { Problem, type Texts } from '#libs/problems';
import type { Staff, Units } from '#libs/service';
import type { EvidenceWords } from '../../procedure/evidence-items.js';
import type { Investigation, InvestigationPersonal } from '../../procedure/investigation.js';
import type { WholeEntry } from '../interview.answers.js';
import { lacking, type Lacking } from './lacking.js';

/** The file of a case as its documents are written from it: opened for one officer and one document. */
export interface CaseFile {
  readonly tx: Transaction;
  readonly investigation: Investigation;
  readonly personal: InvestigationPersonal;
  readonly staff: Staff;
  readonly units: Units;
  /** Words of the register about an item or a protocol, oldest first. */
  readonly wordsAbout: (id: string) => Promise<readonly EvidenceWords[]>;
  /** The question log of an interview, in the order in which was asked. */
  readonly questionsOf: (interviewId: string) => Promise<readonly WholeEntry[]>;
  /** The item, examination, interview … that the document is about. */
  readonly about: string | undefined;
  /** What the officer words for this document, by language. */
  readonly wording: Readonly<Partial<Record<'kk' | 'ru' | 'en', string>>>;
}

const notDue: Texts = {
  en: 'This document has nothing to be written from yet',
  ru: 'Для этого документа пока нет сведений в деле',
  kk: 'Бұл құжатты жасау үшін істе әзірге мәлімет жоқ',
};

/** What the document cannot be written without. @throws Problem `rule-unmet` with the rule `document-not-due` */
export function needed<T>(value: T | undefined | null, what: Lacking): T {
  if (value === undefined || value === null)
    throw new Problem('rule-unmet', {
      ...{ rule: 'document-not-due', says: notDue },
      unmet: [{ code: what, says: lacking[what] }],
    });
  return value;
}

export interface Heading {
  readonly issuer: ReturnType<typeof issuerOf>;
  readonly officer: { readonly name: string; readonly position: (typeof positions)[number] };
}
const positions = ['investigator', 'head-of-unit', 'duty-officer', 'juvenile-inspector'] as const;

/** Who issues the document, and where. */
export function headingOf({ tx, investigation, units, staff }: CaseFile): Heading {
  const unit = investigation.unitId === null ? undefined : units.find(investigation.unitId);
  const position = positions.find((role) => (tx.actor.roles as readonly string[]).includes(role)) ?? 'investigator';
  return {
    issuer: issuerOf(needed(unit, 'unit'), investigation.region),
    officer: { name: nameOf(staff, tx.actor.subject), position },
  };
}

/** An officer by name; where no directory of accounts is at hand, by the account. */
export const nameOf = (staff: Staff, subject: string): string => staff.find(subject)?.name ?? subject;

export const referenceOf = ({
  registration,
  referral,
}: Investigation): { referralNumber: string; erdrNumber?: string } => ({
  referralNumber: referral.number,
  ...(registration.number === undefined ? {} : { erdrNumber: registration.number }),
});

/** The case once it has its number in ERDR, and since when. */
export function registeredOf(investigation: Investigation): {
  readonly case: { readonly referralNumber: string; readonly erdrNumber: string };
  readonly registeredAt: string;
} {
  const { number, registeredAt } = investigation.registration;
  return {
    case: { referralNumber: investigation.referral.number, erdrNumber: needed(number, 'erdr-number') },
    registeredAt: needed(registeredAt, 'erdr-number'),
  };
}

/** `Ү. Б.`: all that most readers learn of a child's name. */
export function childByInitials({ investigation, personal }: CaseFile): {
  readonly initials?: string;
  readonly ageBand: Investigation['child']['ageBand'];
  readonly sex: Investigation['child']['sex'];
} {
  const { ageBand, sex } = investigation.child;
  const letters = [personal.child.familyName, personal.child.givenName]
    .map((name) => Array.from(name?.trim() ?? '')[0])
    .filter((letter) => letter !== undefined)
    .map((letter) => `${letter.toUpperCase()}.`);
  return { ageBand, sex, ...(letters.length === 0 ? {} : { initials: letters.join(' ') }) };
}

/** The articles by which the case is qualified, as documents cite them. */
export const articlesOf = ({ articles }: Investigation): { cited: Texts; title: Texts }[] =>
  articles.map((code) => ({ cited: citeOffence(code), title: offences[code].title }));
