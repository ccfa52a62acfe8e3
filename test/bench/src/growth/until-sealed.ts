import { setTimeout as sleep } from 'node:timers/promises';
import type { AppName, Stack } from '../../../../tools/up/src/index.js';
import { withBook } from '../../../chain/books/books.js';
import type { Agency } from '../../../chain/books/what-events-do.js';

/** Entries that may stand behind the latest seal: those of the seals themselves, and what a clock states by the way. */
const few = 64;

/** Entries of the journal that no seal covers yet. */
const unsealed = `
  SELECT (coalesce((SELECT max(position) FROM journal_links), 0) - coalesce((SELECT max(size) FROM seals WHERE log = 'journal'), 0))::int AS entries`;

/**
 * Waits until agencies have sealed what was filled in. A seal covers 16,384 entries and one is made each second: a million entries that came at once keep the
 * services at work for a minute, which no system meets whose chains came one by one.
 */
export async function untilSealed(stack: Stack, apps: readonly (AppName & Agency)[]): Promise<void> {
  for (const app of apps) {
    for (;;) {
      const [row] = await withBook(stack.postgres.adminUrl(), app, (book) => book.ask<{ entries: number }>(unsealed));
      if ((row?.entries ?? 0) <= few) break;
      await sleep(1_000);
    }
  }
}
