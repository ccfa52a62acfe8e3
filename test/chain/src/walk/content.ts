import type { Platform } from '#libs/contracts';
import { inventedChild, type InventedChild } from '../invented/child.js';
import { words } from '../invented/words.js';
import type { Walk } from './walk.js';

/** The places where strangers find children, by how often. */
const platforms = {
  whatsapp: 4,
  instagram: 3,
  telegram: 2,
  tiktok: 2,
  roblox: 1,
  discord: 1,
} as const satisfies Partial<Record<Platform, number>>;

/** What is known from the beginning of a chain's child and suspect. */
export interface Story {
  readonly child: InventedChild;
  readonly age: number;
  readonly platform: keyof typeof platforms;
  /** The suspect's account, as the referral has it. */
  readonly handle: string;
}

export function storyOf({ plan, chance, mark }: Walk, now: Date): Story {
  const age = plan.exits.has('of-age') ? 18 : chance.between(9, 16);
  const linked = plan.exits.has('linked');
  // An account that other cases are found by: what is doubtful is never compared, such as a number that is none.
  const compared = linked || plan.exits.has('joined') || plan.exits.has('severed');
  const run = mark.slice(0, mark.lastIndexOf('-'));
  return {
    child: inventedChild(chance, now, age),
    age,
    platform: compared ? 'instagram' : chance.weighted(platforms),
    handle: linked ? `shared.${run}.${plan.group}` : compared ? `one.${run}.${plan.index}` : `stranger.${mark}`,
  };
}

/** What the school writes into the referral. Section by section, as the form has it. */
export function contentOf(
  walk: Walk,
  { child, age, platform, handle }: Story,
  excludedStaff: readonly string[],
): object {
  const { chance } = walk;
  const { familyName, givenName, iin, bornOn, sex, grade } = child;
  const danger = walk.takes('immediate');
  const relative = walk.takes('relative-suspect');
  const staff = excludedStaff.map((subject) => ({
    kind: 'staff',
    subject,
    reason: chance.oneOf(['may-be-suspect', 'close-to-suspect']),
  }));
  return {
    child: walk.takes('unidentified')
      ? { ageYears: age, sex, grade, identified: false }
      : { familyName, givenName, iin, bornOn, sex, grade },
    representative: {
      familyName,
      givenName: 'Representative',
      relation: relative ? 'stepfather' : 'mother',
      phone: '+7 700 000 00 00',
    },
    noticed: chance.oneOf(words.noticed),
    ...(chance.happens(0.7) ? { ownWords: chance.oneOf(words.ownWords) } : {}),
    ways: [chance.oneOf(['fake-identity', 'long-term-manipulation', 'money-or-gifts', 'gaming'])],
    forms: danger ? ['luring-to-meeting'] : [chance.oneOf(['sexting', 'sexual-blackmail', 'luring-to-meeting'])],
    phases: [chance.oneOf(['contact', 'trust', 'isolation'])],
    accounts: [
      { platform, handle, belongsTo: 'suspect' },
      { platform, handle: `child.${walk.mark}`, belongsTo: 'child' },
    ],
    period: { from: '2026-01-12', to: '2026-02-20' },
    safeNow: danger ? 'no' : chance.oneOf(['yes', 'unknown']),
    signs: danger ? { meetingSoon: true, mayHarmSelf: true } : { contactContinues: chance.happens(0.3) },
    exclusions: [
      ...staff,
      ...(relative
        ? [{ kind: 'relative', name: `${familyName} Representative`, relation: 'stepfather', reason: 'may-be-suspect' }]
        : []),
    ],
  };
}
