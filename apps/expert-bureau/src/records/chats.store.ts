import type { RefusalCode } from '#libs/chats';
import type { ChatRow, SealedChat } from '#libs/timelines';
import type { Sql } from '#libs/vault';

/** A reading of a material: what became of it, nothing of what was read. */
export interface ReadingRow {
  readonly id: string;
  readonly fileId: string;
  readonly state: 'reading' | 'read' | 'refused';
  readonly askedAt: Date;
  readonly endedAt: Date | null;
  readonly refusedFor: RefusalCode | null;
  readonly format: string | null;
  readonly parser: string | null;
  readonly parserVersion: string | null;
  readonly lines: number | null;
  readonly unreadable: number | null;
}

export interface FoundChat extends ChatRow, SealedChat {
  readonly fileId: string;
  readonly place: number;
  readonly parser: string;
  readonly parserVersion: string;
}

/** Readings of an examination's materials, newest first. */
export const readingsOf = (sql: Sql, examinationId: string): Promise<ReadingRow[]> =>
  sql.query(
    `SELECT id, file_id AS "fileId", state, asked_at AS "askedAt", ended_at AS "endedAt", refused_for AS "refusedFor", format, parser,
            parser_version AS "parserVersion", lines, unreadable
       FROM chat_readings WHERE record_id = $1 ORDER BY id DESC LIMIT 200`,
    [examinationId],
  );

const chatColumns = `c.id, c.reading_id AS "readingId", c.platform, c.lines, c.date_order AS "dateOrder", c.place, r.file_id AS "fileId"`;

/** Conversations that were read whole. */
export const chatsOf = (sql: Sql, examinationId: string): Promise<(ChatRow & { fileId: string; place: number })[]> =>
  sql.query(
    `SELECT ${chatColumns} FROM chats c JOIN chat_readings r ON r.id = c.reading_id
      WHERE r.record_id = $1 AND r.state = 'read' ORDER BY c.reading_id DESC, c.place LIMIT 1000`,
    [examinationId],
  );

/** Those of the named conversations that were read from this examination's materials. */
export const findChats = (sql: Sql, examinationId: string, ids: readonly string[]): Promise<FoundChat[]> =>
  sql.query(
    `SELECT ${chatColumns}, c.sealed, r.sealed AS "readingSealed", r.parser, r.parser_version AS "parserVersion"
       FROM chats c JOIN chat_readings r ON r.id = c.reading_id
      WHERE c.id = ANY ($2) AND r.record_id = $1 AND r.state = 'read' ORDER BY c.id`,
    [examinationId, ids],
  );

/** Whether a file is read as a conversation for this examination, or is being read. */
export async function isRead(sql: Sql, examinationId: string, fileId: string): Promise<boolean> {
  const rows = await sql.query<unknown[]>(
    `SELECT 1 FROM chat_readings WHERE record_id = $1 AND file_id = $2 AND state <> 'refused'`,
    [examinationId, fileId],
  );
  return rows.length > 0;
}
