import { readinessCodes, readinessConditions, type ReadinessCode } from '#libs/legal-basis';
import type { Rule } from '#libs/lifecycle';
import { namesTheChild } from '../identity-protection.js';
import type { Investigation } from '../investigation.js';
import { personalOf } from '../investigation.parts.js';
import { readinessOf } from './readiness.js';

const stateOf = (investigation: Investigation, code: ReadinessCode): string | undefined =>
  readinessOf(investigation).find(({ check }) => check === code)?.state;

/** Refusals that are older than their check keep their code, and are named first. */
const refusals: Partial<Readonly<Record<ReadinessCode, string>>> = {
  'suspect-identified': 'suspect-unknown',
  'interview-lawful': 'child-not-heard',
  'conclusions-in': 'examination-open',
  'requests-documented': 'data-request-open',
  'juvenile-inspector': 'juvenile-inspector-missing',
};
const inOrder = [...new Set([...(Object.keys(refusals) as ReadinessCode[]), ...readinessCodes])];

/** A case is completed when no blocking check is unmet (manual, section 5); one rule for each. */
export const caseIsReady: readonly Rule<Investigation>[] = inOrder
  .filter((code) => readinessConditions[code].blocking)
  .map((code) => ({
    code: refusals[code] ?? code,
    says: readinessConditions[code].says,
    holds: (investigation) => stateOf(investigation, code) !== 'not-met',
  }));

interface Decided {
  readonly check: ReadinessCode;
  readonly reason: string;
}

/** There is something to decide about. */
export const checkIsUnmet: Rule<Investigation, Decided> = {
  code: 'check-not-unmet',
  says: {
    en: 'This check is met, does not apply or is decided already',
    ru: 'Это условие выполнено, неприменимо или по нему уже есть решение',
    kk: 'Бұл шарт орындалған, қолданылмайды немесе ол бойынша шешім бар',
  },
  looksAtInput: true,
  holds: (investigation, { check }) => stateOf(investigation, check) === 'not-met',
};

const property = (
  name: 'overridable' | 'byHand',
  code: string,
  says: Rule<Investigation>['says'],
): Rule<Investigation, Decided> => ({
  code,
  says,
  looksAtInput: true,
  holds: (_investigation, { check }) => readinessConditions[check][name],
});

export const mayBeOverridden = property('overridable', 'cannot-be-overridden', {
  en: 'Without this no indictment is possible: it cannot be overridden',
  ru: 'Без этого обвинительный акт невозможен: это условие снять нельзя',
  kk: 'Бұлсыз айыптау актісі мүмкін емес: бұл шартты алып тастауға болмайды',
});

export const mayBeSaidByHand = property('byHand', 'case-itself-tells', {
  en: 'The case itself tells whether this applies',
  ru: 'Применимость этого условия видна из самого дела',
  kk: 'Бұл шарттың қолданылатыны істің өзінен көрінеді',
});

/** The prosecutor reads the reason and must not learn a name by it. */
export const reasonNamesNobody: Rule<Investigation, Decided> = {
  code: 'reason-names-child',
  says: {
    en: 'The prosecutor reads this reason: word it without the child’s name, address or school',
    ru: 'Эту причину читает прокурор: изложите её без имени, адреса и школы ребёнка',
    kk: 'Бұл себепті прокурор оқиды: оны баланың аты, мекенжайы мен мектебінсіз жазыңыз',
  },
  looksAtInput: true,
  holds: (investigation, { reason }) => !namesTheChild(personalOf(investigation), reason),
};
