import type { AgencyId } from '#libs/contracts';
import { mostNamed, type Finding, type Opened } from './finding.js';

const page = 5_000;

interface HeadRow {
  chain_id: string;
  receiver: AgencyId;
  head: string;
  waiting: number;
  first: string | null;
}
interface CursorRow {
  sender: AgencyId;
  chain_id: string;
  number: string;
}

/**
 * Between every two agencies: what the sender takes for received was received, and nobody received what was never told. Together with
 * the queue of deliveries this says that nothing was dropped.
 *
 * On a running system the order of reading matters: receipts follow cursors, so the sender's belief is read before the cursor that
 * it rests on; heads only grow, so a cursor is read before the head.
 */
export async function verifyDeliveries(all: readonly Opened[]): Promise<Finding[]> {
  const findings: Finding[] = [];
  const byAgency = new Map(all.map((opened) => [opened.agency, opened]));
  for (const opened of all) {
    findings.push(...(await verifyBeliefs(opened, byAgency)));
    findings.push(...(await verifyCursors(opened, byAgency)));
  }
  return findings.slice(0, mostNamed);
}

/** How far the sender believes each receiver to be: everything that is not queued was confirmed. */
async function verifyBeliefs({ agency, manager }: Opened, byAgency: ReadonlyMap<AgencyId, Opened>): Promise<Finding[]> {
  const findings: Finding[] = [];
  let place = ['00000000-0000-0000-0000-000000000000', ''];
  for (let rows: HeadRow[] = []; ;) {
    rows = await manager.query<HeadRow[]>(
      `SELECT h.chain_id, h.receiver, h.number AS head, d.waiting, d.first
         FROM chain_heads h CROSS JOIN LATERAL (SELECT count(*)::int AS waiting, min(number) AS first FROM deliveries d WHERE d.receiver = h.receiver AND d.chain_id = h.chain_id) AS d
        WHERE (h.chain_id, h.receiver) > ($1::uuid, $2) ORDER BY h.chain_id, h.receiver LIMIT ${String(page)}`,
      place,
    );
    for (const receiver of new Set(rows.map((row) => row.receiver))) {
      const there = byAgency.get(receiver);
      if (there === undefined) continue;
      const mine = rows.filter((row) => row.receiver === receiver);
      const cursors = await numbersOf(
        there,
        `SELECT chain_id, number FROM inbox_cursors WHERE sender = $1 AND chain_id = ANY ($2)`,
        agency,
        mine,
      );
      for (const { chain_id: chain, head, first } of mine) {
        const [confirmed, received] = [first === null ? Number(head) : Number(first) - 1, cursors.get(chain) ?? 0];
        if (received < confirmed)
          findings.push({
            agency,
            part: 'deliveries',
            says: `chain ${chain} to ${receiver}: ${String(confirmed)} entries count as received, ${receiver} has ${String(received)}: resend them`,
          });
      }
    }
    const last = rows.at(-1);
    if (last === undefined || rows.length < page) return findings;
    place = [last.chain_id, last.receiver];
  }
}

/** How far each receiver is, against the sender's heads. */
async function verifyCursors({ agency, manager }: Opened, byAgency: ReadonlyMap<AgencyId, Opened>): Promise<Finding[]> {
  const findings: Finding[] = [];
  let place = ['', '00000000-0000-0000-0000-000000000000'];
  for (let rows: CursorRow[] = []; ;) {
    rows = await manager.query<CursorRow[]>(
      `SELECT sender, chain_id, number FROM inbox_cursors WHERE (sender, chain_id) > ($1, $2::uuid) ORDER BY sender, chain_id LIMIT ${String(page)}`,
      place,
    );
    for (const sender of new Set(rows.map((row) => row.sender))) {
      const there = byAgency.get(sender);
      if (there === undefined) continue;
      const theirs = rows.filter((row) => row.sender === sender);
      const heads = await numbersOf(
        there,
        `SELECT chain_id, number FROM chain_heads WHERE receiver = $1 AND chain_id = ANY ($2)`,
        agency,
        theirs,
      );
      for (const { chain_id: chain, number } of theirs) {
        const head = heads.get(chain) ?? 0;
        if (Number(number) > head)
          findings.push({
            agency: sender,
            part: 'deliveries',
            says: `chain ${chain}: ${agency} has heard number ${number}, the journal of ${sender} ends at ${String(head)}`,
          });
      }
    }
    const last = rows.at(-1);
    if (last === undefined || rows.length < page) return findings;
    place = [last.sender, last.chain_id];
  }
}

async function numbersOf(
  { manager }: Opened,
  sql: string,
  other: AgencyId,
  rows: readonly { chain_id: string }[],
): Promise<ReadonlyMap<string, number>> {
  const found = await manager.query<{ chain_id: string; number: string }[]>(sql, [
    other,
    rows.map((row) => row.chain_id),
  ]);
  return new Map(found.map((row) => [row.chain_id, Number(row.number)]));
}
