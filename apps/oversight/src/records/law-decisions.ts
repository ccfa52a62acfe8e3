import type { AgencyId, EventOf, lawApplied, lawCited, lawDecided } from '#libs/contracts';
import type { DayCorrection } from '#libs/deadlines';
import type { DecidedCitation, DecidedLength } from '#libs/legal-basis';
import type { Texts } from '#libs/problems';
import { decisionsOf } from '#libs/service';
import type { EntityManager } from 'typeorm';

interface Row {
  readonly agency: AgencyId;
  readonly decisionId: string;
  readonly role: string;
  readonly decidedAt: Date;
  readonly takesEffectAt: Date;
  /** How many deadlines moved; null while they have not been counted anew. */
  readonly moved: number | null;
}
export interface DayRow extends Row {
  readonly kind: 'day';
  readonly content: Pick<DayCorrection, 'on' | 'is'> & {
    readonly name: Texts;
    readonly decision: { readonly number: string; readonly on: string };
  };
}
export interface LengthRow extends Row {
  readonly kind: 'length';
  readonly content: Omit<DecidedLength, 'enteredAt'>;
}
export interface CitationRow extends Row {
  readonly kind: 'citation';
  readonly content: DecidedCitation;
}
export interface WithdrawalRow extends Row {
  readonly kind: 'day-withdrawn';
  readonly content: { readonly of: string; readonly reason: string };
}
export type MadeRow = DayRow | LengthRow | CitationRow;
export type LawDecisionRow = MadeRow | WithdrawalRow;

/** Told again, it is the same. */
export async function keepDecision(
  manager: EntityManager,
  { from, open }: EventOf<(typeof lawDecided)['police']> | EventOf<(typeof lawCited)['police']>,
): Promise<void> {
  const kind = 'kind' in open ? open.kind : 'citation';
  await manager.query(
    `INSERT INTO law_decisions_told (agency, decision_id, kind, role, decided_at, takes_effect_at, content)
     VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING`,
    [from, open.decisionId, kind, open.role, open.decidedAt, open.takesEffectAt, JSON.stringify(open.content)],
  );
}

export async function noteApplied(
  manager: EntityManager,
  { from, at, open }: EventOf<(typeof lawApplied)['police']>,
): Promise<void> {
  await manager.query(
    'UPDATE law_decisions_told SET moved = $3, applied_at = $4 WHERE agency = $1 AND decision_id = $2',
    [from, open.decisionId, open.moved, at],
  );
}

/** Everything that was decided, there and here, the newest first. There are few: a government moves some days a year. */
export async function lawDecisions(manager: EntityManager): Promise<LawDecisionRow[]> {
  const told = await manager.query<LawDecisionRow[]>(
    `SELECT agency, decision_id AS "decisionId", kind, role, decided_at AS "decidedAt", takes_effect_at AS "takesEffectAt", content, moved
       FROM law_decisions_told ORDER BY decided_at DESC, decision_id LIMIT 1000`,
  );
  const own = (await decisionsOf(manager)).map(
    ({ id, kind, content, decidedAt, takesEffectAt, moved, finishedAt }) => ({
      ...{ agency: 'oversight', decisionId: id, role: 'administrator', kind, content, decidedAt, takesEffectAt },
      moved: finishedAt === null ? null : moved,
    }),
  ) as LawDecisionRow[];
  return [...told, ...own].sort((one, other) => other.decidedAt.getTime() - one.decidedAt.getTime());
}
