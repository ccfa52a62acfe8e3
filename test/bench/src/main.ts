import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { repositoryRoot } from '#libs/embedded';
import { startStack, type Stack } from '../../../tools/up/src/index.js';
import { measureCarriers } from './carriers/index.js';
import { measureCase } from './case-page.js';
import type { RoundTerms } from './carriers/rounds.js';
import { measureCommand } from './command.js';
import { measureEvidence } from './evidence.js';
import { forFiles, measureFiles } from './files.js';
import { measureGrowth } from './growth/index.js';
import { measureHops } from './hop.js';
import { measureMemory, probed, footprintsOf } from './memory.js';
import { writeFigures, writeReport } from './page.js';
import { ratiosOf, type Measured } from './ratios.js';
import { measureStreams } from './streams.js';
import { Psychologist } from './referrals.js';
import { measureWholeChains } from './whole-chains.js';

const say = (line: string): void => void process.stderr.write(`${line}\n`);

/** Whole chains that are walked, and how many at the same time. */
const [walkedChains, walkers] = [24, 4];

const usage = `npm run bench -- [--count 1500] [--parallel 10] [--seconds 10] [--rounds 3] [--events 1000]
  [--chains 1000000] [--out docs/bench] | --carriers [--only A,B] | --commands | --growth | --walked N | --evidence | --memory N | --case N | --streams N | --files MB

  Starts a system of its own in a temporary folder, measures, and prints one JSON object as the last line. Measured whole, it also
  writes bench.json and a page with plots, index.html, to --out.

  --count     submissions to measure commands with (default 1500), --parallel of them at the same time (default 10)
  --seconds   how long each rate of hops is measured (default 10)
  --rounds    how often each carrier of hops is measured, in turn; --events of them saturated and as a backlog
  --chains    how many chains there are at last when growth is measured, from 1,000 on
  --growth    measures instead only what pages and submissions cost as chains grow
  --carriers  measures instead only the hop beside other queues; with --only house,bare only those of
              services, bare, floor, house, pg_boss, graphile, outbox
  --commands  measures instead only commands beside their floor
  --walked    measures instead only so many chains that are walked through all five links
  --evidence  measures instead only evidence beside sha256sum
  --memory    measures instead what each service holds in memory while so many chains go through
  --case      measures instead what reading a case with so many items of evidence costs
  --streams   measures instead what so many open streams of changes cost gateway and police
  --files     measures instead what gateway and police hold while a file of so many MB passes, and as many in public forms`;

/**
 * Measures commands and hops beside their floors, in one run on one machine, and prints one JSON object. With `--memory N` it measures instead
 * what services hold in memory while N short chains go through, with `--case N` what reading a case with N items of evidence costs,
 * with `--streams N` what N open streams of changes cost, with `--files MB` what is held while files pass.
 */
export async function main(args: readonly string[]): Promise<void> {
  if (args.includes('--help') || args.includes('-h')) {
    say(usage);
    return;
  }
  const { values } = parseArgs({
    args: [...args],
    options: {
      count: { type: 'string', default: '1500' },
      parallel: { type: 'string', default: '10' },
      seconds: { type: 'string', default: '10' },
      rounds: { type: 'string', default: '3' },
      events: { type: 'string', default: '600' },
      chains: { type: 'string', default: '1000000' },
      out: { type: 'string', default: join(repositoryRoot, 'docs', 'bench') },
      carriers: { type: 'boolean' },
      only: { type: 'string' },
      commands: { type: 'boolean' },
      growth: { type: 'boolean' },
      walked: { type: 'string' },
      evidence: { type: 'boolean' },
      memory: { type: 'string' },
      case: { type: 'string' },
      streams: { type: 'string' },
      files: { type: 'string' },
    },
  });
  const dataDir = mkdtempSync(join(tmpdir(), 'qorgan-bench-'));
  const folder = join(dataDir, 'heap');
  const started = performance.now();
  const stack = await startStack({
    dataDir,
    say,
    // With no standby to feed, what is filled in needs no log of its indexes.
    postgresSettings: {
      ...{ track_commit_timestamp: 'on', max_wal_size: '8GB' },
      ...{ wal_level: 'minimal', max_wal_senders: '0' },
    },
    ...(values.memory === undefined ? {} : { env: probed(folder) }),
    envOf: forFiles,
  });
  try {
    const first_start_s = Number(((performance.now() - started) / 1000).toFixed(1));
    const psychologist = new Psychologist(stack, stack.service('school').url);
    const parallel = Number(values.parallel);
    const terms = {
      parallel,
      seconds: Number(values.seconds),
      rounds: Number(values.rounds),
      events: Number(values.events),
    };
    const modes: Readonly<Record<string, () => Promise<object>>> = {
      files: () => measureFiles(stack, psychologist, Number(values.files)),
      streams: () => measureStreams(stack, psychologist, Number(values.streams)),
      case: () => measureCase(stack, psychologist, Number(values.case)),
      memory: () => measureMemory(stack, psychologist, { chains: Number(values.memory), parallel, folder, say }),
      growth: () => measureGrowth(stack, psychologist, Number(values.chains), parallel, say),
      walked: () => measureWholeChains(stack, Number(values.walked), walkers),
      evidence: () => measureEvidence(stack, terms.rounds, say),
      carriers: () =>
        measureCarriers(
          stack,
          psychologist,
          Infinity,
          { ...terms, rates: [20, 40], only: values.only?.split(',') },
          say,
        ),
      commands: () => measureCommand(stack, psychologist, Number(values.count), parallel),
    };
    const mode = Object.keys(modes).find((name) => values[name as keyof typeof values] !== undefined);
    if (mode === undefined) {
      const chains = Number(values.chains);
      const kept = (figures: object): void => {
        writeFigures(values.out, { first_start_s, ...figures });
      };
      const figures = {
        first_start_s,
        ...(await speed(stack, psychologist, Number(values.count), { ...terms, chains }, kept)),
      };
      writeReport(values.out, figures);
      process.stdout.write(`${JSON.stringify(figures)}\n`);
    } else {
      const figures = { [mode === 'commands' ? 'command' : mode]: await modes[mode]?.() };
      process.stdout.write(`${JSON.stringify({ first_start_s, ratios: ratiosOf(figures), ...figures })}\n`);
    }
  } finally {
    await stack.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function speed(
  stack: Stack,
  psychologist: Psychologist,
  count: number,
  { chains, ...terms }: Omit<RoundTerms, 'rates'> & { chains: number },
  /** Takes what there is as each part ends: a run that is broken off has not been for nothing. */
  kept: (figures: object) => void,
) {
  let gathered: Measured = {};
  const keep = <P extends object>(part: P): P => {
    gathered = { ...gathered, ...part };
    kept({ ratios: ratiosOf(gathered), ...gathered });
    return part;
  };
  keep({ memory_mb_at_start: footprintsOf(stack) });
  say('commands beside their floor');
  const { command } = keep({ command: await measureCommand(stack, psychologist, count, terms.parallel) });
  say(`commands: ${JSON.stringify(command)}`);
  say('hops beside their floor');
  const capacity = command.command.per_second;
  keep({ hops: await measureHops(stack, psychologist, capacity, terms.seconds) });
  say('hops beside other queues');
  const rates = [Math.max(1, Math.floor(capacity / 2)), 100];
  const inTurn = { ...terms, seconds: terms.seconds / 2, rates };
  const { carriers } = keep({
    carriers: await measureCarriers(stack, psychologist, capacity, inTurn, say, (soFar) => keep({ carriers: soFar })),
  });
  keep({ memory_mb_after: footprintsOf(stack) });
  say('files that pass');
  keep({ files: await measureFiles(stack, psychologist, 300) });
  // After what begins a case: whoever looks for the newest one must not find one that was walked to its end.
  say('whole chains');
  const { walked } = keep({ walked: await measureWholeChains(stack, walkedChains, walkers) });
  say(`whole chains: ${JSON.stringify(walked)}`);
  say('evidence beside its hash');
  const { evidence } = keep({ evidence: await measureEvidence(stack, terms.rounds, say) });
  say('pages, searches and submissions as chains grow');
  const growth = await measureGrowth(stack, psychologist, chains, terms.parallel, say, (soFar) =>
    keep({ growth: soFar }),
  );
  return { ratios: ratiosOf({ command, carriers, growth }), ...gathered, carriers, walked, evidence, growth };
}
