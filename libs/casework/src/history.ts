import type { EntityManager } from 'typeorm';

/** One change of a record, without content. */
export interface Change {
  readonly version: number;
  readonly action: string;
  readonly at: Date;
  readonly roles: readonly string[];
}

/** What was done to a record after a version, for the reader who worked on that version. */
export function changesSince(manager: EntityManager, recordId: string, version: number): Promise<Change[]> {
  return manager.query<Change[]>(
    `SELECT version, action, at, roles FROM audit_log WHERE record_id = $1 AND version > $2 ORDER BY id LIMIT 50`,
    [recordId, version],
  );
}

/** Who did or read what on a record, newest first: its access log. */
export function accessLogOf(
  manager: EntityManager,
  recordId: string,
  limit = 100,
): Promise<(Change & { subject: string; insteadOf: string | null; reason: string | null })[]> {
  return manager.query(
    `SELECT version, action, at, roles, subject, instead_of AS "insteadOf", reason FROM audit_log WHERE record_id = $1 ORDER BY id DESC LIMIT $2`,
    [recordId, limit],
  );
}
