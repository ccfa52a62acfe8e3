import { readFile } from 'node:fs/promises';
import { canonicalOf, type ChainedLog, type EntryRow, type Sql } from './chained-log.js';
import { inclusionRanges, leafHash } from './merkle.js';
import type { Seal } from './seal.js';
import { sealOver, timestampsOf } from './seals.store.js';
import { LogTree } from './tree.store.js';

export const proofFormat = 'qorgan-proof/1';

/** That an entry stood in its log when the log was sealed; complete in itself, for an export. Hashes are hexadecimal. */
export interface EntryProof {
  readonly format: typeof proofFormat;
  /** What the leaf is the hash of, by its canonical JSON; whoever may not see it gets the proof without it. */
  readonly entry: Readonly<Record<string, unknown>>;
  readonly leaf: string;
  /** The entry's place in the log, from 0. */
  readonly index: number;
  /** Hashes beside the way from the leaf to the root (RFC 6962, 2.1.1). */
  readonly path: readonly string[];
  /** Size, root and signature of the log that contains it. */
  readonly seal: Seal;
  /** RFC 3161 over the seal; the token is DER in base64. `null` while no authority has stated it. */
  readonly timestamp: { readonly at: string; readonly token: string } | null;
}

/**
 * Proves that an entry stands in its log, by the first seal over it that has a timestamp, else by the first.
 *
 * @returns undefined for an entry that is not there, or not sealed yet
 */
export async function proofOf(sql: Sql, log: ChainedLog, entryId: string): Promise<EntryProof | undefined> {
  const [row] = await sql.query<(EntryRow & { position: string })[]>(
    `SELECT l.position, e.seq, e.tx::text AS tx, e.id, ${log.columns}
       FROM ${log.entries} e ${log.joins ?? ''} JOIN ${log.links} l ON l.seq = e.seq WHERE e.id = $1`,
    [entryId],
  );
  const kept = row && (await sealOver(sql, log.name, Number(row.position)));
  if (row === undefined || kept === undefined) return undefined;
  const index = Number(row.position) - 1;
  const path = await new LogTree(sql, log).rootsOf(inclusionRanges(index, kept.size));
  const stamp = (await timestampsOf(sql, log.name, [kept.size])).get(kept.size);
  const canonical = canonicalOf(log, row);
  return {
    format: proofFormat,
    entry: JSON.parse(canonical) as EntryProof['entry'],
    leaf: leafHash(canonical).toString('hex'),
    index,
    path: path.map((hash) => hash.toString('hex')),
    seal: kept.seal,
    timestamp: stamp === undefined ? null : { at: stamp.at.toISOString(), token: stamp.token.toString('base64') },
  };
}

/** The text of `verify-proof.mjs`, by which anybody verifies proofs with Node.js alone: it goes into an export beside them. */
export const proofVerifier = (): Promise<string> =>
  readFile(new URL('../package/verify-proof.mjs', import.meta.url), 'utf8');
