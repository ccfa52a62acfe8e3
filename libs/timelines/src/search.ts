import type { KeyRing } from '#libs/keys';
import type { Sql } from '#libs/vault';
import { z } from 'zod';
import { linesFrom, type NumberedLine } from './lines.js';

/** What is looked for, what for, and from which line on; it stands in a body, never in an address. */
export const chatSearchBody = z.object({
  purpose: z.string().min(3).max(200),
  text: z.string().trim().min(2).max(200),
  from: z.number().int().min(0).default(0),
});

/** Lines that one request opens, and most that it answers. */
const linesOpened = 5_000;
const linesAtOnce = 1_000;
const mostFound = 100;

const asCompared = (text: string): string => text.normalize('NFC').toLocaleLowerCase('kk');

/**
 * Looks through a conversation for a text, from a line on. What is sealed cannot be searched by the database: pages are opened one after the other,
 * and no more of them than a request may cost. `next` is where to go on; null at the end.
 */
export async function searchChat(
  sql: Sql,
  keys: KeyRing,
  chatId: string,
  { text, from }: Pick<z.output<typeof chatSearchBody>, 'text' | 'from'>,
): Promise<{ items: NumberedLine[]; next: number | null }> {
  const wanted = asCompared(text);
  const items: NumberedLine[] = [];
  for (let at = from; at < from + linesOpened; at += linesAtOnce) {
    const lines = await linesFrom(sql, keys, chatId, at, linesAtOnce);
    for (const line of lines) {
      if (!asCompared([line.text, ...line.attachments.map(({ name = '' }) => name)].join('\n')).includes(wanted))
        continue;
      items.push(line);
      if (items.length === mostFound) return { items, next: line.line + 1 };
    }
    if (lines.length < linesAtOnce) return { items, next: null };
  }
  return { items, next: from + linesOpened };
}
