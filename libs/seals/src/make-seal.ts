import type { AgencyId } from '#libs/contracts';
import type { ChainedLog, Sql } from './chained-log.js';
import { marksOf } from './marks.js';
import { consistencyRanges } from './merkle.js';
import { sealFormat, sealHash, signSeal, type Seal, type Signer } from './seal.js';
import { latestSeal } from './seals.store.js';
import { LogTree } from './tree.store.js';

/** Entries that one seal adds at most: its marks must fit into a message. More entries take several seals. */
export const mostSealed = 16_384;

/** A seal with what its witnesses need to check and keep it. */
export interface MadeSeal {
  readonly seal: Seal;
  readonly hash: string;
  /** Consistency proof from the seal before, hexadecimal. */
  readonly consistency: readonly string[];
  /** Base64. */
  readonly marks: string;
  /** Whether entries are left that it does not cover. */
  readonly more: boolean;
}

interface Occasion {
  readonly agency: AgencyId;
  readonly keys: Signer;
  readonly now: Date;
}

/**
 * Seals what a log has grown by since its last seal; undefined where that is nothing. One at a time for each log: of two that seal at
 * the same moment, the second fails on the first one's rows.
 *
 * @param isNews whether entries between two sizes are worth a seal; by default any
 */
export async function makeSeal(
  sql: Sql,
  log: ChainedLog,
  { agency, keys, now }: Occasion,
  isNews: (from: number, to: number) => Promise<boolean> = () => Promise.resolve(true),
): Promise<MadeSeal | undefined> {
  const before = await latestSeal(sql, log.name);
  const from = before?.size ?? 0;
  const [last] = await sql.query<{ position: string }[]>(
    `SELECT position FROM ${log.links} ORDER BY position DESC LIMIT 1`,
  );
  const there = Number(last?.position ?? 0);
  const size = Math.min(there, from + mostSealed);
  if (size <= from || !(await isNews(from, size))) return undefined;
  const tree = new LogTree(sql, log);
  const range = await tree.frontier(from);
  const leaves = await tree.grow(range, size);
  const consistency = await tree.rootsOf(consistencyRanges(from, size));
  const seal = signSeal(keys, {
    format: sealFormat,
    agency,
    log: log.name,
    size,
    root: range.root().toString('hex'),
    head: await headAt(sql, log, size),
    at: now.toISOString(),
    previous: before?.hash ?? null,
  });
  return {
    seal,
    hash: sealHash(seal),
    consistency: consistency.map((hash) => hash.toString('hex')),
    marks: marksOf(leaves).toString('base64'),
    more: size < there,
  };
}

async function headAt(sql: Sql, log: ChainedLog, position: number): Promise<string> {
  const [row] = await sql.query<{ hash: string }[]>(`SELECT hash FROM ${log.links} WHERE position = $1`, [position]);
  if (row === undefined) throw new Error(`the ${log.name} has no link ${String(position)}`);
  return row.hash;
}
