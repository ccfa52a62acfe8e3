import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { Book } from '../../../chain/books/books.js';

/** How often the same time is written: UTC, to the microsecond. */
const at = (column: string): string => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

/** The two logs, written down a second time on purpose: what an entry's hash covers. */
export const logs = {
  journal: {
    links: 'journal_links',
    entries: `SELECT e.seq, jsonb_build_object('seq', e.seq::text, 'id', e.id, 'chainId', e.chain_id, 'type', e.type, 'at', ${at('e.at')},
        'recordId', e.record_id, 'actor', e.actor, 'open', e.open, 'sealed', e.sealed, 'numbers', e.numbers, 'trace', e.trace) AS content
      FROM journal e`,
  },
  custody: {
    links: 'custody_links',
    entries: `SELECT e.seq, jsonb_build_object('seq', e.seq::text, 'id', e.id, 'itemId', e.item_id, 'at', ${at('e.at')}, 'action', e.action,
        'actor', e.actor, 'role', e.role, 'reason', e.reason, 'sha256', e.sha256, 'counterpart', e.counterpart,
        'item', jsonb_build_object('size', i.size::text, 'sha256', i.sha256, 'md5', i.md5, 'cipherSize', i.cipher_size::text,
          'cipherSha256', i.cipher_sha256, 'frameFormat', i.frame_format, 'mediaType', i.media_type, 'source', i.source,
          'createdAt', ${at('i.created_at')})) AS content
      FROM custody_entries e LEFT JOIN vault_items i ON i.id = e.item_id`,
  },
} as const;
export type LogName = keyof typeof logs;

export interface Line {
  readonly position: string;
  readonly leaf: string;
  readonly hash: string;
  readonly content: object | null;
}

export const sha256 = (...parts: readonly (string | Buffer)[]): string => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex');
};

/** The leaf of an entry: the hash of a zero byte and its canonical form (RFC 8785, RFC 6962). */
export const leafOf = (content: object): string => sha256(Buffer.of(0), canonicalize(content) ?? '');
/** A link: the hash of the link before it, a line feed and the leaf. */
export const linkOf = (before: string, leaf: string): string => sha256(before, '\n', leaf);
export const noLink = '0'.repeat(64);

/** A log in the order of its chain, each link beside the entry of which it is. */
export function linesOf(book: Book, name: LogName): Promise<Line[]> {
  const { links, entries } = logs[name];
  return book.ask<Line>(
    `SELECT l.position, encode(l.leaf, 'hex') AS leaf, l.hash, e.content FROM ${links} l LEFT JOIN (${entries}) e ON e.seq = l.seq ORDER BY l.position`,
  );
}

/** What is wrong with a log's chain, by our own arithmetic. */
export async function logFindings(book: Book, name: LogName): Promise<string[]> {
  const { links, entries } = logs[name];
  const [{ unchained } = { unchained: 0 }] = await book.ask<{ unchained: number }>(
    `SELECT count(*)::int AS unchained FROM (${entries}) e WHERE NOT EXISTS (SELECT FROM ${links} l WHERE l.seq = e.seq)`,
  );
  const found = unchained === 0 ? [] : [`${name}: ${String(unchained)} entries are not chained`];
  let before = noLink;
  for (const [place, { position, leaf, hash, content }] of (await linesOf(book, name)).entries()) {
    if (Number(position) !== place + 1) return [...found, `${name}: link ${String(place + 1)} is missing`];
    if (content === null || leafOf(content) !== leaf || linkOf(before, leaf) !== hash)
      found.push(`${name}: entry ${position} was changed or removed`);
    before = hash;
  }
  return found;
}
