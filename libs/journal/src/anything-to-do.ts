import { hasOpenEnd, type ChainedLog } from '#libs/seals';
import type { EntityManager } from 'typeorm';

/**
 * Which logs have entries that may wait to be chained, and whether deliveries wait to be sent again: one cheap question for a service in
 * which nothing happens. It looks at the end of each index and nowhere else; asked with EXISTS, PostgreSQL reads the whole journal to find
 * that there is nothing.
 */
export async function isAnythingToDo(
  manager: EntityManager,
  logs: readonly ChainedLog[],
): Promise<{ chain: ChainedLog[]; send: boolean }> {
  const ends = logs.map((log) => `(${hasOpenEnd(log)}) AS "${log.name}"`);
  const [row] = await manager.query<Record<string, boolean | null>[]>(
    `SELECT ${ends.join(', ')}, (SELECT next_attempt_at FROM deliveries ORDER BY next_attempt_at LIMIT 1) <= clock_timestamp() AS send`,
  );
  return { chain: logs.filter(({ name }) => row?.[name] === true), send: row?.['send'] ?? false };
}
