import pg from 'pg';
import type { Stack } from '../../../tools/up/src/index.js';
import { ratio, throughput, type Throughput } from './measure.js';
import { untilReceived } from './memory.js';
import { costOfEach, processorTime } from './processor-time.js';
import type { Psychologist } from './referrals.js';
import { freshIds, sentRows, tracesOf, writeDrafts, type FreshIds, type Traces } from './rows-of-a-referral.js';

export interface CommandFigures {
  /** Submitting a referral over HTTP, from the request to the answer after the commit. */
  readonly command: Throughput;
  /** The same rows written by bare pg in one transaction, from the same number of connections. */
  readonly floor: Throughput;
  readonly ratio: number;
  /**
   * The same command while the other services are halted (SIGSTOP): what the school's own machine would give, where the floor, which writes one
   * agency's rows and nothing follows, can be compared with it.
   */
  readonly alone: Throughput;
  readonly ratio_alone: number;
  /** Processor time of each process for one submission with all that follows from it, in ms. */
  readonly processor_ms: Readonly<Record<string, number>>;
}

/** Submissions before anything is measured: a service that has run for a minute is what people meet. */
const warmUp = 300;

export async function measureCommand(
  stack: Stack,
  psychologist: Psychologist,
  count: number,
  parallel: number,
): Promise<CommandFigures> {
  const drafts: string[] = [];
  await throughput(
    Array.from({ length: count + warmUp }, (_, n) => `command-${String(n)}`),
    parallel,
    async (key) => {
      drafts.push(await psychologist.draft(key));
    },
  );
  await throughput(drafts.splice(0, warmUp), parallel, (id) => psychologist.submit(id));
  const part = Math.ceil(drafts.length / 3);
  const names = new Map(stack.running.map((app) => [stack.service(app).pid, app]));
  const before = processorTime((pid) => names.get(pid));
  const first = await throughput(drafts.slice(0, part), parallel, (id) => psychologist.submit(id));
  await untilReceived(stack);
  const processor_ms = costOfEach(
    before,
    processorTime((pid) => names.get(pid)),
    part,
  );
  const floor = await measureFloor(stack, drafts[0] ?? '', part, parallel);
  const second = await throughput(drafts.slice(part, 2 * part), parallel, (id) => psychologist.submit(id));
  await untilReceived(stack);
  const alone = await whileHalted(stack, () =>
    throughput(drafts.slice(2 * part), parallel, (id) => psychologist.submit(id)),
  );
  const command = first.per_second > second.per_second ? second : first;
  return {
    command,
    floor,
    ratio: ratio(command.per_second, floor.per_second),
    alone,
    ratio_alone: ratio(alone.per_second, floor.per_second),
    processor_ms,
  };
}

/** Halts every service but the school's for the time of `work`. */
async function whileHalted<T>(stack: Stack, work: () => Promise<T>): Promise<T> {
  const others = stack.running.filter((app) => app !== 'school').flatMap((app) => stack.service(app).pid ?? []);
  for (const pid of others) process.kill(pid, 'SIGSTOP');
  try {
    return await work();
  } finally {
    for (const pid of others) process.kill(pid, 'SIGCONT');
  }
}

async function measureFloor(stack: Stack, recordId: string, count: number, parallel: number): Promise<Throughput> {
  const pool = new pg.Pool({
    connectionString: stack.database('school').service,
    max: parallel,
    options: '-c qorgan.subject=system',
  });
  try {
    const client = await pool.connect();
    const traces = await tracesOf(client, recordId);
    const rows = Array.from({ length: count }, freshIds);
    // The drafts exist beforehand, as they do for the command.
    await writeDrafts(client, traces, rows);
    client.release();
    return await throughput(rows, parallel, (row) => writeOnce(pool, traces, row));
  } finally {
    await pool.end();
  }
}

async function writeOnce(pool: pg.Pool, traces: Traces, row: FreshIds): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    for (const { text, values } of sentRows(traces, row)) await client.query(text, values);
    await client.query('COMMIT');
  } finally {
    client.release();
  }
}
