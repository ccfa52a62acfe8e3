import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Stack } from '../../../tools/up/src/index.js';
import { withBook } from '../../chain/books/books.js';
import { Chance } from '../../chain/src/chance.js';
import { People } from '../../chain/src/people/people.js';
import { bePatient } from '../../chain/src/people/persistence.js';
import { withOwnStack } from '../../chain/src/with-own-stack.js';
import { letDatabasesStandApart } from './apart.js';
import { Backups } from './backups.js';
import { openDisks, putVaults, type Disks } from './disks.js';
import { historyOf, missedBy, says } from './history.js';
import { bringNear, watched } from './judge/deadlines.js';
import { judged, type Judged } from './judged.js';
import { Lines } from './lines.js';
import { Load } from './load.js';
import { readOptions, usage, type Options } from './options.js';
import { untouched } from './protections.js';
import { prove } from './prove.js';
import { restoredFindings } from './restored.js';
import { Striker, type Fallen } from './strike.js';
import { clockIn, stackOptions } from './system.js';
import { tamper } from './tamper.js';

const say = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

/**
 * In a run of so many seconds or more somebody lies down nearly always, and so it is where blows on three servers of the broker wait for one another:
 * people try for so long (ms) before they give up.
 */
const long = { seconds: 300, patienceMs: 300_000 };
/** A run of so many seconds or more proves nothing where a kind of blow that its seed names never fell. */
const wholeSeconds = 20;

/** `npm run faults`: chains go through the system while blows fall on it; then the databases are read. The last line is one JSON object. */
export async function main(args: readonly string[]): Promise<void> {
  if (args.includes('--help') || args.includes('-h')) {
    say(usage);
    return;
  }
  if (args[0] === '--prove') return prove(args.slice(1), say);
  const options = readOptions(args);
  const { seed, seconds, brokers, spare, without } = options;
  if (seconds >= long.seconds || brokers > 1) bePatient(long.patienceMs);
  if (options.plan) {
    for (const blow of historyOf(seed, seconds, brokers, spare))
      say(`${(blow.at / 1_000).toFixed(1)} s  ${says(blow)}`);
    return;
  }
  say(
    `seed ${seed}, ${String(seconds)} s, ${String(brokers)} broker${brokers === 1 ? '' : 's'}${without.map((each) => `, without ${each}`).join('')}`,
  );
  const { figures, holds } = await run(options);
  process.stdout.write(`${JSON.stringify(figures)}\n`);
  if (!holds) process.exitCode = 1;
}

/** What became of a run. */
interface Outcome {
  readonly struck: Fallen;
  readonly load: Load;
  readonly brought: number;
  readonly verdict: Judged;
  /** Kinds that cannot fall on this machine. */
  readonly impossible: readonly string[];
}

async function run(options: Options): Promise<{ figures: object; holds: boolean }> {
  const [lines, backups, disks] = [new Lines(), new Backups(say), openDisks()];
  if (typeof disks === 'string') say(`no disk can be made full here, since nothing can be mounted: ${disks}`);
  const small = typeof disks === 'string' ? undefined : disks;
  if (options.without.includes('one-moment')) letDatabasesStandApart(new Chance('apart', options.seed));
  const begin = (folder: string) => {
    if (small !== undefined) putVaults(folder, small.vault);
    return { ...stackOptions(options, folder), route: lines.route, say };
  };
  try {
    const outcome = await withOwnStack('faults', begin, (stack) => underBlows(options, stack, lines, backups, small));
    const { last } = backups;
    // What a run shall find with something switched off is found by now, unless it is about backups.
    const isAsked = options.without.every((each) => each === 'one-moment');
    const restored = last && isAsked ? await restoredFindings(last, outcome.load.acknowledged, say) : undefined;
    return summed(options, outcome, backups.made, restored);
  } finally {
    await lines.close();
    small?.remove();
    backups.remove();
  }
}

async function underBlows(
  options: Options,
  stack: Stack,
  lines: Lines,
  backups: Backups,
  disks: Disks | undefined,
): Promise<Outcome> {
  const { seed, seconds } = options;
  const password = readFileSync(join(stack.dataDir, 'demonstration-password'), 'utf8').trim();
  const over = { yet: false };
  const isOver = (): boolean => over.yet;
  const load = new Load(stack.url, password, seed, isOver);
  const people = new People(stack.url, password);
  const clockOf = clockIn(stack.dataDir);
  const striker = new Striker({ ...{ stack, lines, load, people, disks, backups, clockOf, seed, say } });
  const blows = striker.strike(historyOf(seed, seconds, options.brokers, options.spare)).finally(() => {
    over.yet = true;
  });
  const altered = untouched
    .filter((each) => options.without.includes(each))
    .map((each) => tamper(each, stack, seconds * 500, isOver));
  const near = passTime(stack, isOver);
  const [struck, , brought] = await Promise.all([blows, load.run(options.parallel), near, ...altered]);
  const verdict = await judged(stack, load.acknowledged);
  return { struck, load, brought, verdict, impossible: striker.impossible };
}

function summed(
  { seed, seconds, brokers, spare }: Options,
  { struck, load, brought, verdict, impossible }: Outcome,
  backups: number,
  restored: readonly string[] | undefined,
): { figures: object; holds: boolean } {
  const { findings, drain, aside, ...found } = verdict;
  const missed = missedBy(historyOf(seed, seconds, brokers, spare), struck.fell).filter(
    (kind) => !impossible.includes(kind),
  );
  for (const each of [...load.faults, ...findings]) say(`! ${each}`);
  for (const each of restored ?? []) say(`! restored: ${each}`);
  if (aside < struck.poison) say(`! ${String(struck.poison)} messages were unsigned, ${String(aside)} were set aside`);
  if (drain === undefined) say('! the backlog does not drain');
  for (const kind of missed) say(`! of the kind ${kind} nothing fell`);
  for (const kind of impossible) say(`not possible here: ${kind}`);
  const figures = {
    ...{ seed, seconds, brokers, faults: struck.fell.length, kinds_missed: missed.length, not_possible: impossible },
    ...{ chains: load.completed, chains_failed: load.faults.length, uploads_refused: load.refusedForRoom },
    ...{ commands: load.acknowledged.length, deadlines_brought_near: brought, ...found },
    ...{ backups, restored_ok: restored === undefined ? null : restored.length === 0 },
    ...{ poison: struck.poison, set_aside: aside, drain_seconds: drain ?? null },
  };
  const holds = [
    ...[findings.length === 0, load.faults.length === 0, (restored ?? []).length === 0],
    ...[drain !== undefined, aside >= struck.poison, missed.length === 0 || seconds < wholeSeconds],
  ];
  return { figures, holds: holds.every(Boolean) };
}

/** Now and then some deadlines come near. */
async function passTime(stack: Stack, over: () => boolean): Promise<number> {
  let brought = 0;
  for (let turn = 0; !over(); turn += 1) {
    const agency = watched[turn % watched.length] ?? 'school';
    // PostgreSQL may be away: then time passes later.
    brought += await withBook(stack.postgres.adminUrl(), agency, (book) => bringNear(book, 3)).catch(() => 0);
    await sleep(400);
  }
  return brought;
}
