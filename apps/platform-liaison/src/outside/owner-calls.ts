import type { Desk, Transaction } from '#libs/casework';
import type { Platform } from '#libs/contracts';
import {
  awaitsReceipt,
  isWithMachine,
  type Takedown,
  type TakedownConfidential,
} from '../procedure/takedown/takedown.js';
import type { PlatformProfiles } from '../records/platform-profiles.js';
import type { OrderCalls } from '../records/takedown.desk.js';
import { hoursFrom } from '../records/write-order.js';
import {
  handedOver,
  ownerWord,
  type OrderSoFar,
  type OutgoingOrder,
  type OwnerPort,
  type OwnerWord,
} from './owner.port.js';
import { PlatformExchange, type ExchangeParts } from './platform-exchange.js';

const submitTimer = 'owner.submit';
/** Clocks differ: a receipt may be named by so much before the order was sent, or after the moment at which it is heard. */
const slackMs = 60_000;

export interface OwnerCallsParts extends ExchangeParts {
  readonly profiles: PlatformProfiles;
  readonly secondsInADay: number;
  /** None where officers send every order by hand. */
  readonly port: OwnerPort | undefined;
  /** How often an order is tried before it comes back to the officer. */
  readonly tries: number;
  /** An order came back: operators learn it besides the officers. */
  readonly alarm: (recordId: string) => void;
  readonly desk: () => Desk<Takedown>;
}

interface Asked {
  readonly order: OutgoingOrder;
  readonly soFar: OrderSoFar;
  /** It is not known yet that the owner's portal has it. */
  readonly isOnItsWay: boolean;
}

/**
 * Sends orders to the portals of owners and listens to what becomes of them. An order is tried with growing pauses, always with the same key; after the last try it
 * comes back to the officer with an alarm. So does one that was handed to a portal which is not connected any more.
 */
export class MachineOrderCalls implements OrderCalls {
  private readonly exchange: PlatformExchange<Takedown, Asked, OwnerWord>;

  constructor(private readonly parts: OwnerCallsParts) {
    const { desk, secondsInADay } = parts;
    this.exchange = new PlatformExchange<Takedown, Asked, OwnerWord>(parts, {
      desk,
      isWaiting: isWithMachine,
      askedOf: (record, sealed, now) => this.askedOf(record, sealed as TakedownConfidential, now),
      heardOf: ({ words = [] }) => words.length,
      sendingOf: ({ sending }) => sending?.key,
      // While an order is on its way no step of the owner's is possible; what the owner has to say of it is heard when it has arrived.
      mayTake: ({ status }) => status !== 'sending',
      listenTimer: 'owner.listen',
      listen: async ({ order, soFar, isOnItsWay }, signal) =>
        isOnItsWay ? undefined : parts.port?.listen(order, soFar, signal),
      // Removal is a matter of a day: the owner is asked every quarter of an hour, and every hour when the day is over.
      pauseOf: ({ sending }, now) =>
        Math.max(1, secondsInADay / 96, (now.getTime() - Date.parse(sending?.askedAt ?? '')) / 24_000),
      word: ownerWord,
      filesOf: (word) => (word.says === 'removed' ? word.files : []),
      take: (tx, record, word) => this.take(tx, record, word),
      file: {
        basis: 'takedown-order',
        source: ({ id, platform }) => ({ kind: 'owner', takedownId: id, platform }),
        marks: {},
      },
    });
    this.exchange.handle(submitTimer, {
      call: async (timer, signal) => {
        const { port, tries } = parts;
        if (port === undefined || timer.attempts >= tries) return { says: 'in-vain', tries: timer.attempts } as const;
        return this.exchange.asking(timer, async ({ order, isOnItsWay }) =>
          isOnItsWay ? { ...readable(await port.submit(order, signal)), key: order.key } : undefined,
        );
      },
      apply: async (tx, { recordId }, answer) => {
        const record = await this.exchange.lockWaiting(tx, recordId);
        if (answer === undefined || record?.status !== 'sending') return;
        if (answer.says === 'in-vain') await this.comesBack(tx, record, answer.tries);
        else if (answer.key === record.sending?.key) await this.hasIt(tx, record, answer);
      },
    });
  }

  takes(platform: Platform): boolean {
    return this.parts.port !== undefined && this.parts.profiles.removes(platform);
  }

  submit(tx: Transaction, record: Takedown): Promise<void> {
    return this.exchange.set(tx, submitTimer, record.id);
  }

  private async comesBack(tx: Transaction, { id }: Takedown, tries: number): Promise<void> {
    const { casework, desk, alarm } = this.parts;
    await casework.takeWithin(tx, desk(), 'noteUndelivered', id, { tries });
    tx.afterCommit(() => {
      alarm(id);
    });
  }

  private async hasIt(tx: Transaction, record: Takedown, answer: ReturnType<typeof readable>): Promise<void> {
    const { casework, desk } = this.parts;
    const receivedAt = answer.says === 'receipt' ? believed(record, answer.receivedAt, tx.now) : undefined;
    const sent = await casework.takeWithin(tx, desk(), 'recordSent', record.id, {
      at: receivedAt ?? tx.now.toISOString(),
      ...(answer.reference === null ? {} : { platformReference: answer.reference }),
    });
    const after = answer.says === 'receipt' ? await this.take(tx, sent, answer) : sent;
    await this.exchange.listenAgain(tx, after);
  }

  private async take(tx: Transaction, record: Takedown, word: OwnerWord): Promise<Takedown> {
    const { casework, desk } = this.parts;
    const step = (name: string, input: object): Promise<Takedown> =>
      casework.takeWithin(tx, desk(), name, record.id, input);
    switch (word.says) {
      case 'refusal':
        return step('recordRefusal', { reasonCode: word.reasonCode, reason: word.reason });
      case 'removed':
        return step('noteOwnersWord', { whole: word.whole, note: word.note });
      case 'receipt': {
        // An officer may have recorded it meanwhile.
        if (!awaitsReceipt(record)) return record;
        const receivedAt = believed(record, word.receivedAt, tx.now);
        const { reference } = word;
        if (receivedAt !== undefined)
          return step('recordReceipt', {
            receivedAt,
            ...(reference === null ? {} : { platformReference: reference }),
          });
        // The officer is told once, and asks the owner when it had the order.
        return record.words?.at(-1)?.says === 'unreadable' ? record : step('noteUnreadableAnswer', {});
      }
    }
  }

  private askedOf(record: Takedown, { resources }: TakedownConfidential, now: Date): Asked | undefined {
    const { status, number, platform, kinds, sending, sentAt, receivedAt, words = [], platformReference } = record;
    if (sending === undefined) return undefined;
    const { key, askedAt } = sending;
    const isOnItsWay = status === 'sending';
    return {
      order: {
        ...{ key, number, platform, kinds, resources, askedAt },
        language: this.parts.profiles.languageOf(platform),
        legalBasis: 'takedown-order',
        hours: hoursFrom(now),
        repeated: sentAt.length > (isOnItsWay ? 0 : 1),
      },
      soFar: {
        daysGone: (now.getTime() - Date.parse(askedAt)) / 1000 / this.parts.secondsInADay,
        received: !awaitsReceipt(record) && receivedAt !== undefined,
        heard: words.length,
        reference: platformReference ?? null,
      },
      isOnItsWay,
    };
  }
}

/** @throws when the portal answered something else: as if it had not answered, it is asked again with the same key */
function readable(answer: unknown) {
  const read = handedOver.safeParse(answer);
  if (!read.success) throw new Error('the portal answered what cannot be read');
  return read.data;
}

/** When the owner had the order, unless that cannot be: the owner's hours are not to begin before the order went out, nor in the future. */
function believed({ sending }: Takedown, receivedAt: string, now: Date): string | undefined {
  const at = Date.parse(receivedAt);
  const [earliest, latest] = [Date.parse(sending?.askedAt ?? '') - slackMs, now.getTime() + slackMs];
  return at >= earliest && at <= latest ? new Date(Math.min(at, now.getTime())).toISOString() : undefined;
}
