import type { ChainedLog, Sql } from './chained-log.js';
import { CompactRange, foldPeaks, subtreesOf, type Hash, type Node, type Range } from './merkle.js';

/**
 * Inner nodes are kept from this level on; what is below is computed from less than 256 leaves, which stand in the links. That is one
 * row in 128 entries.
 */
export const keptFrom = 8;

/** A log's leaves, `from` to `to`, in order. */
export async function leavesOf(sql: Sql, log: ChainedLog, [from, to]: Range): Promise<Hash[]> {
  const rows = await sql.query<{ leaf: Hash }[]>(
    `SELECT leaf FROM ${log.links} WHERE position > $1 AND position <= $2 ORDER BY position`,
    [from, to],
  );
  if (rows.length !== to - from) throw new Error(`the ${log.name} has no leaves ${String(from)} to ${String(to)}`);
  return rows.map(({ leaf }) => leaf);
}

/** The Merkle tree of a log in its database. Its nodes are only ever added. */
export class LogTree {
  constructor(
    private readonly sql: Sql,
    private readonly log: ChainedLog,
  ) {}

  /** The frontier over the first `size` leaves, which must have been grown before. */
  async frontier(size: number): Promise<CompactRange> {
    return new CompactRange(size, await this.subtrees([0, size]));
  }

  /** Grows the tree from a frontier by the leaves up to `size`, and keeps the nodes that become complete. */
  async grow(from: CompactRange, size: number): Promise<Hash[]> {
    const leaves = await leavesOf(this.sql, this.log, [from.size, size]);
    const nodes: Node[] = [];
    for (const leaf of leaves)
      from.append(leaf, (node) => {
        if (node.level >= keptFrom) nodes.push(node);
      });
    if (nodes.length > 0)
      await this.sql.query(
        `INSERT INTO tree_nodes (log, level, index, hash)
         SELECT $1, level, index, hash FROM unnest($2::int[], $3::bigint[], $4::bytea[]) AS n(level, index, hash)`,
        [
          this.log.name,
          nodes.map(({ level }) => level),
          nodes.map(({ index }) => index),
          nodes.map(({ hash }) => hash),
        ],
      );
    return leaves;
  }

  /** Of these nodes, those that are not kept as they should be. */
  async spoilt(nodes: readonly Node[]): Promise<Node[]> {
    const kept = await this.keptNodes(nodes);
    return nodes.filter(({ level, index, hash }) => kept(level, index)?.equals(hash) !== true);
  }

  /** The root over each range: the steps of a proof. */
  async rootsOf(ranges: readonly Range[]): Promise<Hash[]> {
    const roots: Hash[] = [];
    for (const range of ranges) roots.push(foldPeaks(await this.subtrees(range)));
    return roots;
  }

  /** The complete subtrees that make up a range, largest first. */
  private async subtrees(range: Range): Promise<Hash[]> {
    const parts = subtreesOf(range);
    const kept = await this.keptNodes(parts.filter(({ level }) => level >= keptFrom));
    const first = parts.find(({ level }) => level < keptFrom);
    // Subtrees get smaller along a range, so what is too small to be kept stands at its end: less than a block.
    const from = first === undefined ? 0 : first.index * 2 ** first.level;
    const leaves = first === undefined ? [] : await leavesOf(this.sql, this.log, [from, range[1]]);
    return parts.map(({ level, index }) => {
      if (level >= keptFrom) return this.there(kept(level, index), level, index);
      const begin = index * 2 ** level - from;
      return rootOf(leaves.slice(begin, begin + 2 ** level));
    });
  }

  private async keptNodes(
    wanted: readonly { level: number; index: number }[],
  ): Promise<(level: number, index: number) => Hash | undefined> {
    const rows =
      wanted.length === 0
        ? []
        : await this.sql.query<{ level: number; index: string; hash: Hash }[]>(
            `SELECT n.level, n.index, n.hash FROM unnest($2::int[], $3::bigint[]) AS w(level, index)
               JOIN tree_nodes n ON n.log = $1 AND n.level = w.level AND n.index = w.index`,
            [this.log.name, wanted.map(({ level }) => level), wanted.map(({ index }) => index)],
          );
    const known = new Map(rows.map(({ level, index, hash }) => [`${String(level)}/${index}`, hash]));
    return (level, index) => known.get(`${String(level)}/${String(index)}`);
  }

  private there(hash: Hash | undefined, level: number, index: number): Hash {
    if (hash === undefined)
      throw new Error(`the tree of the ${this.log.name} lacks node ${String(level)}/${String(index)}`);
    return hash;
  }
}

function rootOf(leaves: readonly Hash[]): Hash {
  const tree = new CompactRange();
  for (const leaf of leaves) tree.append(leaf);
  return tree.root();
}
