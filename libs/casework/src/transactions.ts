import type { KeyRing } from '#libs/keys';
import type { AgencyId } from '#libs/contracts';
import { scopeOf, type Absent, type Actor, type By } from '#libs/lifecycle';
import type { JournalEntry } from '#libs/journal';
import { Problem } from '#libs/problems';
import type { ClientBase } from 'pg';
import type { DataSource } from 'typeorm';
import { Connection, type Queries } from './connection.js';
import type { Touched } from './touched.js';
import { Transaction } from './transaction.js';
import type { Turnstile } from './turnstile.js';

/** How a transaction is asked for. */
export interface TransactionTerms {
  readonly actor: Actor;
  /** Row of the rights table by which rows are seen; the agency itself sees all of its own. */
  readonly by?: By;
  readonly trace?: string | null;
  readonly requestId?: string | null;
  /** For a command: the same key has one effect. */
  readonly idempotency?: { readonly key: string; readonly fingerprint: string };
}

/** Asks, together with the beginning of the transaction, for what its work will need first: that saves a round trip. */
export type Ahead<A> = (asked: Queries) => Promise<A>;
const nothing: Ahead<void> = () => Promise.resolve();

/** An earlier command with the same key was already carried out: here is its answer. */
export class AlreadyAnswered {
  constructor(readonly answer: unknown) {}
}

/** For whom whoever acts stands in now; the agency itself stands in for nobody. */
const standsInFor = `qorgan_stands_in_for(nullif($1, 'system')::uuid) AS "standsInFor"`;

const beginAs = `
  WITH context AS MATERIALIZED (
    SELECT set_config('qorgan.subject', $1, true) AS a, set_config('qorgan.units', $2, true) AS b,
           set_config('qorgan.region', $3, true) AS c, set_config('qorgan.scope', $4, true) AS d)
  SELECT clock_timestamp() AS now, ${standsInFor}, a, b, c, d FROM context`;

const beginOnce = `
  WITH context AS MATERIALIZED (
    SELECT set_config('qorgan.subject', $1, true) AS a, set_config('qorgan.units', $2, true) AS b,
           set_config('qorgan.region', $3, true) AS c, set_config('qorgan.scope', $4, true) AS d),
  claimed AS (
    INSERT INTO idempotency_keys (subject, key, fingerprint) SELECT $1, $5, $6 FROM context ON CONFLICT DO NOTHING RETURNING 1)
  SELECT clock_timestamp() AS now, ${standsInFor}, EXISTS (SELECT 1 FROM claimed) AS claimed, a, b, c, d FROM context`;

/** What runs in a transaction; `ahead` is what was asked for together with its beginning. */
export type Work<T, A> = (tx: Transaction, ahead: A) => Promise<T>;

/** PostgreSQL's codes for "somebody was in the way, try again": serialisation failure and deadlock. */
const worthRetrying = new Set(['40001', '40P01']);

/** Opens transactions, commits them whole, and hands what was journalled to the relay. */
export class Transactions {
  constructor(
    readonly agency: AgencyId,
    readonly dataSource: DataSource,
    readonly keys: KeyRing,
    /** Takes entries after their commit; must not throw. */
    private readonly handOver: (entries: readonly JournalEntry[]) => void,
    /** Bounds how many people's transactions run at once; the agency's own are not held up by theirs. */
    private readonly turnstile?: Turnstile,
    /** Takes what a commit touched; must not throw. */
    private readonly touched: (touched: readonly Touched[]) => void = () => undefined,
  ) {}

  /**
   * Runs `work` in one transaction. A deadlock is tried again, everything else is the caller's.
   *
   * @throws Problem `unavailable` when more people call than can be served
   */
  run<T, A = void>(
    terms: TransactionTerms,
    work: Work<T, A>,
    ahead: Ahead<A> = nothing as Ahead<A>,
  ): Promise<T | AlreadyAnswered> {
    if (this.turnstile === undefined || terms.actor.roles.includes('system')) return this.patiently(terms, work, ahead);
    return this.turnstile.pass(() => this.patiently(terms, work, ahead));
  }

  /** Runs `work` without an idempotency key. */
  async within<T, A = void>(
    terms: Omit<TransactionTerms, 'idempotency'>,
    work: Work<T, A>,
    ahead?: Ahead<A>,
  ): Promise<T> {
    return (await this.run(terms, work, ahead)) as T;
  }

  private async patiently<T, A>(
    terms: TransactionTerms,
    work: Work<T, A>,
    ahead: Ahead<A>,
  ): Promise<T | AlreadyAnswered> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.once(terms, work, ahead);
      } catch (error) {
        const { code, driverError } = error as { code?: string; driverError?: { code?: string } };
        if (!worthRetrying.has(driverError?.code ?? code ?? '') || attempt === 4) throw error;
      }
    }
  }

  private async once<T, A>(terms: TransactionTerms, work: Work<T, A>, ahead: Ahead<A>): Promise<T | AlreadyAnswered> {
    const runner = this.dataSource.createQueryRunner();
    const connection = new Connection((await runner.connect()) as ClientBase);
    const begun = begin(connection, terms);
    const asked = ahead(connection.asked);
    // What is asked ahead may take several statements: none of them may come after the end of the transaction.
    const settled = asked.then(
      () => undefined,
      () => undefined,
    );
    try {
      const { now, claimed, standsInFor } = await begun;
      if (!claimed && terms.idempotency !== undefined) {
        const answer = await earlierAnswer(connection.asked, terms.actor.subject, terms.idempotency);
        await settled;
        await connection.rollback();
        return answer;
      }
      const tx = new Transaction(
        runner.manager,
        connection.unawaited,
        standsInFor.length === 0 ? terms.actor : { ...terms.actor, standsInFor },
        now,
        terms.trace ?? null,
        terms.requestId ?? null,
      );
      const answer = await work(tx, await asked);
      const entries = await this.finish(connection, tx, terms, answer);
      this.handOver(entries);
      if (tx.touched.length > 0) this.touched(tx.touched);
      tx.committed();
      return answer;
    } catch (error) {
      await settled;
      await connection.rollback().catch(() => undefined);
      throw connection.causeOf(error);
    } finally {
      await runner.release();
    }
  }

  /** Sends everything that was gathered, the answer for a repeated call, and the commit: one round trip. */
  private async finish(
    connection: Connection,
    tx: Transaction,
    { actor, idempotency }: TransactionTerms,
    answer: unknown,
  ): Promise<JournalEntry[]> {
    const write = await tx.prepare(this.keys);
    const written = write(connection.asked);
    if (idempotency !== undefined) {
      void connection.unawaited.query(`UPDATE idempotency_keys SET answer = $3 WHERE subject = $1 AND key = $2`, [
        actor.subject,
        idempotency.key,
        JSON.stringify(answer),
      ]);
    }
    const [entries] = await Promise.all([written, connection.commit()]);
    return entries;
  }
}

/** Begins, says who acts for row-level security, and claims the idempotency key. */
async function begin(
  { asked, unawaited }: Connection,
  { actor, by, idempotency }: TransactionTerms,
): Promise<{ now: Date; claimed: boolean; standsInFor: readonly Absent[] }> {
  void unawaited.query('BEGIN');
  const scope = by === undefined ? '' : [...scopeOf(by, actor)].join(',');
  const context = [actor.subject, `{${actor.units.join(',')}}`, actor.region, scope];
  const [row] = await asked.query<{ now: Date; claimed?: boolean; standsInFor: readonly Absent[] }[]>(
    idempotency === undefined ? beginAs : beginOnce,
    idempotency === undefined ? context : [...context, idempotency.key, idempotency.fingerprint],
  );
  if (row === undefined) throw new Error('the database gave no time');
  return { now: row.now, claimed: row.claimed ?? true, standsInFor: row.standsInFor };
}

/** What a command with this key was answered before, if there was one. @throws Problem `idempotency-key-reused` where it was another command */
export async function answeredBefore(
  manager: Queries,
  subject: string,
  key: string,
  fingerprint: string,
): Promise<AlreadyAnswered | undefined> {
  const [earlier] = await manager.query<unknown[]>(
    `SELECT 1 FROM idempotency_keys WHERE subject = $1 AND key = $2 AND answer IS NOT NULL`,
    [subject, key],
  );
  return earlier === undefined ? undefined : earlierAnswer(manager, subject, { key, fingerprint });
}

async function earlierAnswer(
  manager: Queries,
  subject: string,
  { key, fingerprint }: { key: string; fingerprint: string },
): Promise<AlreadyAnswered> {
  const [earlier] = await manager.query<{ fingerprint: string; answer: unknown }[]>(
    `SELECT fingerprint, answer FROM idempotency_keys WHERE subject = $1 AND key = $2`,
    [subject, key],
  );
  if (earlier?.fingerprint !== fingerprint) throw new Problem('idempotency-key-reused');
  return new AlreadyAnswered(earlier.answer);
}
