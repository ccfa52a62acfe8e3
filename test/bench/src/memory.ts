import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { Stack } from '../../../tools/up/src/index.js';
import { throughput } from './measure.js';
import type { Psychologist } from './referrals.js';

/** Services after a number of chains, in MB. */
export interface MemorySample {
  readonly chains: number;
  /** Referrals submitted per second since the sample before, with everything that follows from them. */
  readonly per_second: number;
  /** What is held after a forced collection: heap and external buffers. */
  readonly held_mb: Readonly<Record<string, number>>;
  readonly footprint_mb: Readonly<Record<string, Footprint>>;
}

/** Settings by which services can be asked what they hold. */
export const probed = (folder: string): Record<string, string> => {
  mkdirSync(folder, { recursive: true });
  return { NODE_OPTIONS: `--import=${new URL('heap-probe.js', import.meta.url).href}`, HEAP_PROBE_DIR: folder };
};

/**
 * Submits short chains (a referral, its arrival at the police with its deadline, what oversight hears of both, all receipts) and looks after each
 * tenth what every service holds.
 */
export async function measureMemory(
  stack: Stack,
  psychologist: Psychologist,
  { chains, parallel, folder, say }: { chains: number; parallel: number; folder: string; say: (line: string) => void },
): Promise<MemorySample[]> {
  const samples: MemorySample[] = [];
  const portion = Math.ceil(chains / 10);
  for (let done = 0; done <= chains; done += portion) {
    const begun = performance.now();
    if (done > 0)
      await carry(
        stack,
        psychologist,
        Array.from({ length: portion }, (_, n) => done + n),
        parallel,
      );
    const seconds = (performance.now() - begun) / 1000;
    const sample = {
      chains: done,
      per_second: done === 0 ? 0 : Number((portion / seconds).toFixed(1)),
      held_mb: await heldBy(stack, folder),
      footprint_mb: footprintsOf(stack),
    };
    samples.push(sample);
    say(JSON.stringify(sample));
  }
  return samples;
}

/** What a service's process has in memory, in MB. */
export interface Footprint {
  /** Everything that is resident, the program's own code included, which all services on a machine have in common. */
  readonly resident: number;
  /** The same with each shared page counted by its share: what the services take together is the sum of these (`man 5 proc`, Pss). */
  readonly proportional: number;
}

export function footprintsOf(stack: Stack): Record<string, Footprint> {
  return Object.fromEntries(
    stack.running.flatMap((app) => {
      const { pid } = stack.service(app);
      if (pid === undefined) return [];
      const rollup = readFileSync(`/proc/${String(pid)}/smaps_rollup`, 'utf8');
      const mb = (field: string): number =>
        Math.round(Number(new RegExp(`^${field}:\\s+(\\d+)`, 'm').exec(rollup)?.[1] ?? Number.NaN) / 1024);
      return [[app, { resident: mb('Rss'), proportional: mb('Pss') }]];
    }),
  );
}

async function carry(
  stack: Stack,
  psychologist: Psychologist,
  numbers: readonly number[],
  parallel: number,
): Promise<void> {
  await throughput(numbers, parallel, async (n) => {
    await psychologist.submit(await psychologist.draft(`memory-${String(n)}`));
  });
  await untilReceived(stack);
}

/**
 * Nothing is under way any more when every agency has a receipt for all that it told. A service that hands something on tries again at a time it knows; rows of a
 * floor, which nobody hands on, have none.
 */
export async function untilReceived(stack: Stack): Promise<void> {
  for (const agency of ['school', 'police'] as const) {
    const client = new pg.Client({ connectionString: stack.database(agency).migrator });
    await client.connect();
    try {
      while ((await client.query(`SELECT 1 FROM deliveries WHERE next_attempt_at < 'infinity' LIMIT 1`)).rowCount !== 0)
        await sleep(200);
    } finally {
      await client.end();
    }
  }
}

async function heldBy(stack: Stack, folder: string): Promise<Record<string, number>> {
  const held: Record<string, number> = {};
  for (const app of stack.running) {
    const { pid } = stack.service(app);
    if (pid === undefined) continue;
    const file = join(folder, `${String(pid)}.json`);
    rmSync(file, { force: true });
    process.kill(pid, 'SIGUSR2');
    while (!existsSync(file) || readFileSync(file, 'utf8') === '') await sleep(50);
    const { heapUsed, external } = JSON.parse(readFileSync(file, 'utf8')) as { heapUsed: number; external: number };
    held[app] = Number(((heapUsed + external) / 1_048_576).toFixed(1));
  }
  return held;
}
