import type { Casework, Desk, Transaction } from '#libs/casework';
import { cancelTimers, setTimers, type Timer, type TimerClerk } from '#libs/deadlines';
import type { ProvisionCode } from '#libs/legal-basis';
import { system, type RecordCore } from '#libs/lifecycle';
import { recordCustody, recordItem, type SealedItem, type Vault } from '#libs/vault';
import type { z } from 'zod';
import type { GivenFile } from './given-file.js';

/** Longest time that a platform is waited for, in milliseconds. */
const limitMs = 20_000;

export interface ExchangeParts {
  readonly casework: Casework;
  readonly timers: TimerClerk<Transaction>;
  readonly vault: Vault;
}

/** What is known of one kind of record that is talked about with platforms: `A` is what a platform is asked, `W` what it may say. */
export interface ExchangeTerms<R extends RecordCore, A, W> {
  readonly desk: () => Desk<R>;
  /** The platform's word is waited for. */
  readonly isWaiting: (record: R) => boolean;
  /** What is asked as the record stands at this moment; undefined where there is nothing to ask. */
  readonly askedOf: (record: R, sealed: unknown, now: Date) => A | undefined;
  /** How many of the platform's words are on the record. */
  readonly heardOf: (record: R) => number;
  /** Which sending is talked about, where there may be several one after the other. */
  readonly sendingOf?: (record: R) => string | undefined;
  /** Words can be applied as the record stands. One that cannot is heard again later. */
  readonly mayTake?: (record: R) => boolean;
  readonly listenTimer: string;
  readonly listen: (asked: A, signal: AbortSignal) => Promise<unknown>;
  /** Seconds until the platform is asked again. */
  readonly pauseOf: (record: R, now: Date) => number;
  readonly word: z.ZodType<W>;
  readonly filesOf: (word: W) => readonly GivenFile[];
  /** Applies a word by the steps that an officer would take; its files are in the vault and on the record. */
  readonly take: (tx: Transaction, record: R, word: W, files: readonly string[]) => Promise<R>;
  /** How a file that the platform gave stands in the vault and on the record. */
  readonly file: {
    readonly basis: ProvisionCode;
    readonly source: (record: R) => Readonly<Record<string, unknown>>;
    readonly marks: Readonly<Record<string, unknown>>;
  };
}

interface Kept {
  readonly item: SealedItem;
  readonly name: string;
}
/** As the record stood when the platform was asked. */
interface Stood {
  readonly heard: number;
  readonly sending: string | undefined;
}
interface Heard<W> extends Stood {
  readonly word: W | 'unreadable' | 'nothing';
  readonly kept: readonly Kept[];
}

/**
 * Talks with platforms by machine about one kind of record. Each call is a timer, made outside any transaction and repeated until it succeeds; its answer is applied by
 * the same steps that an officer would take, in the transaction that ends the timer.
 */
export class PlatformExchange<R extends RecordCore, A, W> {
  constructor(
    private readonly parts: ExchangeParts,
    private readonly terms: ExchangeTerms<R, A, W>,
  ) {
    this.handle(terms.listenTimer, {
      call: (timer, signal) => this.asking(timer, (asked, stood) => this.listen(asked, stood, signal)),
      apply: (tx, { recordId }, heard) => this.apply(tx, recordId, heard),
    });
  }

  handle<Answer>(
    kind: string,
    does: {
      readonly call: (timer: Timer, signal: AbortSignal) => Promise<Answer>;
      readonly apply: (tx: Transaction, timer: Timer, answer: Answer) => Promise<void>;
    },
  ): void {
    this.parts.timers.handleCall(kind, { limitMs, ...does });
  }

  /** Makes a call about a record that still waits; undefined where it no longer does. */
  async asking<Answer>(
    { recordId }: Timer,
    call: (asked: A, stood: Stood) => Promise<Answer>,
  ): Promise<Answer | undefined> {
    const { desk, isWaiting, askedOf } = this.terms;
    const { table } = desk();
    const asked = await this.parts.casework.transactions.within(
      { actor: system('platform-liaison', '') },
      async (tx) => {
        const found = await table.find(tx.manager, recordId);
        if (found === undefined || !isWaiting(found.record)) return undefined;
        const sealed = await table.open<unknown>(recordId, found.sealed);
        const about = sealed === undefined ? undefined : askedOf(found.record, sealed, tx.now);
        return about === undefined ? undefined : { about, stood: this.standing(found.record) };
      },
    );
    return asked === undefined ? undefined : call(asked.about, asked.stood);
  }

  /** The record, locked, while it still waits. */
  async lockWaiting(tx: Transaction, recordId: string): Promise<R | undefined> {
    const found = await this.terms.desk().table.lock(tx.manager, recordId);
    return found !== undefined && this.terms.isWaiting(found.record) ? found.record : undefined;
  }

  async listenAgain(tx: Transaction, record: R): Promise<void> {
    const { listenTimer, pauseOf } = this.terms;
    await cancelTimers(tx.manager, record.id, [listenTimer]);
    await this.set(tx, listenTimer, record.id, pauseOf(record, tx.now));
  }

  async set(tx: Transaction, kind: string, recordId: string, afterSeconds = 0): Promise<void> {
    await setTimers(tx.manager, [{ kind, recordId, dueAt: new Date(tx.now.getTime() + afterSeconds * 1000) }]);
    tx.afterCommit(() => {
      this.parts.timers.wake();
    });
  }

  /** Hears the platform and takes what it gave into the vault; the records of the files follow when the word is applied. */
  private async listen(asked: A, stood: Stood, signal: AbortSignal): Promise<Heard<W>> {
    const said = await this.terms.listen(asked, signal);
    if (said === null || said === undefined) return { ...stood, word: 'nothing', kept: [] };
    const read = this.terms.word.safeParse(said);
    const word = read.success ? read.data : 'unreadable';
    const files = word === 'unreadable' ? [rawOf(said)] : this.terms.filesOf(word);
    const kept: Kept[] = [];
    for (const { name, mediaType, bytes } of files) {
      kept.push({ item: await this.parts.vault.store(inOnePiece(bytes), { declaredType: mediaType }), name });
    }
    return { ...stood, word, kept };
  }

  private standing(record: R): Stood {
    return { heard: this.terms.heardOf(record), sending: this.terms.sendingOf?.(record) };
  }

  /**
   * Two calls may have heard the same word: only one that knew all that is recorded by now is applied. Nor is a word about an earlier sending, which
   * may come when there is a new one.
   */
  private async apply(tx: Transaction, recordId: string, heard: Heard<W> | undefined): Promise<void> {
    const record = heard === undefined ? undefined : await this.lockWaiting(tx, recordId);
    if (heard === undefined || record === undefined) return;
    const { isWaiting, mayTake } = this.terms;
    const now = this.standing(record);
    const fits = heard.heard === now.heard && heard.sending === now.sending && (mayTake?.(record) ?? true);
    const after = fits ? await this.take(tx, record, heard) : record;
    if (isWaiting(after)) await this.listenAgain(tx, after);
  }

  private async take(tx: Transaction, record: R, { word, kept }: Heard<W>): Promise<R> {
    if (word === 'nothing') return record;
    const { desk, take } = this.terms;
    for (const each of kept) await this.attach(tx, record, each);
    if (word === 'unreadable') return this.parts.casework.takeWithin(tx, desk(), 'noteUnreadableAnswer', record.id, {});
    return take(
      tx,
      record,
      word,
      kept.map(({ item }) => item.itemId),
    );
  }

  private async attach(tx: Transaction, record: R, { item, name }: Kept): Promise<void> {
    const { casework, vault } = this.parts;
    const { desk, file } = this.terms;
    const { itemId, size, sha256, mediaType } = item;
    const nameSealed = await vault.sealName(itemId, name);
    await recordItem(tx.manager, { item, source: file.source(record), nameSealed, at: tx.now });
    await recordCustody(tx.manager, {
      itemId,
      at: tx.now,
      action: 'acquired',
      actor: 'service:platform-liaison',
      role: 'service',
      reason: file.basis,
      sha256,
    });
    await casework.takeWithin(tx, desk(), 'attachFile', record.id, { itemId, size, sha256, mediaType, ...file.marks });
  }
}

const rawOf = (said: unknown): GivenFile => ({
  name: 'unreadable.json',
  mediaType: 'application/json',
  bytes: Buffer.from(JSON.stringify(said)),
});

async function* inOnePiece(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(bytes);
}
