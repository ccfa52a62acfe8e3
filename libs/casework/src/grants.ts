import { zone } from '#libs/deadlines';
import { accessTerms } from '#libs/legal-basis';
import type { RecordCore } from '#libs/lifecycle';
import { DateTime } from 'luxon';
import type { QueryRunner } from 'typeorm';
import type { Desk } from './desk.js';
import type { Transaction } from './transaction.js';

/**
 * For a migration of an agency whose records come by hand-over: access is a grant that ends with the hand-over. Row-level security
 * holds it for every person and every statement; the agency itself goes on hearing what others say of the record.
 */
export async function grantedByHandOver(runner: QueryRunner, table: string): Promise<void> {
  await runner.query(`
    ALTER TABLE ${table} ADD COLUMN access_until timestamptz;
    COMMENT ON COLUMN ${table}.access_until IS 'no end while the work goes on';
    CREATE POLICY granted ON ${table} AS RESTRICTIVE FOR SELECT USING (
      access_until IS NULL OR access_until > now()
      OR current_setting('qorgan.subject', true) = 'system' OR id::text = current_setting('qorgan.held', true));
  `);
}

/** Ends the grant with the hand-over, and renews it when the work is taken up again. One statement, and only then. */
export async function keepGrant<R extends RecordCore>(
  { manager }: Transaction,
  { grantedByHandOver: ends, lifecycle, table }: Desk<R>,
  before: string | undefined,
  { id, status, changedAt }: R,
): Promise<void> {
  if (ends !== true || before === status) return;
  const { final, revokes } = lifecycle.states[status] ?? {};
  const wasFinal = before !== undefined && lifecycle.states[before]?.final === true;
  if (final !== true && !wasFinal) return;
  const until = final !== true ? null : revokes === true ? changedAt : lastMoment(changedAt);
  await manager.query(`UPDATE ${table.name} SET access_until = $2 WHERE id = $1`, [id, until]);
}

/** The end of the term's last day. */
const lastMoment = (ended: Date): Date =>
  DateTime.fromJSDate(ended, { zone }).plus({ days: accessTerms['after-hand-over'].length.n }).endOf('day').toJSDate();
