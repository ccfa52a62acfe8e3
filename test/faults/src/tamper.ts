import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Stack } from '../../../tools/up/src/index.js';
import { withBook, type Book } from '../../chain/books/books.js';
import type { Agency } from '../../chain/books/what-events-do.js';
import { leafOf, linesOf, linkOf, noLink } from './judge/logs.js';
import type { Untouched } from './protections.js';

/** Whose past is altered: school has files from the first minute on. */
const victims: Readonly<Record<Untouched, Agency>> = {
  journal: 'school',
  custody: 'school',
  seals: 'police',
  witnesses: 'police',
  evidence: 'school',
};
const [againMs, triesAfterwards] = [500, 120];

/** As a superuser whom no trigger and no right holds back. @throws where there is nothing yet that could be altered */
async function altered(book: Book, sql: string, values: readonly unknown[] = []): Promise<void> {
  await book.ask('SET session_replication_role = replica');
  const rows = await book.ask(`${sql} RETURNING 1`, values);
  if (rows.length === 0) throw new Error('there is nothing to alter yet');
}

/** An entry that is chained and sealed already, in the middle of what is. */
const sealedEntry = (name: 'journal' | 'custody'): string =>
  `(SELECT l.seq FROM ${name}_links l WHERE l.position = (SELECT (max(size) + 1) / 2 FROM seals WHERE log = '${name}'))`;

const alterations: Readonly<Record<Untouched, (book: Book, dataDir: string) => Promise<void>>> = {
  journal: (book) => altered(book, `UPDATE journal SET trace = 'altered' WHERE seq = ${sealedEntry('journal')}`),
  custody: (book) =>
    altered(book, `UPDATE custody_entries SET reason = 'altered' WHERE seq = ${sealedEntry('custody')}`),
  seals: async (book) => {
    await book.ask('BEGIN');
    await book.ask('LOCK TABLE journal_links IN EXCLUSIVE MODE');
    try {
      await altered(book, `UPDATE journal SET trace = 'altered' WHERE seq = ${sealedEntry('journal')}`);
      await chainAnew(book);
      await book.ask('COMMIT');
    } catch (error) {
      await book.ask('ROLLBACK');
      throw error;
    }
  },
  witnesses: (book) =>
    altered(
      book,
      `DELETE FROM witnessed_seals WHERE (agency, log, size) = (SELECT agency, log, size FROM witnessed_seals ORDER BY received_at LIMIT 1)`,
    ),
  evidence: async (book, dataDir) => {
    const [item] = await book.ask<{ id: string }>('SELECT id FROM vault_items ORDER BY created_at LIMIT 1');
    if (item === undefined) throw new Error('there is nothing to alter yet');
    const file = join(dataDir, 'vault', victims.evidence, 'sealed', item.id.slice(0, 2), item.id);
    const bytes = readFileSync(file);
    const middle = bytes.length >> 1;
    bytes[middle] = (bytes[middle] ?? 0) ^ 1;
    chmodSync(file, 0o600);
    writeFileSync(file, bytes);
    chmodSync(file, 0o400);
  },
};

/** Every link as it would be had the log always been what it is now: only a seal still knows better. */
async function chainAnew(book: Book): Promise<void> {
  let before = noLink;
  const links = (await linesOf(book, 'journal')).map(({ position, content }) => {
    const leaf = leafOf(content ?? {});
    before = linkOf(before, leaf);
    return { position, leaf, hash: before };
  });
  await altered(
    book,
    `UPDATE journal_links l SET leaf = decode(a.leaf, 'hex'), hash = a.hash
       FROM jsonb_to_recordset($1::jsonb) AS a(position bigint, leaf text, hash text) WHERE l.position = a.position`,
    [JSON.stringify(links)],
  );
}

/** Alters it half way through the run, or as soon as there is something after that. @throws where that does not come soon after the last blow either */
export async function tamper(what: Untouched, stack: Stack, afterMs: number, over: () => boolean): Promise<void> {
  await sleep(afterMs);
  for (let left = triesAfterwards; ; left -= over() ? 1 : 0) {
    try {
      await withBook(stack.postgres.adminUrl(), victims[what], (book) => alterations[what](book, stack.dataDir));
      return;
    } catch (error) {
      if (left === 0) throw new Error(`nothing was altered of ${what}: ${String(error)}`);
      await sleep(againMs);
    }
  }
}
