import { agencies, type AgencyId } from '#libs/contracts';
import { confirmDeliveries, type Cursor } from '#libs/journal';
import type { KeyRing } from '#libs/keys';
import type { Logger } from '#libs/observability';
import { headers, type Msg, type NatsConnection, type Subscription } from '@nats-io/transport-node';
import type { EntityManager } from 'typeorm';
import { signatureHeader } from './message.js';

/** Chains in one receipt at most. */
const perReceipt = 1_000;
/** How long receipts are gathered before they go out, and before those that came in are kept, in ms: many cost what one costs. */
const gatherOut = 50;
const gatherIn = 100;

/**
 * Receipts: a receiver confirms how far it has applied each chain, cumulatively, over core NATS. One that is lost is made up for by the next:
 * the sender sends again what lacks a receipt, and the receiver confirms again.
 */
export class Receipts {
  private subscription: Subscription | undefined;
  private readonly outgoing: Gathering;
  private readonly incoming: Gathering;

  constructor(
    private readonly me: AgencyId,
    private readonly nats: NatsConnection,
    private readonly keys: KeyRing,
    private readonly manager: EntityManager,
    private readonly logger: Logger,
  ) {
    this.outgoing = new Gathering(gatherOut, (sender, cursors) => {
      this.send(sender, cursors);
      return Promise.resolve();
    });
    this.incoming = new Gathering(gatherIn, (receiver, cursors) => this.keep(receiver, cursors));
  }

  /** Confirms cursors to a sender. Never throws. */
  readonly confirm = (sender: AgencyId, cursors: readonly Cursor[]): void => {
    this.outgoing.add(sender, cursors);
  };

  /** Takes the receipts for what this agency sent; among replicas each receipt goes to one. */
  listen(): void {
    this.subscription = this.nats.subscribe(`receipts.${this.me}.*`, {
      queue: `receipts-${this.me}`,
      callback: (error, message) => {
        if (error === null) this.accept(message);
      },
    });
  }

  async stop(): Promise<void> {
    await this.outgoing.finish();
    this.subscription?.unsubscribe();
    await this.incoming.finish();
  }

  private send(sender: AgencyId, cursors: readonly Cursor[]): void {
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
  }

  private accept(message: Msg): void {
    const receiver = agencies.find((agency) => agency === message.subject.split('.')[2]);
    if (
      receiver === undefined ||
      !this.keys.verify(receiver, message.data, message.headers?.get(signatureHeader) ?? '')
    ) {
      this.logger.warn({ subject: message.subject }, 'a receipt without a valid signature was ignored');
      return;
    }
    try {
      this.incoming.add(receiver, JSON.parse(new TextDecoder().decode(message.data)) as Cursor[]);
    } catch (error) {
      this.logger.debug({ err: error, receiver }, 'receipt not readable; it will be asked for again');
    }
  }

  private async keep(receiver: AgencyId, cursors: readonly Cursor[]): Promise<void> {
    try {
      await confirmDeliveries(this.manager, receiver, cursors);
    } catch (error) {
      this.logger.debug({ err: error, receiver }, 'receipt not kept; it will be asked for again');
    }
  }
}

/** Gathers cursors by agency for a moment and passes them on together, one lot after the other. */
class Gathering {
  private lots = new Map<AgencyId, Cursor[]>();
  private timer: NodeJS.Timeout | undefined;
  private working: Promise<void> = Promise.resolve();

  constructor(
    private readonly moment: number,
    private readonly pass: (agency: AgencyId, cursors: readonly Cursor[]) => Promise<void>,
  ) {}

  add(agency: AgencyId, cursors: readonly Cursor[]): void {
    const lot = this.lots.get(agency) ?? [];
    lot.push(...cursors);
    this.lots.set(agency, lot);
    this.timer ??= setTimeout(() => void this.finish(), this.moment);
  }

  /** Passes on what was gathered, now. */
  finish(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    const { lots } = this;
    this.lots = new Map();
    this.working = this.working.then(async () => {
      for (const [agency, cursors] of lots) await this.pass(agency, cursors);
    });
    return this.working;
  }
}
