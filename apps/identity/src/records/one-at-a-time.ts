import type { Pool } from 'pg';

/**
 * Carries work out unless another replica is at work under that key. What is held meanwhile is a connection with a lock of its session: no transaction
 * and no row, so that nobody waits for work that takes long. Whose connection breaks has lost the lock and does not know: work must bear a second one
 * beside it.
 *
 * @returns undefined where another replica is at work
 */
export async function oneAtATime<T>(database: Pool, key: string, work: () => Promise<T>): Promise<T | undefined> {
  const client = await database.connect();
  let broken: Error | undefined;
  try {
    const { rows } = await client.query<{ mine: boolean }>(
      `SELECT pg_try_advisory_lock(hashtextextended($1, 0)) AS mine`,
      [key],
    );
    if (rows[0]?.mine !== true) return undefined;
    try {
      return await work();
    } finally {
      // A connection that may still hold the lock is not used again.
      await client.query(`SELECT pg_advisory_unlock(hashtextextended($1, 0))`, [key]).catch((failed: unknown) => {
        broken = failed as Error;
      });
    }
  } finally {
    client.release(broken);
  }
}
