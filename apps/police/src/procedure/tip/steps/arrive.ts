import { tipReceived, type RegionCode } from '#libs/contracts';
import { moveOf, type Notice } from '#libs/lifecycle';
import { z } from 'zod';
import { dutyOfficersOf, headsOf } from '../../investigation.facts.js';
import type { ReferralFacts } from '../../case-items.js';
import type { Told } from '../inputs.js';
import type { Tip, TipPersonal } from '../tip.js';

/** What the agency itself finds out before a tip becomes its record. */
export interface TipArrival {
  readonly id: string;
  readonly chainId: string;
  readonly number: string;
  readonly unitId: string | null;
  readonly now: Date;
}

/**
 * How fast an officer must look at it, from the little that is known: who says that the child is in danger now is believed at once, grooming
 * does not wait for the morning (manual, section 1), and neither does a small child, or one who writes alone and says nothing of being safe.
 */
function urgencyOf({ safeNow, kind, from, ageBand }: Told): Tip['urgency'] {
  if (safeNow === 'no') return 'immediate';
  const alone = from === 'child' && safeNow === 'unknown';
  return kind === 'grooming' || ageBand === 'under-11' || alone ? 'urgent' : 'standard';
}

export function tipFrom(told: Told, { id, chainId, number, unitId, now }: TipArrival): Tip {
  const { from, kind, ageBand, safeNow, platforms, region, where, contact, proved } = told;
  return {
    ...{ id, chainId, number, unitId, region, from, kind, ageBand, safeNow, platforms, proved },
    status: 'received',
    version: 0,
    people: [],
    excluded: [],
    urgency: urgencyOf(told),
    marks: [],
    openedAt: now,
    changedAt: now,
    namesResource: where.length > 0,
    reachable: contact !== undefined,
    additions: 0,
    files: [],
  };
}

export const tipPersonalFrom = ({ words, where, childName, contact, locale }: Told, now: Date): TipPersonal => ({
  words: [{ at: now.toISOString(), text: words }],
  reasons: [],
  ...{ where, childName, contact, locale },
});

const sources: Readonly<Record<Tip['from'], ReferralFacts['source']>> = {
  child: 'child',
  parent: 'parent',
  relative: 'parent',
  teacher: 'teacher',
  other: 'anonymous',
};
export const sourceOf = ({ from }: Pick<Tip, 'from'>): ReferralFacts['source'] => sources[from];

export const receivedFact = (tip: Tip, region: RegionCode = tip.region) => {
  const { number, kind, urgency, ageBand } = tip;
  return tipReceived.of({ open: { number, region, source: sourceOf(tip), kind, urgency, ageBand } });
};

export const waitingAt = ({ urgency }: Pick<Tip, 'urgency'>, unitId: string | null): Notice[] =>
  urgency === 'immediate'
    ? [dutyOfficersOf(unitId, 'tip-arrived-immediate'), headsOf(unitId, 'tip-arrived-immediate')]
    : [dutyOfficersOf(unitId, 'tip-arrived')];

export const arrive = moveOf<Tip>()({
  input: z.object({}),
  does: (tip) => ({ facts: [receivedFact(tip)], notices: waitingAt(tip, tip.unitId) }),
});
