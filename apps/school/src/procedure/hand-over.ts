import type { Account, Child, Exclusion } from '#libs/contracts';
import type { Content } from './content.js';
import { birthByIin, isIin, normaliseIin } from './iin.js';
import { summaryOf } from './summary.js';

/** The child as other agencies get to know it. */
export function childIn(content: Content, now: Date): Child {
  const { iin: typed, ...rest } = content.child ?? {};
  const iin = normaliseIin(typed ?? '');
  const { sex, child } = summaryOf(content, now);
  const bornOn = rest.bornOn ?? (isIin(iin) ? birthByIin(iin)?.bornOn : undefined);
  return {
    ...rest,
    identified: child === 'identified',
    sex,
    ...(iin === '' ? {} : { iin }),
    ...(bornOn === undefined ? {} : { bornOn }),
  };
}

/** The legal representative, where anything is known of one. */
export function representativeIn({ representative = {} }: Content): {
  representative?: NonNullable<Content['representative']> & { relation: string };
} {
  const known = Object.values(representative).some((value) => value !== '');
  return known ? { representative: { ...representative, relation: representative.relation ?? '' } } : {};
}

export const accountsIn = ({ accounts = [] }: Content): Account[] =>
  accounts.flatMap(({ platform, handle, belongsTo = 'suspect', ...rest }) =>
    platform === undefined || handle === undefined ? [] : [{ ...rest, platform, handle, belongsTo }],
  );

export const exclusionsIn = ({ exclusions = [] }: Content): Exclusion[] => exclusions;
