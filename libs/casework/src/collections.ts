import type { KeyRing, RecordKey } from '#libs/keys';
import type { RecordCore } from '#libs/lifecycle';
import type { Queries } from './connection.js';
import { keyReading } from './record-keys.js';
import { Remembered } from './remembered.js';

/** A part of a record that grows large: each of its items is a row of its own (`createCollectionTable`). */
export interface Collection {
  /** The record's field that holds the items in their order. */
  readonly field: string;
  readonly table: string;
  /** Only ever added to and read apart from the record: the field is empty when a record is loaded, and what a step puts there is new. */
  readonly appended?: boolean;
  /** Rows are written beside the record as well, without a new version of it: nothing of it is remembered for readers. */
  readonly writtenBeside?: boolean;
}

/** What other tables say about a record, loaded with it so that pure rules can look at it; nothing is ever written. */
export interface Derived {
  readonly field: string;
  /** A scalar SQL expression: the JSON array of what there is about record `$1`. It runs once for each record, never for a list. */
  readonly reads: string;
}

interface Item {
  readonly id: string;
  /** Words of this item alone. They are sealed to its row when they are given, and never loaded with the record. */
  readonly sealed?: unknown;
}

type Fields = Readonly<Record<string, readonly Item[]>>;

/**
 * Keeps the collections of one kind of record. Items are loaded with their record once it is known that the actor may see it, and only
 * those that a step added or replaced are written. An item is never removed.
 */
export class Collections {
  readonly fields: ReadonlySet<string>;
  /** Fields whose items change with the record's version alone; what else there is, `changing` reads each time. */
  private readonly stored: readonly string[];
  private readonly loading: string;
  private readonly changing: string;
  private readonly remembered = new Remembered();

  constructor(
    private readonly collections: readonly Collection[],
    private readonly keys: KeyRing,
    derived: readonly Derived[] = [],
  ) {
    this.fields = new Set([...collections, ...derived].map(({ field }) => field));
    const reads = (wanted: readonly Collection[]): Derived[] =>
      wanted.map(({ field, table }) => ({
        field,
        reads: `(SELECT coalesce(json_agg(body ORDER BY place), '[]') FROM ${table} WHERE record_id = $1)`,
      }));
    const loaded = collections.filter(({ appended }) => appended !== true);
    const stays = loaded.filter(({ writtenBeside }) => writtenBeside !== true);
    const changes = [...reads(loaded.filter(({ writtenBeside }) => writtenBeside === true)), ...derived];
    this.stored = stays.map(({ field }) => field);
    this.loading = statementOf([...reads(stays), ...changes]);
    this.changing = statementOf(changes);
  }

  /**
   * The items of a record, by field. A statement of its own, after the one that locked the record: only so does it see what the holder
   * of the lock before us has written.
   */
  load(manager: Queries, recordId: string): Promise<Fields> {
    return this.read(manager, this.loading, recordId);
  }

  /** The same for somebody who only reads: what was loaded for this version of the record is not loaded again. */
  async loadToRead(manager: Queries, record: RecordCore): Promise<Fields> {
    const known = this.remembered.of(record) as Fields | undefined;
    if (known !== undefined) return { ...known, ...(await this.read(manager, this.changing, record.id, known)) };
    const all = await this.load(manager, record.id);
    if (this.stored.length > 0)
      this.remembered.keep(record, Object.fromEntries(this.stored.map((field) => [field, all[field] ?? []])));
    return all;
  }

  private async read(manager: Queries, statement: string, recordId: string, before: Fields = {}): Promise<Fields> {
    if (statement === '') return { ...this.none(), ...before };
    const [row] = await manager.query<Record<string, Item[]>[]>(statement, [recordId]);
    return { ...this.none(), ...before, ...row };
  }

  /** As `load` answers where nothing is loaded, for lists. */
  none(): Readonly<Record<string, readonly Item[]>> {
    return Object.fromEntries([...this.fields].map((field) => [field, []]));
  }

  /** Writes what differs from `before`: items that are not the very same objects. @throws when an item is gone */
  async save(
    manager: Queries,
    record: RecordCore,
    before: RecordCore | undefined,
    key: RecordKey | undefined,
  ): Promise<void> {
    for (const { field, table, appended = false } of this.collections) {
      const [items, known] = [itemsOf(record, field), before === undefined ? [] : itemsOf(before, field)];
      if (items === known) continue;
      if (appended) {
        await this.write(manager, table, record.id, placed(items), key);
        continue;
      }
      const present = new Set(items.map(({ id }) => id));
      if (!known.every(({ id }) => present.has(id))) throw new Error(`an item of ${field} is gone`);
      const same = new Set(known);
      const changed = placed(items).filter(({ item }) => !same.has(item));
      if (changed.length > 0) await this.write(manager, table, record.id, changed, key);
    }
  }

  /** The items of an appended collection that are about one of these, with their words opened, in the order in which they were added. */
  async openAbout<T extends Item>(
    manager: Queries,
    field: string,
    recordId: string,
    about: readonly string[],
  ): Promise<T[]> {
    const table = this.collections.find((each) => each.field === field)?.table;
    if (table === undefined) throw new Error(`${field} is no collection`);
    const rows = await manager.query<{ id: string; body: T; sealed: string | null; key: string | null }[]>(
      `SELECT id, body, sealed, ${keyReading('$1')} AS key FROM ${table} WHERE record_id = $1 AND body->>'about' = ANY ($2) ORDER BY id`,
      [recordId, about],
    );
    const items: T[] = [];
    for (const { id, body, sealed, key } of rows) {
      const recordKey = key === null ? undefined : { id: recordId, wrapped: key };
      const open = (text: string): Promise<unknown> => this.keys.openAtRest(`${table}/${id}`, text, recordKey);
      items.push(sealed === null ? body : { ...body, sealed: await open(sealed) });
    }
    return items;
  }

  private async write(
    manager: Queries,
    table: string,
    recordId: string,
    changed: readonly Placed[],
    key: RecordKey | undefined,
  ): Promise<void> {
    const seal = (place: string, words: unknown): Promise<string> =>
      key === undefined ? this.keys.sealAtRest(place, words) : this.keys.sealUnder(key, place, words);
    const rows = [];
    for (const { item, place } of changed) {
      const { sealed, ...body } = item;
      rows.push({
        id: item.id,
        place,
        body,
        sealed: sealed === undefined ? null : await seal(`${table}/${item.id}`, sealed),
      });
    }
    await manager.query(
      `INSERT INTO ${table} AS t (record_id, id, place, body, sealed)
       SELECT $1, id, place, body, sealed FROM jsonb_to_recordset($2::jsonb) AS i(id uuid, place int, body jsonb, sealed text)
       ON CONFLICT (record_id, id) DO UPDATE SET body = excluded.body, sealed = coalesce(excluded.sealed, t.sealed)`,
      [recordId, JSON.stringify(rows)],
    );
  }
}

const statementOf = (parts: readonly Derived[]): string =>
  parts.length === 0 ? '' : `SELECT ${parts.map(({ field, reads }) => `${reads} AS "${field}"`).join(', ')}`;

interface Placed {
  readonly item: Item;
  readonly place: number;
}

const placed = (items: readonly Item[]): Placed[] => items.map((item, place) => ({ item, place }));

const itemsOf = (record: RecordCore, field: string): readonly Item[] =>
  (record as unknown as Readonly<Record<string, readonly Item[]>>)[field] ?? [];
