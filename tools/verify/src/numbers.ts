import { mostNamed, type Finding, type Opened } from './finding.js';

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
