import type pg from 'pg';

/** A statement with its values. */
export interface Statement {
  readonly text: string;
  readonly values: unknown[];
}

/** Ids of one more referral, of its chain and of what is journalled of it. */
export interface FreshIds {
  readonly id: string;
  readonly chain: string;
  readonly entry: string;
}

export const freshIds = (): FreshIds => ({
  id: crypto.randomUUID(),
  chain: crypto.randomUUID(),
  entry: crypto.randomUUID(),
});

/** What one submission left behind, by table; the floor writes the same again under new ids. */
export interface Traces {
  readonly record: Record<string, unknown>;
  readonly key: Record<string, unknown>;
  readonly entry: Record<string, unknown>;
  readonly audit: Record<string, unknown>;
  readonly receivers: readonly string[];
}

export async function tracesOf(client: pg.ClientBase, recordId: string): Promise<Traces> {
  const one = async (sql: string): Promise<Record<string, unknown>> =>
    (await client.query<{ row: Record<string, unknown> }>(sql, [recordId])).rows[0]?.row ?? {};
  const entry = await one(
    `SELECT to_jsonb(j) - 'seq' - 'tx' AS row FROM journal j WHERE record_id = $1 AND type = 'chain.school.referral.submitted.v1'`,
  );
  return {
    record: await one(`SELECT to_jsonb(r) AS row FROM referrals r WHERE id = $1`),
    key: await one(`SELECT to_jsonb(k) AS row FROM idempotency_keys k WHERE key = 'submit-' || $1::text`),
    entry,
    audit: await one(
      `SELECT to_jsonb(a) - 'id' AS row FROM audit_log a WHERE record_id = $1 AND action = 'referral.submit'`,
    ),
    receivers: Object.keys(entry['numbers'] as object),
  };
}

/** Drafts under new ids, as they lie there before somebody submits them. */
export async function writeDrafts(client: pg.ClientBase, { record }: Traces, all: readonly FreshIds[]): Promise<void> {
  const drafts = all.map(({ id, chain }) => ({ ...record, id, chain_id: chain, status: 'draft' }));
  await client.query(`INSERT INTO referrals SELECT (jsonb_populate_recordset(NULL::referrals, $1::jsonb)).*`, [
    JSON.stringify(drafts),
  ]);
}

/** Everything that a submission writes. */
export const sentRows = (traces: Traces, row: FreshIds): Statement[] => [
  ...recordRows(traces, row),
  ...queueRows(traces, row),
  journalRow(traces, row),
];

/** What a submission writes whatever carries it on: the answer to be repeated, the referral itself, the audit. */
export const recordRows = ({ record, key, audit }: Traces, { id, chain }: FreshIds): Statement[] => [
  {
    text: `INSERT INTO idempotency_keys (subject, key, fingerprint, answer) VALUES ($1, $2, $3, $4)`,
    values: [key['subject'], `floor-${id}`, key['fingerprint'], JSON.stringify(key['answer'])],
  },
  {
    text: `UPDATE referrals SET status = $2, version = $3, particulars = $4, sealed = $5, marks = $6, changed_at = now() WHERE id = $1`,
    values: [
      ...[id, record['status'], record['version'], JSON.stringify(record['particulars'])],
      ...[record['sealed'], record['marks']],
    ],
  },
  {
    text: `INSERT INTO audit_log (at, subject, roles, action, record_id, chain_id, version) VALUES (now(), $1, $2, $3, $4, $5, $6)`,
    values: [audit['subject'], audit['roles'], audit['action'], id, chain, audit['version']],
  },
];

/** What says to whom it still has to be carried. */
const queueRows = ({ receivers }: Traces, { chain, entry }: FreshIds): Statement[] => [
  {
    text: `INSERT INTO chain_heads (chain_id, receiver, number) SELECT $1, r, 1 FROM unnest($2::text[]) AS r`,
    values: [chain, receivers],
  },
  {
    text: `INSERT INTO deliveries (receiver, chain_id, number, entry_id, next_attempt_at) SELECT r, $1, 1, $3, 'infinity' FROM unnest($2::text[]) AS r`,
    values: [chain, receivers, entry],
  },
];

/** The fact itself, with what is sealed for each receiver. */
export const journalRow = ({ entry }: Traces, row: FreshIds): Statement => ({
  text: `INSERT INTO journal (id, chain_id, type, at, record_id, actor, open, sealed, numbers, trace) VALUES ($1, $2, $3, now(), $4, $5, $6, $7, $8, $9)`,
  values: [
    ...[row.entry, row.chain, entry['type'], row.id, JSON.stringify(entry['actor']), JSON.stringify(entry['open'])],
    ...[JSON.stringify(entry['sealed']), JSON.stringify(entry['numbers']), entry['trace']],
  ],
});
