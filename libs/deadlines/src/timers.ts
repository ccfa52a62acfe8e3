import type { EntityManager } from 'typeorm';

/** Something that must happen at a time. */
export interface Timer {
  readonly id: string;
  readonly kind: string;
  readonly recordId: string;
  readonly deadlineId: string | null;
  readonly dueAt: Date;
  /** What the handler needs to know beyond the record; ids and codes, nothing personal. */
  readonly payload: Readonly<Record<string, unknown>>;
  /** Failed tries so far. */
  readonly attempts: number;
}

export interface TimerToSet {
  readonly kind: string;
  readonly recordId: string;
  readonly dueAt: Date;
  readonly payload?: Readonly<Record<string, unknown>>;
}

/** Sets timers that belong to the given transaction: they exist when it commits. */
export async function setTimers(manager: Pick<EntityManager, 'query'>, timers: readonly TimerToSet[]): Promise<void> {
  if (timers.length === 0) return;
  const rows = timers.map(({ kind, recordId, dueAt, payload = {} }) => ({
    kind,
    record_id: recordId,
    due_at: dueAt,
    payload,
  }));
  await manager.query(
    `INSERT INTO timers (due_at, ready_at, kind, record_id, payload)
     SELECT due_at, due_at, kind, record_id, payload
       FROM jsonb_to_recordset($1::jsonb) AS t(due_at timestamptz, kind text, record_id uuid, payload jsonb)`,
    [JSON.stringify(rows)],
  );
}

/**
 * Cancels timers of a record, those of its deadlines excepted. One that is being fired at this moment is not waited for:
 * its handler locks the record first and then looks whether there is still something to do.
 */
export async function cancelTimers(manager: EntityManager, recordId: string, kinds: readonly string[]): Promise<void> {
  await manager.query(
    `WITH freed AS (
       DELETE FROM timers WHERE id IN (
         SELECT id FROM timers WHERE record_id = $1 AND kind = ANY ($2) AND deadline_id IS NULL FOR UPDATE SKIP LOCKED))
     SELECT`,
    [recordId, kinds],
  );
}
