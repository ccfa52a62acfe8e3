import type { AgencyId } from '#libs/contracts';
import type { Pool } from 'pg';
import { validate } from 'uuid';
import { cutoffs, type Access } from '../procedure/access-review.js';
import { accountColumns, type ListedAccount } from './account-directory.js';
import type { Assignment } from './account.row.js';
import { containing } from './containing.js';

/** An account with what a review of its access at one agency needs to know. */
export interface ReviewedAccess extends ListedAccount, Access {
  readonly assignments: readonly Assignment[];
}

const open = `"disabledAt" IS NULL`;
const shown = {
  due: `${open} AND (unconfirmed OR unused)`,
  'not-confirmed': `${open} AND unconfirmed`,
  'not-signed-in': `${open} AND unused`,
  'no-second-factor': `${open} AND NOT "hasSecondFactor"`,
  disabled: `NOT (${open})`,
} as const;
export type Shown = keyof typeof shown;
export const allShown = Object.keys(shown) as [Shown, ...Shown[]];

export interface AccessFilter {
  readonly search?: string | undefined;
  readonly role?: string | undefined;
  readonly unit?: string | undefined;
  readonly show?: Shown | undefined;
  /** The login behind which the page begins. */
  readonly after?: string | undefined;
  readonly limit: number;
}

export interface ReviewsFilter {
  readonly search: string | undefined;
  /** The decision behind which the page begins. */
  readonly after: string | undefined;
  readonly limit: number;
}

/** How many open accounts an agency has, and why how many of them are to be looked at. */
export interface AccessCounts {
  readonly accounts: number;
  readonly due: number;
  readonly notConfirmed: number;
  readonly notSignedIn: number;
  readonly noSecondFactor: number;
}

/** What was decided in reviews, or gave roles. */
export interface DecisionRow {
  readonly id: string;
  readonly accountId: string;
  readonly at: Date;
  readonly actor: string | null;
  readonly agency: string | null;
  readonly byName: string | null;
  readonly before: readonly Assignment[] | undefined;
  readonly after: readonly Assignment[];
}
export interface ReviewRow extends Omit<DecisionRow, 'after'> {
  readonly action: string;
  readonly login: string;
  readonly name: string;
  readonly after: readonly Assignment[] | undefined;
}

/**
 * Accounts with a role at the agency `$1` (`$2` narrows that down). `$3` is an assignment as its administrator, whose access two people confirm: one who
 * opens the account or changes roles beside that one does not stand for both. What was confirmed at `$4` or before is unconfirmed, what was used at `$5`
 * or before unused. The same as `dueFor`, which a test compares.
 */
const accesses = `(
  SELECT *, greatest("standsSince", "lastSignInAt", "notedSince") <= $5 AS unused, "standsSince" <= $4 AS unconfirmed FROM (
    SELECT ${accountColumns}, last_sign_in_at AS "lastSignInAt", sign_ins_noted_since AS "notedSince",
           coalesce(decided.at, account.created_at) AS "decidedAt", coalesce(confirmed.by_whom, '[]') AS confirmations,
           greatest(coalesce(decided.at, account.created_at), confirmed.at) AS "standsSince"
      FROM accounts account
      LEFT JOIN LATERAL (
        SELECT max(at) AS at FROM account_changes
         WHERE account_id = account.id AND action IN ('create', 'assign', 'enable') AND (agency IS NULL OR (agency = $1 AND (
           NOT account.assignments @> $3::jsonb OR (action <> 'enable' AND NOT coalesce(detail -> 'before', '[]') @> $3::jsonb)
         )))
      ) decided ON TRUE
      LEFT JOIN LATERAL (
        SELECT json_agg(json_build_object('by', actor, 'at', at) ORDER BY at DESC) AS by_whom,
               (array_agg(at ORDER BY at DESC))[CASE WHEN account.assignments @> $3::jsonb THEN 2 ELSE 1 END] AS at
          FROM (SELECT actor, max(at) AS at FROM account_changes
                 WHERE account_id = account.id AND action = 'confirm-access' AND agency = $1 GROUP BY actor) each
      ) confirmed ON TRUE
     WHERE account.assignments @> $2::jsonb
  ) facts
) access`;

/**
 * What is counted of it, for all who are no administrators at once: theirs one person confirms and anybody decides who gives them a role, so the latest of
 * each is enough. Asked for each account by itself, as a page is, it takes four times as long of 20,000.
 */
const accessesOfMany = `(
  SELECT "hasSecondFactor", "disabledAt", greatest("standsSince", last_sign_in_at, sign_ins_noted_since) <= $5 AS unused,
         "standsSince" <= $4 AS unconfirmed FROM (
    SELECT last_sign_in_at, sign_ins_noted_since, disabled_at AS "disabledAt",
           greatest(coalesce(looked.decided_at, created_at), looked.confirmed_at) AS "standsSince",
           (id IN (SELECT account_id FROM second_factors) OR id IN (SELECT account_id FROM passkeys)) AS "hasSecondFactor"
      FROM accounts account
      LEFT JOIN (
        SELECT account_id, max(at) FILTER (WHERE action <> 'confirm-access') AS decided_at,
               max(at) FILTER (WHERE action = 'confirm-access') AS confirmed_at
          FROM account_changes
         WHERE (action IN ('create', 'assign', 'enable') AND (agency IS NULL OR agency = $1)) OR (action = 'confirm-access' AND agency = $1)
         GROUP BY account_id
      ) looked ON account_id = id
     WHERE assignments @> $2::jsonb AND NOT assignments @> $3::jsonb
  ) facts
) access`;

type Queries = Pick<Pool, 'query'>;
type Row = Omit<ReviewedAccess, 'confirmations'> & {
  readonly confirmations: readonly { readonly by: string | null; readonly at: string }[];
};

/** The access that people have at an agency, as it is reviewed. */
export class AccessDirectory {
  constructor(private readonly database: Pool) {}

  async list(agency: AgencyId, filter: AccessFilter, now: Date): Promise<ReviewedAccess[]> {
    const { search, role, unit, show, after, limit } = filter;
    const narrowed = { ...(role === undefined ? {} : { role }), ...(unit === undefined ? {} : { units: [unit] }) };
    const { rows } = await this.database.query<Row>(
      `SELECT * FROM ${accesses}
        WHERE ($6::text IS NULL OR login > $6) AND ($7::text IS NULL OR login ILIKE $7 OR name ILIKE $7)
          ${show === undefined ? '' : `AND ${shown[show]}`}
        ORDER BY login LIMIT $8`,
      [...termsOf(agency, now, narrowed), ...[after ?? null, containing(search), limit]],
    );
    return rows.map(read);
  }

  async find(
    agency: AgencyId,
    id: string,
    now: Date,
    database: Queries = this.database,
  ): Promise<ReviewedAccess | undefined> {
    if (!validate(id)) return undefined;
    const { rows } = await database.query<Row>(`SELECT * FROM ${accesses} WHERE id = $6`, [
      ...termsOf(agency, now),
      id,
    ]);
    return rows.map(read)[0];
  }

  async count(agency: AgencyId, now: Date): Promise<AccessCounts> {
    const [many, administrators] = await Promise.all([
      this.database.query<AccessCounts>(counting(accessesOfMany), termsOf(agency, now)),
      this.database.query<AccessCounts>(counting(accesses), termsOf(agency, now, { role: 'administrator' })),
    ]);
    const rows = [...many.rows, ...administrators.rows];
    const sum = (of: keyof AccessCounts): number => rows.reduce((total, row) => total + row[of], 0);
    return {
      ...{ accounts: sum('accounts'), due: sum('due'), notConfirmed: sum('notConfirmed') },
      ...{ notSignedIn: sum('notSignedIn'), noSecondFactor: sum('noSecondFactor') },
    };
  }

  /** Decisions about the roles of these accounts, newest first. */
  async rolesDecisions(ids: readonly string[], database: Queries = this.database): Promise<DecisionRow[]> {
    const { rows } = await database.query<DecisionRow>(
      `SELECT ${decision} FROM account_changes change LEFT JOIN accounts by ON by.id = change.actor
        WHERE account_id = ANY($1::uuid[]) AND action IN ('create', 'assign', 'withdraw-access') AND detail ? 'after'
        ORDER BY change.id DESC`,
      [ids],
    );
    return rows.map(withoutNull);
  }

  /** What was decided in reviews at the agency, newest first; of those alone whose login or name has the text. */
  async reviews(agency: AgencyId, { search, after, limit }: ReviewsFilter): Promise<ReviewRow[]> {
    const { rows } = await this.database.query<ReviewRow>(
      `SELECT ${decision}, change.action, account.login, account.name
         FROM account_changes change JOIN accounts account ON account.id = change.account_id LEFT JOIN accounts by ON by.id = change.actor
        WHERE change.agency = $1 AND action IN ('confirm-access', 'withdraw-access') AND ($2::bigint IS NULL OR change.id < $2)
          AND ($3::text IS NULL OR account.login ILIKE $3 OR account.name ILIKE $3)
        ORDER BY change.id DESC LIMIT $4`,
      [agency, after ?? null, containing(search), limit],
    );
    return rows.map(withoutNull);
  }
}

const decision = `change.id::text, account_id AS "accountId", change.at, change.actor, change.agency, by.name AS "byName",
  detail -> 'before' AS before, detail -> 'after' AS after`;

const counted = (show: Shown, name: keyof AccessCounts): string =>
  `count(*) FILTER (WHERE ${shown[show]})::integer AS "${name}"`;

const counting = (source: string): string =>
  `SELECT count(*)::integer AS accounts, ${counted('due', 'due')}, ${counted('not-confirmed', 'notConfirmed')},
          ${counted('not-signed-in', 'notSignedIn')}, ${counted('no-second-factor', 'noSecondFactor')}
     FROM ${source} WHERE ${open}`;

function termsOf(agency: AgencyId, now: Date, narrowed: object = {}): unknown[] {
  const { confirmed, used } = cutoffs(now);
  return [
    agency,
    JSON.stringify([{ agency, ...narrowed }]),
    JSON.stringify([{ agency, role: 'administrator' }]),
    ...[confirmed, used],
  ];
}

const read = ({ confirmations, ...row }: Row): ReviewedAccess => ({
  ...row,
  confirmations: confirmations.map(({ by, at }) => ({ by, at: new Date(at) })),
});

const withoutNull = <R extends Pick<ReviewRow, 'before' | 'after'>>(row: R): R => ({
  ...row,
  before: row.before ?? undefined,
  after: row.after ?? undefined,
});
