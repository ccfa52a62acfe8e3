import { z } from 'zod';
import { instruments, type InstrumentCode } from './instruments.js';
import type { Citation } from './provision.js';
import { citationSchema, lengthSchema, textsSchema } from './register.js';
import type { TimeLimit } from './time-limit.js';
import { timeLimits, type TimeLimitCode } from './time-limits.js';

const codes = Object.keys(timeLimits) as [TimeLimitCode, ...TimeLimitCode[]];

/** What an administrator enters of a time limit that the law changed: its lengths, from which day on, for whom, and on what basis. */
export const decidedLength = z.strictObject({
  rule: z.enum(codes),
  length: lengthSchema,
  byUrgency: z.strictObject({ immediate: lengthSchema.optional(), urgent: lengthSchema.optional() }).optional(),
  extendableTo: lengthSchema.or(z.literal('given')).optional(),
  /** The first day on which what begins has the new length. */
  from: z.iso.date(),
  /** Whether the law applies to what runs on that day as well. */
  running: z.boolean(),
  basis: citationSchema.extend({
    instrument: z.enum(Object.keys(instruments) as [InstrumentCode, ...InstrumentCode[]]),
    /** What the law says, in our own words. */
    text: textsSchema,
  }),
});
export type DecidedLength = Readonly<z.output<typeof decidedLength>> & {
  readonly basis: Citation;
  /** When the agency's administrator entered it. */
  readonly enteredAt: string;
};

/** The one of several decisions that holds for what began on a day: by the day from which each is in force, then as they were entered. */
export function decisionFor(
  decided: readonly DecidedLength[],
  rule: TimeLimitCode,
  day: string,
): DecidedLength | undefined {
  return decided
    .filter((each) => each.rule === rule && (each.from <= day || each.running))
    .reduce<DecidedLength | undefined>(
      (last, next) => (last === undefined || next.from >= last.from ? next : last),
      undefined,
    );
}

/** A time limit with its lengths as they were decided; whom it tells, and when it warns, stays. */
export function withLengths(limit: TimeLimit, decided: DecidedLength | undefined): TimeLimit {
  if (decided === undefined) return limit;
  const { byUrgency: _shorter, extendable, ...rest } = limit;
  const { length, byUrgency, extendableTo } = decided;
  return {
    ...rest,
    length,
    ...(byUrgency === undefined ? {} : { byUrgency: byUrgency as NonNullable<TimeLimit['byUrgency']> }),
    ...(extendable === undefined || extendableTo === undefined
      ? {}
      : { extendable: { to: extendableTo, by: extendable.by } }),
  };
}
