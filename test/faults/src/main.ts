import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { repositoryRoot } from '#libs/embedded';
import type { AppName, Stack, StackOptions } from '../../../tools/up/src/index.js';
import { openBooks, withBook, type Books } from '../../chain/books/books.js';
import { People } from '../../chain/src/people/people.js';
import { withOwnStack } from '../../chain/src/with-own-stack.js';
import { historyOf, missedBy, says, services } from './history.js';
import { bringNear, watched } from './judge/deadlines.js';
import { drained, judge, setAside } from './judge/judge.js';
import { Lines } from './lines.js';
import { Load } from './load.js';
import { readOptions, usage, type Options } from './options.js';
import { Striker } from './strike.js';

const say = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

/** How long the backlog may take after the last blow, in seconds. */
const drainLimit = 60;
/** A run of so many seconds or more proves nothing where a kind of blow that its seed names never fell. */
const wholeSeconds = 20;
/** Seals are made of what is chained; the chain follows the journal within a second. */
const chainedMs = 3_000;

/** `npm run faults`: chains go through the system while blows fall on it; then the databases are read. The last line is one JSON object. */
export async function main(args: readonly string[]): Promise<void> {
  if (args.includes('--help') || args.includes('-h')) {
    say(usage);
    return;
  }
  const options = readOptions(args);
  if (options.plan) {
    for (const blow of historyOf(options.seed, options.seconds))
      say(`${(blow.at / 1_000).toFixed(1)} s  ${says(blow)}`);
    return;
  }
  say(
    `seed ${options.seed}, ${String(options.seconds)} s${options.without.map((each) => `, without ${each}`).join('')}`,
  );
  const { figures, holds } = await run(options);
  process.stdout.write(`${JSON.stringify(figures)}\n`);
  if (!holds) process.exitCode = 1;
}

async function run(options: Options): Promise<{ figures: object; holds: boolean }> {
  const lines = new Lines();
  try {
    return await withOwnStack(
      'faults',
      (folder) => ({ ...stackOptions(options, clockIn(folder)), route: lines.route, say }),
      (stack) => underBlows(options, stack, lines, clockIn(stack.dataDir)),
    );
  } finally {
    await lines.close();
  }
}

/** The file that holds by how much a service's clock is wrong. */
const clockIn =
  (folder: string) =>
  (service: string): string =>
    join(folder, `clock-of-${service}`);

const stackOptions = (options: Options, clockOf: (service: string) => string): StackOptions => ({
  replicas: { police: options.replicas },
  env: preloaded(options),
  envOf: envOf(clockOf),
  ...(options.without.includes('durability')
    ? { postgresSettings: { synchronous_commit: 'off', wal_writer_delay: '10s' } }
    : {}),
});

/** A module that is loaded before a service's own code. */
function preloaded({ without }: Options): Record<string, string> {
  const module = pathToFileURL(join(repositoryRoot, 'dist', 'test', 'faults', 'src', 'preload.js')).href;
  return { NODE_OPTIONS: `--import ${module}`, QORGAN_FAULTS_WITHOUT: without.join(',') };
}

/** ERDR is out of temper: it refuses some applications and answers others later. */
function envOf(clockOf: (service: string) => string): Partial<Record<AppName, Record<string, string>>> {
  const temper = { ERDR_REFUSAL_RATE: '0.15', ERDR_LATER_RATE: '0.2' };
  return Object.fromEntries(
    services.map((service) => [
      service,
      { QORGAN_FAULTS_CLOCK: clockOf(service), ...(service === 'police' ? temper : {}) },
    ]),
  );
}

async function underBlows(
  options: Options,
  stack: Stack,
  lines: Lines,
  clockOf: (service: string) => string,
): Promise<{ figures: object; holds: boolean }> {
  const { seed, seconds } = options;
  const password = readFileSync(join(stack.dataDir, 'demonstration-password'), 'utf8').trim();
  const striker = new Striker(stack, lines, new People(stack.url, password), clockOf, seed, say);
  const over = { yet: false };
  const load = new Load(stack.url, password, seed, () => over.yet);
  const begun = performance.now();
  const history = historyOf(seed, seconds);
  const blows = striker.strike(history, begun).finally(() => {
    over.yet = true;
  });
  const near = passTime(stack, () => over.yet);
  const [struck, , brought] = await Promise.all([blows, load.run(options.parallel), near]);
  return withBooks(stack, async (books) => {
    const drain = await drained(books, drainLimit);
    await sleep(chainedMs);
    const { findings, ...verdict } = await judge(books, load.acknowledged);
    const aside = await setAside(books);
    for (const each of [...load.faults, ...findings]) say(`! ${each}`);
    if (aside < struck.poison)
      say(`! ${String(struck.poison)} messages were unsigned, ${String(aside)} were set aside`);
    const missed = missedBy(history, struck.fell);
    for (const kind of missed) say(`! of the kind ${kind} nothing fell`);
    const figures = {
      ...{
        seed,
        seconds,
        faults: struck.fell.length,
        kinds_missed: missed.length,
        chains: load.completed,
        chains_failed: load.faults.length,
      },
      ...{ commands: load.acknowledged.length, deadlines_brought_near: brought, ...verdict },
      ...{ poison: struck.poison, set_aside: aside, drain_seconds: drain ?? null },
    };
    const holds = findings.length === 0 && load.faults.length === 0 && drain !== undefined && aside >= struck.poison;
    return { figures, holds: holds && (missed.length === 0 || seconds < wholeSeconds) };
  });
}

async function withBooks<T>(stack: Stack, work: (books: Books) => Promise<T>): Promise<T> {
  const { books, close } = await openBooks(stack.postgres.adminUrl());
  try {
    return await work(books);
  } finally {
    await close().catch(() => undefined);
  }
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
