import pg from 'pg';
import type { Stack } from '../../../tools/up/src/index.js';
import { ratio, throughput, type Throughput } from './measure.js';
import { untilReceived } from './memory.js';
import { costOfEach, processorTime } from './processor-time.js';
import type { Psychologist } from './referrals.js';

export interface CommandFigures {
  /** Submitting a referral over HTTP, from the request to the answer after the commit. */
  readonly command: Throughput;
  /** The same rows written by bare pg in one transaction, from the same number of connections. */
  readonly floor: Throughput;
  readonly ratio: number;
  /**
   * The same command while the other services are halted (SIGSTOP): what the school's own machine would give, where the floor, which writes one
   * agency's rows and nothing follows, can be compared with it.
   */
  readonly alone: Throughput;
  readonly ratio_alone: number;
  /** Processor time of each process for one submission with all that follows from it, in ms. */
  readonly processor_ms: Readonly<Record<string, number>>;
}

/** Submissions before anything is measured: a service that has run for a minute is what people meet. */
const warmUp = 300;

export async function measureCommand(
  stack: Stack,
  psychologist: Psychologist,
  count: number,
  parallel: number,
): Promise<CommandFigures> {
  const drafts: string[] = [];
  await throughput(
    Array.from({ length: count + warmUp }, (_, n) => `command-${String(n)}`),
    parallel,
    async (key) => {
      drafts.push(await psychologist.draft(key));
    },
  );
  await throughput(drafts.splice(0, warmUp), parallel, (id) => psychologist.submit(id));
  const part = Math.ceil(drafts.length / 3);
  const names = new Map(stack.running.map((app) => [stack.service(app).pid, app]));
  const before = processorTime((pid) => names.get(pid));
  const first = await throughput(drafts.slice(0, part), parallel, (id) => psychologist.submit(id));
  await untilReceived(stack);
  const processor_ms = costOfEach(
    before,
    processorTime((pid) => names.get(pid)),
    part,
  );
  const floor = await measureFloor(stack, drafts[0] ?? '', part, parallel);
  const second = await throughput(drafts.slice(part, 2 * part), parallel, (id) => psychologist.submit(id));
  await untilReceived(stack);
  const alone = await whileHalted(stack, () =>
    throughput(drafts.slice(2 * part), parallel, (id) => psychologist.submit(id)),
  );
  const command = first.per_second > second.per_second ? second : first;
  return {
    command,
    floor,
    ratio: ratio(command.per_second, floor.per_second),
    alone,
    ratio_alone: ratio(alone.per_second, floor.per_second),
    processor_ms,
  };
}

/** Halts every service but the school's for the time of `work`. */
async function whileHalted<T>(stack: Stack, work: () => Promise<T>): Promise<T> {
  const others = stack.running.filter((app) => app !== 'school').flatMap((app) => stack.service(app).pid ?? []);
  for (const pid of others) process.kill(pid, 'SIGSTOP');
  try {
    return await work();
  } finally {
    for (const pid of others) process.kill(pid, 'SIGCONT');
  }
}

/** What one submission left behind, by table; the floor writes the same again under new ids. */
interface Traces {
  readonly record: Record<string, unknown>;
  readonly key: Record<string, unknown>;
  readonly entry: Record<string, unknown>;
  readonly audit: Record<string, unknown>;
  readonly receivers: readonly string[];
}

async function tracesOf(client: pg.ClientBase, recordId: string): Promise<Traces> {
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

async function measureFloor(stack: Stack, recordId: string, count: number, parallel: number): Promise<Throughput> {
  const pool = new pg.Pool({
    connectionString: stack.database('school').service,
    max: parallel,
    options: '-c qorgan.subject=system',
  });
  try {
    const client = await pool.connect();
    const traces = await tracesOf(client, recordId);
    const rows = Array.from({ length: count }, () => ({
      id: crypto.randomUUID(),
      chain: crypto.randomUUID(),
      entry: crypto.randomUUID(),
    }));
    // The drafts exist beforehand, as they do for the command.
    for (const { id, chain } of rows) {
      await client.query(`INSERT INTO referrals SELECT (jsonb_populate_record(NULL::referrals, $1::jsonb)).*`, [
        JSON.stringify({ ...traces.record, id, chain_id: chain, status: 'draft' }),
      ]);
    }
    client.release();
    return await throughput(rows, parallel, (row) => writeOnce(pool, traces, row));
  } finally {
    await pool.end();
  }
}

async function writeOnce(
  pool: pg.Pool,
  { record, key, entry, audit, receivers }: Traces,
  row: { id: string; chain: string; entry: string },
): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    await client.query(`INSERT INTO idempotency_keys (subject, key, fingerprint, answer) VALUES ($1, $2, $3, $4)`, [
      key['subject'],
      `floor-${row.id}`,
      key['fingerprint'],
      JSON.stringify(key['answer']),
    ]);
    await client.query(
      `UPDATE referrals SET status = $2, version = $3, particulars = $4, sealed = $5, marks = $6, changed_at = now() WHERE id = $1`,
      [
        row.id,
        record['status'],
        record['version'],
        JSON.stringify(record['particulars']),
        record['sealed'],
        record['marks'],
      ],
    );
    await client.query(
      `INSERT INTO chain_heads (chain_id, receiver, number) SELECT $1, r, 1 FROM unnest($2::text[]) AS r`,
      [row.chain, receivers],
    );
    await client.query(
      `INSERT INTO deliveries (receiver, chain_id, number, entry_id, next_attempt_at) SELECT r, $1, 1, $3, 'infinity' FROM unnest($2::text[]) AS r`,
      [row.chain, receivers, row.entry],
    );
    await client.query(
      `INSERT INTO journal (id, chain_id, type, at, record_id, actor, open, sealed, numbers, trace) VALUES ($1, $2, $3, now(), $4, $5, $6, $7, $8, $9)`,
      [
        row.entry,
        row.chain,
        entry['type'],
        row.id,
        JSON.stringify(entry['actor']),
        JSON.stringify(entry['open']),
        JSON.stringify(entry['sealed']),
        JSON.stringify(entry['numbers']),
        entry['trace'],
      ],
    );
    await client.query(
      `INSERT INTO audit_log (at, subject, roles, action, record_id, chain_id, version) VALUES (now(), $1, $2, $3, $4, $5, $6)`,
      [audit['subject'], audit['roles'], audit['action'], row.id, row.chain, audit['version']],
    );
    await client.query('COMMIT');
  } finally {
    client.release();
  }
}
