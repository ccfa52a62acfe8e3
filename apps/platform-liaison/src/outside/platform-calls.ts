import type { Desk, Transaction } from '#libs/casework';
import { waiting, type DataRequest, type DataRequestConfidential } from '../procedure/data-request.js';
import type { PlatformCalls } from '../records/data-request.desk.js';
import type { PlatformProfiles } from '../records/platform-profiles.js';
import { PlatformExchange, type ExchangeParts } from './platform-exchange.js';
import {
  platformWord,
  type OutgoingRequest,
  type PlatformPort,
  type PlatformWord,
  type SoFar,
} from './platform.port.js';

const submitTimer = 'platform.submit';
const remindTimer = 'platform.remind';

export interface PlatformCallsParts extends ExchangeParts {
  readonly profiles: PlatformProfiles;
  readonly port: PlatformPort;
  readonly desk: () => Desk<DataRequest>;
}

/** A request that still waits for its platform, as it stood when the call was made. */
interface Asked {
  readonly outgoing: OutgoingRequest;
  readonly soFar: SoFar;
}

/** Where every platform is asked by hand. */
export const noCalls: PlatformCalls = { ask: () => Promise.resolve(), remind: () => Promise.resolve() };

/** Asks platforms by machine for what an investigator wants of them. */
export class MachinePlatformCalls implements PlatformCalls {
  private readonly exchange: PlatformExchange<DataRequest, Asked, PlatformWord>;

  constructor(private readonly parts: PlatformCallsParts) {
    const { desk, profiles, port } = parts;
    this.exchange = new PlatformExchange<DataRequest, Asked, PlatformWord>(parts, {
      desk,
      isWaiting,
      askedOf: (record, sealed, now) =>
        askedOf(record, sealed as DataRequestConfidential, profiles.languageOf(record.platform), now),
      heardOf,
      listenTimer: 'platform.listen',
      listen: ({ outgoing, soFar }, signal) => port.listen(outgoing, soFar, signal),
      // The longer a platform has been silent, the rarer it is asked; never more than a few times in its day.
      pauseOf: ({ sentAt = '', secondsInADay }, now) =>
        Math.max(1, secondsInADay / 4, (now.getTime() - Date.parse(sentAt)) / 10_000),
      word: platformWord,
      filesOf: (word) => (word.says === 'answer' ? word.files : []),
      take: (tx, record, word, files) => this.take(tx, record, word, files),
      file: {
        basis: 'manual-digital-evidence',
        source: ({ id, platform }) => ({ kind: 'platform', requestId: id, platform }),
        marks: { from: 'platform' },
      },
    });
    this.exchange.handle(submitTimer, {
      call: (timer, signal) => this.exchange.asking(timer, ({ outgoing }) => port.submit(outgoing, signal)),
      apply: (tx, { recordId }, answer) => this.submitted(tx, recordId, answer?.reference ?? null),
    });
    this.exchange.handle(remindTimer, {
      call: (timer, signal) =>
        this.exchange.asking(timer, ({ outgoing, soFar }) => port.remind(outgoing, soFar, signal)),
      apply: (tx, { recordId }) => this.submitted(tx, recordId, null),
    });
  }

  ask(tx: Transaction, record: DataRequest): Promise<void> {
    return this.exchange.set(tx, submitTimer, record.id);
  }

  remind(tx: Transaction, record: DataRequest): Promise<void> {
    return this.exchange.set(tx, remindTimer, record.id);
  }

  private async submitted(tx: Transaction, recordId: string, reference: string | null): Promise<void> {
    const { casework, desk } = this.parts;
    const record = await this.exchange.lockWaiting(tx, recordId);
    if (record === undefined) return;
    if (reference !== null && casework.mayTakeNow(desk(), 'recordAcknowledgement', record))
      await casework.takeWithin(tx, desk(), 'recordAcknowledgement', recordId, { platformReference: reference });
    await this.exchange.listenAgain(tx, record);
  }

  private take(
    tx: Transaction,
    { id }: DataRequest,
    word: PlatformWord,
    files: readonly string[],
  ): Promise<DataRequest> {
    const { casework, desk } = this.parts;
    if (word.says === 'refusal') {
      const { reasonCode, reason } = word;
      return casework.takeWithin(tx, desk(), 'recordRefusal', id, { reasonCode, reason });
    }
    const { whole, note, data } = word;
    return casework.takeWithin(tx, desk(), 'recordAnswer', id, { whole, note, data, files });
  }
}

const isWaiting = (record: DataRequest): boolean => waiting.some((state) => state === record.status);
const heardOf = (record: DataRequest): number => record.answers.length + record.unreadableAt.length;

function askedOf(
  record: DataRequest,
  { caseReference, accounts, period, asked }: DataRequestConfidential,
  language: OutgoingRequest['language'],
  now: Date,
): Asked | undefined {
  const { id, kind, platform, route, sentAt } = record;
  if (route === undefined || sentAt === undefined) return undefined;
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
