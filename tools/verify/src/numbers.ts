import { verifyLinks } from '#libs/journal';
import { mostNamed, type Finding, type Opened } from './finding.js';

/** Seconds after which a running system has chained an entry, and a stopped one had, before its last checkpoint. */
const chainedWithin = { running: 60, stopped: 10 };

/** The chain of a journal: nothing changed, removed, or left out of it. */
export async function verifyJournal(
  { agency, manager }: Opened,
  running: boolean,
): Promise<{ entries: number; findings: Finding[] }> {
  const { entries, findings } = await verifyLinks(manager);
  const named = findings.slice(0, mostNamed).map((says): Finding => ({ agency, part: 'journal', says }));
  return { entries, findings: [...named, ...(await unchained({ agency, manager }, running))] };
}

/** Entries that should be in the chain by now: its end was cut off, or nobody chains. */
async function unchained({ agency, manager }: Opened, running: boolean): Promise<Finding[]> {
  const latest = running ? 'clock_timestamp()' : '(SELECT checkpoint_time FROM pg_control_checkpoint())';
  const rows = await manager.query<{ id: string; at: Date }[]>(
    `SELECT id, at FROM journal j WHERE at < ${latest} - make_interval(secs => $1) AND NOT EXISTS (SELECT FROM journal_links l WHERE l.seq = j.seq) ORDER BY seq LIMIT ${String(mostNamed)}`,
    [running ? chainedWithin.running : chainedWithin.stopped],
  );
  return rows.map(({ id, at }) => ({
    agency,
    part: 'journal',
    says: `entry ${id} of ${at.toISOString()} is not in the chain: its end was cut off`,
  }));
}

interface NumbersRow {
  chain_id: string;
  receiver: string;
  told: number;
  different: number;
  lowest: string | null;
  highest: string | null;
  head: string | null;
}

/** What was told to each receiver about each chain is numbered 1, 2, 3 without gaps, up to the head. */
export async function verifyNumbers({ agency, manager }: Opened): Promise<Finding[]> {
  const rows = await manager.query<NumbersRow[]>(
    `WITH told AS (
       SELECT chain_id, n.key AS receiver, count(*)::int AS told, count(DISTINCT n.value)::int AS different, min(n.value::bigint) AS lowest, max(n.value::bigint) AS highest
         FROM journal CROSS JOIN LATERAL jsonb_each_text(numbers) AS n GROUP BY 1, 2)
     SELECT chain_id, receiver, coalesce(told, 0) AS told, different, lowest, highest, h.number AS head FROM told FULL JOIN chain_heads h USING (chain_id, receiver)
      WHERE told IS DISTINCT FROM h.number OR different <> told OR lowest <> 1 OR highest <> told LIMIT ${String(mostNamed)}`,
  );
  return rows.map(({ chain_id: chain, receiver, told, lowest, highest, head }) => ({
    agency,
    part: 'numbers',
    says: `chain ${chain} to ${receiver}: ${String(told)} entries, numbers ${lowest ?? 'none'} to ${highest ?? 'none'}, the head says ${head ?? 'nothing'}`,
  }));
}
