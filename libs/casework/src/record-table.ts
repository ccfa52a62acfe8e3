import type { KeyRing, RecordKey } from '#libs/keys';
import type { RecordCore } from '#libs/lifecycle';
import { Collections, type Collection, type Derived } from './collections.js';
import type { Queries } from './connection.js';
import { keyReading, keyWriting } from './record-keys.js';
import { listing, type ListQuery } from './record-list.js';
import { columns, toRecord, valuesOf, type Row } from './record-row.js';

/** The personal part as it stands in the row, and the key of the record beside it: null where it was made before records had keys, or was destroyed. */
export interface SealedPart {
  readonly text: string;
  readonly key: string | null;
}

/** A record with its personal part, opened only where a step or a reader needs it. */
export type WithSealed<S> = RecordCore & { readonly sealed?: S };

/** Who has it open in an emergency, where the reader comes by that relation. */
const openedTo = `CASE WHEN current_setting('qorgan.scope', true) LIKE '%emergency%' THEN qorgan_opened_to(id) END AS opened_to`;

/** Keeps one kind of record: core columns, particulars as JSON, the personal part sealed to its own row, large parts in tables of their own. */
export class RecordTable<R extends RecordCore> {
  private readonly collections: Collections;
  /** The key with which each record that was read here is sealed, as its row had it. */
  private readonly keyOf = new WeakMap<RecordCore, string | null>();

  constructor(
    readonly name: string,
    private readonly keys: KeyRing,
    collections: readonly Collection[] = [],
    derived: readonly Derived[] = [],
  ) {
    this.collections = new Collections(collections, keys, derived);
  }

  async insert(manager: Queries, record: R, personal: unknown): Promise<void> {
    const key = await this.keys.makeRecordKey(record.id);
    const sealed = personal === undefined ? null : await this.seal(record.id, personal, key);
    await manager.query(
      `${keyWriting('$1', '$16')} INSERT INTO ${this.name} (id, chain_id, status, version, unit_id, region, people, subjects, excluded, urgency, marks, particulars, sealed, opened_at, changed_at)
       VALUES ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13,$14,$15)`,
      [...valuesOf(record, this.collections.fields), sealed, record.openedAt, record.changedAt, key?.wrapped ?? null],
    );
    await this.collections.save(manager, record, undefined, key);
  }

  /**
   * Reads a record and locks it until the transaction ends; `undefined` where there is none that the actor may see. The record stays in the
   * actor's sight for this transaction, so that a step can take it out of their sight.
   */
  async lock(manager: Queries, id: string): Promise<{ record: R; sealed: SealedPart | null; now: Date } | undefined> {
    const [row] = await manager.query<Row[]>(
      `SELECT ${columns}, ${this.sealed}, clock_timestamp() AS now, set_config('qorgan.held', id::text, true) FROM ${this.name} WHERE id = $1 FOR UPDATE`,
      [id],
    );
    if (row === undefined) return undefined;
    return { ...this.read(row, await this.collections.load(manager, id)), now: row.now ?? row.changed_at };
  }

  async find(manager: Queries, id: string): Promise<{ record: R; sealed: SealedPart | null } | undefined> {
    const found = await this.findOutline(manager, id);
    if (found === undefined) return undefined;
    return this.with(found, await this.collections.load(manager, id));
  }

  /** A record for somebody who reads it and changes nothing: large collections are not loaded again while its version stays. */
  async findToRead(manager: Queries, id: string): Promise<{ record: R; sealed: SealedPart | null } | undefined> {
    const found = await this.findOutline(manager, id);
    if (found === undefined) return undefined;
    return this.with(found, await this.collections.loadToRead(manager, found.record));
  }

  /** A record without its collections, for whoever reads them page by page. */
  async findOutline(manager: Queries, id: string): Promise<{ record: R; sealed: SealedPart | null } | undefined> {
    const [row] = await manager.query<Row[]>(
      `SELECT ${columns}, ${this.sealed}, ${openedTo}, set_config('qorgan.held', id::text, true) FROM ${this.name} WHERE id = $1`,
      [id],
    );
    return row === undefined ? undefined : this.read(row, this.collections.none());
  }

  /** Records without their collections, and whether the hand-over that granted them still stands. */
  async outlines(
    manager: Queries,
    ids: readonly string[],
    granted: boolean,
  ): Promise<{ record: R; readable: boolean }[]> {
    const readable = granted ? '(access_until IS NULL OR access_until > now())' : 'true';
    const rows = await manager.query<(Row & { readable: boolean })[]>(
      `SELECT ${columns}, ${readable} AS readable FROM ${this.name} WHERE id = ANY ($1::uuid[])`,
      [ids],
    );
    return rows.map((row) => ({ record: toRecord<R>(row, this.collections.none()), readable: row.readable }));
  }

  /** What an appended collection holds about some of the record's items, its words opened. */
  openAbout<T extends { readonly id: string }>(
    manager: Queries,
    field: keyof R & string,
    recordId: string,
    about: readonly string[],
  ): Promise<T[]> {
    return this.collections.openAbout<T>(manager, field, recordId, about);
  }

  /** The records of one chain, locked, without their collections; for events that name a chain. */
  async lockChain(manager: Queries, chainId: string): Promise<{ record: R; sealed: SealedPart | null }[]> {
    const rows = await manager.query<Row[]>(
      `SELECT ${columns}, ${this.sealed} FROM ${this.name} WHERE chain_id = $1 ORDER BY id FOR UPDATE`,
      [chainId],
    );
    return rows.map((row) => this.read(row, this.collections.none()));
  }

  /** Saves a changed record; `personal` is left as it is where it is `undefined`. `before` is the record as it was locked. */
  async update(manager: Queries, record: R, personal: unknown, before: R): Promise<void> {
    const known = await this.keyBefore(manager, before);
    // What is older than the keys of records gets its own with the first words that are written into it.
    const made = known === undefined && personal !== undefined ? await this.keys.makeRecordKey(record.id) : undefined;
    const key = known ?? made;
    const sealed = personal === undefined ? null : await this.seal(record.id, personal, key);
    await manager.query(
      `${keyWriting('$1', '$15')} UPDATE ${this.name} SET chain_id = $2, status = $3, version = $4, unit_id = $5, region = $6, people = $7, subjects = $8, excluded = $9,
              urgency = $10, marks = $11, particulars = $12, sealed = coalesce($13, sealed), changed_at = $14 WHERE id = $1`,
      [...valuesOf(record, this.collections.fields), sealed, record.changedAt, made?.wrapped ?? null],
    );
    await this.collections.save(manager, record, before, key);
  }

  /** Saves what has changed in the collections, and nothing of the record itself. */
  async updateCollections(manager: Queries, record: R, before: R): Promise<void> {
    await this.collections.save(manager, record, before, await this.keyBefore(manager, before));
  }

  /** One page of records, without their collections. */
  async list(manager: Queries, query: ListQuery): Promise<R[]> {
    const { text, parameters } = listing(this.name, query);
    const rows = await manager.query<Row[]>(text, parameters);
    return rows.map((row) => toRecord<R>(row, this.collections.none()));
  }

  /** Opens the personal part of a row of this table. */
  async open<S>(id: string, sealed: SealedPart | null): Promise<S | undefined> {
    if (sealed === null) return undefined;
    const key = sealed.key === null ? undefined : { id, wrapped: sealed.key };
    return (await this.keys.openAtRest(`${this.name}/${id}`, sealed.text, key)) as S;
  }

  private seal(id: string, personal: unknown, key: RecordKey | undefined): Promise<string> {
    const place = `${this.name}/${id}`;
    return key === undefined ? this.keys.sealAtRest(place, personal) : this.keys.sealUnder(key, place, personal);
  }

  private get sealed(): string {
    return `sealed, ${keyReading(`${this.name}.id`)} AS record_key`;
  }

  private read(row: Row, collected: Readonly<Record<string, unknown>>): { record: R; sealed: SealedPart | null } {
    const record = toRecord<R>(row, collected);
    const key = row.record_key ?? null;
    this.keyOf.set(record, key);
    return { record, sealed: row.sealed === null ? null : { text: row.sealed, key } };
  }

  private with<F extends { readonly record: R }>(found: F, collected: Readonly<Record<string, unknown>>): F {
    const record: R = { ...found.record, ...collected };
    this.keyOf.set(record, this.keyOf.get(found.record) ?? null);
    return { ...found, record };
  }

  /** The key of a record as it was locked; what came from elsewhere is asked for. */
  private async keyBefore(manager: Queries, before: R): Promise<RecordKey | undefined> {
    let wrapped = this.keyOf.get(before);
    if (wrapped === undefined) {
      const [row] = await manager.query<{ wrapped: string | null }[]>(`SELECT ${keyReading('$1')} AS wrapped`, [
        before.id,
      ]);
      wrapped = row?.wrapped ?? null;
    }
    return wrapped === null ? undefined : { id: before.id, wrapped };
  }
}
