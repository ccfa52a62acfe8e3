import type { Queries, Transaction, Transactions } from '#libs/casework';
import type { AgencyId } from '#libs/contracts';
import { isPassing } from '#libs/http';
import type { Cursor } from '#libs/journal';
import type { KeyRing } from '#libs/keys';
import { system } from '#libs/lifecycle';
import type { Logger, Metrics } from '#libs/observability';
import type { EntityManager } from 'typeorm';
import {
  MessageRefused,
  openArrived,
  openEnvelope,
  type Envelope,
  type OpenedEvent,
  type RawMessage,
} from './message.js';
import {
  chainStates,
  isAnotherCopy,
  keepWaiting,
  keptWaiting,
  nothingYet,
  saveCursors,
  type ChainState,
} from './chain-states.js';
import { NotYet } from './not-yet.js';
import { inOrder, OpenedAhead } from './opened-ahead.js';
import { closeAs, setAside, triedAgain } from './set-aside.js';

/** What becomes of an event. */
export interface Handling {
  /** Opens its sealed part and validates it; may be called before its turn, and again. @throws MessageRefused */
  readonly open: (envelope: Envelope) => Promise<OpenedEvent>;
  /** Applies it within the batch's transaction. */
  readonly apply: (envelope: Envelope, event: OpenedEvent, tx: Transaction) => Promise<void>;
}

/** Where a receiver stands in a sender's stream. */
export interface Position {
  readonly created: string;
  readonly seq: number;
}

/** Another replica moved the position: this one is no longer the reader. */
export class PositionLost extends Error {
  override readonly name = 'PositionLost';
}

/**
 * Applies what one sender says, exactly once and in the order of each chain.
 *
 * The cursor `(sender, chain) → number` is the truth: a repeated number is dropped, the next one applied, a later one waits here until the
 * gap is filled. A batch is one transaction together with the position in the stream; a batch that fails is halved until the message that
 * cannot be applied stands alone and is quarantined. Then only its own chain waits.
 */
export class Inbox {
  constructor(
    private readonly me: AgencyId,
    private readonly sender: AgencyId,
    private readonly transactions: Transactions,
    private readonly keys: KeyRing,
    private readonly handling: Handling,
    private readonly logger: Logger,
    private readonly metrics: Metrics,
  ) {}

  async position(manager: EntityManager): Promise<Position> {
    const [row] = await manager.query<{ stream_created: string; seq: string }[]>(
      `SELECT stream_created, seq FROM inbox_positions WHERE sender = $1`,
      [this.sender],
    );
    return row === undefined ? { created: '', seq: 0 } : { created: row.stream_created, seq: Number(row.seq) };
  }

  /** Sets the position for a stream that was made anew or rolled back: it is read from its start, repeated numbers are dropped. */
  async restart(manager: EntityManager, created: string): Promise<Position> {
    await manager.query(
      `INSERT INTO inbox_positions (sender, stream_created, seq) VALUES ($1, $2, 0) ON CONFLICT (sender) DO UPDATE SET stream_created = $2, seq = 0`,
      [this.sender, created],
    );
    return { created, seq: 0 };
  }

  /**
   * Applies a batch read after `position` and moves the position behind it.
   *
   * @param alone whether what waits behind it goes on waiting: that may be what cannot be applied
   * @returns the new position, and the cursors to be confirmed to the sender
   * @throws PositionLost when another replica reads; passing faults as they come, for the caller to wait and repeat
   */
  async take(
    position: Position,
    batch: readonly RawMessage[],
    alone = false,
  ): Promise<{ position: Position; cursors: Cursor[] }> {
    try {
      return await this.applyBatch(position, batch, alone);
    } catch (error) {
      if (error instanceof PositionLost || isPassing(error)) throw error;
      if (batch.length > 1) {
        const half = Math.ceil(batch.length / 2);
        const first = await this.take(position, batch.slice(0, half));
        const second = await this.take(first.position, batch.slice(half));
        return { position: second.position, cursors: [...first.cursors, ...second.cursors] };
      }
      const [poison] = batch;
      if (poison === undefined) throw error;
      if (!alone) return this.take(position, batch, true);
      return this.quarantine(position, poison, error);
    }
  }

  /**
   * Puts a quarantined message back in its chain, together with what waited behind it. Where that cannot be applied, it goes on waiting until its sender tells it again.
   *
   * @param note takes the transaction, to say in it who released it and why
   * @throws what still stops it, which stands there as its reason from then on
   */
  async release(id: string, note: (tx: Transaction) => void = () => undefined): Promise<Cursor[]> {
    try {
      return await this.applyAgain(id, note).catch((error: unknown) => {
        if (isPassing(error)) throw error;
        return this.applyAgain(id, note, true);
      });
    } catch (error) {
      const reason = whyNot(error);
      await this.transactions.within({ actor: system(this.me, '') }, (tx) => {
        note(tx);
        return triedAgain(tx.manager, this.sender, id, reason);
      });
      this.logger.warn({ err: error, sender: this.sender, reason }, 'quarantined event still cannot be applied');
      throw error;
    }
  }

  private async applyAgain(id: string, note: (tx: Transaction) => void, alone = false): Promise<Cursor[]> {
    return this.transactions.within({ actor: system(this.me, '') }, async (tx) => {
      const [held] = await tx.manager.query<{ epoch: string }[]>(
        `SELECT epoch FROM inbox_positions WHERE sender = $1 FOR UPDATE`,
        [this.sender],
      );
      const row = await closeAs('applied', tx.manager, this.sender, id);
      if (row === undefined) return [];
      note(tx);
      const raw = { sender: this.sender, seq: 0, ...row };
      const envelope = openEnvelope(this.keys, this.me, raw);
      const known = await chainStates(tx.manager, this.sender, [envelope.chainId]);
      return this.applyInOrder(tx, groupByChain([envelope]), known, { epoch: Number(held?.epoch ?? 0), alone });
    });
  }

  private async applyBatch(
    position: Position,
    batch: readonly RawMessage[],
    alone: boolean,
  ): Promise<{ position: Position; cursors: Cursor[] }> {
    const next: Position = { created: position.created, seq: batch.at(-1)?.seq ?? position.seq };
    const byChain = groupByChain(await Promise.all(batch.map((raw) => openArrived(this.keys, this.me, raw))));
    const opened = new OpenedAhead(inOrder(byChain), this.handling.open);
    const cursors = await this.transactions.within(
      { actor: system(this.me, '') },
      (tx, { epoch, known }: { epoch: number; known: ReadonlyMap<string, ChainState> }) =>
        this.applyInOrder(tx, byChain, known, { epoch, alone }, opened),
      async (asked) => {
        const [epoch, known] = await Promise.all([
          this.move(asked, position, next),
          chainStates(asked, this.sender, [...byChain.keys()]),
        ]);
        return { epoch, known };
      },
    );
    return { position: next, cursors };
  }

  /** Moves the position and answers the epoch, which stands until this transaction ends: to begin another takes the same row. */
  private async move(asked: Queries, from: Position, to: Position): Promise<number> {
    const [[row]] = await asked.query<[{ epoch: string }[], number]>(
      `UPDATE inbox_positions SET seq = $4 WHERE sender = $1 AND stream_created = $2 AND seq = $3 RETURNING epoch`,
      [this.sender, from.created, from.seq, to.seq],
    );
    if (row === undefined) throw new PositionLost();
    return Number(row.epoch);
  }

  private async applyInOrder(
    tx: Transaction,
    byChain: ReadonlyMap<string, readonly Envelope[]>,
    known: ReadonlyMap<string, ChainState>,
    { epoch, alone }: { readonly epoch: number; readonly alone: boolean },
    opened = new OpenedAhead(inOrder(byChain), this.handling.open),
  ): Promise<Cursor[]> {
    const cursors: Cursor[] = [];
    const moved: Cursor[] = [];
    for (const chain of [...byChain.keys()].sort()) {
      const state = known.get(chain) ?? nothingYet;
      const arrived = new Map((byChain.get(chain) ?? []).map((envelope) => [envelope.number, envelope]));
      const goesOn = state.setAside === undefined || [...arrived.values()].some((each) => isAnotherCopy(state, each));
      if (state.waiting && goesOn && !alone)
        for (const kept of await this.waiting(tx.manager, chain))
          if (!arrived.has(kept.number)) arrived.set(kept.number, kept);
      const cursor = await this.goOn(tx, state, arrived, opened);
      if (state.waiting && cursor > state.cursor)
        await tx.unawaited.query(`DELETE FROM inbox_waiting WHERE sender = $1 AND chain_id = $2 AND number <= $3`, [
          this.sender,
          chain,
          cursor,
        ]);
      if (cursor > 0) cursors.push([chain, cursor, epoch]);
      if (cursor > state.cursor) moved.push([chain, cursor, epoch]);
    }
    await saveCursors(tx.unawaited, this.sender, moved);
    return cursors;
  }

  /** Applies what follows in one chain; what does not follow yet is kept. @returns how far the chain is now */
  private async goOn(
    tx: Transaction,
    state: ChainState,
    arrived: ReadonlyMap<number, Envelope>,
    opened: OpenedAhead<OpenedEvent>,
  ): Promise<number> {
    let { cursor, setAside: aside } = state;
    let blocked = aside !== undefined;
    for (const [number, envelope] of [...arrived].sort(([one], [other]) => one - other)) {
      if (number <= cursor) {
        this.metrics.eventsRepeated.inc({ sender: this.sender });
        continue;
      }
      const repairs = aside !== undefined && isAnotherCopy(state, envelope);
      if (number === cursor + 1 && (!blocked || repairs) && (await this.applied(envelope, tx, opened))) {
        cursor = number;
        if (repairs && aside !== undefined) await this.replaced(tx, aside.id, envelope);
        [aside, blocked] = [undefined, false];
        continue;
      }
      // Nothing overtakes what waits.
      blocked = true;
      if (envelope.raw.seq > 0 && number !== aside?.number) await keepWaiting(tx.unawaited, envelope);
    }
    return cursor;
  }

  /** Its sender told what was set aside once more, and otherwise: that could be applied. */
  private async replaced(tx: Transaction, id: string, { chainId, number }: Envelope): Promise<void> {
    await closeAs('replaced', tx.manager, this.sender, id);
    tx.audit({ action: 'quarantine.replaced', chainId, reason: `${this.sender} ${String(number)}` });
    this.logger.info({ sender: this.sender, chainId, number }, 'a quarantined event was replaced by its sender');
  }

  /** @returns false where it has to wait for what another agency says first */
  private async applied(envelope: Envelope, tx: Transaction, opened: OpenedAhead<OpenedEvent>): Promise<boolean> {
    const { type, chainId } = envelope;
    try {
      await this.handling.apply(envelope, await opened.take(envelope), tx);
    } catch (error) {
      if (!(error instanceof NotYet)) throw error;
      this.logger.info({ sender: this.sender, chainId, type }, 'an event waits for what another agency tells first');
      return false;
    }
    this.metrics.eventsApplied.inc({ sender: this.sender, type });
    return true;
  }

  private async waiting(manager: Queries, chain: string): Promise<Envelope[]> {
    const rows = await keptWaiting(manager, this.sender, chain);
    return rows.map((row) => openEnvelope(this.keys, this.me, { sender: this.sender, seq: 0, ...row }));
  }

  /** Sets aside a message that cannot be applied, with the reason; raises the alarm; its chain waits from here on. */
  private async quarantine(
    position: Position,
    poison: RawMessage,
    error: unknown,
  ): Promise<{ position: Position; cursors: Cursor[] }> {
    const reason = whyNot(error);
    const next: Position = { created: position.created, seq: poison.seq };
    let chain: Envelope | undefined;
    try {
      chain = await openArrived(this.keys, this.me, poison);
    } catch {
      // What it says of its chain cannot be believed: it stops nobody.
    }
    const keep = (place: Envelope | undefined): Promise<void> =>
      this.transactions.within({ actor: system(this.me, '') }, async (tx) => {
        await this.move(tx.manager, position, next);
        await setAside(tx.manager, this.sender, poison, place, reason);
      });
    await keep(chain).catch((fault: unknown) => {
      if (chain === undefined || fault instanceof PositionLost || isPassing(fault)) throw fault;
      // Its place cannot be kept: without it the alarm is raised all the same, and every other child of this sender goes on.
      return keep(undefined);
    });
    this.metrics.eventsQuarantined.inc({ sender: this.sender, reason });
    this.metrics.alarms.inc({ code: 'event-quarantined' });
    this.logger.error(
      { err: error, sender: this.sender, chainId: chain?.chainId, subject: poison.subject, reason },
      'event quarantined',
    );
    return { position: next, cursors: [] };
  }
}

function groupByChain(envelopes: readonly Envelope[]): Map<string, Envelope[]> {
  const groups = new Map<string, Envelope[]>();
  for (const envelope of envelopes) {
    const group = groups.get(envelope.chainId);
    if (group === undefined) groups.set(envelope.chainId, [envelope]);
    else group.push(envelope);
  }
  return groups;
}

/** Without anything of its content. */
const whyNot = (error: unknown): string => (error instanceof MessageRefused ? error.reason : reasonOf(error));

const reasonOf = (error: unknown): string => {
  const { code, details } = error as { code?: string; details?: { rule?: string } };
  return [error instanceof Error ? error.name : 'unknown', code, details?.rule].filter(Boolean).join('/').slice(0, 200);
};
