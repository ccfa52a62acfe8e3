import pg from 'pg';
import type { Stack } from '../../../tools/up/src/index.js';
import { ratio, spreadOf, throughput, type Spread, type Throughput } from './measure.js';
import { untilReceived } from './memory.js';
import { costOfEach, namesIn, processorTime } from './processor-time.js';
import type { Psychologist } from './referrals.js';
import { freshIds, sentRows, tracesOf, writeDrafts, type FreshIds, type Traces } from './rows-of-a-referral.js';

export interface CommandFigures {
  /** Submitting a referral over HTTP, from the request to the answer after the commit: the round in the middle. */
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
  /** How far the rounds lay apart, per second. */
  readonly rounds: Readonly<Record<'command' | 'floor' | 'alone', Spread>>;
  /** Processor time of each process for one submission with all that follows from it, in ms. */
  readonly processor_ms: Readonly<Record<string, number>>;
}

/** Submissions before anything is measured: a service that has run for a minute is what people meet. */
const warmUp = 300;
/** How often each is measured, in turn. */
const rounds = 3;

/** Commands, their floor and commands with the school's service alone, in turn; `count` submissions in all. */
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
  const submitted = (some: readonly string[]): Promise<Throughput> =>
    throughput(some, parallel, (id) => psychologist.submit(id));
  const [sample = ''] = drafts;
  await submitted(drafts.splice(0, warmUp));
  const part = Math.floor(count / (2 * rounds));
  const taken = { command: [] as Throughput[], floor: [] as Throughput[], alone: [] as Throughput[] };
  const names = namesIn(stack);
  const costs: Record<string, number>[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const before = processorTime(names);
    taken.command.push(await submitted(drafts.splice(0, part)));
    await untilReceived(stack);
    costs.push(costOfEach(before, processorTime(names), part));
    taken.floor.push(await measureFloor(stack, sample, part, parallel));
    taken.alone.push(await whileHalted(stack, () => submitted(drafts.splice(0, part))));
    await untilReceived(stack);
  }
  const [command, floor, alone] = [middle(taken.command), middle(taken.floor), middle(taken.alone)];
  const spread = (series: readonly Throughput[]): Spread => spreadOf(series.map(({ per_second }) => per_second));
  return {
    ...{ command, floor, ratio: ratio(command.per_second, floor.per_second) },
    ...{ alone, ratio_alone: ratio(alone.per_second, floor.per_second) },
    rounds: { command: spread(taken.command), floor: spread(taken.floor), alone: spread(taken.alone) },
    processor_ms: costs[Math.floor(rounds / 2)] ?? {},
  };
}

const middle = (series: readonly Throughput[]): Throughput => {
  const [found] = [...series].sort((a, b) => a.per_second - b.per_second).slice(Math.floor(series.length / 2));
  if (found === undefined) throw new Error('nothing was measured');
  return found;
};

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
