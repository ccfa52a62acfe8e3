import { existsSync, statSync } from 'node:fs';
import sqlite from 'node-sqlite3-wasm';
import type { Database, SQLiteValue } from 'node-sqlite3-wasm';
import type { ChatRecord, DateOrder } from '../message.js';
import { ChatRefused } from '../refusal.js';
import { messageOfRow, numberIn, textIn, type Row } from './ios-rows.js';

export interface DatabaseOptions {
  readonly entry?: string;
  readonly inArchive?: (name: string) => boolean;
  /** Most bytes that SQLite may take for itself. */
  readonly heapBytes?: number;
}

const given: DateOrder = { order: 'given', evidence: [] };
const needed = ['Z_PK', 'ZCHATSESSION', 'ZISFROMME', 'ZMESSAGEDATE', 'ZMESSAGETYPE', 'ZTEXT'];
const groupSession = 1;
const noSession = -1;
/** Of a row of ZWAMESSAGE: its header alone is longer. */
const leastBytesOfRow = 8;

/**
 * Reads WhatsApp's message store of iOS (ChatStorage.sqlite) from a copy of its own, together with a write-ahead log beside it. The copy may be
 * changed by SQLite; the original never is. Row after row, in bounded memory. Blocks its thread: call it in a worker.
 *
 * @throws ChatRefused `not-recognised`, `corrupt`
 */
export function* whatsAppIosDatabase(copy: string, options: DatabaseOptions = {}): Generator<ChatRecord> {
  let database: Database | undefined;
  const size = statSync(copy).size + (existsSync(`${copy}-wal`) ? statSync(`${copy}-wal`).size : 0);
  try {
    database = new sqlite.Database(copy, { fileMustExist: true });
    prepare(database, options.heapBytes ?? 256 * 1024 ** 2);
    yield* conversations(database, Math.ceil(size / leastBytesOfRow), options);
  } catch (error) {
    if (error instanceof ChatRefused) throw error;
    throw new ChatRefused(error instanceof Error && /out of memory/i.test(error.message) ? 'too-large' : 'corrupt');
  } finally {
    try {
      database?.close();
    } catch {
      // A broken database may refuse to be closed; its copy is removed all the same.
    }
  }
}

function prepare(database: Database, heapBytes: number): void {
  // Alone with the file, SQLite reads a write-ahead log without shared memory, which there is none of here.
  database.exec('PRAGMA locking_mode = EXCLUSIVE');
  // Nothing that the file itself defines, such as a trigger or a view with functions, is carried out.
  database.exec('PRAGMA trusted_schema = OFF');
  database.exec('PRAGMA cell_size_check = ON');
  database.exec(`PRAGMA hard_heap_limit = ${String(heapBytes)}`);
  database.exec('PRAGMA cache_size = -8192');
  database.exec('PRAGMA temp_store = MEMORY');
  if (!isTable(database, 'ZWAMESSAGE') || !isTable(database, 'ZWACHATSESSION')) throw new ChatRefused('not-recognised');
  const columns = columnsOf(database);
  if (!needed.every((column) => columns.has(column))) throw new ChatRefused('not-recognised');
}

const columnsOf = (database: Database): Set<SQLiteValue | undefined> =>
  new Set((database.all('PRAGMA table_info(ZWAMESSAGE)') as Row[]).map((row) => row['name']));

/** A view of that name could make reading it do anything. */
const isTable = (database: Database, name: string): boolean =>
  database.get("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?", [name]) !== null;

/** Where a message belongs and what it is sorted by; a few numbers for each row, so that texts are never held for sorting. */
interface Place {
  readonly key: number;
  readonly sort: number;
  readonly date: number;
}

function* conversations(database: Database, rowsAtMost: number, options: DatabaseOptions): Generator<ChatRecord> {
  const columns = columnsOf(database);
  const owner = columns.has('ZTOJID') ? ownerOf(database) : undefined;
  const messageOf = byKey(database, 'ZWAMESSAGE');
  const [memberOf, mediaOf] = [byKey(database, 'ZWAGROUPMEMBER'), byKey(database, 'ZWAMEDIAITEM')];
  const sessionOf = byKey(database, 'ZWACHATSESSION');
  const places = placesOf(database, columns.has('ZSORT'), rowsAtMost);
  for (const key of [...places.keys()].sort((a, b) => a - b)) {
    const session = key === noSession ? undefined : sessionOf(key);
    const group = session !== undefined && numberIn(session, 'ZSESSIONTYPE') === groupSession;
    const title =
      session === undefined ? '' : (textIn(session, 'ZPARTNERNAME') ?? textIn(session, 'ZCONTACTJID') ?? '');
    yield { is: 'conversation', platform: 'whatsapp', title, group };
    for (const place of (places.get(key) ?? []).sort((a, b) => a.sort - b.sort || a.date - b.date || a.key - b.key)) {
      const row = messageOf(place.key);
      const around = {
        ...options,
        session,
        group,
        owner,
        member: row && memberOf(numberIn(row, 'ZGROUPMEMBER')),
        media: row && mediaOf(numberIn(row, 'ZMEDIAITEM')),
      };
      const message = row && messageOfRow(row, around);
      yield message === undefined
        ? { is: 'unreadable', pointer: { in: 'row', table: 'ZWAMESSAGE', key: place.key }, reason: 'not-understood' }
        : { is: 'message', message };
    }
    yield { is: 'conversation-end', dates: given };
  }
}

/**
 * By session, in one walk through the table without sorting: in a corrupt file a page may be its own descendant, so that there is no end of rows.
 * More rows than the file has room for are the sign of it.
 */
function placesOf(database: Database, sorted: boolean, rowsAtMost: number): Map<number, Place[]> {
  const places = new Map<number, Place[]>();
  const sort = sorted ? 'ZSORT' : '0';
  const statement = database.prepare(
    `SELECT Z_PK, ZCHATSESSION, ${sort} AS ZSORT, ZMESSAGEDATE FROM ZWAMESSAGE NOT INDEXED`,
  );
  let rows = 0;
  for (const each of statement.iterate()) {
    const row = each as Row;
    rows += 1;
    if (rows > rowsAtMost) throw new ChatRefused('corrupt');
    const session = numberIn(row, 'ZCHATSESSION') ?? noSession;
    const place = {
      key: Number(row['Z_PK']),
      sort: numberIn(row, 'ZSORT') ?? 0,
      date: numberIn(row, 'ZMESSAGEDATE') ?? 0,
    };
    const others = places.get(session);
    if (others === undefined) places.set(session, [place]);
    else others.push(place);
  }
  statement.finalize();
  return places;
}

/** Looks up single rows of a table; none where the version of WhatsApp has no such table. */
function byKey(database: Database, table: string): (key: number | undefined) => Row | undefined {
  if (!isTable(database, table)) return () => undefined;
  const statement = database.prepare(`SELECT * FROM ${table} WHERE Z_PK = ?`);
  return (key) => (key === undefined ? undefined : ((statement.get([key]) as Row | null) ?? undefined));
}

/** Who received a message of another owns the device. */
function ownerOf(database: Database): string | undefined {
  const row = database.get(
    'SELECT ZTOJID FROM ZWAMESSAGE NOT INDEXED WHERE ZISFROMME = 0 AND ZTOJID IS NOT NULL LIMIT 1',
  ) as Row | null;
  return row === null ? undefined : textIn(row, 'ZTOJID');
}
