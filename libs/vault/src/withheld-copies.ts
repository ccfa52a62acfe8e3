import type { AgencyId } from '#libs/contracts';
import type { Sql } from './items.store.js';
import type { WrappingKeys } from './vault.js';
import { noteWithheld, standWith } from './withheld.js';

interface MarkedBytes {
  readonly chainId: string;
  readonly sha256: string;
  readonly at: Date;
  /** Who says so: a person here, or the service of the agency that told us. */
  readonly actor: string;
  readonly role: string;
  readonly words?: string | undefined;
  /** The agency that told us. */
  readonly counterpart?: AgencyId | undefined;
  /** Files of the chain that may be a copy besides those that came from or went to another agency. */
  readonly also?: readonly string[];
}

/**
 * Withholds every copy of these bytes that we have of the chain, and remembers their hash: a copy that is on its way still is withheld from
 * its first moment, in whatever order mark and file come. Said twice, it changes nothing.
 *
 * @returns the items that were not withheld before
 */
export async function withholdCopies(sql: Sql, keys: WrappingKeys, marked: MarkedBytes): Promise<string[]> {
  const { chainId, sha256, at, actor, role, words, counterpart, also = [] } = marked;
  await standWith(sql, sha256, 'who marks');
  await sql.query(
    'INSERT INTO withheld_hashes (chain_id, sha256, at, actor) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING',
    [chainId, sha256, at, actor],
  );
  const copies = await sql.query<{ itemId: string }[]>(
    `SELECT i.id AS "itemId" FROM vault_items i
      WHERE i.sha256 = $2
        AND (i.id = ANY ($3) OR EXISTS (SELECT FROM file_transfers t WHERE t.chain_id = $1 AND t.arrived_item_id = i.id)
             OR EXISTS (SELECT FROM file_grants g WHERE g.chain_id = $1 AND g.item_id = i.id))
        AND coalesce((SELECT act FROM withheld_entries w WHERE w.item_id = i.id ORDER BY seq DESC LIMIT 1), 'release') = 'release'
      ORDER BY i.id`,
    [chainId, sha256, also],
  );
  for (const { itemId } of copies)
    await noteWithheld(sql, keys, { itemId, sha256, at, actor, role, counterpart, words, act: 'withhold' });
  return copies.map(({ itemId }) => itemId);
}

/** Whether these bytes were told of as withheld before this copy of them came. */
export async function isHashWithheld(sql: Sql, chainId: string, sha256: string): Promise<boolean> {
  const heard = await sql.query<object[]>('SELECT 1 FROM withheld_hashes WHERE chain_id = $1 AND sha256 = $2', [
    chainId,
    sha256,
  ]);
  return heard.length > 0;
}

/** An agency that has a copy of an item, or gave us ours; and of which chain we told it. */
export interface Holder {
  readonly agency: AgencyId;
  readonly chainId: string;
}

/** Who has copies of these items by a hand-over, either way. */
export async function holdersOf(sql: Sql, itemIds: readonly string[]): Promise<Holder[]> {
  return sql.query(
    `SELECT receiver AS agency, chain_id AS "chainId" FROM file_grants WHERE item_id = ANY ($1)
      UNION SELECT sender, chain_id FROM file_transfers WHERE arrived_item_id = ANY ($1) ORDER BY 2, 1`,
    [itemIds],
  );
}
