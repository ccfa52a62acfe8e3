import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

/** Commit times of what each agency wrote, by chain; both databases stand in one cluster and share its clock. */
async function commitTimes(url: string, sql: string, records: readonly string[]): Promise<Map<string, number>> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ chain: string; at: number }>(sql, [records]);
    return new Map(rows.map(({ chain, at }) => [chain, at]));
  } finally {
    await client.end();
  }
}

const sent = `SELECT chain_id AS chain, (extract(epoch FROM pg_xact_commit_timestamp(xmin)) * 1000)::float8 AS at FROM journal
               WHERE record_id = ANY ($1::uuid[]) AND type = 'chain.school.referral.submitted.v1'`;
const applied = `SELECT chain_id AS chain, (extract(epoch FROM pg_xact_commit_timestamp(xmin)) * 1000)::float8 AS at FROM audit_log
                  WHERE chain_id = ANY ($1::uuid[]) AND action = 'investigation.arrive'`;

/** When the school committed each of these referrals. */
export const departuresOf = (url: string, records: readonly string[]): Promise<Map<string, number>> =>
  commitTimes(url, sent, records);

/** When the police committed the arrival of each of these chains. @throws when some are still missing after 60 s */
export async function arrivalsOf(url: string, chains: readonly string[]): Promise<Map<string, number>> {
  for (const end = performance.now() + 60_000; ;) {
    const arrivals = await commitTimes(url, applied, chains);
    const missing = chains.length - arrivals.size;
    if (missing === 0) return arrivals;
    if (performance.now() > end) throw new Error(`${String(missing)} referrals did not arrive within 60 s`);
    await sleep(200);
  }
}
