import type { Pool } from 'pg';

export type SignInChange =
  | 'passkey-added'
  | 'passkey-removed'
  | 'app-set-up'
  | 'app-removed'
  | 'recovery-codes-made'
  | 'second-factor-reset'
  | `outside-${'linked' | 'unlinked'}`
  | `${'mail' | 'telegram'}-${'set-up' | 'removed' | 'ended'}`;

/**
 * The part of a statement that notes a change in how somebody signs in and counts the account's version up, so that sessions that began before it
 * end. It takes whoever `whose` names, which is nobody where the change had no effect.
 */
export const noted = (change: SignInChange, whose: string, byPerson = true): string => `
  counted AS (UPDATE accounts SET version = version + 1, changed_at = now() WHERE id IN (SELECT account_id FROM ${whose})),
  noted AS (INSERT INTO sign_in_changes (account_id, change, by_person) SELECT account_id, '${change}', ${String(byPerson)} FROM ${whose})`;

/** The same of what is no way to sign in: nobody's session ends by it. */
export const alsoNoted = (change: SignInChange, whose: string): string =>
  `noted AS (INSERT INTO sign_in_changes (account_id, change, by_person) SELECT account_id, '${change}', TRUE FROM ${whose})`;

export interface NotedChange {
  readonly at: Date;
  readonly change: SignInChange;
  /** Else an operator did it. */
  readonly byPerson: boolean;
}

/** What was changed last, newest first: whoever did not do it themselves notices here. */
export async function lastChanges(database: Pool, accountId: string): Promise<NotedChange[]> {
  const { rows } = await database.query<NotedChange>(
    `SELECT at, change, by_person AS "byPerson" FROM sign_in_changes WHERE account_id = $1 ORDER BY id DESC LIMIT 5`,
    [accountId],
  );
  return rows;
}
