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
import { jetstream, jetstreamManager } from '@nats-io/jetstream';
import { headers, type NatsConnection } from '@nats-io/transport-node';
import type { Pool, PoolClient } from 'pg';
import { toldOf } from '../procedure/people.js';
import type { Assignment } from './account.row.js';

/** From look to look, in ms: an account is known at its agency within that and a moment. */
const look = 1_000;
/** People in one transaction. */
const atOnce = 200;
/** Of the replicas one tells at a time, so that a later word never stands behind an earlier one. */
const lock = `hashtextextended('directory', 0)`;

interface ToTell {
  readonly id: string;
  readonly name: string;
  readonly disabled: boolean;
  readonly assignments: readonly Assignment[];
  readonly version: number;
  readonly before: readonly string[];
}

interface Parts {
  readonly database: Pool;
  readonly nats: NatsConnection;
  readonly keys: KeyRing;
  readonly logger: Logger;
}

/**
 * Tells agencies who works there, each only of its own people. What is still to be told is read off the accounts themselves (the version that was told is not the
 * version that is), so that no change can be forgotten, whoever makes it; it is told until the bus has it. A start tells everything anew: that
 * mends whatever was lost.
 */
export class DirectoryTeller {
  private running = false;
  private afresh = true;
  private done: Promise<void> = Promise.resolve();
  private wake: () => void = () => undefined;

  constructor(private readonly parts: Parts) {}

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
    const client = await this.parts.database.connect();
    let broken: Error | undefined;
    try {
      await client.query('BEGIN');
      const more = await this.tellWithin(client, created);
      await client.query('COMMIT');
      this.afresh &&= more === undefined;
      return more === true;
    } catch (error) {
      await client.query('ROLLBACK').catch((failed: unknown) => {
        broken = failed as Error;
      });
      throw error;
    } finally {
      client.release(broken);
    }
  }

  /** @returns whether there is more; undefined where another replica tells */
  private async tellWithin(client: PoolClient, created: string): Promise<boolean | undefined> {
    const { rows } = await client.query<{ mine: boolean }>(`SELECT pg_try_advisory_xact_lock(${lock}) AS mine`);
    if (rows[0]?.mine !== true) return undefined;
    await this.beginAnew(client, created);
    const told = await this.tellOf(client);
    if (told < atOnce) await this.sayWhole(client);
    return told === atOnce;
  }

  /** A stream that was made anew has heard nothing, and a start believes nothing of what was told. */
  private async beginAnew(client: PoolClient, created: string): Promise<void> {
    const { rowCount } = await client.query(`SELECT FROM directory_told WHERE stream = $1 AND created = $2`, [
      directoryStream,
      created,
    ]);
    if (rowCount === 1 && !this.afresh) return;
    await client.query(`UPDATE accounts SET told_version = NULL WHERE told_version IS NOT NULL`);
    await client.query(
      `INSERT INTO directory_told (stream, created, whole) VALUES ($1, $2, FALSE)
       ON CONFLICT (stream) DO UPDATE SET created = excluded.created, whole = FALSE`,
      [directoryStream, created],
    );
  }

  private async tellOf(client: PoolClient): Promise<number> {
    const { rows } = await client.query<ToTell>(
      `SELECT id, name, disabled_at IS NOT NULL AS disabled, assignments, version, told_agencies AS before
         FROM accounts WHERE told_version IS DISTINCT FROM version
        ORDER BY login LIMIT ${String(atOnce)} FOR UPDATE SKIP LOCKED`,
    );
    const told = rows.map(({ version, before, ...account }) => ({
      version,
      ...account,
      words: toldOf(account, before),
    }));
    await Promise.all(told.flatMap(({ id, words }) => [...words].map((word) => this.sayOf(id, ...word))));
    await client.query(
      `UPDATE accounts SET told_version = said.version, told_agencies = said.agencies
         FROM jsonb_to_recordset($1::jsonb) AS said (id uuid, version integer, agencies text[])
        WHERE accounts.id = said.id`,
      [JSON.stringify(told.map(({ id, version, words }) => ({ id, version, agencies: [...words.keys()] })))],
    );
    return rows.length;
  }

  private async sayOf(id: string, agency: AgencyId, person: PersonInDirectory): Promise<void> {
    const subject = personSubject(agency, id);
    await this.say(subject, await this.parts.keys.sealFor(agency, subject, person));
  }

  private async sayWhole(client: PoolClient): Promise<void> {
    const { rowCount } = await client.query(
      `UPDATE directory_told SET whole = TRUE WHERE stream = $1 AND NOT whole
          AND NOT EXISTS (SELECT FROM accounts WHERE told_version IS DISTINCT FROM version)`,
      [directoryStream],
    );
    if (rowCount === 0) return;
    for (const agency of agenciesWithStaff) await this.say(wholeSubject(agency), '{}');
    this.parts.logger.info('agencies know who works there');
  }

  private async say(subject: string, payload: string): Promise<void> {
    const signed = headers();
    signed.set(directorySignature, this.parts.keys.sign(directoryBytes(subject, payload), directoryKeyUse));
    await jetstream(this.parts.nats, { timeout: 5_000 }).publish(subject, payload, { headers: signed });
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
