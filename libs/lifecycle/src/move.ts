import type { Fact } from '#libs/contracts';
import type { TimeLimitCode } from '#libs/legal-basis';
import type { Texts } from '#libs/problems';
import type { z } from 'zod';
import type { AnyInput } from './any.js';
import type { NoticeCode } from './notice-texts.js';
import type { At, Rule } from './rule.js';

/** A message to people of the agency: content-free, it says that something waits and where. */
export interface Notice {
  /** Stable code; the portal has its text. */
  readonly code: NoticeCode;
  readonly to: { readonly subject: string } | { readonly role: string; readonly unitId: string | null };
  /** Account ids of people to whom this must not be told, besides those whom the record excludes. */
  readonly except?: readonly string[];
  /** Of a deadline that the law moved: from when to when, and by which decision. Dates and law, nothing of a case. */
  readonly moved?: MovedDate;
}

export interface MovedDate {
  readonly from: string;
  readonly to: string;
  readonly because: Texts;
}

/** A clock of the step, with what the case itself gives: a term from an order, a platform's usual time. */
export interface ClockStart {
  readonly rule: TimeLimitCode;
  /** What starts it happened earlier than the step that records it. */
  readonly startedAt?: Date;
  readonly given?: { readonly hours?: number; readonly calendarDays?: number; readonly workingDays?: number };
  /**
   * It goes on as it is where the record has it already: `open`, also when it was missed; `running`, only while its term has not run out, so that what
   * is asked for anew after a missed term has a term of its own.
   */
  readonly unless?: 'open' | 'running';
}

/** A decision that makes a term longer: its whole length from the start. */
export interface ClockExtension {
  readonly rule: TimeLimitCode;
  readonly calendarDays?: number;
  readonly workingDays?: number;
  readonly reason: string;
}

/** What becomes of a record by a step. Only what changed is named. */
export interface Outcome<R> {
  readonly change?: Partial<Omit<R, 'id' | 'chainId' | 'version' | 'status' | 'openedAt' | 'changedAt' | 'sealed'>>;
  /** New personal part; it replaces the old one. Only moves with `unseals` may give it. */
  readonly sealed?: R extends { readonly sealed?: infer S } ? NonNullable<S> : never;
  readonly facts?: readonly Fact[];
  readonly notices?: readonly Notice[];
  readonly clocks?: {
    readonly start?: readonly ClockStart[];
    readonly meet?: readonly TimeLimitCode[];
    /** What they asked for is not to be done any more. */
    readonly cancel?: readonly TimeLimitCode[];
    readonly extend?: readonly ClockExtension[];
    /** Every open clock of the record, where the move and not the row decides. */
    readonly all?: 'pause' | 'resume' | 'cancel';
  };
  /** The state to go to, where the step's row allows several. */
  readonly to?: string;
  /** Work for the agency itself at a later time, such as a reminder; `after` in seconds from now. */
  readonly timers?: readonly {
    readonly kind: string;
    readonly after: number;
    /** Another record of this agency, which this step cannot and need not see; this one where none is named. */
    readonly recordId?: string;
    readonly payload?: Readonly<Record<string, unknown>>;
  }[];
  /** Nothing of the record itself has changed, at most items of its collections: its version stays, so that nobody who works on it must begin anew. */
  readonly keepsVersion?: boolean;
  /** What this step handed over besides: file items granted to a receiver. Done in the same transaction by the desk. */
  readonly effects?: readonly { readonly kind: string; readonly payload: Readonly<Record<string, unknown>> }[];
}

/** The decision of one step: pure, command + state + time in, outcome out. */
export interface Move<R, I = AnyInput> {
  /** Shape of the input; refused as `input-invalid` before anything is locked. */
  readonly input: z.ZodType<I>;
  /** Whether the personal part must be opened for it. */
  readonly unseals?: boolean;
  readonly requires?: readonly Rule<R, NoInfer<I>>[];
  readonly does: (record: R, input: I, at: At) => Outcome<R>;
}

/** Declares the move of a step with its types: `moveOf<Investigation>()({ input, does })`. */
export const moveOf =
  <R>() =>
  <I>(move: Move<R, I>): Move<R, I> =>
    move;
