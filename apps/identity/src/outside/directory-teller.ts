import {
  agenciesWithStaff,
  directoryBytes,
  directoryKeyUse,
  directorySignature,
  directoryStream,
  personSubject,
  unitSubject,
  unitsWholeSubject,
  wholeSubject,
} from '#libs/contracts';
import type { KeyRing } from '#libs/keys';
import type { Logger } from '#libs/observability';
import {
  jetstream,
  JetStreamApiCodes,
  JetStreamApiError,
  jetstreamManager,
  type JetStreamManager,
} from '@nats-io/jetstream';
import { headers, type NatsConnection } from '@nats-io/transport-node';
import type { Pool } from 'pg';
import { toldOf } from '../procedure/people.js';
import { DirectoryTold, type Said, type Stream } from '../records/directory-told.js';
import { oneAtATime } from '../records/one-at-a-time.js';
import { UnitsTold } from '../records/units-told.js';

/** From look to look, in ms: an account is known at its agency within that and a moment. */
const look = 1_000;
/** People, and units, told of at once. */
const atOnce = 200;

interface Parts {
  readonly database: Pool;
  readonly nats: NatsConnection;
  readonly keys: KeyRing;
  readonly logger: Logger;
}

/** A word on somebody to one agency, or on a unit to all. */
interface Word {
  readonly id: string;
  readonly subject: string;
  readonly payload: () => Promise<string> | string;
}

/**
 * Tells agencies who works there, each only of its own people, and all of them which units there are; it is told until the bus has it. A start tells everything anew: that mends whatever was lost.
 *
 * No account and no unit is held meanwhile, so a slow replica may come with a state that was. It is refused by the bus: each word names the one that it follows, which was looked up before the account was
 * read. Whatever was said since came from that state or a later one.
 */
export class DirectoryTeller {
  private running = false;
  private afresh = true;
  private done: Promise<void> = Promise.resolve();
  private wake: () => void = () => undefined;
  private readonly told: DirectoryTold;
  private readonly units: UnitsTold;

  constructor(private readonly parts: Parts) {
    this.told = new DirectoryTold(parts.database);
    this.units = new UnitsTold(parts.database);
  }

  start(): void {
    this.running = true;
    this.done = this.run();
  }

  async stop(): Promise<void> {
    this.running = false;
    this.wake();
    await this.done;
  }

  private async run(): Promise<void> {
    for (let failures = 0; this.running;) {
      let more = false;
      try {
        more = await this.tell();
        failures = 0;
      } catch (error) {
        failures += 1;
        this.parts.logger[failures === 10 ? 'warn' : 'debug'](
          { err: error },
          'agencies are told later who works there and which units there are',
        );
      }
      if (!more) await this.pause();
    }
  }

  /** @returns whether there is more to tell */
  private async tell(): Promise<boolean> {
    const manager = await jetstreamManager(this.parts.nats, { timeout: 1_500, checkAPI: false });
    const { created } = await manager.streams.info(directoryStream);
    const stream = { name: directoryStream, created };
    const more = await oneAtATime(this.parts.database, 'directory', async () => {
      await this.told.begin(stream, this.afresh);
      this.afresh = false;
      const moreUnits = await this.tellOfUnits(stream, manager);
      const morePeople = await this.tellOfPeople(stream, manager);
      if (!moreUnits && !morePeople) await this.sayWhole(stream);
      return moreUnits || morePeople;
    });
    return more === true;
  }

  /** @returns whether there is more to tell at once */
  private async tellOfPeople(stream: Stream, manager: JetStreamManager): Promise<boolean> {
    const people = await this.told.toTell(atOnce);
    const told = people.map(({ version, before, ...account }) => ({
      version,
      id: account.id,
      to: toldOf(account, before),
    }));
    const words = told.flatMap(({ id, to }) =>
      [...to].map(([agency, person]): Word => {
        const subject = personSubject(agency, id);
        return { id, subject, payload: () => this.parts.keys.sealFor(agency, subject, person) };
      }),
    );
    const all = told.map(({ id, version, to }): Said => ({ id, version, agencies: [...to.keys()] }));
    const heard = await this.tellOf(words, manager, () => this.told.about(all));
    await this.told.mark(
      stream,
      all.filter(({ id }) => heard.has(id)),
    );
    return people.length === atOnce && heard.size > 0;
  }

  /** @returns whether there is more to tell at once */
  private async tellOfUnits(stream: Stream, manager: JetStreamManager): Promise<boolean> {
    const units = await this.units.toTell(atOnce);
    const words = units.map(({ unit }): Word => ({
      id: unit.id,
      subject: unitSubject(unit.id),
      payload: () => JSON.stringify(unit),
    }));
    const all = units.map(({ unit: { id }, version }) => ({ id, version }));
    const heard = await this.tellOf(words, manager, () => this.units.unchanged(all));
    await this.units.mark(
      stream,
      all.filter(({ id }) => heard.has(id)),
    );
    return units.length === atOnce && heard.size > 0;
  }

  /**
   * @param same of whom or what still is as it was read: asked once it is known which words these follow
   * @returns of whom or what all words were taken
   */
  private async tellOf(
    words: readonly Word[],
    manager: JetStreamManager,
    same: () => Promise<ReadonlySet<string>>,
  ): Promise<ReadonlySet<string>> {
    const last = new Map(
      await Promise.all(words.map(async ({ subject }) => [subject, await lastOf(subject, manager)] as const)),
    );
    const still = await same();
    const heard = await Promise.all(
      words.filter(({ id }) => still.has(id)).map(async (word) => [word.id, await this.sayOf(word, last)] as const),
    );
    const unheard = new Set(heard.filter(([, taken]) => !taken).map(([id]) => id));
    return new Set([...still].filter((id) => !unheard.has(id)));
  }

  /** @returns whether it was taken; else somebody told of them meanwhile, and the next look sees whether that was the last word */
  private async sayOf({ subject, payload }: Word, last: ReadonlyMap<string, number>): Promise<boolean> {
    try {
      await this.say(subject, await payload(), last.get(subject));
      return true;
    } catch (error) {
      if (error instanceof JetStreamApiError && error.code === JetStreamApiCodes.StreamWrongLastSequence) return false;
      throw error;
    }
  }

  private async sayWhole(stream: Stream): Promise<void> {
    if (!(await this.told.isWholeUnsaid(stream))) return;
    await this.say(unitsWholeSubject, '{}');
    for (const agency of agenciesWithStaff) await this.say(wholeSubject(agency), '{}');
    await this.told.markWhole(stream);
    this.parts.logger.info('agencies know who works there and which units there are');
  }

  /** @param follows the sequence of the last word there, 0 where there was none; whatever it is, where nothing is said */
  private async say(subject: string, payload: string, follows?: number): Promise<void> {
    const signed = headers();
    signed.set(directorySignature, this.parts.keys.sign(directoryBytes(subject, payload), directoryKeyUse));
    await jetstream(this.parts.nats, { timeout: 5_000 }).publish(subject, payload, {
      headers: signed,
      ...(follows === undefined ? {} : { expect: { lastSubjectSequence: follows } }),
    });
  }

  private async pause(): Promise<void> {
    if (!this.running) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, look);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}

async function lastOf(subject: string, manager: JetStreamManager): Promise<number> {
  return (await manager.streams.getMessage(directoryStream, { last_by_subj: subject }))?.seq ?? 0;
}
