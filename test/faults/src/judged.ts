import { setTimeout as sleep } from 'node:timers/promises';
import type { Stack } from '../../../tools/up/src/index.js';
import { openBooks, type Books } from '../../chain/books/books.js';
import type { Acknowledged } from '../../chain/src/people/person.js';
import { drained, judge, setAside, type Verdict } from './judge/judge.js';

/** How long the backlog may take after the last blow, in seconds. */
const drainLimit = 60;
/** Seals are made of what is chained; the chain follows the journal within a second. */
const chainedMs = 3_000;

export interface Judged extends Verdict {
  /** Seconds until nothing was on its way any more; undefined where that did not come in time. */
  readonly drain: number | undefined;
  /** Messages that nobody signed and that were set aside. */
  readonly aside: number;
}

/** Waits until nothing is on its way any more, and judges what became of everything. */
export async function judged(stack: Stack, acknowledged: readonly Acknowledged[]): Promise<Judged> {
  return withBooks(stack, async (books) => {
    const drain = await drained(books, drainLimit);
    await sleep(chainedMs);
    const verdict = await judge(books, stack.dataDir, acknowledged);
    return { ...verdict, drain, aside: await setAside(books) };
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
