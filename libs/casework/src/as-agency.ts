import type { Transaction } from './transaction.js';

/**
 * Work that a step brings about in another record, which the person who took the step may not see themselves: a partner's service and the support
 * that it belongs to, the case to which a message is added. Row-level security lets the agency pass, and then the person is put back in place;
 * where the work fails the transaction ends with it.
 */
export async function asAgency<T>(tx: Transaction, work: () => Promise<T>): Promise<T> {
  const [{ subject } = { subject: '' }] = await tx.manager.query<{ subject: string }[]>(
    `SELECT current_setting('qorgan.subject') AS subject, set_config('qorgan.subject', 'system', true)`,
  );
  const result = await work();
  await tx.manager.query(`SELECT set_config('qorgan.subject', $1, true)`, [subject]);
  return result;
}
