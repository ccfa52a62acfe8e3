import { identityReadBy, type AgencyId } from '#libs/contracts';
import {
  isExcluded,
  may,
  mayEver,
  relationsFor,
  rowOf,
  standsFor,
  system,
  take,
  whatNext,
  type Actor,
  type At,
  type RecordCore,
  type StepRow,
} from '#libs/lifecycle';
import { Problem } from '#libs/problems';
import { AgencyRecords } from './agency-records.js';
import { fingerprintOf, idempotencyKeyOf, type Answer, type Caller } from './caller.js';
import { keepClocks } from './clocks.js';
import type { Desk } from './desk.js';
import { forbidden } from './forbidden.js';
import { keepGrant } from './grants.js';
import { changesSince } from './history.js';
import type { Queries } from './connection.js';
import { parseInput } from './parse-input.js';
import type { SealedPart } from './record-table.js';
import { haveEffects, kept, saved, stateFacts } from './taken.js';
import { touchedRecord } from './touched.js';
import { at, type Transaction } from './transaction.js';
import { AlreadyAnswered, type Ahead, type Transactions, type Work } from './transactions.js';

/** Carries out commands on records: locked, authorised, taken from the table, saved, journalled, all in one transaction. */
export class Casework {
  /** Everything that is kept at the agency, whatever its kind. */
  readonly records: AgencyRecords;

  constructor(
    readonly agency: AgencyId,
    readonly transactions: Transactions,
    /** Tells the timer clerk that something may be due soon. */
    private readonly wakeTimers: () => void = () => undefined,
  ) {
    this.records = new AgencyRecords(agency);
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
    const initial = byEvent ? await this.records.arriving(tx, arriving) : arriving;
    const whole = { ...initial, sealed: personal } as R;
    const supplied = await desk.supplies?.[step]?.(tx, whole, input, tx.actor);
    const { outcome, status } = take(desk.lifecycle, step, { ...whole, status: desk.lifecycle.initial }, input, {
      ...at(tx),
      supplied,
    });
    const record = kept(desk, {
      ...initial,
      ...outcome.change,
      ...{ status, version: 1, openedAt: tx.now, changedAt: tx.now },
    });
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
    return standsFor(desk.lifecycle, step, record);
  }

  /** Opens the personal part for a person; that they read it is journalled and told to oversight. @throws Problem */
  async readIdentity<R extends RecordCore, S>(desk: Desk<R>, id: string, purpose: string, caller: Caller): Promise<S> {
    if (!mayEver(desk.reads.identity, caller.actor)) throw forbidden(desk, caller.actor);
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
    return {
      record: desk.view(record, circumstances.actor, circumstances.now),
      ...whatNext(desk.lifecycle, record, circumstances),
    };
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
      throw may(desk.reads.read, before, actor) ? forbidden(desk, actor, before, tx) : new Problem('not-found');
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
    stateFacts(tx, desk, outcome, before, record, actor);
    for (const notice of outcome.notices ?? []) tx.tell(notice, record);
    await haveEffects(tx, desk, outcome, record);
    await keepClocks(tx, this.agency, row, outcome, before, record, actor);
    await keepGrant(tx, desk, before?.status, record);
    if ((outcome.timers?.length ?? 0) > 0) tx.afterCommit(this.wakeTimers);
    tx.audit(
      { action: `${desk.kind}.${step}`, recordId: record.id, chainId: record.chainId, version: record.version },
      actor,
    );
  }

  private refuseStrangers<R extends RecordCore>(desk: Desk<R>, row: StepRow<R>, actor: Actor): void {
    if (!mayEver(row.by, actor)) throw forbidden(desk, actor);
  }
}
