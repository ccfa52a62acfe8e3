import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { SQLiteValue } from 'node-sqlite3-wasm';
import { shownCharacters } from '../limits.js';
import type { Attachment, Author, ChatMessage, MessageKind } from '../message.js';

/** A row as the database gives it. Which columns there are depends on WhatsApp's version. */
export type Row = Readonly<Record<string, SQLiteValue>>;

/** Seconds between 1970-01-01 and 2001-01-01, from which Apple counts. */
const appleEpoch = 978_307_200;

/** ZMESSAGETYPE, as forensic literature reads it; one that is not here is `unknown`, never guessed. */
const kinds: Readonly<Record<number, MessageKind>> = {
  0: 'text',
  1: 'media',
  2: 'media',
  3: 'media',
  4: 'contact',
  5: 'location',
  6: 'system',
  7: 'text',
  8: 'media',
  10: 'system',
  11: 'media',
  14: 'deleted',
  15: 'media',
  38: 'media',
  39: 'media',
  46: 'poll',
  59: 'call',
};

export const numberIn = (row: Row, column: string): number | undefined => {
  const value = row[column];
  return typeof value === 'number' || typeof value === 'bigint' ? Number(value) : undefined;
};
export const textIn = (row: Row, column: string): string | undefined => {
  const value = row[column];
  return typeof value === 'string' && value !== '' ? value : undefined;
};

/** The row's hash: SHA-256 of its columns as canonical JSON (RFC 8785); blobs as Base64, integers beyond 2⁵³ as text. */
export function hashOfRow(row: Row): string {
  const plain = Object.fromEntries(
    Object.entries(row).map(([column, value]) => [
      column,
      value instanceof Uint8Array
        ? { base64: Buffer.from(value).toString('base64') }
        : typeof value === 'bigint'
          ? String(value)
          : typeof value === 'number' && !Number.isFinite(value)
            ? null
            : value,
    ]),
  );
  return createHash('sha256')
    .update(canonicalize(plain) ?? '')
    .digest('hex');
}

/** What surrounds a message row: its conversation, its author in a group, its file. */
export interface Around {
  readonly entry?: string;
  readonly session: Row | undefined;
  readonly member: Row | undefined;
  readonly media: Row | undefined;
  readonly group: boolean;
  /** Account of whoever's device it is, where some row names it. */
  readonly owner: string | undefined;
  readonly inArchive?: ((name: string) => boolean) | undefined;
}

/** Reads one row of ZWAMESSAGE; `undefined` where it is none. */
export function messageOfRow(row: Row, around: Around): ChatMessage | undefined {
  const key = numberIn(row, 'Z_PK');
  const seconds = numberIn(row, 'ZMESSAGEDATE');
  if (key === undefined) return undefined;
  const whole = textIn(row, 'ZTEXT') ?? (around.media === undefined ? '' : (textIn(around.media, 'ZTITLE') ?? ''));
  const text = whole.slice(0, shownCharacters);
  const kind = kinds[numberIn(row, 'ZMESSAGETYPE') ?? 0] ?? 'unknown';
  const instant = seconds === undefined ? undefined : instantOf(seconds);
  const parent = numberIn(row, 'ZPARENTMESSAGE');
  return {
    source: {
      pointer: { in: 'row', ...(around.entry === undefined ? {} : { entry: around.entry }), table: 'ZWAMESSAGE', key },
      sha256: hashOfRow(row),
    },
    id: String(key),
    at: { written: seconds === undefined ? '' : String(seconds), ...(instant === undefined ? {} : { instant }) },
    from: kind === 'system' ? null : authorOf(row, around),
    kind,
    text,
    attachments:
      around.media === undefined || (kind !== 'media' && kind !== 'unknown')
        ? []
        : [attachmentOf(around.media, around)],
    ...(parent === undefined ? {} : { repliesTo: String(parent) }),
    ...(text.length < whole.length ? { damage: 'cut' as const } : {}),
  };
}

function instantOf(seconds: number): string | undefined {
  const time = new Date(Math.round((seconds + appleEpoch) * 1000));
  return Number.isNaN(time.getTime()) ? undefined : time.toISOString();
}

function authorOf(row: Row, { member, session, group, owner }: Around): Author | null {
  if (numberIn(row, 'ZISFROMME') === 1) return { id: owner ?? 'owner', name: '', self: true };
  if (group) {
    const id = member === undefined ? undefined : textIn(member, 'ZMEMBERJID');
    return id === undefined ? null : { id, name: nameOf(member) };
  }
  const id = textIn(row, 'ZFROMJID') ?? (session === undefined ? undefined : textIn(session, 'ZCONTACTJID'));
  return id === undefined ? null : { id, name: session === undefined ? '' : (textIn(session, 'ZPARTNERNAME') ?? '') };
}

const nameOf = (member: Row | undefined): string =>
  member === undefined ? '' : (textIn(member, 'ZCONTACTNAME') ?? textIn(member, 'ZFIRSTNAME') ?? '');

function attachmentOf(media: Row, { inArchive }: Around): Attachment {
  const path = textIn(media, 'ZMEDIALOCALPATH');
  const mediaType = textIn(media, 'ZVCARDSTRING');
  const size = numberIn(media, 'ZFILESIZE');
  return {
    ...(path === undefined ? { omitted: true } : { name: path }),
    ...(mediaType === undefined || !/^[\w.+-]+\/[\w.+-]+$/.test(mediaType) ? {} : { mediaType }),
    ...(size === undefined || size === 0 ? {} : { size }),
    ...(path === undefined || inArchive === undefined ? {} : { inArchive: inArchive(path) }),
  };
}
