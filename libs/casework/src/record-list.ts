import { openStates } from '#libs/deadlines';
import type { Bounds } from './bounds.js';
import { columns } from './record-row.js';

/** What a list asks for. The place in the list is a keyset, so that page 1,000 costs what page 1 costs. */
export interface ListQuery {
  readonly status?: readonly string[];
  readonly unitId?: string;
  readonly urgency?: string;
  /** What any of these has a part in. */
  readonly assignees?: readonly string[];
  readonly chainId?: string;
  readonly mark?: string;
  /** Any of these particulars, as JSON paths, is the number that is looked for; without any, the end of the id is. */
  readonly number?: { readonly in: readonly string[]; readonly is: string };
  /** Fields of the record’s own that have these values. */
  readonly particulars?: Readonly<Record<string, string | readonly string[]>>;
  /** Something of it is due and was not done in time. */
  readonly overdue?: true;
  /** Nobody has it in hand. */
  readonly unassigned?: true;
  /** What is due first stands first; otherwise what changed last. */
  readonly sort?: 'due';
  /** What the reader's records have in common, so that an index finds them. */
  readonly bounds?: Bounds;
  readonly after?: Place;
  readonly limit: number;
}

/** A place in a list: of the record after which the page begins, its time (by which the list is sorted) and its id. */
export interface Place {
  readonly at: string;
  readonly id: string;
}

const orders = {
  changed: { key: 'changed_at', beyond: '<', order: 'DESC' },
  due: { key: "coalesce(nearest.due_at, 'infinity')", beyond: '>', order: 'ASC' },
} as const;
const openAndDue = `state IN ${openStates} AND due_at IS NOT NULL`;
// The transaction's time: one that goes on within a statement bounds no index.
const passed = 'due_at < now()';
const isOverdue = `EXISTS (SELECT FROM deadlines WHERE record_id = listed.id AND ${openAndDue} AND ${passed})`;
const nearestDue = `LEFT JOIN LATERAL (
  SELECT min(due_at) AS due_at FROM deadlines WHERE record_id = listed.id AND ${openAndDue}) AS nearest ON true`;

/** Records in which any of these has a part, found by their index. */
const ofAny = (table: string, people: string): string =>
  `id = ANY (ARRAY(SELECT record_ids_of('${table}', person) FROM unnest(${people}::uuid[]) AS person))`;

/** Records with a number in one of these places, or without any place those whose id ends so, found by their index. */
export const ofNumber = (table: string, paths: readonly string[], number: string): string =>
  paths.length === 0
    ? `id = ANY (ARRAY(SELECT record_ids_ending('${table}', ${number})))`
    : `id = ANY (ARRAY(SELECT record_ids_numbered('${table}', ARRAY[${paths.map((path) => `'${path}'`).join(', ')}], ${number})))`;

/** Adds a condition on a value; `place` is where the statement has it. */
type Where = (condition: (place: string) => string, value: unknown) => void;

/** What the reader's records have in common, and whose parts are asked for. */
function within(table: string, { assignees, bounds = {} }: ListQuery, where: Where): void {
  const { people, units, region } = bounds;
  for (const subjects of [assignees, people]) if (subjects !== undefined) where((p) => ofAny(table, p), subjects);
  if (units?.length === 1) where((p) => `unit_id = ${p}::uuid`, units[0]);
  else if (units !== undefined) where((p) => `unit_id = ANY (${p}::uuid[])`, units);
  if (region !== undefined) where((p) => `region = ${p}`, region);
}

/** One page of a table's records, as the reader's row-level security lets them through. */
export function listing(table: string, query: ListQuery): { text: string; parameters: unknown[] } {
  const parameters: unknown[] = [query.limit];
  const conditions: string[] = [];
  const where: Where = (condition, value) => {
    parameters.push(value);
    conditions.push(condition(`$${String(parameters.length)}`));
  };
  if (query.status !== undefined && query.status.length > 0) where((p) => `status = ANY (${p}::text[])`, query.status);
  if (query.unitId !== undefined) where((p) => `unit_id = ${p}::uuid`, query.unitId);
  if (query.urgency !== undefined) where((p) => `urgency = ${p}`, query.urgency);
  within(table, query, where);
  if (query.chainId !== undefined) where((p) => `chain_id = ${p}::uuid`, query.chainId);
  if (query.mark !== undefined) where((p) => `marks @> ARRAY[${p}::text]`, query.mark);
  if (query.particulars !== undefined && Object.keys(query.particulars).length > 0)
    where((p) => `particulars @> ${p}::jsonb`, JSON.stringify(query.particulars));
  if (query.number !== undefined) {
    const { in: paths, is } = query.number;
    where((p) => ofNumber(table, paths, p), is);
  }
  if (query.unassigned === true) conditions.push(`NOT people @> '[{"as":"assignee"}]'`);
  let place: string | undefined;
  if (query.after !== undefined) {
    parameters.push(query.after.at, query.after.id);
    place = `($${String(parameters.length - 1)}::timestamptz, $${String(parameters.length)}::uuid)`;
  }
  const near = whereDueStands(query.bounds);
  if (near !== undefined && query.sort === 'due') {
    parameters.push(near.is);
    const due = { ...near, is: `$${String(parameters.length)}`, overdue: query.overdue === true };
    return { text: dueFirst(table, due, conditions, place), parameters };
  }
  if (query.overdue === true)
    if (near === undefined) conditions.push(isOverdue);
    else where((p) => overdueAt(near, p), near.is);
  const { key, beyond, order } = orders[query.sort ?? 'changed'];
  if (place !== undefined) conditions.push(`(${key}, id) ${beyond} ${place}`);
  const text = `SELECT ${columns} FROM ${table} AS listed ${query.sort === 'due' ? nearestDue : ''}
       ${all(conditions)} ORDER BY ${key} ${order}, id ${order} LIMIT $1`;
  return { text, parameters };
}

const all = (conditions: readonly string[]): string =>
  conditions.length === 0 ? '' : `WHERE ${conditions.join(' AND ')}`;

interface DuePlace {
  readonly column: 'unit_id' | 'region';
  readonly is: string;
}

/** By which index what is due next is found: a deadline stands where its record does. None where the reader's records are in several places, or in none. */
function whereDueStands({ units, region }: Bounds = {}): DuePlace | undefined {
  const [unit, another] = units ?? [];
  if (unit !== undefined && another === undefined) return { column: 'unit_id', is: unit };
  return units === undefined && region !== undefined ? { column: 'region', is: region } : undefined;
}

/** Records of a unit or region of which something is overdue, by the index over open deadlines: what is in time is not looked at. */
const overdueAt = ({ column }: DuePlace, is: string): string =>
  `id = ANY (ARRAY(SELECT record_id FROM deadlines WHERE ${column} = ${is} AND ${openAndDue} AND ${passed}))`;

/**
 * The list by what is due first, of one unit or region: along the index over deadlines that are open, each record at its nearest one; then, if the page is not full yet, records of
 * which nothing is due. So the page costs what it shows, not what the unit has. Each record is looked up by itself (`OFFSET 0` keeps it so): to have the policy asked of all that a unit
 * has is what costs, and what the statistics of yesterday make look cheap.
 */
function dueFirst(
  table: string,
  { column, is, overdue }: DuePlace & { readonly overdue: boolean },
  conditions: readonly string[],
  after?: string,
): string {
  const due = `${column} = ${is} AND ${openAndDue}`;
  const beyond = (key: string, id: string): string[] => (after === undefined ? [] : [`(${key}, ${id}) > ${after}`]);
  // These, too, are looked up by themselves, by their record: a plan that joins them, and is kept for units of any size, reads all that this one has for each line of the page.
  const ofOne = (record: string): string =>
    `SELECT due_at, id FROM deadlines WHERE record_id = ${record} AND ${openAndDue}`;
  const nearest = `SELECT record_id, due_at AS nearest_due FROM deadlines AS one
     ${all([due, ...(overdue ? [passed] : []), ...beyond('due_at', 'record_id')])} AND (one.due_at, one.id) = (${ofOne('one.record_id')} ORDER BY due_at, id LIMIT 1)`;
  return `WITH due AS (
      SELECT listed.*, nearest_due FROM (${nearest}) AS nearest
       CROSS JOIN LATERAL (
        SELECT ${columns} FROM (SELECT * FROM ${table} WHERE id = nearest.record_id OFFSET 0) AS listed ${all(conditions)}) AS listed
       ORDER BY nearest_due, record_id LIMIT $1),
    undue AS (
      SELECT ${columns}, 'infinity'::timestamptz AS nearest_due FROM ${table} AS listed
        ${all([...(overdue ? ['false'] : []), ...conditions, `NOT EXISTS (${ofOne('listed.id')} OFFSET 0)`, ...beyond("'infinity'::timestamptz", 'id')])}
        ORDER BY id LIMIT $1 - (SELECT count(*) FROM due))
    SELECT ${columns} FROM (SELECT * FROM due UNION ALL SELECT * FROM undue) AS page ORDER BY nearest_due, id`;
}
