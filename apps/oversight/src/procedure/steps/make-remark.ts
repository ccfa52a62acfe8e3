import { agencies, remarkMade, remarkTopic, type RegionCode } from '#libs/contracts';
import { moveOf, type Outcome } from '#libs/lifecycle';
import { z } from 'zod';
import type { Remark, RemarkSupply } from '../remark.js';

const remarked = z.enum(agencies).exclude(['oversight']);

/** The last day for the answer; ten working days where the prosecutor names none. */
export const answerBy = z.iso.date().optional();
export const text = z.string().trim().min(1).max(20_000);

/** The words go to that one agency and to nobody else. */
export const saidTo = (
  remark: Remark,
  words: string,
  { dueAt, excluded }: RemarkSupply,
): NonNullable<Outcome<Remark>['facts']> => [
  remarkMade.of({
    to: [remark.agency],
    open: {
      remarkId: remark.id,
      topic: remark.topic,
      region: remark.region as RegionCode,
      dueAt: dueAt.toISOString(),
      excludedSubjects: [...excluded],
    },
    sealed: { [remark.agency]: { text: words } },
  }),
];

/** The clock runs to the day that the remark names. */
export const clockUntil = (days: number) => ({
  start: [{ rule: 'remark-answer' as const, given: { calendarDays: days } }],
});

export const makeRemark = moveOf<Remark>()({
  input: z.object({ chainId: z.uuid(), agency: remarked, topic: remarkTopic, text, answerBy }),
  does: (remark, input, at) => {
    const supply = at.supplied as RemarkSupply;
    return {
      change: { dueAt: supply.dueAt.toISOString(), excluded: supply.excluded, number: supply.number },
      facts: saidTo(remark, input.text, supply),
      clocks: clockUntil(supply.daysLeft),
    };
  },
});
