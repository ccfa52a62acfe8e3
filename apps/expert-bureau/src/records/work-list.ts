import type { Transaction } from '#libs/casework';
import { expertWorks } from '../procedure/examination.js';

/** One examination on an expert's desk. */
export interface WorkItem {
  readonly id: string;
  readonly kind: string;
  readonly status: string;
  readonly urgency: string;
  readonly questions: number;
  readonly answered: number;
  /** As the clock has it; null while it stands still, or before the last expert is assigned. */
  readonly dueAt: Date | null;
  readonly clock: string | null;
}

/** More than anybody has on their desk at once. */
const most = 500;

/** What lies on this expert's desk, and on those of whom they stand in for, the nearest end of term first. Found by the index over subjects (`record_ids_of`); there are few of each expert. */
export const workOf = ({ manager, actor: { subject, standsInFor = [] } }: Transaction): Promise<WorkItem[]> =>
  manager.query<WorkItem[]>(
    `SELECT e.id, e.particulars ->> 'kind' AS kind, e.status, e.urgency, (e.particulars ->> 'questionCount')::int AS questions,
            jsonb_array_length(e.particulars -> 'answered') AS answered, d.due_at AS "dueAt", d.state AS clock
       FROM examinations e
       LEFT JOIN LATERAL (
         SELECT due_at, state FROM deadlines WHERE record_id = e.id AND rule = 'examination' AND state IN ('running', 'paused', 'breached')
          ORDER BY started_at DESC LIMIT 1) d ON true
      WHERE e.id = ANY (ARRAY(SELECT record_ids_of('examinations', person) FROM unnest($1::uuid[]) AS person)) AND e.status = ANY ($2)
      ORDER BY d.due_at NULLS LAST, e.id LIMIT ${String(most)}`,
    [
      [subject, ...standsInFor.map((absent) => absent.subject)],
      ['arrived', ...expertWorks],
    ],
  );
