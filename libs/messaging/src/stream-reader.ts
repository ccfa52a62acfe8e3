import { streamOf, subjectsBetween, type AgencyId } from '#libs/contracts';
import { isPassing } from '#libs/http';
import type { Cursor } from '#libs/journal';
import type { KeyRing } from '#libs/keys';
import type { Logger } from '#libs/observability';
import {
  DeliverPolicy,
  jetstream,
  jetstreamManager,
  type ConsumerMessages,
  type JetStreamManager,
  type JsMsg,
} from '@nats-io/jetstream';
import type { NatsConnection } from '@nats-io/transport-node';
import type { EntityManager } from 'typeorm';
import { PositionLost, type Inbox, type Position } from './inbox.js';
import { signatureHeader, type RawMessage } from './message.js';

/** Messages in one transaction at most. */
const batchSize = 300;
/** A quiet stream is looked at that often: does it still exist, is it still the one that was read? In ms. */
const idleLook = 1_000;

/**
 * A reader that is behind gathers for so many ms before it goes on: a transaction costs much the same for one message as for ten, and whoever is behind
 * has none to spare. One that is not behind applies each message at once.
 */
const gathering = 5;

/** So many messages that wait are a backlog. */
const many = 32;

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Reads one sender's stream in order, from the position that the receiver keeps in its own database, batch by batch.
 * Runs at the leader among the replicas; that two believe they lead does no harm, since the position moves by compare-and-set.
 */
export class StreamReader {
  private running = false;
  private done: Promise<void> = Promise.resolve();
  private queue: RawMessage[] = [];
  private messages: ConsumerMessages | undefined;
  private nudge: () => void = () => undefined;
  private streams: JetStreamManager | undefined;

  constructor(
    private readonly me: AgencyId,
    private readonly sender: AgencyId,
    private readonly nats: NatsConnection,
    private readonly manager: EntityManager,
    private readonly inbox: Inbox,
    private readonly keys: KeyRing,
    private readonly confirm: (sender: AgencyId, cursors: readonly Cursor[]) => void,
    private readonly logger: Logger,
    /** How long a reader that is in no hurry waits for more messages before it applies the first, in ms. */
    private readonly linger = 0,
  ) {}

  start(): void {
    if (this.running) return;
    this.running = true;
    this.done = this.run();
  }

  async stop(): Promise<void> {
    this.running = false;
    this.nudge();
    this.messages?.stop();
    await this.done;
  }

  private reads(): boolean {
    return this.running;
  }

  private async run(): Promise<void> {
    for (let failures = 0; this.reads();) {
      try {
        await this.read();
        failures = 0;
      } catch (error) {
        failures += 1;
        const level = error instanceof PositionLost || isPassing(error) || failures < 10 ? 'debug' : 'warn';
        this.logger[level]({ err: error, sender: this.sender }, 'reading starts again');
        if (this.reads()) await pause(Math.min(100 * 2 ** Math.min(failures, 5), 2_000));
      } finally {
        this.messages?.stop();
        this.messages = undefined;
        this.queue = [];
      }
    }
  }

  /** Reads until the stream is another one, the position was lost, or somebody stops it. */
  private async read(): Promise<void> {
    let position = await this.agreedPosition();
    let behind = false;
    await this.subscribe(position);
    while (this.reads()) {
      if (this.queue.length === 0) {
        const nudged = await this.waitForMessages();
        if (!nudged && this.reads() && !(await this.stillThere(position))) return;
        continue;
      }
      const moment = Math.max(this.linger, behind ? gathering : 0);
      if (moment > 0 && this.queue.length < batchSize) await pause(moment);
      const batch = this.queue.slice(0, batchSize);
      const applied = await this.inbox.take(position, batch);
      this.queue.splice(0, batch.length);
      behind = this.queue.length > 0;
      position = applied.position;
      this.confirm(this.sender, applied.cursors);
    }
  }

  /** The kept position, or the start of the stream if that was made anew or holds less than was read from it. */
  private async agreedPosition(): Promise<Position> {
    const { created, lastSeq } = await this.streamState();
    const kept = await this.inbox.position(this.manager);
    if (kept.created === created && kept.seq <= lastSeq) return kept;
    return this.inbox.restart(this.manager, created);
  }

  private async stillThere(position: Position): Promise<boolean> {
    const { created, lastSeq } = await this.streamState();
    return created === position.created && lastSeq >= position.seq;
  }

  private async streamState(): Promise<{ created: string; lastSeq: number }> {
    this.streams ??= await jetstreamManager(this.nats, { timeout: 1_500, checkAPI: false });
    const { created, state } = await this.streams.streams.info(streamOf(this.sender));
    return { created, lastSeq: state.last_seq };
  }

  private async subscribe(position: Position): Promise<void> {
    const consumer = await jetstream(this.nats, { timeout: 1_500 }).consumers.get(streamOf(this.sender), {
      filter_subjects: subjectsBetween(this.sender, this.me),
      deliver_policy: DeliverPolicy.StartSequence,
      opt_start_seq: position.seq + 1,
    });
    this.messages = await consumer.consume({
      max_messages: 1_000,
      expires: 2_000,
      idle_heartbeat: 500,
      callback: (message: JsMsg) => {
        this.queue.push(this.arrived(message));
        this.nudge();
      },
    });
  }

  private waitForMessages(): Promise<boolean> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        resolve(false);
      }, idleLook);
      this.nudge = () => {
        clearTimeout(timer);
        resolve(true);
      };
    });
  }

  /**
   * Where many wait, whether it is the sender's is found out by another thread while those before it are applied. To hand that over costs as much as to find it
   * out, so that of few it is done when they are taken.
   */
  private arrived(message: JsMsg): RawMessage {
    const { sender } = this;
    const [payload, signature] = [message.data, message.headers?.get(signatureHeader) ?? ''];
    const raw = { sender, seq: message.seq, subject: message.subject, payload, signature };
    if (this.queue.length < many) return raw;
    const genuine = this.keys.verifyAside(sender, payload, signature);
    // Whoever takes the message learns of a failure; it may also be let go unread.
    genuine.catch(() => undefined);
    return { ...raw, genuine };
  }
}
