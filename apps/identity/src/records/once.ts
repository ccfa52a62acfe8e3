import { fingerprintOf } from '#libs/casework';
import type { KeyRing } from '#libs/keys';
import { Problem } from '#libs/problems';
import type { Pool, PoolClient } from 'pg';
import { inTransaction } from './transaction.js';

export interface Asked {
  readonly actor: string;
  readonly key: string;
  readonly action: string;
  readonly input: readonly unknown[];
}

/** Hours for which a command may be asked again under its key. */
const hours = 24;
const place = ({ actor, key }: Asked): string => `account_commands/${actor}/${key}`;

/**
 * Carries commands out once: the same key gives the same answer and one effect, in one transaction with what they change. Answers may hold a one-time
 * password, so they are kept sealed, and for a day.
 */
export class Once {
  constructor(
    private readonly database: Pool,
    private readonly keys: KeyRing,
  ) {}

  /** @throws Problem `idempotency-key-reused` */
  async carryOut<T>(asked: Asked, work: (client: PoolClient) => Promise<T>): Promise<T> {
    return inTransaction(
      this.database,
      async (client) => (await this.answered<T>(client, asked)) ?? (await this.answer(client, asked, work)),
    );
  }

  async forget(): Promise<void> {
    await this.database.query(
      `DELETE FROM account_commands WHERE at < now() - make_interval(hours => ${String(hours)})`,
    );
  }

  private async answered<T>(client: PoolClient, asked: Asked): Promise<T | undefined> {
    // Whoever asks the same at the same time waits until it is answered.
    await client.query(`SELECT pg_advisory_xact_lock(hashtextextended($1, 0))`, [place(asked)]);
    const { rows } = await client.query<{ fingerprint: string; sealed: string }>(
      `SELECT fingerprint, sealed FROM account_commands WHERE actor = $1 AND key = $2`,
      [asked.actor, asked.key],
    );
    const [known] = rows;
    if (known === undefined) return undefined;
    if (known.fingerprint !== fingerprintOf(asked.action, ...asked.input)) throw new Problem('idempotency-key-reused');
    return (await this.keys.openAtRest(place(asked), known.sealed)) as T;
  }

  private async answer<T>(client: PoolClient, asked: Asked, work: (client: PoolClient) => Promise<T>): Promise<T> {
    const answer = await work(client);
    await client.query(`INSERT INTO account_commands (actor, key, fingerprint, sealed) VALUES ($1, $2, $3, $4)`, [
      asked.actor,
      asked.key,
      fingerprintOf(asked.action, ...asked.input),
      await this.keys.sealAtRest(place(asked), answer),
    ]);
    return answer;
  }
}
