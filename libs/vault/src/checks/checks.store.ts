import type { Sql } from '../items.store.js';

export type CheckKind = 'malware' | 'metadata';

/** What a check came to. `tool`: the program and its version, as it calls itself. */
export type CheckOutcome =
  | { readonly state: 'clean'; readonly tool: string }
  /** `finding`: the name of the signature. */
  | { readonly state: 'suspicious'; readonly tool: string; readonly finding: string }
  /** `sealed`: what was extracted, sealed for its item; `sha256`: of what was sealed. */
  | { readonly state: 'extracted'; readonly tool: string; readonly sealed: string; readonly sha256: string };

/** A check of an item as it stands. The hash of what was checked is the item's. */
export interface ItemCheck {
  readonly itemId: string;
  /** `failed` is tried again with growing pauses, unless that would bring nothing else. */
  readonly state: 'waiting' | 'failed' | CheckOutcome['state'];
  /** When that was found, or the last try failed. */
  readonly at: Date | null;
  readonly tool: string | null;
  readonly finding: string | null;
  /** Why it failed, as a code. */
  readonly trouble: string | null;
  readonly sealed: string | null;
  /** Of what was extracted. */
  readonly sha256: string | null;
}

/** A check that a worker holds for a while. */
export interface ClaimedCheck {
  readonly itemId: string;
  readonly kind: CheckKind;
  readonly attempts: number;
  readonly claims: number;
}

/** Checks of one kind of several items by item, in one query; an item that does not exist is missing. */
export async function checksOf(
  sql: Sql,
  kind: CheckKind,
  itemIds: readonly string[],
): Promise<ReadonlyMap<string, ItemCheck>> {
  if (itemIds.length === 0) return new Map();
  const rows = await sql.query<ItemCheck[]>(
    `SELECT item_id AS "itemId", state, at, tool, finding, trouble, sealed, sha256 FROM item_checks WHERE item_id = ANY ($1) AND kind = $2`,
    [itemIds, kind],
  );
  return new Map(rows.map((row) => [row.itemId, row]));
}

/** A check's state by the names that people are shown; `waiting` where it came to nothing yet. */
export const shownAs = <S extends ItemCheck['state'], W>(
  check: ItemCheck | undefined,
  ends: readonly S[],
  waiting: W,
): S | W => ends.find((end) => end === check?.state) ?? waiting;

/** What there is to say of a check beside its state; `tool`: as what the program is named. */
export function saidOf<T extends string>(
  { at, tool, finding, trouble, sha256 }: Partial<ItemCheck> = {},
  toolAs: T,
): { at?: Date; signature?: string; trouble?: string; sha256?: string } & { [name in T]?: string } {
  const said = { at, [toolAs]: tool, signature: finding, trouble, sha256 };
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value != null)) as ReturnType<typeof saidOf<T>>;
}

/** Takes one due check for `leaseMs`; a worker that dies loses it by the passing of time. */
export async function claimCheck(sql: Sql, kind: CheckKind, leaseMs: number): Promise<ClaimedCheck | undefined> {
  const [claimed] = await sql.query<ClaimedCheck[]>(
    `WITH due AS (
       SELECT item_id AS i FROM item_checks
        WHERE kind = $1 AND state IN ('waiting', 'failed') AND next_attempt_at <= clock_timestamp()
        ORDER BY next_attempt_at LIMIT 1 FOR UPDATE SKIP LOCKED),
     claimed AS (
       UPDATE item_checks SET claims = claims + 1, next_attempt_at = clock_timestamp() + $2 * interval '1 ms'
         FROM due WHERE item_id = due.i AND kind = $1 RETURNING item_checks.*)
     SELECT item_id AS "itemId", kind, attempts, claims FROM claimed`,
    [kind, leaseMs],
  );
  return claimed;
}

/** Keeps a claim while its work lasts. */
export async function extendCheck(sql: Sql, claimed: ClaimedCheck, leaseMs: number): Promise<void> {
  await move(sql, claimed, `next_attempt_at = clock_timestamp() + $4 * interval '1 ms'`, [leaseMs]);
}

/** Gives a claim back as if it had not been taken. */
export async function releaseCheck(sql: Sql, claimed: ClaimedCheck): Promise<void> {
  await move(sql, claimed, 'claims = claims + 1, next_attempt_at = clock_timestamp()', []);
}

/** Ends a claim with what was found; false when another worker took over meanwhile, and nothing is changed. */
export async function settleCheck(sql: Sql, claimed: ClaimedCheck, outcome: CheckOutcome): Promise<boolean> {
  const finding = outcome.state === 'suspicious' ? outcome.finding : null;
  const { sealed, sha256 } = outcome.state === 'extracted' ? outcome : { sealed: null, sha256: null };
  return move(
    sql,
    claimed,
    'claims = claims + 1, state = $4, tool = $5, finding = $6, sealed = $7, sha256 = $8, trouble = NULL, at = clock_timestamp()',
    [outcome.state, outcome.tool, finding, sealed, sha256],
  );
}

/** Ends a claim with a failure. `againInMs`: undefined when another try would bring nothing else. */
export async function failCheck(
  sql: Sql,
  claimed: ClaimedCheck,
  trouble: string,
  againInMs: number | undefined,
): Promise<boolean> {
  const again = againInMs === undefined ? `'infinity'` : `clock_timestamp() + $5 * interval '1 ms'`;
  return move(
    sql,
    claimed,
    `claims = claims + 1, attempts = attempts + 1, state = 'failed', trouble = $4, at = clock_timestamp(), next_attempt_at = ${again}`,
    againInMs === undefined ? [trouble] : [trouble, againInMs],
  );
}

async function move(
  sql: Sql,
  { itemId, kind, claims }: ClaimedCheck,
  set: string,
  values: readonly unknown[],
): Promise<boolean> {
  const [{ rows } = { rows: 0 }] = await sql.query<{ rows: number }[]>(
    `WITH changed AS (UPDATE item_checks SET ${set} WHERE item_id = $1 AND kind = $2 AND claims = $3 RETURNING 1)
     SELECT count(*)::int AS rows FROM changed`,
    [itemId, kind, claims, ...values],
  );
  return rows > 0;
}
