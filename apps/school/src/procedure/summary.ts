import { ageBandOf, ageOn, type AgeBand, type Platform } from '#libs/contracts';
import type { Content } from './content.js';
import { birthByIin, isIin, normaliseIin } from './iin.js';

/** What may be known of a referral without opening its personal part: codes and counts, never words. */
export interface Summary {
  readonly noticed: boolean;
  /** `described`: not identified yet, but there is something by which to look for the child. */
  readonly child: 'identified' | 'described' | 'none';
  readonly iin: 'none' | 'valid' | 'invalid';
  readonly ageBand: AgeBand;
  readonly sex: 'female' | 'male' | 'unknown';
  readonly ways: NonNullable<Content['ways']>;
  readonly forms: NonNullable<Content['forms']>;
  readonly phases: NonNullable<Content['phases']>;
  readonly platforms: readonly Platform[];
  readonly accounts: number;
  /** Rows in which the platform or the account's name is still missing. */
  readonly accountsUnfinished: number;
  readonly safeNow: 'yes' | 'no' | 'unknown' | null;
  readonly meetingSoon: boolean;
  readonly mayHarmSelf: boolean;
  readonly contactContinues: boolean;
  /** A relative or a colleague may be the suspect: the suspect can reach the child. */
  readonly suspectIsNear: boolean;
  readonly exclusions: number;
  readonly childRegion: NonNullable<Content['childRegion']> | null;
  readonly raisedTo: 'immediate' | 'urgent' | null;
  readonly raisedWithReason: boolean;
}

const filled = (text: string | undefined): boolean => text !== undefined && text.trim() !== '';

/** Years of age as far as they are known: by birth date, by IIN, or as stated. */
export function ageOf({ child = {} }: Content, now: Date): number | undefined {
  const iin = normaliseIin(child.iin ?? '');
  const bornOn = child.bornOn ?? (isIin(iin) ? birthByIin(iin)?.bornOn : undefined);
  return bornOn === undefined ? child.ageYears : Math.max(0, ageOn(bornOn, now));
}

export function summaryOf(content: Content, now: Date): Summary {
  const { accounts = [], exclusions = [], signs = {}, raised } = content;
  const iin = normaliseIin(content.child?.iin ?? '');
  return {
    noticed: filled(content.noticed) || filled(content.ownWords),
    child: childIs(content),
    iin: iin === '' ? 'none' : isIin(iin) ? 'valid' : 'invalid',
    ageBand: ageBandOf(ageOf(content, now)),
    sex: sexOf(content),
    ways: content.ways ?? [],
    forms: content.forms ?? [],
    phases: content.phases ?? [],
    platforms: [...new Set(accounts.flatMap(({ platform }) => (platform === undefined ? [] : [platform])))],
    accounts: accounts.length,
    accountsUnfinished: accounts.filter(({ platform, handle }) => platform === undefined || !filled(handle)).length,
    safeNow: content.safeNow ?? null,
    meetingSoon: signs.meetingSoon === true,
    mayHarmSelf: signs.mayHarmSelf === true,
    contactContinues: signs.contactContinues === true,
    suspectIsNear: exclusions.some(({ reason }) => reason === 'may-be-suspect'),
    exclusions: exclusions.length,
    childRegion: content.childRegion ?? null,
    raisedTo: raised?.to ?? null,
    raisedWithReason: filled(raised?.reason),
  };
}

function childIs({ child = {}, accounts = [] }: Content): Summary['child'] {
  if (filled(child.iin) || (filled(child.familyName) && filled(child.givenName)))
    return child.identified === false ? 'described' : 'identified';
  const described =
    filled(child.givenName) ||
    filled(child.familyName) ||
    filled(child.grade) ||
    child.ageYears !== undefined ||
    child.bornOn !== undefined ||
    accounts.some(({ belongsTo, handle }) => belongsTo === 'child' && filled(handle));
  return described ? 'described' : 'none';
}

function sexOf({ child = {} }: Content): Summary['sex'] {
  if (child.sex !== undefined && child.sex !== 'unknown') return child.sex;
  const iin = normaliseIin(child.iin ?? '');
  return (isIin(iin) ? birthByIin(iin)?.sex : undefined) ?? 'unknown';
}
