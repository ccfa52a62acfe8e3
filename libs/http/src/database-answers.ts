import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from '#libs/observability';
import pg from 'pg';

/** How long a service waits for its database at start, in ms: a server that recovers after a crash needs its time. */
const patienceMs = 60_000;
const [shortestMs, longestMs] = [100, 2_000];

/** A server that is away, coming up or full. A wrong password or name is none of these. */
const passing = /^(08|53|57P|ECONN|EPIPE|ETIMEDOUT|EAI_AGAIN)/;

const isPassing = (error: unknown): boolean => {
  const { code, message } = error as { code?: string; message?: string };
  return passing.test(code ?? '') || /timeout expired|terminated/.test(message ?? '');
};

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
      if (!isPassing(error) || performance.now() + pause > end) throw error;
      logger.warn({ code: (error as { code?: string }).code }, 'the database does not answer yet');
      await sleep(pause);
    } finally {
      await client.end().catch(() => undefined);
    }
  }
}
