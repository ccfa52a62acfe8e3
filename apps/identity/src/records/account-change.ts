import type { Pool } from 'pg';

export type AccountAction =
  | 'create'
  | 'assign'
  | 'disable'
  | 'enable'
  | 'reset-password'
  | 'reset-second-factor'
  | 'choose-password'
  | 'withdraw-access'
  | 'confirm-access';

/** Who changed an account. */
export interface ChangedBy {
  /** The account of who did it; null for an operator at the machine. */
  readonly actor: string | null;
  /** The agency as whose administrator. */
  readonly agency: string | null;
  readonly requestId: string | null;
}
export const byOperator: ChangedBy = { actor: null, agency: null, requestId: null };

export interface AccountChange {
  readonly action: AccountAction;
  /** Assignments of SQL, whose values begin at `$7` (`firstValue`). */
  readonly set: string;
  readonly values?: readonly unknown[];
  /** What is kept beside the action: codes and ids, no name and no secret. */
  readonly detail?: object;
  readonly by: ChangedBy;
  /** Statements that belong to the change, as further `WITH` parts that may read `changed`. */
  readonly more?: string;
}

/** Before it stand who, by whom and what. */
const firstValue = 7;

/**
 * Changes an account and says so in the audit, in one statement: neither happens without the other. Every change counts the version up: the
 * gateway ends the sessions that began under another one.
 *
 * @returns whether there is such an account, in the version that is stated where one is
 */
export async function changeAccount(
  database: Pick<Pool, 'query'>,
  where: { readonly login: string } | { readonly id: string; readonly version?: number },
  { action, set, values = [], detail, by, more }: AccountChange,
): Promise<boolean> {
  const [which, key] = 'id' in where ? ['id = $1::uuid', where.id] : ['login = $1', where.login];
  const seen = 'id' in where && where.version !== undefined ? [where.version] : [];
  const stated = seen.length === 0 ? '' : ` AND version = $${String(firstValue + values.length)}`;
  const { rowCount } = await database.query(
    `WITH changed AS (
       UPDATE accounts SET ${set === '' ? '' : `${set}, `}version = version + 1, changed_at = now()
        WHERE ${which}${stated} RETURNING id, version
     )${more === undefined ? '' : `, ${more}`}
     INSERT INTO account_changes (account_id, version, actor, agency, action, detail, request_id)
     SELECT id, version, $2::uuid, $3::text, $4::text, $5::jsonb, $6::text FROM changed`,
    [
      ...[key, by.actor, by.agency, action, detail === undefined ? null : JSON.stringify(detail), by.requestId],
      ...values,
      ...seen,
    ],
  );
  return rowCount === 1;
}

/** Says in the audit what was decided about an account that stays as it is: its version counts no further, and nobody's session ends. */
export async function noteDecision(
  database: Pick<Pool, 'query'>,
  { id, version }: { readonly id: string; readonly version: number },
  { action, detail, by }: Pick<AccountChange, 'by' | 'detail'> & { readonly action: 'confirm-access' },
): Promise<void> {
  await database.query(
    `INSERT INTO account_changes (account_id, version, actor, agency, action, detail, request_id)
     VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [id, version, by.actor, by.agency, action, detail === undefined ? null : JSON.stringify(detail), by.requestId],
  );
}
