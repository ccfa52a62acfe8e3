import type { RecordCore } from '#libs/lifecycle';
import type { Transaction } from './transaction.js';

/**
 * Notices of a record that were written before somebody was named as not to be told vanish for them too. Nobody to whom a notice was
 * hidden for another reason gets to see it by that.
 *
 * @param codes a pattern of notices, as LIKE has it; all of them where none is given
 */
export async function hideNotices(
  tx: Pick<Transaction, 'manager'>,
  { id }: Pick<RecordCore, 'id'>,
  from: readonly string[],
  codes = '%',
): Promise<void> {
  if (from.length === 0) return;
  await tx.manager.query(
    `UPDATE notices SET excluded = ARRAY(SELECT DISTINCT unnest(excluded || $2::uuid[]))
      WHERE record_id = $1 AND code LIKE $3 AND NOT excluded @> $2::uuid[]`,
    [id, from, codes],
  );
}
