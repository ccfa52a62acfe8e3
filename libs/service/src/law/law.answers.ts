import type { Effect } from '#libs/deadlines';
import type { Length, TimeLimit } from '#libs/legal-basis';
import { z } from 'zod';
import { listOf, textsAnswer } from '../answers.js';
import { titleOf } from '../record-list.js';
import type { Staff } from '../directory/staff.js';
import type { Units } from '../directory/units.js';
import type { Decision } from './decisions.js';

const shift = z
  .object({
    ...{ rule: z.string(), says: textsAnswer, unit: textsAnswer.nullable() },
    ...{ from: z.date(), to: z.date(), count: z.number() },
  })
  .meta({ id: 'Shift' });

/** What a decision would do: how many deadlines of which kind and unit move from when to when. No case is named. */
export const effectAnswer = z
  .object({
    ...{ looked: z.number(), moved: z.number(), later: z.number(), earlier: z.number() },
    /** Of those that move: would be missed at once. */
    missedAtOnce: z.number(),
    /** Have been missed and stay so; stand still and are counted when they are resumed. */
    ...{ overdue: z.number(), paused: z.number() },
    shifts: listOf(shift),
    /** How many that move are not in the list, which ends somewhere. */
    more: z.number(),
  })
  .meta({ id: 'LawEffect' });

const most = 200;

export function toldEffect({ shifts, ...effect }: Effect, units: Units): z.output<typeof effectAnswer> {
  const shown = shifts.slice(0, most);
  return {
    ...effect,
    shifts: shown.map(({ unitId, ...each }) => ({
      ...each,
      says: titleOf(each.rule),
      unit: unitId === null ? null : (units.find(unitId)?.name ?? null),
    })),
    more: effect.moved - shown.reduce((sum, { count }) => sum + count, 0),
  };
}

/** Who decided, when, and what it did. */
export const decidedAnswer = {
  id: z.string(),
  decidedAt: z.date(),
  /** By name, where the directory of accounts knows it. */
  decidedBy: z.string().nullable(),
  moved: z.number().nullable(),
  /** When the last deadline was counted anew. */
  finishedAt: z.date().nullable(),
};
export const toldDecision = (
  { id, decidedAt, decidedBy, moved, finishedAt }: Decision,
  staff: Staff,
): z.output<z.ZodObject<typeof decidedAnswer>> => ({
  ...{ id, decidedAt, moved, finishedAt },
  decidedBy: staff.find(decidedBy)?.name ?? null,
});
export const madeAnswer = z.object({ id: z.string(), version: z.number() }).meta({ id: 'LawDecided' });

const length = z
  .object({ unit: z.enum(['hours', 'workingDays', 'calendarDays']), n: z.number() })
  .meta({ id: 'Length' });
const orGiven = z.union([length, z.literal('given')]);
/** How long a time limit is; `given`: the case says how long. */
export const lengthsAnswer = {
  length: orGiven,
  byUrgency: z.object({ immediate: length.optional(), urgent: length.optional() }).optional(),
  extendableTo: orGiven.optional(),
};

export const toldLengths = ({
  length: long,
  byUrgency,
  extendable,
}: Pick<TimeLimit, 'length' | 'byUrgency' | 'extendable'>): z.output<z.ZodObject<typeof lengthsAnswer>> => ({
  length: plain(long),
  ...(byUrgency === undefined ? {} : { byUrgency }),
  ...(extendable === undefined ? {} : { extendableTo: plain(extendable.to) }),
});
const plain = (of: Length | 'given'): z.output<typeof orGiven> => (of === 'given' ? of : { ...of });
