import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

/** What crosses a border between agencies is written in these: how far each receiver is, then what waits for its receipt. In the order of the inbox. */
const border = ['inbox_cursors', 'deliveries'];

const attempts = 60;
const busy = new Set(['55P03', '40P01']);

async function open(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, application_name: 'qorgan backup' });
  // A server that goes away is told of by the statement under way.
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

const close = (clients: Iterable<pg.Client>): Promise<unknown> =>
  Promise.allSettled([...clients].map((client) => client.end()));

/** Whoever waits for us longer than we for them is not to give way: we find the knot first, and let go. */
async function shut(gate: pg.Client): Promise<void> {
  await gate.query(`BEGIN; SET LOCAL lock_timeout = '2s'; SET LOCAL deadlock_timeout = '100ms'`);
  for (const table of border) await gate.query(`LOCK TABLE ${table} IN SHARE MODE`);
}

const isBorder = async (client: pg.Client): Promise<boolean> =>
  (await client.query<{ there: boolean }>(`SELECT to_regclass('public.inbox_cursors') IS NOT NULL AS there`)).rows[0]
    ?.there === true;

/** Shuts every border at once, does it, and opens them. False when somebody was in the way. */
async function atOneMoment(gates: readonly pg.Client[], work: () => Promise<unknown>): Promise<boolean> {
  const shutting = await Promise.allSettled(gates.map(shut));
  const failed = shutting.flatMap((each) => (each.status === 'rejected' ? [each.reason as { code?: string }] : []));
  const hindered = failed.every(({ code }) => busy.has(code ?? ''));
  try {
    if (failed.length === 0) await work();
  } finally {
    await Promise.all(gates.map((gate) => gate.query('ROLLBACK')));
  }
  if (!hindered) throw new Error('the databases could not be held still', { cause: failed[0] });
  return failed.length === 0;
}

/**
 * A snapshot of every database of one and the same moment, while everything runs: nothing is received in one that was not told in another, and no
 * receipt is older than what it is for (ADR 0039). People wait some milliseconds.
 *
 * @returns connections inside a read-only transaction, by service; whoever asks ends them
 */
export async function cutThrough(urls: ReadonlyMap<string, string>): Promise<ReadonlyMap<string, pg.Client>> {
  const readers = new Map<string, pg.Client>();
  const gates: pg.Client[] = [];
  try {
    for (const [service, url] of urls) {
      const reader = await open(url);
      readers.set(service, reader);
      if (await isBorder(reader)) gates.push(await open(url));
      await reader.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    }
    // A snapshot is taken by the first statement, not by BEGIN.
    const look = (): Promise<unknown> =>
      Promise.all([...readers.values()].map((reader) => reader.query('SELECT pg_current_snapshot()')));
    for (let attempt = 0; !(await atOneMoment(gates, look)); attempt += 1) {
      if (attempt === attempts) throw new Error('the databases are too busy to be held still: try again');
      await sleep(50 + Math.random() * 200);
    }
    return readers;
  } catch (error) {
    await close(readers.values());
    throw error;
  } finally {
    await close(gates);
  }
}
