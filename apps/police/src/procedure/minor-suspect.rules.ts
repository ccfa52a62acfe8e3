import { readinessConditions } from '#libs/legal-basis';
import type { Rule } from '#libs/lifecycle';
import type { Suspect } from './case-items.js';
import { investigativeActions, type ActionCode } from './investigative-actions.js';
import type { Investigation } from './investigation.js';
import { known } from './investigation.parts.js';

/** A suspect under eighteen has an inspector and a representative at their side (actors; the suspect is a minor). */

const inspector = { code: 'juvenile-inspector-missing', says: readinessConditions['juvenile-inspector'].says } as const;
const representative = {
  code: 'suspect-representative-missing',
  says: {
    en: 'The suspect is under eighteen: name their representative first',
    ru: 'Подозреваемому нет восемнадцати: сначала укажите его представителя',
    kk: 'Күдікті он сегізге толмаған: алдымен оның өкілін көрсетіңіз',
  },
} as const;

const stoodBy = ({ minor, representativeNamed }: Suspect): boolean => !minor || representativeNamed === true;

/** A measure against a minor is taken with the juvenile inspector. */
export const minorSuspectHasInspector: Rule<Investigation, { readonly suspectId: string }> = {
  ...inspector,
  looksAtInput: true,
  holds: ({ suspects, juvenileInspector }, { suspectId }) =>
    juvenileInspector !== null || suspects.find(({ id }) => id === suspectId)?.minor !== true,
};

/** A suspect under eighteen is never alone: a representative of theirs is named, besides the juvenile inspector. */
export const minorSuspectHasRepresentative: Rule<Investigation, { readonly suspectId: string }> = {
  ...representative,
  looksAtInput: true,
  holds: ({ suspects }, { suspectId }) => stoodBy(known(suspects, suspectId)),
};

interface Action {
  readonly action: ActionCode;
  readonly suspectId?: string | undefined;
}

/** Suspects whom an action questions: the one that is named, else whoever of the case it may be. */
const questionedBy = ({ suspects }: Investigation, { action, suspectId }: Action): readonly Suspect[] => {
  if (!('questionsSuspect' in investigativeActions[action])) return [];
  return suspectId === undefined ? suspects : suspects.filter(({ id }) => id === suspectId);
};

/** Who is questioned as a suspect is one of this case. */
export const suspectIsOfThisCase: Rule<Investigation, Action> = {
  code: 'suspect-not-of-case',
  says: {
    en: 'Name a suspect of this case',
    ru: 'Укажите подозреваемого по этому делу',
    kk: 'Осы іс бойынша күдіктіні көрсетіңіз',
  },
  looksAtInput: true,
  holds: ({ suspects }, { suspectId }) => suspectId === undefined || suspects.some(({ id }) => id === suspectId),
};

/** A minor is questioned as a suspect with the juvenile inspector and a representative of theirs. */
export const minorIsQuestionedWithInspector: Rule<Investigation, Action> = {
  ...inspector,
  looksAtInput: true,
  holds: (investigation, action) =>
    investigation.juvenileInspector !== null || questionedBy(investigation, action).every(({ minor }) => !minor),
};
export const minorIsQuestionedWithRepresentative: Rule<Investigation, Action> = {
  ...representative,
  looksAtInput: true,
  holds: (investigation, action) => questionedBy(investigation, action).every(stoodBy),
};
