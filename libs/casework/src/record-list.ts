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
  /** Any of these particulars, as JSON paths, is the number that is looked for. */
  readonly number?: { readonly in: readonly string[]; readonly is: string };
  /** Fields of the record’s own that have these values. */
  readonly particulars?: Readonly<Record<string, string>>;
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
const nearestDue = `LEFT JOIN LATERAL (
  SELECT min(due_at) AS due_at FROM deadlines WHERE record_id = listed.id AND state IN ${openStates}) AS nearest ON true`;

/** Records in which any of these has a part, found by their index. */
const ofAny = (table: string, people: string): string =>
  `id = ANY (ARRAY(SELECT record_ids_of('${table}', person) FROM unnest(${people}::uuid[]) AS person))`;

/** One page of a table's records, as the reader's row-level security lets them through. */
export function listing(table: string, query: ListQuery): { text: string; parameters: unknown[] } {
  const parameters: unknown[] = [query.limit];
  const conditions: string[] = [];
  const where = (condition: (place: string) => string, value: unknown): void => {
    parameters.push(value);
    conditions.push(condition(`$${String(parameters.length)}`));
  };
  if (query.status !== undefined && query.status.length > 0) where((p) => `status = ANY (${p}::text[])`, query.status);
  if (query.unitId !== undefined) where((p) => `unit_id = ${p}::uuid`, query.unitId);
  if (query.urgency !== undefined) where((p) => `urgency = ${p}`, query.urgency);
  const { people, units, region } = query.bounds ?? {};
  for (const subjects of [query.assignees, people]) if (subjects !== undefined) where((p) => ofAny(table, p), subjects);
  if (units?.length === 1) where((p) => `unit_id = ${p}::uuid`, units[0]);
  else if (units !== undefined) where((p) => `unit_id = ANY (${p}::uuid[])`, units);
  if (region !== undefined) where((p) => `region = ${p}`, region);
  if (query.chainId !== undefined) where((p) => `chain_id = ${p}::uuid`, query.chainId);
  if (query.mark !== undefined) where((p) => `marks @> ARRAY[${p}::text]`, query.mark);
  if (query.particulars !== undefined && Object.keys(query.particulars).length > 0)
    where((p) => `particulars @> ${p}::jsonb`, JSON.stringify(query.particulars));
  if (query.number !== undefined) {
    const { in: paths, is } = query.number;
    where((p) => `(${paths.map((path) => `particulars #>> '${path}' = ${p}`).join(' OR ')})`, is);
  }
  const { key, beyond, order } = orders[query.sort ?? 'changed'];
  if (query.after !== undefined) {
    parameters.push(query.after.at, query.after.id);
    const [time, id] = [String(parameters.length - 1), String(parameters.length)];
    conditions.push(`(${key}, id) ${beyond} ($${time}::timestamptz, $${id}::uuid)`);
  }
  const text = `SELECT ${columns} FROM ${table} AS listed ${query.sort === 'due' ? nearestDue : ''}
       ${conditions.length === 0 ? '' : `WHERE ${conditions.join(' AND ')}`} ORDER BY ${key} ${order}, id ${order} LIMIT $1`;
  return { text, parameters };
}
