import { v7 as newId } from 'uuid';
import type { Sql } from './items.store.js';

/**
 * What can happen to an item: it came (`acquired` from outside, `received` from another agency), was read (`viewed`), left
 * (`handed-over` to another agency, `copied` for it or for a derivative, `exported` to whom the house does not reach), its bytes are shown to nobody
 * any more (`withheld`) or again (`released`), or its
 * hash was computed anew (`verified`): the entry has the hash that was found, and where it is another one its reason says what is wrong.
 */
export const custodyActions = [
  'acquired',
  'copied',
  'exported',
  'handed-over',
  'received',
  'verified',
  'viewed',
  'withheld',
  'released',
] as const;
export type CustodyAction = (typeof custodyActions)[number];

/** One link of an item's chain of custody: who did what with it, when, why, and what its hash was then. */
export interface CustodyEntry {
  readonly itemId: string;
  readonly at: Date;
  readonly action: CustodyAction;
  /** Account id of a person, or `service:<agency>` where a service acts by itself. */
  readonly actor: string;
  readonly role: string;
  /** Why, as a code or a legal basis. Never a name or a narrative. */
  readonly reason: string;
  readonly sha256: string;
  /** The agency on the other side of a hand-over. */
  readonly counterpart?: string | undefined;
}

/** Adds a link in the transaction of what it tells; gives its id. Links are never changed or removed. */
export async function recordCustody(sql: Sql, entry: CustodyEntry): Promise<string> {
  const id = newId();
  await sql.query(
    `INSERT INTO custody_entries (id, item_id, at, action, actor, role, reason, sha256, counterpart) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      id,
      entry.itemId,
      entry.at,
      entry.action,
      entry.actor,
      entry.role,
      entry.reason,
      entry.sha256,
      entry.counterpart ?? null,
    ],
  );
  return id;
}

/** For what a service does by itself, outside of a command: custody is told by one clock. */
export async function databaseTime(sql: Sql): Promise<Date> {
  const [row] = await sql.query<{ now: Date }[]>('SELECT clock_timestamp() AS now');
  if (row === undefined) throw new Error('the database gave no time');
  return row.now;
}

interface CustodyRow extends Omit<CustodyEntry, 'itemId' | 'counterpart'> {
  readonly item_id: string;
  readonly counterpart: string | null;
}

/** The chain of custody of an item, oldest link first. */
export async function custodyOf(sql: Sql, itemId: string): Promise<CustodyEntry[]> {
  const rows = await sql.query<CustodyRow[]>(
    'SELECT item_id, at, action, actor, role, reason, sha256, counterpart FROM custody_entries WHERE item_id = $1 ORDER BY at, id',
    [itemId],
  );
  return rows.map(entryOf);
}

const entryOf = ({ item_id: itemId, counterpart, ...entry }: CustodyRow): CustodyEntry => ({
  ...entry,
  itemId,
  counterpart: counterpart ?? undefined,
});

/** The chains of custody of several items by item, oldest link first; what has none is missing. */
export async function custodyOfItems(
  sql: Sql,
  itemIds: readonly string[],
): Promise<ReadonlyMap<string, readonly CustodyEntry[]>> {
  const rows = await sql.query<CustodyRow[]>(
    'SELECT item_id, at, action, actor, role, reason, sha256, counterpart FROM custody_entries WHERE item_id = ANY ($1) ORDER BY item_id, at, id',
    [itemIds],
  );
  const chains = new Map<string, CustodyEntry[]>();
  for (const entry of rows.map(entryOf)) chains.set(entry.itemId, [...(chains.get(entry.itemId) ?? []), entry]);
  return chains;
}
