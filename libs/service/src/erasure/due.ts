import { asAgency, ofNumber, type Casework, type Place, type Transaction } from '#libs/casework';
import { addDays, dayOf, startOf, zone, type Day } from '#libs/deadlines';
import { retentionTerms } from '#libs/legal-basis';
import { may, type By, type Participant, type RecordCore } from '#libs/lifecycle';
import type { Texts } from '#libs/problems';
import type { ErasureRights } from './erasure.rights.js';
import { reachOf, Values } from './reach.js';

/** A chain of which everything has been kept long enough here, by that record which changed last of those by which the reader may ask. */
export interface Due {
  readonly of: string;
  readonly record: RecordCore;
  /** What people know it by: see `numberOf`. */
  readonly number: string;
  /** What its state is called. */
  readonly says: Texts;
  /** The last day on which anything of the chain had to be kept. */
  readonly keptUntil: Day;
}

/** A kind of record, and for how many days one is kept in each state in which the work has ended. */
interface Kept {
  readonly kind: string;
  readonly table: string;
  readonly says: Readonly<Record<string, Texts>>;
  readonly days: readonly (readonly [state: string, days: number])[];
}

interface Asked {
  /** On which it is asked. */
  readonly today: Day;
  readonly values: Values;
  readonly kept: readonly Kept[];
  readonly rights: ErasureRights;
}

/** Of the transaction's own time: what is due is decided by the day that it is. */
const askedOf = (casework: Casework, rights: ErasureRights, now: Date): Asked => ({
  ...{ today: dayOf(now), rights, values: new Values() },
  kept: casework.records.endings().map(({ kind, table, states }) => ({
    ...{ kind, table },
    says: states,
    days: Object.keys(states).map((state) => [state, retentionTerms[rights.termOf(kind, state)].length.n]),
  })),
});

const columns = 'id, chain_id, status, unit_id, region, people, excluded, changed_at';

/** Records whose own term is over, a statement for each state: by its part of the index (`createErasureIndex`) what has lain longest comes first. */
const endedLongAgo = (
  { kept, today, rights, values }: Asked,
  where: (of: Kept, length: number) => string = () => '',
): readonly string[] =>
  kept
    .filter(({ kind }) => rights.of.includes(kind))
    .flatMap((of) =>
      of.days.map(
        ([state, length]) =>
          `SELECT '${of.kind}' AS of, ${columns}, coalesce(particulars->>'number', upper(right(id::text, 8))) AS number FROM ${of.table} AS r
            WHERE status = '${state}' AND NOT particulars ? 'erased' AND changed_at < ${values.put(startOf(addDays(today, -length)))} ${where(of, length)}`,
      ),
    );

/** Those that people know by this: one of a kind that has numbers may have none yet. */
const known = ({ rights, values }: Asked, { kind, table }: Kept, number: string): string => {
  const ways = rights.numbered.includes(kind) ? [['{number}'], []] : [[]];
  return `(${ways.map((paths) => ofNumber(table, paths, values.put(number))).join(' OR ')})`;
};
const together = (statements: readonly string[]): string => statements.join(' UNION ALL ');

/** Until when everything of a chain had to be kept; nothing where one record is still open. The day is counted as `keptUntil` counts it. */
const whole = ({ kept }: Asked): string => `
  SELECT CASE WHEN bool_and(until IS NOT NULL) THEN max(until) END AS until FROM (${kept
    .map(
      ({ table, days }) =>
        `SELECT ${
          days.length === 0
            ? 'NULL::date'
            : `CASE status ${days.map(([state, n]) => `WHEN '${state}' THEN (changed_at AT TIME ZONE '${zone}')::date + ${String(n)}`).join(' ')} END`
        } AS until FROM ${table} WHERE chain_id = r.chain_id`,
    )
    .join(' UNION ALL ')}) AS every`;

const overAndNotAsked = (asked: Asked): string => `
  chain.until < ${asked.values.put(asked.today)}::date
  AND NOT EXISTS (SELECT FROM erasures WHERE chain_id = r.chain_id AND status IN ('asked', 'held'))`;

interface DueQuery {
  readonly by: By;
  readonly limit: number;
  /** What the record is known by, by which its chain would stand in the list. */
  readonly number?: string;
  readonly after?: Place;
}

/** A page of what somebody may ask for or decide on, and has to be asked for; every chain once. */
export async function dueFor(
  tx: Transaction,
  casework: Casework,
  rights: ErasureRights,
  { by, limit, number, after }: DueQuery,
): Promise<{ items: readonly Due[]; next: Place | null }> {
  const asked = askedOf(casework, rights, tx.now);
  const { values } = asked;
  const reach = reachOf(by, tx.actor, values);
  const beyond =
    after === undefined
      ? ''
      : `AND (changed_at, id) > (${values.put(after.at)}::timestamptz, ${values.put(after.id)}::uuid)`;
  const sought = (of: Kept): string => (number === undefined ? '' : `AND ${known(asked, of, number)}`);
  const ended = endedLongAgo(asked, (of) => `AND ${reach('r', of.table)} ${beyond} ${sought(of)}`);
  // One more than the page holds, to know whether another follows. Each state gives a page of its own, in the order of its index, and is read no further: of
  // all states at once PostgreSQL would look at the chain of everything that is due, and sort it.
  const inOrder = `ORDER BY changed_at, id LIMIT ${values.put(limit + 1)}`;
  const listed = `CROSS JOIN LATERAL (${whole(asked)}) AS chain WHERE ${overAndNotAsked(asked)} ${lastOfChain(asked, reach)} ${inOrder}`;
  const pages = ended.map((each) => `(SELECT r.*, chain.until::text AS until FROM (${each}) AS r ${listed})`);
  const text = `SELECT * FROM (${together(pages)}) AS pages ${inOrder}`;
  const rows = await asAgency(tx, () => tx.manager.query<Row[]>(text, values.all));
  const page = rows.slice(0, limit);
  const last = rows.length > limit ? page.at(-1) : undefined;
  return {
    items: page.map((row) => dueOf(row, asked)).filter(({ record }) => may(by, record, tx.actor)),
    next: last === undefined ? null : { at: last.changed_at.toISOString(), id: last.id },
  };
}

/** A chain stands in the list by the one record of the reader's that changed last. */
const lastOfChain = ({ kept, rights }: Asked, reach: ReturnType<typeof reachOf>): string =>
  kept
    .filter(({ kind }) => rights.of.includes(kind))
    .map(
      ({ table }) =>
        `AND NOT EXISTS (SELECT FROM ${table} AS o WHERE o.chain_id = r.chain_id AND (o.changed_at, o.id) > (r.changed_at, r.id)
           AND NOT o.particulars ? 'erased' AND ${reach('o', table)})`,
    )
    .join(' ');

/** How many chains are due at the agency: those that became due on a day or later, or were last asked for then, and those that were before. */
export async function countDue(
  tx: Transaction,
  casework: Casework,
  rights: ErasureRights,
  day: Day,
): Promise<{ readonly lately: number; readonly before: number }> {
  const asked = askedOf(casework, rights, tx.now);
  const { values } = asked;
  // Due is a chain on the day after the last on which it had to be kept. What was refused is due again, and somebody looked at it that day.
  const early = `(chain.until + 1 < ${values.put(day)}::date
    AND NOT EXISTS (SELECT FROM erasures WHERE chain_id = r.chain_id AND changed_at >= ${values.put(startOf(day))}))`;
  const text = `SELECT count(DISTINCT r.chain_id) FILTER (WHERE NOT ${early})::int AS lately,
       count(DISTINCT r.chain_id) FILTER (WHERE ${early})::int AS before
      FROM (${together(endedLongAgo(asked))}) AS r CROSS JOIN LATERAL (${whole(asked)}) AS chain WHERE ${overAndNotAsked(asked)}`;
  const [row] = await asAgency(tx, () => tx.manager.query<{ lately: number; before: number }[]>(text, values.all));
  return row ?? { lately: 0, before: 0 };
}

/** What has become due since a day on which somebody looked; within the agency's own transaction. Each chain once, by the record that was kept longest. */
export async function dueSince(
  tx: Transaction,
  casework: Casework,
  rights: ErasureRights,
  day: Day,
): Promise<readonly Due[]> {
  const asked = askedOf(casework, rights, tx.now);
  const { values } = asked;
  const ended = endedLongAgo(asked, (_of, length) => `AND changed_at >= ${values.put(startOf(addDays(day, -length)))}`);
  const text = `SELECT DISTINCT ON (r.chain_id) r.*, chain.until::text AS until
      FROM (${together(ended)}) AS r CROSS JOIN LATERAL (${whole(asked)}) AS chain
     WHERE ${overAndNotAsked(asked)} AND chain.until >= ${values.put(day)}::date ORDER BY r.chain_id, r.changed_at DESC, r.id`;
  return (await tx.manager.query<Row[]>(text, values.all)).map((row) => dueOf(row, asked));
}

interface Row {
  readonly of: string;
  readonly id: string;
  readonly chain_id: string;
  readonly status: string;
  readonly unit_id: string | null;
  readonly region: string;
  readonly people: readonly Participant[];
  readonly excluded: readonly string[];
  readonly changed_at: Date;
  readonly number: string;
  readonly until: string;
}

/** Of a state that its lifecycle does not know any more. */
export const unnamed = { kk: '', ru: '', en: '' };
const dueOf = (row: Row, { kept }: Asked): Due => ({
  of: row.of,
  number: row.number,
  says: kept.find(({ kind }) => kind === row.of)?.says[row.status] ?? unnamed,
  keptUntil: row.until,
  record: {
    ...{ id: row.id, chainId: row.chain_id, status: row.status, unitId: row.unit_id, region: row.region },
    ...{ people: row.people, excluded: row.excluded, changedAt: row.changed_at, openedAt: row.changed_at },
    ...{ version: 0, urgency: 'standard', marks: [] },
  },
});
