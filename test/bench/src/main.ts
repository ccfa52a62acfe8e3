import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startStack, type Stack } from '../../../tools/up/src/index.js';
import { measureCommand } from './command.js';
import { measureHops } from './hop.js';
import { Psychologist } from './referrals.js';

const say = (line: string): void => void process.stderr.write(`${line}\n`);

/** Resident memory of each service in MB. */
function memoryOf(stack: Stack): Record<string, number> {
  return Object.fromEntries(
    stack.running.flatMap((app) => {
      const { pid } = stack.service(app);
      const status = pid === undefined ? '' : readFileSync(`/proc/${String(pid)}/status`, 'utf8');
      const kilobytes = Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? Number.NaN);
      return [[app, Math.round(kilobytes / 1024)]];
    }),
  );
}

/** Measures commands and hops beside their floors, in one run on one machine, and prints one JSON object. */
export async function main(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      count: { type: 'string', default: '1000' },
      parallel: { type: 'string', default: '10' },
      seconds: { type: 'string', default: '10' },
    },
  });
  const dataDir = mkdtempSync(join(tmpdir(), 'qorgan-bench-'));
  const started = performance.now();
  const stack = await startStack({ dataDir, say, postgresSettings: { track_commit_timestamp: 'on' } });
  try {
    const first_start_s = Number(((performance.now() - started) / 1000).toFixed(1));
    const memory_mb_at_start = memoryOf(stack);
    const psychologist = new Psychologist(stack, stack.service('school').url);
    say('commands beside their floor');
    const command = await measureCommand(stack, psychologist, Number(values.count), Number(values.parallel));
    say(`commands: ${JSON.stringify(command)}`);
    say('hops beside their floor');
    const hops = await measureHops(stack, psychologist, command.command.per_second, Number(values.seconds));
    process.stdout.write(
      `${JSON.stringify({ first_start_s, command, hops, memory_mb_at_start, memory_mb_after: memoryOf(stack) })}\n`,
    );
  } finally {
    await stack.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}
