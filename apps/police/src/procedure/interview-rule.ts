import type { Rule } from '#libs/lifecycle';
import type { Texts } from '#libs/problems';
import type { Interview } from './interview-items.js';
import type { Investigation } from './investigation.js';

/** An input that names an interview of the case. */
export type NamesInterview = { readonly interviewId: string };

/** A rule that looks at the input of a step about interviews. */
export const rule = <I>(
  code: string,
  en: string,
  ru: string,
  kk: string,
  holds: Rule<Investigation, I>['holds'],
): Rule<Investigation, I> => ({
  code,
  says: { en, ru, kk } satisfies Texts,
  looksAtInput: true,
  holds,
});

export const interviewOf = ({ interviews }: Investigation, { interviewId }: NamesInterview): Interview | undefined =>
  interviews.find(({ id }) => id === interviewId);
