import type { Books } from './books.js';
import { effectFindings } from './effects.js';
import { finding, type Finding } from './finding.js';
import { agencies, type Agency } from './what-events-do.js';

/** Everything in the databases that is not as it must be once nothing is on its way. Nothing is left out. */
export async function findingsIn(books: Books): Promise<Finding[]> {
  const found: Finding[] = [];
  for (const agency of agencies) {
    found.push(...(await numberFindings(books, agency)));
    found.push(...(await restFindings(books, agency)));
    found.push(...(await timelineFindings(books, agency)));
    found.push(...(await placeFindings(books, agency)));
  }
  return [...found, ...(await cursorFindings(books)), ...(await effectFindings(books))];
}

/** What an agency told another about a chain is numbered without gaps, from 1, in the order in which it was written. */
async function numberFindings(books: Books, agency: Agency): Promise<Finding[]> {
  const numbers = await books[agency].ask<{ id: string; receiver: string }>(
    `SELECT id, receiver FROM (
       SELECT j.id, n.key AS receiver, n.value::bigint AS number, row_number() OVER (PARTITION BY j.chain_id, n.key ORDER BY j.seq) AS place
         FROM journal j, jsonb_each_text(j.numbers) n) AS told
      WHERE number <> place`,
  );
  const heads = await books[agency].ask<{ chain: string; receiver: string }>(
    `SELECT coalesce(h.chain_id, t.chain_id) AS chain, coalesce(h.receiver, t.receiver) AS receiver
       FROM chain_heads h FULL JOIN (
         SELECT j.chain_id, n.key AS receiver, count(*) AS entries FROM journal j, jsonb_each_text(j.numbers) n GROUP BY 1, 2) AS t
         ON (t.chain_id, t.receiver) = (h.chain_id, h.receiver)
      WHERE h.number IS DISTINCT FROM t.entries`,
  );
  return [
    ...numbers.map(({ id, receiver }) =>
      finding('out-of-order', `${agency}: entry ${id} has a wrong number for ${receiver}`),
    ),
    ...heads.map(({ chain, receiver }) =>
      finding('lost', `${agency}: the head of chain ${chain} for ${receiver} is not its number of entries`),
    ),
  ];
}

/** Nothing is left over: no delivery, nothing that waits, nothing in quarantine; and every entry has its receipt. */
async function restFindings(books: Books, agency: Agency): Promise<Finding[]> {
  const [rest] = await books[agency].ask<Record<string, number>>(
    `SELECT (SELECT count(*) FROM deliveries)::int AS "unconfirmed deliveries",
            (SELECT count(*) FROM inbox_waiting)::int AS "waiting events",
            (SELECT count(*) FROM quarantine WHERE released_at IS NULL)::int AS "quarantined events",
            (SELECT count(*) FROM journal j, jsonb_object_keys(j.numbers) AS told(agency)
              WHERE NOT EXISTS (SELECT FROM receipts r WHERE r.entry_id = j.id AND r.receiver = told.agency))::int AS "entries without a receipt"`,
  );
  return Object.entries(rest ?? {}).flatMap(([what, count]): Finding[] => {
    const says = `${agency}: ${String(count)} ${what}`;
    if (count === 0) return [];
    return [what === 'quarantined events' ? { kind: 'quarantined', says, at: agency } : finding('stuck', says)];
  });
}

/** What is due stands where its record does: lists by what is due find it there. */
async function placeFindings(books: Books, agency: Agency): Promise<Finding[]> {
  const tables = await books[agency].ask<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.columns WHERE table_schema = 'public' AND column_name IN ('particulars', 'unit_id', 'region')
      GROUP BY table_name HAVING count(*) = 3`,
  );
  const elsewhere = await books[agency].ask<{ id: string }>(
    `SELECT d.id FROM deadlines d JOIN (${tables.map(({ name }) => `SELECT id, unit_id, region FROM ${name}`).join(' UNION ALL ')}) AS r ON r.id = d.record_id
      WHERE d.state IN ('running', 'paused', 'breached') AND (d.unit_id IS DISTINCT FROM r.unit_id::text OR d.region IS DISTINCT FROM r.region)`,
  );
  return elsewhere.map(({ id }) => finding('lost', `${agency}: deadline ${id} stands elsewhere than its record`));
}

const pairs = agencies.flatMap((sender) =>
  agencies.filter((receiver) => receiver !== sender).map((receiver) => [sender, receiver] as const),
);

/** Each receiver has applied of each chain exactly as much as the sender told it. */
async function cursorFindings(books: Books): Promise<Finding[]> {
  const found: Finding[] = [];
  for (const [sender, receiver] of pairs) {
    const heads = await books[sender].ask<{ chain: string; number: string }>(
      'SELECT chain_id AS chain, number FROM chain_heads WHERE receiver = $1',
      [receiver],
    );
    const cursors = await books[receiver].ask<{ chain: string; number: string }>(
      'SELECT chain_id AS chain, number FROM inbox_cursors WHERE sender = $1',
      [sender],
    );
    const told = new Map(heads.map(({ chain, number }) => [chain, number]));
    const applied = new Map(cursors.map(({ chain, number }) => [chain, number]));
    for (const chain of new Set([...told.keys(), ...applied.keys()])) {
      const [one = '0', other = '0'] = [told.get(chain), applied.get(chain)];
      if (one !== other)
        found.push(
          finding(
            Number(one) > Number(other) ? 'lost' : 'doubled',
            `chain ${chain}: ${sender} told ${receiver} ${one} things, ${other} are applied`,
          ),
        );
    }
  }
  return found;
}

/** Oversight's timeline has each entry that an agency told it about a child's chain, once, under the number that it had. Seals and decisions about the law are of no child's. */
async function timelineFindings(books: Books, agency: Agency): Promise<Finding[]> {
  if (agency === 'oversight') return [];
  type Line = { id: string; line: string };
  const told = await books[agency].ask<Line>(
    `SELECT id, chain_id || ' ' || (numbers ->> 'oversight') || ' ' || type AS line FROM journal WHERE numbers ? 'oversight' AND type NOT LIKE 'chain.%.seal.made.v1' AND type NOT LIKE 'chain.%.law.%'`,
  );
  const shown = await books.oversight.ask<Line>(
    `SELECT id, chain_id || ' ' || number || ' ' || type AS line FROM timeline_entries WHERE agency = $1`,
    [agency],
  );
  const expected = new Map(told.map(({ id, line }) => [id, line]));
  const found: Finding[] = [];
  for (const { id, line } of shown) {
    if (expected.get(id) !== line)
      found.push(
        finding('doubled', `oversight: entry ${id} of ${agency} is not as it was told, or stands there twice`),
      );
    expected.delete(id);
  }
  return [
    ...found,
    ...[...expected.keys()].map((id) =>
      finding('lost', `oversight: entry ${id} of ${agency} is missing from the timeline`),
    ),
  ];
}
