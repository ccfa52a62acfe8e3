import type { EntityManager } from 'typeorm';
import type { SealedItem } from './sealing.js';

/** The part of TypeORM's manager (or data source) that is needed: the transaction is the caller's. */
export type Sql = Pick<EntityManager, 'query'>;

/** The record of an item: everything about its bytes but the bytes. */
export interface VaultItem extends Omit<SealedItem, 'frames'> {
  /** Its name as its sender calls it, sealed by the caller, since a file's name can name a child. */
  readonly nameSealed: string | undefined;
  /** Where it came from, as codes and ids: how it was acquired, or which transfer brought it. Never a name. */
  readonly source: Readonly<Record<string, unknown>>;
  readonly createdAt: Date;
}

export interface NewItem {
  readonly item: SealedItem;
  readonly source: VaultItem['source'];
  readonly nameSealed?: string | undefined;
  readonly at: Date;
}

/** Records a sealed item in the transaction of the command that acquired it; what is to be found out about it waits from then on. */
export async function recordItem(sql: Sql, { item, source, nameSealed, at }: NewItem): Promise<void> {
  await sql.query(
    `WITH recorded AS (
       INSERT INTO vault_items (id, size, sha256, md5, cipher_size, cipher_sha256, wrapped_key, key_id, frame_format, media_type, name_sealed, source, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) RETURNING id)
     INSERT INTO item_checks (item_id, kind) SELECT id, kind FROM recorded CROSS JOIN (VALUES ('malware'), ('metadata')) AS kinds(kind)`,
    [
      item.itemId,
      item.size,
      item.sha256,
      item.md5,
      item.cipherSize,
      item.cipherSha256,
      item.wrappedKey,
      item.keyId,
      item.frameFormat,
      item.mediaType,
      nameSealed ?? null,
      JSON.stringify(source),
      at,
    ],
  );
}

interface ItemRow {
  readonly id: string;
  readonly size: string;
  readonly sha256: string;
  readonly md5: string;
  readonly cipher_size: string;
  readonly cipher_sha256: string;
  readonly wrapped_key: string;
  readonly key_id: string;
  readonly frame_format: string;
  readonly media_type: string;
  readonly name_sealed: string | null;
  readonly source: VaultItem['source'];
  readonly created_at: Date;
}

/** Its key was destroyed (ADR 0042): the bytes lie where they lay, and nobody can open them. */
export const isErased = ({ wrappedKey }: Pick<VaultItem, 'wrappedKey'>): boolean => wrappedKey === '';

export async function findItem(sql: Sql, itemId: string): Promise<VaultItem | undefined> {
  const [row] = await sql.query<ItemRow[]>('SELECT * FROM vault_items WHERE id = $1', [itemId]);
  return row && itemOf(row);
}

/** Several records by their id, in one query; what does not exist is missing. */
export async function findItems(sql: Sql, itemIds: readonly string[]): Promise<ReadonlyMap<string, VaultItem>> {
  const rows = await sql.query<ItemRow[]>('SELECT * FROM vault_items WHERE id = ANY ($1)', [itemIds]);
  return new Map(rows.map((row) => [row.id, itemOf(row)]));
}

/** Every record in the order of its id, a page at a time, for verification. */
export async function itemsAfter(sql: Sql, itemId: string | undefined, count: number): Promise<VaultItem[]> {
  const rows = await sql.query<ItemRow[]>(
    'SELECT * FROM vault_items WHERE $1::uuid IS NULL OR id > $1::uuid ORDER BY id LIMIT $2',
    [itemId ?? null, count],
  );
  return rows.map(itemOf);
}

function itemOf(row: ItemRow): VaultItem {
  return {
    itemId: row.id,
    size: Number(row.size),
    sha256: row.sha256,
    md5: row.md5,
    cipherSize: Number(row.cipher_size),
    cipherSha256: row.cipher_sha256,
    wrappedKey: row.wrapped_key,
    keyId: row.key_id,
    frameFormat: row.frame_format,
    mediaType: row.media_type,
    nameSealed: row.name_sealed ?? undefined,
    source: row.source,
    createdAt: row.created_at,
  };
}
