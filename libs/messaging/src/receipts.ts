import { agencies, type AgencyId } from '#libs/contracts';
import { confirmDeliveries, type Cursor } from '#libs/journal';
import type { KeyRing } from '#libs/keys';
import type { Logger } from '#libs/observability';
import { headers, type Msg, type NatsConnection, type Subscription } from '@nats-io/transport-node';
import type { EntityManager } from 'typeorm';
import { signatureHeader } from './message.js';

/** Chains in one receipt at most. */
const perReceipt = 1_000;

/**
 * Receipts: a receiver confirms how far it has applied each chain, cumulatively, over core NATS. One that is lost is made up for by the next:
 * the sender sends again what lacks a receipt, and the receiver confirms again.
 */
export class Receipts {
  private subscription: Subscription | undefined;
  private working: Promise<void> = Promise.resolve();

  constructor(
    private readonly me: AgencyId,
    private readonly nats: NatsConnection,
    private readonly keys: KeyRing,
    private readonly manager: EntityManager,
    private readonly logger: Logger,
  ) {}

  /** Confirms cursors to a sender. Never throws. */
  readonly confirm = (sender: AgencyId, cursors: readonly Cursor[]): void => {
    for (let from = 0; from < cursors.length; from += perReceipt) {
      const payload = new TextEncoder().encode(JSON.stringify(cursors.slice(from, from + perReceipt)));
      const head = headers();
      head.set(signatureHeader, this.keys.sign(payload));
      try {
        this.nats.publish(`receipts.${sender}.${this.me}`, payload, { headers: head });
      } catch (error) {
        this.logger.debug({ err: error, sender }, 'receipt not sent; it will be asked for again');
      }
    }
  };

  /** Takes the receipts for what this agency sent; among replicas each receipt goes to one. */
  listen(): void {
    this.subscription = this.nats.subscribe(`receipts.${this.me}.*`, {
      queue: `receipts-${this.me}`,
      callback: (error, message) => {
        if (error === null) this.working = this.working.then(() => this.accept(message));
      },
    });
  }

  async stop(): Promise<void> {
    this.subscription?.unsubscribe();
    await this.working;
  }

  private async accept(message: Msg): Promise<void> {
    const receiver = agencies.find((agency) => agency === message.subject.split('.')[2]);
    if (
      receiver === undefined ||
      !this.keys.verify(receiver, message.data, message.headers?.get(signatureHeader) ?? '')
    ) {
      this.logger.warn({ subject: message.subject }, 'a receipt without a valid signature was ignored');
      return;
    }
    try {
      await confirmDeliveries(this.manager, receiver, JSON.parse(new TextDecoder().decode(message.data)) as Cursor[]);
    } catch (error) {
      this.logger.debug({ err: error, receiver }, 'receipt not kept; it will be asked for again');
    }
  }
}
