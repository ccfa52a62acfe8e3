import type { Transaction } from '#libs/casework';
import { openStates } from '#libs/deadlines';

/** How much one investigator has in hand. */
export interface Workload {
  readonly subject: string;
  readonly total: number;
  readonly byStatus: Readonly<Record<string, number>>;
  readonly byUrgency: Readonly<Record<string, number>>;
  /** Cases of theirs with a deadline that has passed. */
  readonly overdue: number;
}

const ended = ['concluded', 'refused', 'terminated'];

/**
 * Cases in hand by investigator, of the units whose rows the reader sees; without those that they may not know of.
 *
 * @param units all that the reader has something to do with, so that an index finds them
 */
export async function workloadOf(tx: Transaction, units: readonly string[] | undefined): Promise<Workload[]> {
  const rows = await tx.manager.query<
    { subject: string; status: string; urgency: string; count: number; overdue: number }[]
  >(
    `SELECT person->>'subject' AS subject, status, urgency, count(*)::int AS count,
            count(*) FILTER (WHERE EXISTS (SELECT FROM deadlines WHERE record_id = investigations.id AND state IN ${openStates} AND due_at < clock_timestamp()))::int AS overdue
       FROM investigations CROSS JOIN LATERAL jsonb_array_elements(people) AS person
      WHERE person->>'as' = 'assignee' AND NOT status = ANY ($1) ${units === undefined ? '' : 'AND unit_id = ANY ($2::uuid[])'}
      GROUP BY 1, 2, 3 ORDER BY 1`,
    units === undefined ? [ended] : [ended, units],
  );
  const subjects = [...new Set(rows.map(({ subject }) => subject))];
  return subjects.map((subject) => {
    const own = rows.filter((row) => row.subject === subject);
    const sumBy = (key: 'status' | 'urgency'): Record<string, number> => {
      const sums: Record<string, number> = {};
      for (const row of own) sums[row[key]] = (sums[row[key]] ?? 0) + row.count;
      return sums;
    };
    return {
      subject,
      total: own.reduce((sum, { count }) => sum + count, 0),
      byStatus: sumBy('status'),
      byUrgency: sumBy('urgency'),
      overdue: own.reduce((sum, { overdue }) => sum + overdue, 0),
    };
  });
}
