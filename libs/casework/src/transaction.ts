import type { Fact } from '#libs/contracts';
import type { KeyRing } from '#libs/keys';
import { insteadOf, may, type Actor, type At, type By, type Notice, type RecordCore } from '#libs/lifecycle';
import { prepareEntries, type EntryDraft, type JournalEntry } from '#libs/journal';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import type { Queries } from './connection.js';
import type { Touched } from './touched.js';

/** One line of the audit: who did what to which record. Never content. */
export interface AuditDraft {
  readonly action: string;
  readonly recordId?: string;
  readonly chainId?: string;
  readonly version?: number;
  readonly reason?: string;
}

/**
 * Another UUID v7 of the same moment and the same place within it as this one (RFC 9562 §6.2: the counter follows the time): what is
 * told to the absent is told, in that order, to whoever stands in for them.
 */
const besides = (id: string): string => `(left(${id}::text, 26) || right(gen_random_uuid()::text, 10))::uuid`;

/** What a notice takes from the record of which it tells. */
type ToldOf = Pick<RecordCore, 'id' | 'chainId' | 'excluded'> & Partial<Pick<RecordCore, 'unitId'>>;

/**
 * The one transaction of a command: what is stated in it is journalled, audited and told when it commits, all or nothing.
 */
export class Transaction {
  private readonly drafts: EntryDraft[] = [];
  private readonly audits: (AuditDraft & { at: Date; actor: Actor })[] = [];
  private readonly told: { id: string; notice: Notice; record: ToldOf; at: Date }[] = [];
  private readonly changed: Touched[] = [];
  /** By record: for whom the actor acts on it. */
  private readonly standing = new Map<string, string>();
  private readonly beforehand: (() => Promise<void>)[] = [];
  private readonly afterwards: (() => void)[] = [];

  constructor(
    readonly manager: EntityManager,
    /** Takes statements whose rows nobody needs: they are carried out in order with all others, and nobody waits for them before the commit. */
    readonly unawaited: Queries,
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

  /** Whether the actor may, by a row of the rights table; from here on journal and audit of this record say for whom they act. */
  permits(by: By, record: RecordCore, actor: Actor = this.actor): boolean {
    const absent = insteadOf(record, actor);
    if (absent !== undefined) this.standing.set(record.id, absent);
    return may(by, record, actor);
  }

  private absentBehind(actor: Actor, recordId: string | null | undefined): { insteadOf?: string } {
    const absent = actor.subject === this.actor.subject ? this.standing.get(recordId ?? '') : undefined;
    return absent === undefined ? {} : { insteadOf: absent };
  }

  /** States a fact about a chain. @returns the id of its journal entry */
  state(chainId: string, recordId: string | null, fact: Fact, actor: Actor = this.actor): string {
    const id = uuidv7();
    this.drafts.push({
      id,
      chainId,
      recordId,
      at: this.now,
      actor: { subject: actor.subject, roles: actor.roles, ...this.absentBehind(actor, recordId) },
      fact,
      trace: this.trace,
    });
    return id;
  }

  audit(entry: AuditDraft, actor: Actor = this.actor): void {
    this.audits.push({ ...entry, at: this.now, actor });
  }

  /** Tells somebody of the agency that something waits; never an excluded person. */
  tell(notice: Notice, record: ToldOf): void {
    const id = uuidv7();
    this.told.push({ id, notice, record, at: this.now });
    this.touch({ kind: 'notice', id });
  }

  /** Says that something changes, for whoever has it open: after the commit they look again. */
  touch(touched: Touched): void {
    this.changed.push(touched);
  }

  /** What people may want to look at again once this is committed. */
  get touched(): readonly Touched[] {
    return this.changed;
  }

  /** Runs at the end of the transaction and in it: for what is cheaper done once for many events than for each. */
  beforeCommit(work: () => Promise<void>): void {
    this.beforehand.push(work);
  }

  /** Runs after the commit, such as waking a worker. Must not throw. */
  afterCommit(work: () => void): void {
    this.afterwards.push(work);
  }

  /** Prepares what was gathered; what it answers sends it, all at once. Called once, just before the commit. */
  async prepare(keys: KeyRing): Promise<(asked: Queries) => Promise<JournalEntry[]>> {
    for (const work of this.beforehand) await work();
    const entries = await prepareEntries(keys, this.drafts);
    return (asked) => {
      if (this.audits.length > 0) this.writeAudits();
      if (this.told.length > 0) this.writeNotices();
      return entries.write(asked);
    };
  }

  committed(): void {
    for (const work of this.afterwards) work();
  }

  private writeAudits(): void {
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
      instead_of: this.absentBehind(actor, recordId).insteadOf,
    }));
    void this.unawaited.query(
      `INSERT INTO audit_log (at, subject, roles, action, record_id, chain_id, version, reason, request_id, instead_of)
       SELECT at, subject, ARRAY(SELECT jsonb_array_elements_text(roles)), action, record_id, chain_id, version, reason, request_id, instead_of
         FROM jsonb_to_recordset($1::jsonb) AS a(at timestamptz, subject text, roles jsonb, action text, record_id uuid, chain_id uuid, version int, reason text, request_id text, instead_of uuid)`,
      [JSON.stringify(rows)],
    );
  }

  private writeNotices(): void {
    const rows = this.told.map(({ id, notice, record, at }) => ({
      id,
      at,
      code: notice.code,
      record_id: record.id,
      chain_id: record.chainId,
      excluded: [...record.excluded, ...(notice.except ?? [])],
      moved: notice.moved,
      unit_id: record.unitId,
      ...('subject' in notice.to
        ? { to_subject: notice.to.subject }
        : { to_role: notice.to.role, to_unit: notice.to.unitId }),
    }));
    void this.unawaited.query(
      `WITH told AS (
         SELECT n.*, ARRAY(SELECT jsonb_array_elements_text(n.excluded)::uuid) AS shut_out
           FROM jsonb_to_recordset($1::jsonb) AS n(id uuid, at timestamptz, code text, record_id uuid, chain_id uuid, unit_id uuid, to_subject uuid, to_role text, to_unit uuid, excluded jsonb, moved jsonb))
       INSERT INTO notices (id, at, code, record_id, chain_id, to_subject, to_role, to_unit, excluded, moved)
       SELECT id, at, code, record_id, chain_id, to_subject, to_role, to_unit, shut_out, moved FROM told
       UNION ALL
       SELECT ${besides('id')}, at, code, record_id, chain_id, deputy, NULL, NULL, shut_out, moved
         FROM told CROSS JOIN LATERAL unnest(qorgan_deputies_of(ARRAY[to_subject], unit_id, shut_out)) AS deputy WHERE to_subject IS NOT NULL`,
      [JSON.stringify(rows)],
    );
  }
}

/** The circumstances of a transaction. */
export const at = (tx: Transaction): At => ({ now: tx.now, actor: tx.actor, newId: tx.newId });
