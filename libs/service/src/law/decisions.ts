import type { Queries } from '#libs/casework';
import { dayCorrection, dayDecision, type DayCorrection } from '#libs/deadlines';
import type { decidedCitation, DecidedCitation, decidedLength, DecidedLength } from '#libs/legal-basis';
import { z } from 'zod';

/** A day of rest or of work, with the government's decision; when it was entered is the database's to say. */
export const dayInput = dayCorrection
  .required({ name: true })
  .extend({ decision: dayDecision.omit({ enteredAt: true }) });
export const withdrawalInput = z.strictObject({ reason: z.string().trim().min(3).max(300) });

/** What an administrator may decide. A decision is never changed: another one follows it. */
export interface Contents {
  readonly length: z.output<typeof decidedLength>;
  readonly citation: z.output<typeof decidedCitation>;
  readonly day: z.output<typeof dayInput>;
  readonly 'day-withdrawn': { readonly of: string; readonly reason: string };
}
export type DecisionKind = keyof Contents;

interface Row<K extends DecisionKind> {
  readonly id: string;
  readonly number: number;
  readonly kind: K;
  readonly content: Contents[K];
  readonly takesEffectAt: Date;
  readonly decidedBy: string;
  readonly decidedAt: Date;
  /** Whether it is in force yet. */
  readonly inForce: boolean;
  /** How many deadlines moved when it came into force, and when the last of them had. */
  readonly moved: number | null;
  readonly finishedAt: Date | null;
}
export type Decision = { [K in DecisionKind]: Row<K> }[DecisionKind];

const all = `
  SELECT id, number, kind, content, takes_effect_at AS "takesEffectAt", decided_by AS "decidedBy", decided_at AS "decidedAt",
         takes_effect_at <= clock_timestamp() AS "inForce", moved, finished_at AS "finishedAt"
    FROM (SELECT *, (row_number() OVER (ORDER BY takes_effect_at, number))::int AS version FROM law_decisions) AS d
    LEFT JOIN law_recounts USING (version)
   ORDER BY number`;

/** Every decision ever made here, in their order. */
export const decisionsOf = (queries: Queries): Promise<Decision[]> => queries.query<Decision[]>(all, []);

export const ofKind = <K extends DecisionKind>(decisions: readonly Decision[], kind: K): readonly Row<K>[] =>
  decisions.filter((each): each is Decision & Row<K> => each.kind === kind);

/** The days that are decided, without those that were withdrawn. */
export function daysIn(decisions: readonly Decision[]): readonly Row<'day'>[] {
  const withdrawn = new Set(ofKind(decisions, 'day-withdrawn').map(({ content }) => content.of));
  return ofKind(decisions, 'day').filter(({ id }) => !withdrawn.has(id));
}

export const correctionOf = ({ content, decidedAt }: Pick<Row<'day'>, 'content' | 'decidedAt'>): DayCorrection => ({
  ...content,
  decision: { ...content.decision, enteredAt: new Date(decidedAt).toISOString() },
});

/** Every length that was decided, in the order in which they were entered. */
export const lengthsIn = (decisions: readonly Decision[]): readonly DecidedLength[] =>
  ofKind(decisions, 'length').map(({ content, decidedAt }) => ({
    ...content,
    enteredAt: new Date(decidedAt).toISOString(),
  }));

/** Every citation that was decided, in the order in which they were entered. */
export const citationsIn = (decisions: readonly Decision[]): readonly DecidedCitation[] =>
  ofKind(decisions, 'citation').map(({ content }) => content);
