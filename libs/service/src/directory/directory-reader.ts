import {
  directoryBytes,
  directoryKeyUse,
  directoryOf,
  directoryOfUnits,
  directorySignature,
  directoryStream,
  personInDirectory,
  unitInDirectory,
  unitsWholeSubject,
  wholeSubject,
  type AgencyId,
} from '#libs/contracts';
import type { KeyRing } from '#libs/keys';
import type { Logger } from '#libs/observability';
import { DeliverPolicy, jetstream, jetstreamManager, type ConsumerMessages, type JsMsg } from '@nats-io/jetstream';
import type { NatsConnection } from '@nats-io/transport-node';
import type { Staff } from './staff.js';
import type { Units } from './units.js';

/** How often it is looked whether the stream is still the one that is read, in ms. */
const look = 2_000;
/** So long a service waits at its start for the directory; then it begins with what it has. In ms. */
const longestStart = 5_000;

interface Parts {
  readonly nats: NatsConnection;
  readonly keys: KeyRing;
  readonly logger: Logger;
}

/** One part of the directory, and who holds what is said in it. */
interface Told {
  readonly filter: string;
  /** What is said once all of it has been told. */
  readonly whole: string;
  take(subject: string, payload: string): Promise<void> | void;
  takeAsWhole(): void;
}

/** Who works at this agency: sealed for it, by the subject at which it stands. */
const toldOfStaff = (agency: AgencyId, keys: KeyRing, staff: Staff): Told => ({
  filter: directoryOf(agency),
  whole: wholeSubject(agency),
  take: async (subject, payload) => {
    staff.take(personInDirectory.parse(await keys.unseal(subject, payload)));
  },
  takeAsWhole: () => {
    staff.takeAsWhole();
  },
});

/** Which units there are: open to every agency. */
const toldOfUnits = (units: Units): Told => ({
  filter: directoryOfUnits,
  whole: unitsWholeSubject,
  take: (_subject, payload) => {
    units.take(unitInDirectory.parse(JSON.parse(payload)));
  },
  takeAsWhole: () => {
    units.takeAsWhole();
  },
});

/**
 * Hears from identity who works at this agency, or which units there are. Every replica reads the stream from its beginning, where the last word on each
 * stands, and goes on hearing; what is not signed by identity, or cannot be opened, changes nothing.
 */
export class DirectoryReader {
  private running = false;
  private done: Promise<void> = Promise.resolve();
  private wake: () => void = () => undefined;
  private messages: ConsumerMessages | undefined;
  /** Messages are taken one after the other: a later word on somebody never stands behind an earlier one. */
  private taking: Promise<void> = Promise.resolve();

  private constructor(
    private readonly parts: Parts,
    private readonly told: Told,
  ) {}

  static ofStaff({ agency, staff, ...parts }: Parts & { readonly agency: AgencyId; readonly staff: Staff }) {
    return new DirectoryReader(parts, toldOfStaff(agency, parts.keys, staff));
  }

  static ofUnits({ units, ...parts }: Parts & { readonly units: Units }) {
    return new DirectoryReader(parts, toldOfUnits(units));
  }

  /** Begins to read. @returns once what was there has been taken, or waiting for it became too long */
  async start(): Promise<void> {
    this.running = true;
    await new Promise<void>((resolve) => {
      this.done = this.run(resolve);
      setTimeout(resolve, longestStart).unref();
    });
  }

  async stop(): Promise<void> {
    this.running = false;
    this.messages?.stop();
    this.wake();
    await this.done;
  }

  private async run(ready: () => void): Promise<void> {
    for (let failures = 0; this.running;) {
      try {
        await this.read(ready);
        failures = 0;
      } catch (error) {
        failures += 1;
        this.parts.logger[failures < 10 ? 'debug' : 'warn']({ err: error }, 'the directory is read again');
        // Whoever has no stream to read begins with what they have.
        ready();
        await this.pause(Math.min(100 * 2 ** Math.min(failures, 5), 2_000));
      } finally {
        this.messages?.stop();
        this.messages = undefined;
      }
    }
  }

  /** Reads until the stream is another one, or somebody stops it. */
  private async read(ready: () => void): Promise<void> {
    const created = await this.created();
    const consumer = await jetstream(this.parts.nats, { timeout: 1_500 }).consumers.get(directoryStream, {
      filter_subjects: this.told.filter,
      deliver_policy: DeliverPolicy.All,
    });
    if ((await consumer.info(true)).num_pending === 0) ready();
    this.messages = await consumer.consume({
      max_messages: 500,
      expires: 2_000,
      idle_heartbeat: 500,
      callback: (message: JsMsg) => {
        this.taking = this.taking.then(() => this.take(message));
        if (message.info.pending === 0) void this.taking.then(ready);
      },
    });
    do await this.pause(look);
    while (this.running && (await this.created()) === created);
  }

  /** Waits so long, or until somebody stops it. */
  private async pause(ms: number): Promise<void> {
    if (!this.running) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  private async created(): Promise<string> {
    const manager = await jetstreamManager(this.parts.nats, { timeout: 1_500, checkAPI: false });
    return (await manager.streams.info(directoryStream)).created;
  }

  private async take(message: JsMsg): Promise<void> {
    const { keys, logger } = this.parts;
    const { subject, seq } = message;
    try {
      const payload = message.string();
      const signature = message.headers?.get(directorySignature) ?? '';
      if (!keys.verify('identity', directoryBytes(subject, payload), signature, directoryKeyUse))
        throw new Error('not signed by identity');
      if (subject === this.told.whole) this.told.takeAsWhole();
      else await this.told.take(subject, payload);
    } catch (error) {
      // The problem names no content: schema messages say which field, and a seal where it stood.
      logger.error(
        { seq, problem: error instanceof Error ? error.name : 'unknown' },
        'a word of the directory is refused',
      );
    }
  }
}
