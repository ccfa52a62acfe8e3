import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from '#libs/observability';
import pg from 'pg';
import { databaseCodeOf, isDatabaseAway } from './database-away.js';

/** How long a service waits for its database at start, in ms: a server that recovers after a crash needs its time. */
const patienceMs = 60_000;
const [shortestMs, longestMs] = [100, 2_000];

/**
 * Waits until the database takes connections: whoever starts together with it, or while it recovers, need not end for that.
 *
 * @throws the last fault when patience is over, and at once what will not pass by itself
 */
export async function databaseAnswers(url: string, logger: Logger, patience = patienceMs): Promise<void> {
  const end = performance.now() + patience;
  for (let pause = shortestMs; ; pause = Math.min(pause * 2, longestMs)) {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
    client.on('error', () => undefined);
    try {
      await client.connect();
      return;
    } catch (error) {
      if (!isDatabaseAway(error) || performance.now() + pause > end) throw error;
      logger.warn({ code: databaseCodeOf(error) }, 'the database does not answer yet');
      await sleep(pause);
    } finally {
      await client.end().catch(() => undefined);
    }
  }
}
