import type { Casework, Desk, Transaction } from '#libs/casework';
import { cancelTimers, setTimers, type Timer, type TimerClerk } from '#libs/deadlines';
import { system } from '#libs/lifecycle';
import { recordCustody, recordItem, type SealedItem, type Vault } from '#libs/vault';
import { waiting, type DataRequest, type DataRequestConfidential } from '../procedure/data-request.js';
import type { PlatformCalls } from '../records/data-request.desk.js';
import type { PlatformProfiles } from '../records/platform-profiles.js';
import {
  platformWord,
  type OutgoingRequest,
  type PlatformPort,
  type PlatformWord,
  type SoFar,
} from './platform.port.js';

const submitTimer = 'platform.submit';
const listenTimer = 'platform.listen';
const remindTimer = 'platform.remind';
const limitMs = 20_000;

export interface PlatformCallsParts {
  readonly casework: Casework;
  readonly timers: TimerClerk<Transaction>;
  readonly vault: Vault;
  readonly profiles: PlatformProfiles;
  readonly port: PlatformPort;
  readonly desk: () => Desk<DataRequest>;
}

/** A request that still waits for its platform, as it stood when the call was made. */
interface Asked {
  readonly outgoing: OutgoingRequest;
  readonly soFar: SoFar;
}

type Kept = { readonly item: SealedItem; readonly name: string };
type Heard = {
  readonly heard: number;
  readonly word: PlatformWord | 'unreadable' | 'nothing';
  readonly kept: readonly Kept[];
};

/** Where every platform is asked by hand. */
export const noCalls: PlatformCalls = { ask: () => Promise.resolve(), remind: () => Promise.resolve() };

/**
 * Asks platforms by machine. Each call is a timer, made outside any transaction and repeated until it succeeds; its answer
 * is applied by the same steps that an officer would take, in the transaction that ends the timer.
 */
export class MachinePlatformCalls implements PlatformCalls {
  constructor(private readonly parts: PlatformCallsParts) {
    const { timers, port } = parts;
    timers.handleCall(submitTimer, {
      limitMs,
      call: (timer, signal) => this.asking(timer, ({ outgoing }) => port.submit(outgoing, signal)),
      apply: (tx, timer, answer) => this.submitted(tx, timer.recordId, answer?.reference ?? null),
    });
    timers.handleCall(remindTimer, {
      limitMs,
      call: (timer, signal) => this.asking(timer, ({ outgoing, soFar }) => port.remind(outgoing, soFar, signal)),
      apply: (tx, timer) => this.listenLater(tx, timer.recordId),
    });
    timers.handleCall(listenTimer, {
      limitMs,
      call: (timer, signal) => this.asking(timer, (asked) => this.listen(asked, signal)),
      apply: (tx, timer, heard) => this.apply(tx, timer.recordId, heard),
    });
  }

  ask(tx: Transaction, record: DataRequest): Promise<void> {
    return this.set(tx, submitTimer, record.id, 0);
  }

  remind(tx: Transaction, record: DataRequest): Promise<void> {
    return this.set(tx, remindTimer, record.id, 0);
  }

  /** Makes a call for a request that still waits; `undefined` where it no longer does. */
  private async asking<A>({ recordId }: Timer, call: (asked: Asked) => Promise<A>): Promise<A | undefined> {
    const { casework, profiles } = this.parts;
    const desk = this.parts.desk();
    const asked = await casework.transactions.within({ actor: system('platform-liaison', '') }, async (tx) => {
      const found = await desk.table.find(tx.manager, recordId);
      if (found === undefined || !isWaiting(found.record)) return undefined;
      const sealed = await desk.table.open<DataRequestConfidential>(recordId, found.sealed);
      return sealed === undefined
        ? undefined
        : askedOf(found.record, sealed, profiles.languageOf(found.record.platform), tx.now);
    });
    return asked === undefined ? undefined : call(asked);
  }

  /** Hears the platform and takes what it gave into the vault; the records of the files follow when the word is applied. */
  private async listen({ outgoing, soFar }: Asked, signal: AbortSignal): Promise<Heard> {
    const said = await this.parts.port.listen(outgoing, soFar, signal);
    if (said === null || said === undefined) return { heard: soFar.heard, word: 'nothing', kept: [] };
    const read = platformWord.safeParse(said);
    const word = read.success ? read.data : 'unreadable';
    const files = word === 'unreadable' ? [rawOf(said)] : word.says === 'answer' ? word.files : [];
    const kept: Kept[] = [];
    for (const { name, mediaType, bytes } of files) {
      kept.push({ item: await this.parts.vault.store(inOnePiece(bytes), { declaredType: mediaType }), name });
    }
    return { heard: soFar.heard, word, kept };
  }

  private async submitted(tx: Transaction, recordId: string, reference: string | null): Promise<void> {
    const { casework } = this.parts;
    const record = await this.lockWaiting(tx, recordId);
    if (record === undefined) return;
    if (reference !== null && casework.mayTakeNow(this.parts.desk(), 'recordAcknowledgement', record)) {
      await casework.takeWithin(tx, this.parts.desk(), 'recordAcknowledgement', recordId, {
        platformReference: reference,
      });
    }
    await this.listenAgain(tx, record);
  }

  private async listenLater(tx: Transaction, recordId: string): Promise<void> {
    const record = await this.lockWaiting(tx, recordId);
    if (record !== undefined) await this.listenAgain(tx, record);
  }

  /** Two calls may have heard the same word: only one that knew all that is recorded by now is applied. */
  private async apply(tx: Transaction, recordId: string, heard: Heard | undefined): Promise<void> {
    const record = heard === undefined ? undefined : await this.lockWaiting(tx, recordId);
    if (heard === undefined || record === undefined) return;
    const after = heard.heard === heardOf(record) ? await this.take(tx, record, heard) : record;
    if (isWaiting(after)) await this.listenAgain(tx, after);
  }

  private async take(tx: Transaction, record: DataRequest, { word, kept }: Heard): Promise<DataRequest> {
    if (word === 'nothing') return record;
    const { casework } = this.parts;
    const desk = this.parts.desk();
    for (const each of kept) await this.attach(tx, record, each);
    if (word === 'unreadable') return casework.takeWithin(tx, desk, 'noteUnreadableAnswer', record.id, {});
    if (word.says === 'refusal') {
      const { reasonCode, reason } = word;
      return casework.takeWithin(tx, desk, 'recordRefusal', record.id, { reasonCode, reason });
    }
    const { whole, note, data } = word;
    return casework.takeWithin(tx, desk, 'recordAnswer', record.id, {
      whole,
      note,
      data,
      files: kept.map(({ item }) => item.itemId),
    });
  }

  private async attach(tx: Transaction, record: DataRequest, { item, name }: Kept): Promise<void> {
    const { casework, vault } = this.parts;
    const { itemId, size, sha256, mediaType } = item;
    const source = { kind: 'platform', requestId: record.id, platform: record.platform };
    await recordItem(tx.manager, { item, source, nameSealed: await vault.sealName(itemId, name), at: tx.now });
    await recordCustody(tx.manager, {
      itemId,
      at: tx.now,
      action: 'acquired',
      actor: 'service:platform-liaison',
      role: 'service',
      reason: 'manual-digital-evidence',
      sha256,
    });
    await casework.takeWithin(tx, this.parts.desk(), 'attachFile', record.id, {
      itemId,
      size,
      sha256,
      mediaType,
      from: 'platform',
    });
  }

  private async lockWaiting(tx: Transaction, recordId: string): Promise<DataRequest | undefined> {
    const found = await this.parts.desk().table.lock(tx.manager, recordId);
    return found !== undefined && isWaiting(found.record) ? found.record : undefined;
  }

  /** The longer a platform has been silent, the rarer it is asked; never more than a few times in its day. */
  private async listenAgain(tx: Transaction, record: DataRequest): Promise<void> {
    await cancelTimers(tx.manager, record.id, [listenTimer]);
    const gone = (tx.now.getTime() - Date.parse(record.sentAt ?? '')) / 1000;
    await this.set(tx, listenTimer, record.id, Math.max(1, record.secondsInADay / 4, gone / 10));
  }

  private async set(tx: Transaction, kind: string, recordId: string, afterSeconds: number): Promise<void> {
    await setTimers(tx.manager, [{ kind, recordId, dueAt: new Date(tx.now.getTime() + afterSeconds * 1000) }]);
    tx.afterCommit(() => {
      this.parts.timers.wake();
    });
  }
}

const isWaiting = (record: DataRequest): boolean => waiting.some((state) => state === record.status);
const heardOf = (record: DataRequest): number => record.answers.length + record.unreadableAt.length;
const rawOf = (said: unknown) => ({
  name: 'unreadable.json',
  mediaType: 'application/json',
  bytes: Buffer.from(JSON.stringify(said)),
});

async function* inOnePiece(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(bytes);
}

function askedOf(
  record: DataRequest,
  sealed: DataRequestConfidential,
  language: OutgoingRequest['language'],
  now: Date,
): Asked | undefined {
  const { id, kind, platform, route, sentAt } = record;
  if (route === undefined || sentAt === undefined) return undefined;
  const { caseReference, accounts, period, asked } = sealed;
  return {
    outgoing: {
      requestId: id,
      kind,
      platform,
      channel: route.channel,
      legalBasis: route.legalBasis,
      language,
      caseReference,
      accounts,
      period,
      asked,
    },
    soFar: {
      daysGone: (now.getTime() - Date.parse(sentAt)) / 1000 / record.secondsInADay,
      usualDays: route.usualDays,
      reminders: record.reminders.length,
      heard: heardOf(record),
      reference: record.platformReference ?? null,
    },
  };
}
