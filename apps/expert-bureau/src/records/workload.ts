import type { Transaction } from '#libs/casework';
import { expertWorks } from '../procedure/examination.js';

/** How many open examinations of a kind an expert has, and when the first of them is due. */
export interface Load {
  readonly subject: string;
  readonly kind: string;
  readonly open: number;
  readonly nextDueAt: string | null;
}

/** The open examinations of these units by expert and kind; the rows that the caller may not see are not counted. */
export function loadsOf(tx: Transaction, unitIds: readonly string[]): Promise<Load[]> {
  return tx.manager.query<Load[]>(
    `SELECT person ->> 'subject' AS subject, particulars ->> 'kind' AS kind, count(*)::int AS open, min(particulars ->> 'dueAt') AS "nextDueAt"
       FROM examinations CROSS JOIN LATERAL jsonb_array_elements(people) AS person
      WHERE person ->> 'as' = 'assignee' AND status = ANY ($1) AND unit_id = ANY ($2::uuid[])
      GROUP BY 1, 2`,
    [expertWorks, unitIds],
  );
}
