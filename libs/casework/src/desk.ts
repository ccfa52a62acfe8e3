import type { AgencyId, Fact } from '#libs/contracts';
import type { Actor, AnyInput, At, By, Lifecycle, RecordCore } from '#libs/lifecycle';
import type { RecordTable } from './record-table.js';
import type { Transaction } from './transaction.js';

/** Does what a step handed over besides facts, such as granting a file, in the step's transaction. */
export type Effect<R> = (tx: Transaction, record: R, payload: Readonly<Record<string, unknown>>) => Promise<void>;

/** Fetches what a step needs besides record and input, before its decision and in its transaction; the move finds it as `at.supplied`. */
export type Supply<R> = (tx: Transaction, record: R, input: AnyInput, actor: Actor) => Promise<unknown>;

interface Created<R> {
  readonly record: R;
  readonly personal?: unknown;
}

/** Everything that casework needs to know about one kind of record. */
export interface Desk<R extends RecordCore> {
  /** The kind in the singular: `referral`, `investigation`. Part of action names. */
  readonly kind: string;
  readonly lifecycle: Lifecycle<R>;
  readonly table: RecordTable<R>;
  readonly reads: {
    /** Who may see the record and its list. */
    readonly read: By;
    /** Who may open the personal part; every such reading is journalled. */
    readonly identity: By;
  };
  /** Access exists as a grant that a hand-over created and ends with it (`grantedByHandOver` is its migration). */
  readonly grantedByHandOver?: true;
  /** What this actor gets to see of a record at that time; the personal part never. */
  readonly view: (record: R, actor: Actor, now: Date) => object;
  /** Whether this actor sees what happens in it, its clocks and what was told of it, or only that it exists; without it whoever reads it does. */
  readonly seesCourse?: (record: R, actor: Actor) => boolean;
  /** What a list shows of each record, where that is less: collections are not loaded for a list. */
  readonly listed?: (record: R, actor: Actor) => object;
  /** What is read off the whole record and kept with it, whichever step it was, so that a list finds records by it. */
  readonly keeps?: (record: R) => Partial<R>;
  /** Facts that follow from what has become of a record, whichever step it was; stated in the step's transaction. */
  readonly follows?: (record: R, before: R | undefined) => readonly Fact[];
  /** Agencies that have no part in this record's chain, and are not told this fact. */
  readonly absent?: (record: R, fact: Fact) => readonly AgencyId[];
  /** Prepares a record that a person begins; records that another agency's event begins are prepared by its handler. */
  readonly create?: (input: AnyInput, at: At) => Created<R>;
  /** The same, where it has to be looked up first what the record is about. */
  readonly lookUp?: (input: AnyInput, at: At, tx: Transaction) => Promise<Created<R>>;
  /** It stands beside the work on the chain and is no part of it: nobody has the chain in hand by having it. */
  readonly aside?: true;
  readonly effects?: Readonly<Record<string, Effect<R>>>;
  /** By step: a number from a sequence, manifests of files that are granted, a keyed index. */
  readonly supplies?: Readonly<Record<string, Supply<R>>>;
}
