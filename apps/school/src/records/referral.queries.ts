import type { Transaction } from '#libs/casework';
import type { Referral } from '../procedure/referral.js';

/** How many referrals of a school there are; row-level security leaves out those that the reader may not know of. */
export async function countReferrals(
  tx: Transaction,
  schoolId: string,
): Promise<{ total: number; byStatus: Record<string, number>; byUrgency: Record<string, number> }> {
  const rows = await tx.manager.query<{ status: string; urgency: string; count: number }[]>(
    'SELECT status, urgency, count(*)::int AS count FROM referrals WHERE unit_id = $1 GROUP BY status, urgency',
    [schoolId],
  );
  const sumBy = (key: 'status' | 'urgency'): Record<string, number> => {
    const sums: Record<string, number> = {};
    for (const row of rows) sums[row[key]] = (sums[row[key]] ?? 0) + row.count;
    return sums;
  };
  return {
    total: rows.reduce((sum, { count }) => sum + count, 0),
    byStatus: sumBy('status'),
    byUrgency: sumBy('urgency'),
  };
}

/** Other referrals of the same school about the same child, as far as the reader may see them. */
export function sameChild(
  tx: Transaction,
  { id, schoolId, marks }: Referral,
): Promise<{ id: string; number: string; status: string }[]> {
  if (marks.length === 0) return Promise.resolve([]);
  return tx.manager.query(
    `SELECT id, particulars->>'number' AS number, status FROM referrals WHERE marks && $1::text[] AND unit_id = $2 AND id <> $3 ORDER BY id LIMIT 20`,
    [marks, schoolId, id],
  );
}
