import {
  agenciesWithStaff,
  directoryBytes,
  directoryKeyUse,
  directorySignature,
  directoryStream,
  personSubject,
  wholeSubject,
  type AgencyId,
  type PersonInDirectory,
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
import { DirectoryTold, type Said, type Stream, type ToTell } from '../records/directory-told.js';
import { oneAtATime } from '../records/one-at-a-time.js';

/** From look to look, in ms: an account is known at its agency within that and a moment. */
const look = 1_000;
/** People told of at once. */
const atOnce = 200;

interface Parts {
  readonly database: Pool;
  readonly nats: NatsConnection;
  readonly keys: KeyRing;
  readonly logger: Logger;
}

/** A word on somebody to one agency. */
interface Word {
  readonly id: string;
  readonly agency: AgencyId;
  readonly subject: string;
  readonly person: PersonInDirectory;
}

/**
 * Tells agencies who works there, each only of its own people; it is told until the bus has it. A start tells everything anew: that mends whatever was lost.
 *
 * Nobody's account is held meanwhile, so a slow replica may come with a state that was. It is refused by the bus: each word names the one that it follows, which was looked up before the account was
 * read. Whatever was said since came from that state or a later one.
 */
export class DirectoryTeller {
  private running = false;
  private afresh = true;
  private done: Promise<void> = Promise.resolve();
  private wake: () => void = () => undefined;
  private readonly told: DirectoryTold;

  constructor(private readonly parts: Parts) {
    this.told = new DirectoryTold(parts.database);
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
          'agencies are told later who works there',
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
      if (await this.tellOf(await this.told.toTell(atOnce), stream, manager)) return true;
      await this.sayWhole(stream);
      return false;
    });
    return more === true;
  }

  /** @returns whether there is more to tell at once */
  private async tellOf(people: readonly ToTell[], stream: Stream, manager: JetStreamManager): Promise<boolean> {
    const words = people.flatMap(({ version: _, before, ...account }) =>
      [...toldOf(account, before)].map(([agency, person]): Word => ({
        id: account.id,
        agency,
        subject: personSubject(agency, account.id),
        person,
      })),
    );
    const agenciesOf = (id: string): AgencyId[] => words.filter((word) => word.id === id).map(({ agency }) => agency);
    const all = people.map(({ id, version }): Said => ({ id, version, agencies: agenciesOf(id) }));
    const last = new Map(
      await Promise.all(words.map(async ({ subject }) => [subject, await lastOf(subject, manager)] as const)),
    );
    const same = await this.told.about(all);
    const heard = await Promise.all(
      words.filter(({ id }) => same.has(id)).map(async (word) => [word.id, await this.sayOf(word, last)] as const),
    );
    const unheard = new Set(heard.filter(([, taken]) => !taken).map(([id]) => id));
    const marked = all.filter(({ id }) => same.has(id) && !unheard.has(id));
    await this.told.mark(stream, marked);
    return people.length === atOnce && marked.length > 0;
  }

  /** @returns whether it was taken; else somebody told of them meanwhile, and the next look sees whether that was the last word */
  private async sayOf({ agency, subject, person }: Word, last: ReadonlyMap<string, number>): Promise<boolean> {
    try {
      await this.say(subject, await this.parts.keys.sealFor(agency, subject, person), last.get(subject));
      return true;
    } catch (error) {
      if (error instanceof JetStreamApiError && error.code === JetStreamApiCodes.StreamWrongLastSequence) return false;
      throw error;
    }
  }

  private async sayWhole(stream: Stream): Promise<void> {
    if (!(await this.told.isWholeUnsaid(stream))) return;
    for (const agency of agenciesWithStaff) await this.say(wholeSubject(agency), '{}');
    await this.told.markWhole(stream);
    this.parts.logger.info('agencies know who works there');
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
