import {
  offences,
  qualificationErrors,
  signs,
  type EstablishedFact,
  type OffenceCode,
  type QualificationError,
  type QualificationErrorCode,
  type SignCode,
} from '#libs/legal-basis';
import type { Texts } from '#libs/problems';
import type { Investigation } from './investigation.js';

/** An article to think of, with what speaks for it. */
export interface Suggestion {
  readonly code: OffenceCode;
  readonly article: string;
  readonly title: Texts;
  readonly inForce: boolean;
  readonly chosen: boolean;
  readonly because: readonly { readonly sign: SignCode; readonly says: Texts }[];
}

export interface Advice {
  /** Articles in force, those for which most speaks first. */
  readonly consider: readonly Suggestion[];
  /** Articles that are only proposed: to read about, not to choose. */
  readonly proposed: readonly Suggestion[];
  readonly warnings: readonly { readonly code: QualificationErrorCode; readonly says: Texts }[];
}

/** What the referral itself says, as signs. */
export function signsIn({ referral: { ways, forms, phases } }: Pick<Investigation, 'referral'>): SignCode[] {
  return [
    ...ways.map((each) => `way:${each}` as const),
    ...forms.map((each) => `form:${each}` as const),
    ...phases.map((each) => `phase:${each}` as const),
  ];
}

const isMade = (error: QualificationError, chosen: readonly OffenceCode[], present: readonly SignCode[]): boolean =>
  error.chosen.some((article) => chosen.includes(article)) &&
  (error.unless === undefined
    ? present.some((sign) => signs[sign].ofGrooming) && !error.without.some((article) => chosen.includes(article))
    : !present.includes(error.unless));

/**
 * Which articles the case lets one think of, and which typical errors a choice would make (manual, section 5). Advice: the decision and
 * its reason are the investigator's.
 */
export function adviceOn(
  investigation: Pick<Investigation, 'referral' | 'articles'>,
  facts: readonly EstablishedFact[],
  choice: readonly OffenceCode[] = investigation.articles,
): Advice {
  const present = [...new Set<SignCode>([...signsIn(investigation), ...facts])];
  const suggested = (Object.keys(offences) as OffenceCode[])
    .map((code): Suggestion => ({
      code,
      article: offences[code].article,
      title: offences[code].title,
      inForce: offences[code].inForce,
      chosen: choice.includes(code),
      because: present
        .filter((sign) => signs[sign].pointsTo.includes(code))
        .map((sign) => ({ sign, says: signs[sign].says })),
    }))
    .filter(({ because }) => because.length > 0)
    .sort((one, other) => other.because.length - one.because.length || (one.code < other.code ? -1 : 1));
  return {
    consider: suggested.filter(({ inForce }) => inForce),
    proposed: suggested.filter(({ inForce }) => !inForce),
    warnings: (Object.keys(qualificationErrors) as QualificationErrorCode[])
      .filter((code) => isMade(qualificationErrors[code], choice, present))
      .map((code) => ({ code, says: qualificationErrors[code].says })),
  };
}
