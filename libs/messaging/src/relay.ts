import { streamOf, type AgencyId } from '#libs/contracts';
import {
  claimDueDeliveries,
  deliveryLag,
  hastenDeliveries,
  isAnythingToDo,
  journalLog,
  type Delivery,
  type JournalEntry,
} from '#libs/journal';
import type { KeyRing } from '#libs/keys';
import type { Logger, Metrics } from '#libs/observability';
import { chainEntries, type ChainedLog } from '#libs/seals';
import { jetstream, jetstreamManager, type JetStreamClient, type JetStreamManager } from '@nats-io/jetstream';
import { headers, type NatsConnection } from '@nats-io/transport-node';
import type { DataSource } from 'typeorm';
import { encodeMessage, signatureHeader } from './message.js';

/** How the relay is paced. */
export interface RelayPace {
  /** Pause between two looks at deliveries that want another try, in ms. */
  readonly poll: number;
  /** Acknowledgements awaited at once; more waits its turn in the queue. */
  readonly inFlight: number;
  /** Longest wait for one acknowledgement, in ms. */
  readonly acknowledgement: number;
}

export const relayPace: RelayPace = { poll: 1_000, inFlight: 512, acknowledgement: 1_500 };

/** What waits is counted at every tenth look: it reads the whole queue. */
const countEvery = 10;

/**
 * Carries journal entries to the broker.
 *
 * What this process committed it publishes at once, from memory. What stays without receipt (the process died, the broker forgot)
 * the leader among the replicas publishes again from the journal, with a new message id and growing pauses. Nothing here is the truth:
 * the journal is, and the receiver's cursor.
 */
export class JournalRelay {
  private readonly queue: Delivery[] = [];
  private flying = 0;
  private readonly js: JetStreamClient;
  private manager: JetStreamManager | undefined;
  private streamSeen: { created: string; lastSeq: number } | undefined;
  private running = false;
  private ticking: Promise<void> = Promise.resolve();
  private wake: (() => void) | undefined;

  constructor(
    private readonly agency: AgencyId,
    private readonly nats: NatsConnection,
    private readonly keys: KeyRing,
    private readonly dataSource: DataSource,
    private readonly logger: Logger,
    private readonly metrics: Metrics,
    private readonly pace: RelayPace = relayPace,
    /** What the leader chains. */
    private readonly logs: readonly ChainedLog[] = [journalLog],
  ) {
    this.js = jetstream(nats, { timeout: pace.acknowledgement });
  }

  /** Takes entries just committed. Never throws: what cannot be sent now is sent from the journal later. */
  hand(entries: readonly JournalEntry[]): void {
    for (const entry of entries)
      for (const receiver of Object.keys(entry.numbers) as AgencyId[]) this.queue.push({ entry, receiver, attempt: 0 });
    this.pump();
  }

  /** Leader's work: resend what lacks a receipt, chain the logs, watch the stream. */
  lead(): void {
    if (this.running) return;
    this.running = true;
    this.ticking = this.tick();
  }

  async rest(): Promise<void> {
    this.running = false;
    this.wake?.();
    await this.ticking;
  }

  private leads(): boolean {
    return this.running;
  }

  private pump(): void {
    while (this.queue.length > 0 && this.flying < this.pace.inFlight) {
      const delivery = this.queue.shift();
      if (delivery !== undefined) void this.publish(delivery);
    }
  }

  private async publish({ entry, receiver, attempt }: Delivery): Promise<void> {
    this.flying += 1;
    try {
      const { subject, payload, signature } = encodeMessage(this.keys, this.agency, entry, receiver);
      const head = headers();
      head.set(signatureHeader, signature);
      head.set('content-type', 'application/cloudevents+json');
      await this.js.publish(subject, payload, { headers: head, msgID: `${entry.id}:${receiver}:${String(attempt)}` });
      (attempt === 0 ? this.metrics.eventsPublished : this.metrics.eventsResent).inc({ receiver });
    } catch (error) {
      this.logger.debug({ err: error, type: entry.type, receiver, attempt }, 'not published yet');
    } finally {
      this.flying -= 1;
      this.pump();
    }
  }

  private async tick(): Promise<void> {
    for (let look = 0; this.leads(); look += 1) {
      try {
        await this.watchStream();
        const { send, chain } = await isAnythingToDo(this.dataSource.manager, this.logs);
        if (send) await this.sendAgain();
        for (const log of chain)
          for (let chained = 1000; chained === 1000 && this.leads();) chained = await this.chain(log);
        if (look % countEvery === 0) await this.countWaiting();
      } catch (error) {
        this.logger.debug({ err: error }, 'relay will look again');
      }
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, this.pace.poll);
        this.wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
    // A service that ends in order leaves no entry outside the chain of its log.
    for (const log of this.logs) await this.chain(log).catch(() => 0);
  }

  private chain(log: ChainedLog): Promise<number> {
    return this.dataSource.transaction((manager) => chainEntries(manager, log));
  }

  private async sendAgain(): Promise<void> {
    for (let claimed = 1; claimed > 0 && this.leads() && this.queue.length < this.pace.inFlight;) {
      const due = await claimDueDeliveries(this.dataSource.manager);
      claimed = due.length;
      this.queue.push(...due);
      this.pump();
    }
  }

  private async countWaiting(): Promise<void> {
    this.metrics.deliveriesWaiting.reset();
    for (const { receiver, waiting } of await deliveryLag(this.dataSource.manager))
      this.metrics.deliveriesWaiting.set({ receiver }, waiting);
  }

  /** A stream made anew or rolled back has forgotten what it acknowledged: everything without receipt is due at once. */
  private async watchStream(): Promise<void> {
    if (this.nats.isClosed()) return;
    this.manager ??= await jetstreamManager(this.nats, { timeout: this.pace.acknowledgement, checkAPI: false });
    const { created, state } = await this.manager.streams.info(streamOf(this.agency));
    const seen = this.streamSeen;
    if (seen !== undefined && (created !== seen.created || state.last_seq < seen.lastSeq)) {
      this.logger.warn('the stream forgot messages; all without receipt are sent again');
      await hastenDeliveries(this.dataSource.manager);
    }
    this.streamSeen = { created, lastSeq: state.last_seq };
  }
}
