import { identityReadBy, type AgencyId, type Fact } from '#libs/contracts';
import {
  isExcluded,
  may,
  mayEver,
  relationsFor,
  rowOf,
  shutOut,
  system,
  take,
  whatNext,
  type Actor,
  type AnyRecord,
  type At,
  type By,
  type Lifecycle,
  type RecordCore,
  type StepRow,
} from '#libs/lifecycle';
import { Problem, type Texts } from '#libs/problems';
import type { EntityManager } from 'typeorm';
import { fingerprintOf, idempotencyKeyOf, type Answer, type Caller } from './caller.js';
import { rememberExcluded, withoutRemembered } from './chain-exclusions.js';
import { keepClocks, tellOfLostHands } from './clocks.js';
import type { Desk } from './desk.js';
import { keepGrant } from './grants.js';
import { hideNotices } from './hide-notices.js';
import { changesSince } from './history.js';
import type { Queries } from './connection.js';
import { parseInput } from './parse-input.js';
import type { SealedPart } from './record-table.js';
import { touchedRecord } from './touched.js';
import type { Transaction } from './transaction.js';
import { AlreadyAnswered, type Ahead, type Transactions, type Work } from './transactions.js';

/** An erasure is about the other records of a chain: its own standing is none of theirs. */
const erasureKind = 'erasure';

/** Carries out commands on records: locked, authorised, taken from the table, saved, journalled, all in one transaction. */
export class Casework {
  private readonly desks = new Map<string, Desk<AnyRecord>>();
  private readonly others = new Map<string, Outlines>();

  constructor(
    readonly agency: AgencyId,
    readonly transactions: Transactions,
    /** Tells the timer clerk that something may be due soon. */
    private readonly wakeTimers: () => void = () => undefined,
  ) {}

  /** Makes a kind of record known to timers and deadlines, which name records by id alone. */
  register<R extends RecordCore>(desk: Desk<R>): void {
    this.desks.set(desk.kind, desk);
  }

  /** Makes known how it is decided who sees something that is no record of a desk. */
  registerOutlines(kind: string, outlines: Outlines): void {
    this.others.set(kind, outlines);
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
  async lockAny(
    manager: EntityManager,
    id: string,
  ): Promise<{ desk: Desk<RecordCore>; record: RecordCore } | undefined> {
    for (const desk of this.desks.values() as IterableIterator<Desk<RecordCore>>) {
      const found = await desk.table.lock(manager, id);
      if (found !== undefined) return { desk, record: found.record };
    }
    return undefined;
  }

  /** Every record of a chain at this agency, whatever its kind; locked, so that who has it stays who has it. */
  async recordsOfChain(manager: EntityManager, chainId: string, except?: string): Promise<RecordCore[]> {
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
   * Shuts people out of every record of a chain at this agency, whatever its kind: who must not be told finds nothing, and notices of
   * before vanish for them. Within the agency's own transaction, which sees every row.
   */
  async shutOut(tx: Transaction, chainId: string, subjects: readonly string[]): Promise<void> {
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
  }

  /** What another agency's event asks for: shut out, and the audit says that it was heard, whether or not anything of the chain is here; what comes of it later has them shut out too. */
  async hearShutOut(tx: Transaction, chainId: string, subjects: readonly string[]): Promise<void> {
    await this.shutOut(tx, chainId, subjects);
    await rememberExcluded(tx.unawaited, chainId, subjects);
    tx.audit({ action: 'chain.shutOut', chainId });
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

  /** A person takes a step on an existing record. @throws Problem */
  async command<R extends RecordCore>(
    desk: Desk<R>,
    step: string,
    id: string,
    input: unknown,
    caller: Caller,
  ): Promise<Answer> {
    const row = rowOf(desk.lifecycle, step);
    this.refuseStrangers(desk, row, caller.actor);
    const parsed: unknown = parseInput(row.does.input, input);
    return this.once(
      desk,
      `${desk.kind}.${step}`,
      [id, parsed],
      row,
      caller,
      (tx, found) => {
        if (found === undefined) throw new Problem('not-found');
        return this.takeLocked(tx, desk, step, found, parsed, tx.actor, caller.expectedVersion);
      },
      (asked: Queries): ReturnType<typeof desk.table.lock> => desk.table.lock(asked, id),
    );
  }

  /** A person begins a record by the step that creates it. @throws Problem */
  async begin<R extends RecordCore>(desk: Desk<R>, step: string, input: unknown, caller: Caller): Promise<Answer> {
    const row = rowOf(desk.lifecycle, step);
    this.refuseStrangers(desk, row, caller.actor);
    const parsed: unknown = parseInput(row.does.input, input);
    return this.once(desk, `${desk.kind}.${step}`, [parsed], row, caller, async (tx) => {
      const created = desk.create?.(parsed, at(tx)) ?? (await desk.lookUp?.(parsed, at(tx), tx));
      if (created === undefined) throw new Problem('not-found');
      const { record, personal } = created;
      if (!tx.permits(row.by, record)) throw new Problem('forbidden', { rule: step });
      return this.beginWithin(tx, desk, step, record, parsed, personal);
    });
  }

  /** Begins a record within a running transaction: an event or a step of another record brought it about. */
  async beginWithin<R extends RecordCore>(
    tx: Transaction,
    desk: Desk<R>,
    step: string,
    arriving: R,
    input: unknown,
    personal?: unknown,
  ): Promise<R> {
    const byEvent = tx.actor.roles.includes('system');
    const initial = byEvent ? await withoutRemembered(tx.manager, arriving) : arriving;
    const whole = { ...initial, sealed: personal } as R;
    const supplied = await desk.supplies?.[step]?.(tx, whole, input, tx.actor);
    const { outcome, status } = take(desk.lifecycle, step, { ...whole, status: desk.lifecycle.initial }, input, {
      ...at(tx),
      supplied,
    });
    const record: R = { ...initial, ...outcome.change, status, version: 1, openedAt: tx.now, changedAt: tx.now };
    await desk.table.insert(tx.unawaited, record, outcome.sealed ?? personal);
    tx.touch(touchedRecord(desk.kind, record, undefined));
    await this.aftermath(tx, desk, step, record, outcome, undefined);
    return record;
  }

  /** Takes a step within a running transaction, as the agency itself unless an actor is given. */
  async takeWithin<R extends RecordCore>(
    tx: Transaction,
    desk: Desk<R>,
    step: string,
    id: string,
    input: unknown,
    actor?: Actor,
  ): Promise<R> {
    const found = await desk.table.lock(tx.manager, id);
    if (found === undefined) throw new Problem('not-found', { rule: `${desk.kind}.${step}` });
    return this.takeLocked(
      tx,
      desk,
      step,
      found,
      parseInput(rowOf(desk.lifecycle, step).does.input, input),
      actor ?? system(this.agency, found.record.region),
    );
  }

  /** Whether a step could be taken now by the agency itself; for events that may come late and then mean nothing. */
  mayTakeNow<R extends RecordCore>(desk: Desk<R>, step: string, record: R): boolean {
    return rowOf(desk.lifecycle, step).from.includes(record.status);
  }

  /** Opens the personal part for a person; that they read it is journalled and told to oversight. @throws Problem */
  async readIdentity<R extends RecordCore, S>(desk: Desk<R>, id: string, purpose: string, caller: Caller): Promise<S> {
    if (!mayEver(desk.reads.identity, caller.actor)) throw this.forbidden(desk, caller.actor);
    return this.transactions.within({ ...caller, by: desk.reads.identity }, async (tx) => {
      const found = await desk.table.find(tx.manager, id);
      if (found === undefined || !tx.permits(desk.reads.identity, found.record)) throw new Problem('not-found');
      if (found.sealed === null && found.record.erased !== undefined) throw new Problem('erased');
      const personal = await desk.table.open<S>(id, found.sealed);
      tx.audit({ action: `${desk.kind}.read-identity`, recordId: id, chainId: found.record.chainId, reason: purpose });
      if (this.agency !== 'oversight') {
        const role = caller.actor.roles.find((each) => relationsFor(desk.reads.identity, each).length > 0) ?? 'unknown';
        tx.state(
          found.record.chainId,
          id,
          identityReadBy(this.agency, { region: found.record.region as never, role, what: 'identity', purpose }),
        );
      }
      if (personal === undefined) throw new Problem('not-found');
      return personal;
    });
  }

  /** The answer for a record as this actor may see it. */
  answer<R extends RecordCore>(desk: Desk<R>, record: R, circumstances: At): Answer {
    return { record: desk.view(record, circumstances.actor), ...whatNext(desk.lifecycle, record, circumstances) };
  }

  private async once<R extends RecordCore, A = void>(
    desk: Desk<R>,
    action: string,
    subject: unknown[],
    row: StepRow<R>,
    caller: Caller,
    work: Work<R, A>,
    ahead?: Ahead<A>,
  ): Promise<Answer> {
    const key = idempotencyKeyOf(caller);
    const terms = { ...caller, by: row.by, idempotency: { key, fingerprint: fingerprintOf(action, ...subject) } };
    const answer = await this.transactions.run<Answer, A>(
      terms,
      async (tx, found) => this.answer(desk, await work(tx, found), at(tx)),
      ahead,
    );
    return answer instanceof AlreadyAnswered ? (answer.answer as Answer) : answer;
  }

  private async takeLocked<R extends RecordCore>(
    tx: Transaction,
    desk: Desk<R>,
    step: string,
    found: { record: R; sealed: SealedPart | null; now: Date },
    input: unknown,
    actor: Actor,
    expectedVersion?: number,
  ): Promise<R> {
    const { record: before } = found;
    const row = rowOf(desk.lifecycle, step);
    if (isExcluded(before, actor)) throw new Problem('not-found');
    if (!tx.permits(row.by, before, actor))
      throw may(desk.reads.read, before, actor) ? this.forbidden(desk, actor, before, tx) : new Problem('not-found');
    if (expectedVersion !== undefined && expectedVersion !== before.version) {
      const changes = await changesSince(tx.manager, before.id, expectedVersion);
      throw new Problem('changed-meanwhile', {
        values: { current: before.version, expected: expectedVersion },
        allowed: changes,
      });
    }
    const now = found.now;
    const whole =
      row.does.unseals === true ? { ...before, sealed: await desk.table.open(before.id, found.sealed) } : before;
    // In the wrong state nothing is fetched: the refusal that follows would waste a number.
    const supplied = row.from.includes(before.status)
      ? await desk.supplies?.[step]?.(tx, whole, input, actor)
      : undefined;
    const { outcome, status } = take(desk.lifecycle, step, whole, input, { now, actor, newId: tx.newId, supplied });
    const record = await saved(tx, desk, { outcome, status }, before, now);
    tx.touch(touchedRecord(desk.kind, record, before));
    await this.aftermath(tx, desk, step, record, outcome, before, actor);
    return record;
  }

  private async aftermath<R extends RecordCore>(
    tx: Transaction,
    desk: Desk<R>,
    step: string,
    record: R,
    outcome: ReturnType<typeof take>['outcome'],
    before: R | undefined,
    actor: Actor = tx.actor,
  ): Promise<void> {
    const row = rowOf(desk.lifecycle, step);
    const follows = desk.follows?.(record, before) ?? [];
    for (const fact of [...(outcome.facts ?? []), ...follows])
      tx.state(record.chainId, record.id, without(fact, desk.absent?.(record, fact) ?? []), actor);
    for (const notice of outcome.notices ?? []) tx.tell(notice, record);
    for (const effect of outcome.effects ?? []) {
      const work = desk.effects?.[effect.kind];
      if (work === undefined) throw new Error(`${desk.kind} has no effect ${effect.kind}`);
      await work(tx, record, effect.payload);
    }
    await keepClocks(tx, this.agency, row, outcome, before, record, actor);
    await keepGrant(tx, desk, before?.status, record);
    if ((outcome.timers?.length ?? 0) > 0) tx.afterCommit(this.wakeTimers);
    tx.audit(
      { action: `${desk.kind}.${step}`, recordId: record.id, chainId: record.chainId, version: record.version },
      actor,
    );
  }

  private refuseStrangers<R extends RecordCore>(desk: Desk<R>, row: StepRow<R>, actor: Actor): void {
    if (!mayEver(row.by, actor)) throw this.forbidden(desk, actor);
  }

  private forbidden<R extends RecordCore>(desk: Desk<R>, actor: Actor, record?: R, tx?: Transaction): Problem {
    const allowed =
      record === undefined || tx === undefined
        ? stepsOf(desk.lifecycle, actor)
        : whatNext(desk.lifecycle, record, at(tx)).next.map((next) => next.step);
    return new Problem('forbidden', { allowed });
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

/** What the step makes of the record, saved: whole, or, where its version stays, its collections alone. */
async function saved<R extends RecordCore>(
  tx: Transaction,
  desk: Desk<R>,
  { outcome, status }: ReturnType<typeof take<R>>,
  before: R,
  now: Date,
): Promise<R> {
  if (outcome.keepsVersion === true) {
    const record: R = { ...before, ...outcome.change };
    await desk.table.updateCollections(tx.unawaited, record, before);
    return record;
  }
  const record: R = { ...before, ...outcome.change, status, version: before.version + 1, changedAt: now };
  await desk.table.update(tx.unawaited, record, outcome.sealed, before);
  return record;
}

/** The fact, told to those of its receivers who have a part in the chain. */
const without = (fact: Fact, absent: readonly AgencyId[]): Fact =>
  absent.length === 0
    ? fact
    : {
        ...fact,
        to: fact.to.filter((agency) => !absent.includes(agency)),
        sealed: Object.fromEntries(
          Object.entries(fact.sealed).filter(([agency]) => !absent.includes(agency as AgencyId)),
        ),
      };

/** The circumstances of a transaction. */
export const at = (tx: Transaction): At => ({ now: tx.now, actor: tx.actor, newId: tx.newId });

const stepsOf = (lifecycle: Lifecycle, actor: Actor): string[] =>
  Object.entries(lifecycle.steps)
    .filter(([, row]) => mayEver(row.by, actor))
    .map(([step]) => step);
