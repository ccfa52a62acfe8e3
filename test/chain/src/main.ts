import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { demonstrationPassword } from './people/accounts.js';
import { persist } from './people/persistence.js';
import { readOptions, usage, type Options } from './options.js';
import { runChains, type RunTerms } from './run-chains.js';
import type { Figures } from './figures.js';
import { withOwnStack } from './with-own-stack.js';

const say = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

/** `npm run chain`: walks referrals through all links, as the roles would. The last line is one JSON object. */
export async function main(args: readonly string[]): Promise<void> {
  if (args.includes('--help') || args.includes('-h')) {
    say(usage);
    return;
  }
  const options = readOptions(args);
  say(`seed ${options.seed}, ${options.count} chains, ${options.parallel} at a time, exits: ${options.exits}`);
  const figures =
    options.url === undefined ? await againstOwnStack(options) : await againstRunning(options, options.url);
  process.stdout.write(`${JSON.stringify(figures)}\n`);
  if (figures.failed > 0) process.exitCode = 1;
}

async function walk(
  options: Omit<RunTerms, 'url' | 'password' | 'say'>,
  url: string,
  password: string,
): Promise<Figures> {
  return (await runChains({ ...options, url, password, say })).figures;
}

async function againstRunning(options: Options, url: string): Promise<Figures> {
  const password = demonstrationPassword(options.data);
  await persist((signal) => fetch(url, { signal }), 5_000).catch(() => {
    throw new Error(`nothing answers at ${url}`);
  });
  return walk(options, url, password);
}

const againstOwnStack = (options: Options): Promise<Figures> =>
  withOwnStack(
    'chain',
    () => ({ say }),
    ({ dataDir, url }) => walk(options, url, readFileSync(join(dataDir, 'demonstration-password'), 'utf8').trim()),
  );
