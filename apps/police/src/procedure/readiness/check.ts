import type { Texts } from '#libs/problems';

/** One thing for want of which a check is not met: what it is, and the item, request, account … concerned. */
export interface Missing {
  readonly what: string;
  readonly id?: string;
}

/** What a check finds in a case. */
export type Found =
  | { readonly state: 'met' }
  | { readonly state: 'not-met'; readonly missing: readonly Missing[] }
  | { readonly state: 'not-applicable'; readonly reason: Texts };

export const met: Found = { state: 'met' };
export const notApplicable = (en: string, ru: string, kk: string): Found => ({
  state: 'not-applicable',
  reason: { en, ru, kk },
});
/** Met when nothing is missing. */
export const unless = (missing: readonly Missing[]): Found =>
  missing.length === 0 ? met : { state: 'not-met', missing };
/** One thing is missing for each of these ids. */
export const each = (what: string, items: readonly { readonly id: string }[]): Missing[] =>
  items.map(({ id }) => ({ what, id }));
