import type { AgencyId, Fact } from '#libs/contracts';
import type { KeyRing } from '#libs/keys';
import { scopeOf, type Actor, type By, type Notice, type RecordCore } from '#libs/lifecycle';
import { writeEntries, type EntryDraft, type JournalEntry } from '#libs/journal';
import { Problem } from '#libs/problems';
import { QueryFailedError, type DataSource, type EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import type { Turnstile } from './turnstile.js';

/** One line of the audit: who did what to which record. Never content. */
export interface AuditDraft {
  readonly action: string;
  readonly recordId?: string;
  readonly chainId?: string;
  readonly version?: number;
  readonly reason?: string;
}

/**
 * The one transaction of a command: what is stated in it is journalled, audited and told when it commits, all or nothing.
 */
export class Transaction {
  private readonly drafts: EntryDraft[] = [];
  private readonly audits: (AuditDraft & { at: Date; actor: Actor })[] = [];
  private readonly told: { notice: Notice; record: RecordCore; at: Date }[] = [];
  private readonly beforehand: (() => Promise<void>)[] = [];
  private readonly afterwards: (() => void)[] = [];

  constructor(
    readonly manager: EntityManager,
    readonly actor: Actor,
    /** The database's clock. */
    readonly now: Date,
    private trace: string | null,
    readonly requestId: string | null,
  ) {}

  /** From here on what is stated continues this trace (W3C `traceparent`). */
  tracedBy(trace: string | null): this {
    this.trace = trace;
    return this;
  }

  readonly newId = (): string => uuidv7();

  /** States a fact about a chain. */
  state(chainId: string, recordId: string | null, fact: Fact, actor: Actor = this.actor): void {
    this.drafts.push({
      id: uuidv7(),
      chainId,
      recordId,
      at: this.now,
      actor: { subject: actor.subject, roles: actor.roles },
      fact,
      trace: this.trace,
    });
  }

  audit(entry: AuditDraft, actor: Actor = this.actor): void {
    this.audits.push({ ...entry, at: this.now, actor });
  }

  /** Tells somebody of the agency that something waits; never an excluded person. */
  tell(notice: Notice, record: RecordCore): void {
    this.told.push({ notice, record, at: this.now });
  }

  /** Runs at the end of the transaction and in it: for what is cheaper done once for many events than for each. */
  beforeCommit(work: () => Promise<void>): void {
    this.beforehand.push(work);
  }

  /** Runs after the commit, such as waking a worker. Must not throw. */
  afterCommit(work: () => void): void {
    this.afterwards.push(work);
  }

  /** Writes what was gathered. Called once, just before the commit. */
  async flush(keys: KeyRing): Promise<JournalEntry[]> {
    for (const work of this.beforehand) await work();
    const entries = await writeEntries(this.manager, keys, this.drafts);
    if (this.audits.length > 0) await this.writeAudits();
    if (this.told.length > 0) await this.writeNotices();
    return entries;
  }

  committed(): void {
    for (const work of this.afterwards) work();
  }

  private async writeAudits(): Promise<void> {
    const rows = this.audits.map(({ at, actor, action, recordId, chainId, version, reason }) => ({
      at,
      subject: actor.subject,
      roles: actor.roles,
      action,
      record_id: recordId,
      chain_id: chainId,
      version,
      reason,
      request_id: this.requestId,
    }));
    await this.manager.query(
      `INSERT INTO audit_log (at, subject, roles, action, record_id, chain_id, version, reason, request_id)
       SELECT at, subject, ARRAY(SELECT jsonb_array_elements_text(roles)), action, record_id, chain_id, version, reason, request_id
         FROM jsonb_to_recordset($1::jsonb) AS a(at timestamptz, subject text, roles jsonb, action text, record_id uuid, chain_id uuid, version int, reason text, request_id text)`,
      [JSON.stringify(rows)],
    );
  }

  private async writeNotices(): Promise<void> {
    const rows = this.told.map(({ notice, record, at }) => ({
      id: uuidv7(),
      at,
      code: notice.code,
      record_id: record.id,
      chain_id: record.chainId,
      excluded: [...record.excluded, ...(notice.except ?? [])],
      ...('subject' in notice.to
        ? { to_subject: notice.to.subject }
        : { to_role: notice.to.role, to_unit: notice.to.unitId }),
    }));
    await this.manager.query(
      `INSERT INTO notices (id, at, code, record_id, chain_id, to_subject, to_role, to_unit, excluded)
       SELECT id, at, code, record_id, chain_id, to_subject, to_role, to_unit, ARRAY(SELECT jsonb_array_elements_text(excluded)::uuid)
         FROM jsonb_to_recordset($1::jsonb) AS n(id uuid, at timestamptz, code text, record_id uuid, chain_id uuid, to_subject uuid, to_role text, to_unit uuid, excluded jsonb)`,
      [JSON.stringify(rows)],
    );
  }
}

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

/** An earlier command with the same key was already carried out: here is its answer. */
export class AlreadyAnswered {
  constructor(readonly answer: unknown) {}
}

const begin = `
  WITH context AS MATERIALIZED (
    SELECT set_config('qorgan.subject', $1, true) AS a, set_config('qorgan.units', $2, true) AS b,
           set_config('qorgan.region', $3, true) AS c, set_config('qorgan.scope', $4, true) AS d)
  SELECT clock_timestamp() AS now, a, b, c, d FROM context`;

const beginOnce = `
  WITH context AS MATERIALIZED (
    SELECT set_config('qorgan.subject', $1, true) AS a, set_config('qorgan.units', $2, true) AS b,
           set_config('qorgan.region', $3, true) AS c, set_config('qorgan.scope', $4, true) AS d),
  claimed AS (
    INSERT INTO idempotency_keys (subject, key, fingerprint) SELECT $1, $5, $6 FROM context ON CONFLICT DO NOTHING RETURNING 1)
  SELECT clock_timestamp() AS now, EXISTS (SELECT 1 FROM claimed) AS claimed, a, b, c, d FROM context`;

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
  ) {}

  /**
   * Runs `work` in one transaction. A deadlock is tried again, everything else is the caller's.
   *
   * @throws Problem `unavailable` when more people call than can be served
   */
  run<T>(terms: TransactionTerms, work: (tx: Transaction) => Promise<T>): Promise<T | AlreadyAnswered> {
    if (this.turnstile === undefined || terms.actor.roles.includes('system')) return this.patiently(terms, work);
    return this.turnstile.pass(() => this.patiently(terms, work));
  }

  private async patiently<T>(
    terms: TransactionTerms,
    work: (tx: Transaction) => Promise<T>,
  ): Promise<T | AlreadyAnswered> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.once(terms, work);
      } catch (error) {
        const code = error instanceof QueryFailedError ? (error.driverError as { code?: string }).code : undefined;
        if (code === undefined || !worthRetrying.has(code) || attempt === 4) throw error;
      }
    }
  }

  /** Runs `work` without an idempotency key. */
  async within<T>(terms: Omit<TransactionTerms, 'idempotency'>, work: (tx: Transaction) => Promise<T>): Promise<T> {
    return (await this.run(terms, work)) as T;
  }

  private async once<T>(terms: TransactionTerms, work: (tx: Transaction) => Promise<T>): Promise<T | AlreadyAnswered> {
    const runner = this.dataSource.createQueryRunner();
    await runner.connect();
    try {
      await runner.startTransaction();
      const { actor, idempotency } = terms;
      const scope = terms.by === undefined ? '' : [...scopeOf(terms.by, actor)].join(',');
      const context = [actor.subject, `{${actor.units.join(',')}}`, actor.region, scope];
      const [row] = await runner.manager.query<{ now: Date; claimed?: boolean }[]>(
        idempotency === undefined ? begin : beginOnce,
        idempotency === undefined ? context : [...context, idempotency.key, idempotency.fingerprint],
      );
      if (row === undefined) throw new Error('the database gave no time');
      if (idempotency !== undefined && row.claimed !== true) {
        const answer = await earlierAnswer(runner.manager, actor.subject, idempotency);
        await runner.rollbackTransaction();
        return answer;
      }
      const tx = new Transaction(runner.manager, actor, row.now, terms.trace ?? null, terms.requestId ?? null);
      const answer = await work(tx);
      const entries = await tx.flush(this.keys);
      if (idempotency !== undefined) {
        await runner.manager.query(`UPDATE idempotency_keys SET answer = $3 WHERE subject = $1 AND key = $2`, [
          actor.subject,
          idempotency.key,
          JSON.stringify(answer),
        ]);
      }
      await runner.commitTransaction();
      this.handOver(entries);
      tx.committed();
      return answer;
    } catch (error) {
      if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
      throw error;
    } finally {
      await runner.release();
    }
  }
}

/** What a command with this key was answered before, if there was one. @throws Problem `idempotency-key-reused` where it was another command */
export async function answeredBefore(
  manager: EntityManager,
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
  manager: EntityManager,
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
