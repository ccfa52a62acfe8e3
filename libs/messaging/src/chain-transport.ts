import type { Transaction, Transactions } from '#libs/casework';
import { agencies, contracts, type AgencyId } from '#libs/contracts';
import type { KeyRing } from '#libs/keys';
import { inSpan, SpanKind, type Logger, type Metrics } from '#libs/observability';
import { Server, type CustomTransportStrategy } from '@nestjs/microservices';
import type { NatsConnection } from '@nats-io/transport-node';
import { lastValueFrom } from 'rxjs';
import { ChainContext } from './chain-context.js';
import { Inbox, type Handling } from './inbox.js';
import { Leadership } from './leadership.js';
import { openEvent, type Envelope, type OpenedEvent } from './message.js';
import { Receipts } from './receipts.js';
import type { JournalRelay } from './relay.js';
import { StreamReader } from './stream-reader.js';

/** What the transport needs of its service. */
export interface ChainTransportParts {
  readonly agency: AgencyId;
  readonly databaseUrl: string;
  readonly nats: NatsConnection;
  readonly keys: KeyRing;
  readonly transactions: Transactions;
  readonly relay: JournalRelay;
  readonly logger: Logger;
  readonly metrics: Metrics;
  /** How long messages are gathered before they are applied, in ms; for an agency whom a moment's delay costs nothing and each transaction something. */
  readonly linger?: number;
}

/**
 * NestJS transport over JetStream for the events between agencies. Handlers are plain `@EventPattern(contract.type)` methods; each is
 * called once for each event, in the order of its chain, inside the transaction that also moves the cursor.
 */
export class ChainTransport extends Server implements CustomTransportStrategy {
  override readonly propagatesEventHandlerErrors = true;
  private readonly inboxes = new Map<AgencyId, Inbox>();
  private readonly readers: StreamReader[] = [];
  private readonly receipts: Receipts;
  private readonly handling: Handling = {
    open: (envelope) => openEvent(this.parts.keys, this.parts.agency, envelope),
    apply: (envelope, event, tx) => this.apply(envelope, event, tx),
  };
  private leadership: Leadership | undefined;

  constructor(private readonly parts: ChainTransportParts) {
    super();
    const { agency, nats, keys, transactions, logger } = parts;
    this.receipts = new Receipts(agency, nats, keys, transactions.dataSource.manager, logger);
  }

  /** Begins to read. @throws when a contract names this agency as receiver and no handler is there for it */
  listen(callback: (error?: unknown) => void): void {
    const unheard = [...contracts().values()].filter(
      (contract) => contract.to.includes(this.parts.agency) && !this.messageHandlers.has(contract.type),
    );
    if (unheard.length > 0) {
      callback(
        new Error(`${this.parts.agency} has no handler for ${unheard.map((contract) => contract.type).join(', ')}`),
      );
      return;
    }
    const { agency, nats, keys, transactions, logger, metrics, relay, linger } = this.parts;
    for (const sender of this.senders()) {
      const inbox = new Inbox(agency, sender, transactions, keys, this.handling, logger, metrics);
      this.inboxes.set(sender, inbox);
      this.readers.push(
        new StreamReader(
          agency,
          sender,
          nats,
          transactions.dataSource.manager,
          inbox,
          keys,
          this.receipts.confirm,
          logger,
          linger,
        ),
      );
    }
    this.receipts.listen();
    this.leadership = new Leadership(
      this.parts.databaseUrl,
      `chain:${agency}`,
      () => {
        relay.lead();
        for (const reader of this.readers) reader.start();
      },
      async () => {
        await Promise.all([relay.rest(), ...this.readers.map((reader) => reader.stop())]);
      },
      logger,
    );
    this.leadership.start();
    callback();
  }

  async close(): Promise<void> {
    await this.leadership?.stop();
    await this.receipts.stop();
  }

  /** Puts a quarantined message back in its chain; the sender gets its receipt. @throws what still stops it */
  async release(sender: AgencyId, quarantineId: string, note?: (tx: Transaction) => void): Promise<void> {
    const cursors = (await this.inboxes.get(sender)?.release(quarantineId, note)) ?? [];
    this.receipts.confirm(sender, cursors);
  }

  override on(): void {
    throw new Error('the chain transport has no events of its own');
  }

  override unwrap<T>(): T {
    return this.parts.nats as T;
  }

  private senders(): AgencyId[] {
    const heard = new Set(
      [...contracts().values()]
        .filter((contract) => contract.to.includes(this.parts.agency))
        .map((contract) => contract.from),
    );
    return agencies.filter((agency) => heard.has(agency));
  }

  private async apply(envelope: Envelope, event: OpenedEvent, tx: Transaction): Promise<void> {
    const handler = this.messageHandlers.get(envelope.type);
    if (handler === undefined) throw new Error(`no handler for ${envelope.type}`);
    await inSpan(
      `apply ${envelope.type}`,
      SpanKind.CONSUMER,
      envelope.trace,
      { 'chain.id': envelope.chainId, 'chain.number': envelope.number },
      async ({ traceparent }) => {
        const traced = tx.tracedBy(traceparent);
        const result: unknown = await handler(event, new ChainContext([traced, envelope]));
        if (result !== undefined && result !== null)
          await lastValueFrom(this.transformToObservable(result), { defaultValue: undefined });
      },
    );
  }
}
