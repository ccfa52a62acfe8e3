import type { KeyRing } from '#libs/keys';
import { v7 as uuidv7 } from 'uuid';
import type { CitedLine, PhaseCode, SettledOrder } from '../procedure/chat-items.js';
import type { Sql } from '#libs/vault';
import type { ChatRow, SealedChat } from '#libs/timelines';
import type { MarkRow, ReadingRow, SettledRow } from './chat.rows.js';

const readingColumns = `id, evidence_id AS "evidenceId", file_id AS "fileId", state, asked_by AS "askedBy", asked_at AS "askedAt", ended_at AS "endedAt",
  refused_for AS "refusedFor", format, parser, parser_version AS "parserVersion", lines, unreadable`;
const chatColumns = `c.id, c.reading_id AS "readingId", c.platform, c.lines, c.date_order AS "dateOrder"`;

/** Readings of a case, newest first. */
export const readingsOf = (sql: Sql, investigationId: string): Promise<ReadingRow[]> =>
  sql.query(`SELECT ${readingColumns} FROM chat_readings WHERE investigation_id = $1 ORDER BY id DESC LIMIT 200`, [
    investigationId,
  ]);

/** Conversations of a case that were read whole. */
export const chatsOf = (sql: Sql, investigationId: string): Promise<ChatRow[]> =>
  sql.query(
    `SELECT ${chatColumns} FROM chats c JOIN chat_readings r ON r.id = c.reading_id
      WHERE r.investigation_id = $1 AND r.state = 'read' ORDER BY c.reading_id DESC, c.place LIMIT 1000`,
    [investigationId],
  );

export interface FoundChat extends ChatRow, SealedChat {
  readonly fileId: string;
}

/** Those of the named conversations that are this case's. */
export const findChats = (sql: Sql, investigationId: string, ids: readonly string[]): Promise<FoundChat[]> =>
  sql.query(
    `SELECT ${chatColumns}, c.sealed, r.file_id AS "fileId", r.sealed AS "readingSealed" FROM chats c JOIN chat_readings r ON r.id = c.reading_id
      WHERE c.id = ANY ($2) AND r.investigation_id = $1 AND r.state = 'read' ORDER BY c.id`,
    [investigationId, ids],
  );

/** Whether an item is read as a conversation, or is being read. */
export async function isRead(sql: Sql, investigationId: string, evidenceId: string): Promise<boolean> {
  const rows = await sql.query<unknown[]>(
    `SELECT 1 FROM chat_readings WHERE investigation_id = $1 AND evidence_id = $2 AND state <> 'refused'`,
    [investigationId, evidenceId],
  );
  return rows.length > 0;
}

export async function keepSettledOrder(
  sql: Sql,
  keys: KeyRing,
  entry: { chatId: string; order: SettledOrder; reason: string; by: string; at: Date },
): Promise<void> {
  const id = uuidv7();
  await sql.query(
    'INSERT INTO chat_date_orders (id, chat_id, settled, by, at, sealed) VALUES ($1, $2, $3, $4, $5, $6)',
    [id, entry.chatId, entry.order, entry.by, entry.at, await keys.sealAtRest(`chat_date_orders/${id}`, entry.reason)],
  );
}

/** Everything that was settled about these conversations, in the order of time. */
export async function settledOrdersOf(sql: Sql, keys: KeyRing, chatIds: readonly string[]): Promise<SettledRow[]> {
  const rows = await sql.query<(Omit<SettledRow, 'reason'> & { id: string; sealed: string })[]>(
    `SELECT id, chat_id AS "chatId", settled, by, at, sealed FROM chat_date_orders WHERE chat_id = ANY ($1) ORDER BY id`,
    [chatIds],
  );
  return Promise.all(
    rows.map(async ({ id, sealed, ...row }) => ({
      ...row,
      reason: (await keys.openAtRest(`chat_date_orders/${id}`, sealed)) as string,
    })),
  );
}

/** What holds now, without the reasons. */
export async function orderInForce(sql: Sql, chatIds: readonly string[]): Promise<Map<string, SettledOrder>> {
  const rows = await sql.query<{ chat_id: string; settled: SettledOrder }[]>(
    'SELECT DISTINCT ON (chat_id) chat_id, settled FROM chat_date_orders WHERE chat_id = ANY ($1) ORDER BY chat_id, id DESC',
    [chatIds],
  );
  return new Map(rows.map(({ chat_id: chatId, settled }) => [chatId, settled]));
}

export interface MarkToKeep {
  readonly markId: string;
  readonly version: number;
  readonly phase: PhaseCode | null;
  readonly lines: readonly CitedLine[];
  readonly withdrawn: boolean;
  readonly reason: string;
  readonly by: string;
  readonly role: string;
  readonly at: Date;
}

export async function keepMarkVersion(
  sql: Sql,
  keys: KeyRing,
  investigationId: string,
  mark: MarkToKeep,
): Promise<void> {
  const id = uuidv7();
  await sql.query(
    `INSERT INTO phase_marks (id, mark_id, investigation_id, version, phase, cites, withdrawn, by, role, at, sealed)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      id,
      mark.markId,
      investigationId,
      mark.version,
      mark.phase,
      JSON.stringify(mark.lines),
      mark.withdrawn,
      mark.by,
      mark.role,
      mark.at,
      await keys.sealAtRest(`phase_marks/${id}`, mark.reason),
    ],
  );
}

const markColumns = `id, mark_id AS "markId", version, phase, cites, withdrawn, by, role, at`;

/** The newest version of a mark, unless it was withdrawn. */
export async function standingMark(
  sql: Sql,
  investigationId: string,
  markId: string,
): Promise<Omit<MarkRow, 'reason'> | undefined> {
  const [newest] = await sql.query<Omit<MarkRow, 'reason'>[]>(
    `SELECT ${markColumns} FROM phase_marks WHERE mark_id = $2 AND investigation_id = $1 ORDER BY version DESC LIMIT 1`,
    [investigationId, markId],
  );
  return newest?.withdrawn === false ? newest : undefined;
}

/** Every version of every mark of a case. */
export async function marksOfCase(sql: Sql, keys: KeyRing, investigationId: string): Promise<MarkRow[]> {
  const rows = await sql.query<(Omit<MarkRow, 'reason'> & { sealed: string })[]>(
    `SELECT ${markColumns}, sealed FROM phase_marks WHERE investigation_id = $1 ORDER BY mark_id, version LIMIT 5000`,
    [investigationId],
  );
  return Promise.all(
    rows.map(async ({ sealed, ...row }) => ({
      ...row,
      reason: (await keys.openAtRest(`phase_marks/${row.id}`, sealed)) as string,
    })),
  );
}
