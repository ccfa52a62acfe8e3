import type { AxisPoint, ChatMessage } from '#libs/chats';
import type { KeyRing } from '#libs/keys';
import type { Sql } from '#libs/vault';
import { openAxis, openLines } from './pages.js';
import type { ChatWords, ReadingWords } from './rows.js';

/** A conversation with what stands sealed beside it and beside its reading. */
export interface SealedChat {
  readonly id: string;
  readonly readingId: string;
  readonly sealed: string;
  readonly readingSealed: string;
}

/** Title, participants, dates and sources, opened. */
export async function wordsOf(keys: KeyRing, chat: SealedChat): Promise<ChatWords & ReadingWords> {
  const [chatWords, readingWords] = await Promise.all([
    keys.openAtRest(`chats/${chat.id}`, chat.sealed) as Promise<ChatWords>,
    keys.openAtRest(`chat_readings/${chat.readingId}`, chat.readingSealed) as Promise<ReadingWords>,
  ]);
  return { ...chatWords, ...readingWords };
}

/** A line with its number. */
export type NumberedLine = ChatMessage & { readonly line: number };

/** Lines from a number on, at most `limit`: by the key of the pages, so that the last page costs what the first one costs. */
export async function linesFrom(
  sql: Sql,
  keys: KeyRing,
  chatId: string,
  from: number,
  limit: number,
): Promise<NumberedLine[]> {
  const pages = await sql.query<{ first_line: number; sealed: string }[]>(
    `SELECT first_line, sealed FROM chat_messages WHERE chat_id = $1 AND first_line < $3
        AND first_line >= coalesce((SELECT max(first_line) FROM chat_messages WHERE chat_id = $1 AND first_line <= $2), 0) ORDER BY first_line`,
    [chatId, from, from + limit],
  );
  const found: NumberedLine[] = [];
  for (const { first_line: first, sealed } of pages)
    for (const [n, message] of (await openLines(keys, chatId, first, sealed)).entries())
      if (first + n >= from && found.length < limit) found.push({ line: first + n, ...message });
  return found;
}

/** Pages at a time while a whole conversation is walked through. */
const pagesAtOnce = 25;

/** Who and when of every line, page by page, in bounded memory. */
export async function* axisOf(sql: Sql, keys: KeyRing, chatId: string): AsyncGenerator<AxisPoint[]> {
  for (let after = -1; ;) {
    const pages = await sql.query<{ first_line: number; axis_sealed: string }[]>(
      `SELECT first_line, axis_sealed FROM chat_messages WHERE chat_id = $1 AND first_line > $2 ORDER BY first_line LIMIT $3`,
      [chatId, after, pagesAtOnce],
    );
    for (const { first_line: first, axis_sealed: sealed } of pages) {
      yield await openAxis(keys, chatId, first, sealed);
      after = first;
    }
    if (pages.length < pagesAtOnce) return;
  }
}
