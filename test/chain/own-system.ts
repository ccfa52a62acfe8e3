import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryRoot } from '#libs/embedded';
import { temporaryFolder } from '#libs/testing';
import { startStack, type Stack, type StackOptions } from '../../tools/up/src/index.js';
import { openBooks, onTheWay, type Books } from './books/books.js';
import { findingsIn } from './books/findings.js';
import { lasting } from './books/lasting.js';
import { until } from './src/people/persistence.js';

/** A whole system for one file of tests, with all databases at hand. */
export interface OwnSystem {
  readonly stack: Stack;
  readonly password: string;
  readonly books: Books;
  /** What is wrong in the databases once nothing is on its way between agencies any more. */
  findings(): Promise<string[]>;
  end(): Promise<void>;
}

/** ERDR is out of temper in tests: it refuses some applications and answers others later. */
const envOf = { police: { ERDR_REFUSAL_RATE: '0.15', ERDR_LATER_RATE: '0.2' } };

/** Compiles what has changed and starts the system in a temporary folder. */
export async function ownSystem(): Promise<OwnSystem> {
  execFileSync(process.execPath, [join(repositoryRoot, 'tools', 'build.mjs')], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const folder = temporaryFolder('chain');
  const system = await systemIn(folder.path);
  return {
    ...system,
    end: async () => {
      await system.end();
      folder.remove();
    },
  };
}

/** Starts the system in a folder, which may hold one already; `end` leaves the folder as it is. */
export async function systemIn(folder: string, more: StackOptions = {}): Promise<OwnSystem> {
  const stack = await startStack({ dataDir: folder, envOf, ...more });
  const opened = await openBooks(stack.postgres.adminUrl());
  return {
    stack,
    password: readFileSync(join(folder, 'demonstration-password'), 'utf8').trim(),
    books: opened.books,
    findings: () => findingsOf(opened.books),
    end: async () => {
      await opened.close();
      await stack.stop();
    },
  };
}

/** What is wrong once nothing is on its way. */
async function findingsOf(books: Books): Promise<string[]> {
  const look = async (): Promise<string[]> => {
    await until('everything to be applied', async () => ((await onTheWay(books)) === 0 ? true : undefined));
    return (await findingsIn(books)).map(({ says }) => says);
  };
  return [...(await lasting(look, (says) => says))];
}
