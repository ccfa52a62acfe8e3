import type { AgencyId } from '#libs/contracts';
import { setTimers } from '#libs/deadlines';
import { shutOut, shutOutOfChain, system, type AnyRecord, type By, type RecordCore } from '#libs/lifecycle';
import type { Texts } from '#libs/problems';
import type { EntityManager } from 'typeorm';
import { asAgency } from './as-agency.js';
import { rememberExcluded, standInChain, withoutRemembered } from './chain-exclusions.js';
import { keepClocks, tellOfLostHands } from './clocks.js';
import type { Desk } from './desk.js';
import { hideNotices } from './hide-notices.js';
import { touchedRecord } from './touched.js';
import type { Transaction } from './transaction.js';

/** An erasure is about the other records of a chain: its own standing is none of theirs. */
const erasureKind = 'erasure';

/** Ids of records of other chains that tell of what a chain tells of; within the agency's own transaction, which sees every row. */
export type Alongside = (tx: Transaction, chainId: string) => Promise<readonly string[]>;

/** Everything that is kept at an agency, whatever its kind: for those who know a record by its id or its chain alone. */
export class AgencyRecords {
  private readonly desks = new Map<string, Desk<AnyRecord>>();
  private readonly others = new Map<string, Outlines>();
  /** By kind, where its numbers stand in the particulars, as JSON paths. */
  private readonly numbers = new Map<string, readonly string[]>();
  private readonly alongside: Alongside[] = [];

  constructor(private readonly agency: AgencyId) {}

  /**
   * Makes a kind of record known to timers and deadlines, which name records by id alone.
   *
   * @param numbers where its numbers stand in the particulars, as JSON paths, first the one that people know a record by; an empty list where
   *   they know it by the end of its id; without, by no number
   */
  register<R extends RecordCore>(desk: Desk<R>, numbers?: readonly string[]): void {
    this.desks.set(desk.kind, desk);
    if (numbers !== undefined) this.numbers.set(desk.kind, numbers);
  }

  /** Makes known how it is decided who sees something that is no record of a desk. */
  registerOutlines(kind: string, outlines: Outlines): void {
    this.others.set(kind, outlines);
  }

  /** Makes known which records of other chains tell of what a chain tells of: who is shut out of it is shut out of them too. */
  registerAlongside(alongside: Alongside): void {
    this.alongside.push(alongside);
  }

  /** Records of a kind as they stand now, for whoever decides who is told that they changed; within the agency's own transaction. */
  async outlines(tx: Transaction, kind: string, ids: readonly string[]): Promise<readonly Outline[]> {
    const desk = this.desks.get(kind) as Desk<RecordCore> | undefined;
    if (desk === undefined) return (await this.others.get(kind)?.(tx, ids)) ?? [];
    const found = await desk.table.outlines(tx.manager, ids, desk.grantedByHandOver === true);
    return found.map(({ record, readable }) => ({
      record,
      readableBy: readable ? desk.reads.read : {},
      by: desk.reads.read,
    }));
  }

  /** Finds and locks a record whatever its kind. */
  async lock(manager: EntityManager, id: string): Promise<{ desk: Desk<RecordCore>; record: RecordCore } | undefined> {
    for (const desk of this.desks.values() as IterableIterator<Desk<RecordCore>>) {
      const found = await desk.table.lock(manager, id);
      if (found !== undefined) return { desk, record: found.record };
    }
    return undefined;
  }

  /** Every record of a chain at this agency, whatever its kind; locked, so that who has it stays who has it. */
  async ofChain(manager: EntityManager, chainId: string, except?: string): Promise<RecordCore[]> {
    const found: RecordCore[] = [];
    for (const desk of this.desks.values() as IterableIterator<Desk<RecordCore>>) {
      if (desk.kind !== except && desk.aside !== true)
        found.push(...(await desk.table.lockChain(manager, chainId)).map(({ record }) => record));
    }
    return found;
  }

  /** How every record of a chain stands at this agency, besides the erasures themselves; locked, so that it goes on standing so. */
  async standings(manager: EntityManager, chainId: string): Promise<Standing[]> {
    const found: Standing[] = [];
    for (const { kind, table, lifecycle } of this.desks.values() as IterableIterator<Desk<RecordCore>>) {
      if (kind === erasureKind) continue;
      for (const { record } of await table.lockChain(manager, chainId))
        found.push({ kind, record, ended: lifecycle.states[record.status]?.final === true });
    }
    return found;
  }

  /**
   * Shuts people out of every record of a chain at this agency, whatever its kind: who must not be told finds nothing, notices of before
   * vanish for them, and what an event begins later has them shut out too. Within the agency's own transaction, which sees every row.
   */
  async shutOut(tx: Transaction, chainId: string, subjects: readonly string[]): Promise<void> {
    await standInChain(tx.unawaited, chainId, 'who shuts out');
    await rememberExcluded(tx.unawaited, chainId, subjects);
    for (const desk of this.desks.values() as IterableIterator<Desk<RecordCore>>) {
      for (const { record } of await desk.table.lockChain(tx.manager, chainId)) {
        if (subjects.every((subject) => record.excluded.includes(subject))) continue;
        const after = { ...record, ...shutOut(record, subjects), version: record.version + 1, changedAt: tx.now };
        await desk.table.update(tx.manager, after, undefined, record);
        tx.touch(touchedRecord(desk.kind, after, record));
        await hideNotices(tx, after, after.excluded);
        await keepClocks(tx, this.agency, {}, {}, record, after, system(this.agency, record.region));
        if (after.people.length < record.people.length && desk.aside !== true) tellOfLostHands(tx, this.agency, after);
        tx.audit({ action: `${desk.kind}.shutOut`, recordId: record.id, chainId, version: after.version });
      }
    }
    await this.shutOutAlongside(tx, chainId, subjects);
  }

  /** In transactions of their own: what leads from there to here may be on its way, with its record locked. */
  private async shutOutAlongside(tx: Transaction, chainId: string, subjects: readonly string[]): Promise<void> {
    const found = await Promise.all(this.alongside.map((recordsOf) => recordsOf(tx, chainId)));
    const later = { ...shutOutOfChain(subjects), dueAt: tx.now };
    await setTimers(
      tx.unawaited,
      found.flat().map((recordId) => ({ ...later, recordId })),
    );
  }

  /** What another agency's event asks for: shut out, and the audit says that it was heard, whether or not anything of the chain is here. */
  async hearShutOut(tx: Transaction, chainId: string, subjects: readonly string[]): Promise<void> {
    await this.shutOut(tx, chainId, subjects);
    tx.audit({ action: 'chain.shutOut', chainId });
  }

  /** A record that an event begins: whom it names loses everything of the chain, and whoever was named before has no part in it. */
  async arriving<R extends RecordCore>(tx: Transaction, record: R): Promise<R> {
    if (record.excluded.length > 0) await this.shutOut(tx, record.chainId, record.excluded);
    else await standInChain(tx.unawaited, record.chainId, 'who begins');
    return withoutRemembered(tx.manager, record);
  }

  /**
   * What people know these records by, whatever their kind: the number, or where there is none the end of the id; nothing of kinds that
   * have no list to find them in. For whoever was told of them, who may have handed them on since.
   */
  async knownBy(tx: Transaction, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const each = [...this.desks.values()].flatMap(({ kind, table }) => {
      const numbers = this.numbers.get(kind)?.map((path) => `particulars #>> '${path}'`);
      if (numbers === undefined) return [];
      return `SELECT id, coalesce(${[...numbers, 'upper(right(id::text, 8))'].join(', ')}) AS number FROM ${table.name} WHERE id = ANY ($1::uuid[])`;
    });
    if (ids.length === 0 || each.length === 0) return new Map();
    const rows = await asAgency(tx, () =>
      tx.manager.query<{ id: string; number: string }[]>(each.join(' UNION ALL '), [ids]),
    );
    return new Map(rows.map(({ id, number }) => [id, number]));
  }

  /** Every step of every kind of record that rests on a provision of the register. */
  stepsOn(basis: string): readonly { readonly code: string; readonly says: Texts }[] {
    return [...this.desks.values()].flatMap(({ kind, lifecycle }) =>
      Object.entries(lifecycle.steps)
        .filter(([, row]) => row.basis === basis)
        .map(([step, { says }]) => ({ code: `${kind}.${step}`, says })),
    );
  }

  /** The kinds of record whose standing counts for an erasure, each with its table and the states in which the work has ended. */
  endings(): readonly Ending[] {
    return [...this.desks.values()]
      .filter(({ kind }) => kind !== erasureKind)
      .map(({ kind, table, lifecycle }) => ({
        kind,
        table: table.name,
        states: Object.fromEntries(
          Object.entries(lifecycle.states).flatMap(([state, { final, says }]) =>
            final === true ? [[state, says]] : [],
          ),
        ),
      }));
  }
}

/** A record of a chain, and whether nothing is to be done with it any more. */
export interface Standing {
  readonly kind: string;
  readonly record: RecordCore;
  readonly ended: boolean;
}

/** Where records of a kind lie, and the states in which nothing is to be done with them any more. */
export interface Ending {
  readonly kind: string;
  readonly table: string;
  readonly states: Readonly<Record<string, Texts>>;
}

/** A record without its collections, and who may read it: nobody where the hand-over that granted it has ended. */
export interface Outline {
  readonly record: RecordCore;
  readonly readableBy: By;
  /** Who may while the grant lasts. */
  readonly by: By;
}

export type Outlines = (tx: Transaction, ids: readonly string[]) => Promise<readonly Outline[]>;
