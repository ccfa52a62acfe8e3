import { v7 as newId } from 'uuid';
import { Problem } from '#libs/problems';
import { recordCustody, type CustodyEntry } from './custody.store.js';
import { isErased, type Sql, type VaultItem } from './items.store.js';
import type { WrappingKeys } from './vault.js';

/** What can be said of an item that is, or may be, abuse material. */
export type WithheldAct = 'withhold' | 'ask-release' | 'keep' | 'release';

interface WithheldEntry {
  readonly at: Date;
  readonly act: WithheldAct;
  readonly actor: string;
  readonly words: string | null;
}

interface NewEntry extends Omit<CustodyEntry, 'action' | 'reason'> {
  readonly act: WithheldAct;
  /** What was seen or why, described; none where another agency said it. */
  readonly words?: string | undefined;
}

const placeOf = (id: string): string => `withheld_entries/${id}`;

/**
 * Says something of a withheld item, in the transaction of the command. What begins or ends the withholding stands in the chain of custody too, which
 * other agencies witness.
 */
export async function noteWithheld(sql: Sql, keys: WrappingKeys, { act, words, ...entry }: NewEntry): Promise<void> {
  const id = newId();
  await sql.query(
    'INSERT INTO withheld_entries (id, item_id, at, act, actor, words_sealed) VALUES ($1, $2, $3, $4, $5, $6)',
    [
      id,
      entry.itemId,
      entry.at,
      act,
      entry.actor,
      words === undefined ? null : await keys.sealAtRest(placeOf(id), words),
    ],
  );
  if (act === 'withhold' || act === 'release')
    await recordCustody(sql, {
      ...entry,
      action: act === 'withhold' ? 'withheld' : 'released',
      reason: 'abuse-material',
    });
}

/**
 * Has a mark and the hand-overs of the same bytes happen one after the other, until the transaction ends: either the manifest takes the mark along, or
 * whoever marks finds the grant and tells its receiver. Hand-overs do not wait for each other.
 */
export async function standWith(sql: Sql, sha256: string, as: 'who marks' | 'who hands over'): Promise<void> {
  const lock = as === 'who marks' ? 'pg_advisory_xact_lock' : 'pg_advisory_xact_lock_shared';
  await sql.query(`SELECT ${lock}(hashtextextended($1, 0))`, [`bytes ${sha256}`]);
}

/**
 * Which of these items are withheld: the last entry of each says so. Where there is none, the hash does, if somebody of a chain through which the item came
 * or went marked these bytes: no moment between a mark and the arrival of a copy shows it.
 */
export async function withheldAmong(sql: Sql, itemIds: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await sql.query<{ id: string }[]>(
    `SELECT i.id FROM vault_items i
       LEFT JOIN LATERAL (SELECT act FROM withheld_entries w WHERE w.item_id = i.id ORDER BY seq DESC LIMIT 1) AS last ON true
      WHERE i.id = ANY ($1)
        AND CASE WHEN last.act IS NOT NULL THEN last.act <> 'release'
                 ELSE EXISTS (SELECT FROM withheld_hashes h WHERE h.sha256 = i.sha256
                         AND (EXISTS (SELECT FROM file_transfers t WHERE t.arrived_item_id = i.id AND t.chain_id = h.chain_id)
                              OR EXISTS (SELECT FROM file_grants g WHERE g.item_id = i.id AND g.chain_id = h.chain_id))) END`,
    [itemIds],
  );
  return new Set(rows.map(({ id }) => id));
}

/** What was said of an item, the oldest first. */
export async function withheldHistory(sql: Sql, keys: WrappingKeys, itemId: string): Promise<WithheldEntry[]> {
  const rows = await sql.query<(Omit<WithheldEntry, 'words'> & { id: string; sealed: string | null })[]>(
    'SELECT id, at, act, actor, words_sealed AS sealed FROM withheld_entries WHERE item_id = $1 ORDER BY seq',
    [itemId],
  );
  return Promise.all(
    rows.map(async ({ id, at, act, actor, sealed }) => ({
      ...{ at, act, actor },
      words: sealed === null ? null : ((await keys.openAtRest(placeOf(id), sealed)) as string),
    })),
  );
}

declare const mayBeShown: unique symbol;

/** An item of which it was asked whether people may be given its bytes. `giveOut` takes no other, and only `refuseIfWithheld` makes one. */
export type ShownItem = VaultItem & { readonly [mayBeShown]: true };

/** Nobody is shown or handed these bytes, whatever their role. To be asked in the transaction that records the reading. @throws Problem `bytes-withheld`, or `erased` where nobody can open them any more */
export async function refuseIfWithheld(sql: Sql, item: VaultItem): Promise<ShownItem> {
  if (isErased(item)) throw new Problem('erased');
  if ((await withheldAmong(sql, [item.itemId])).size > 0) throw new Problem('bytes-withheld');
  return item as ShownItem;
}
