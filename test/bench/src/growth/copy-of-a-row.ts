import pg from 'pg';
import type { Column, Row, SampleRows, Template } from './sample.js';

/** Units and regions over which copies are spread: the reader's own has one of so many. */
const units = 500;
/** So many of the first are the reader's unit's and region's besides: a page is full at the least size too, or it would be compared with an empty one. */
const ofReader = 60;
const regions = 20;

/** Writes one row of the sample again for the chains `$2` to `$3`; `$1` is the row. */
export const copiesOf = ({ table, columns }: SampleRows, row: Row, template: Template): string => `
  INSERT INTO ${table} (${columns.map(({ name }) => name).join(', ')})
  SELECT ${columns.map((column) => valueOf(table, column, row, template)).join(', ')}
    FROM (SELECT * FROM jsonb_populate_record(NULL::${table}, $1::jsonb)) AS r
   CROSS JOIN generate_series($2::int, $3::int) AS n`;

/** An id that grows with the copy's number, as those by time do. */
const idBy = (salt: string): string => `(lpad(to_hex(n), 8, '0') || '-0000-7000-8000-${salt}')::uuid`;

/**
 * How one column of a copy is made, of its number `n` and the sample's row `r`: every id becomes one that is made of the copy's number, and so does each
 * number of a record; times follow one another; what is sealed is cut short, since nobody opens it.
 */
function valueOf(table: string, { name, type }: Column, row: Row, { ids, number }: Template): string {
  const value = row[name];
  const from = `r.${name}`;
  if (name === 'tx') return 'pg_current_xact_id()';
  if (typeof value === 'string' && ids.has(value)) return `${idBy(value.slice(-12))}::${type}`;
  if (name === 'unit_id' && value !== null)
    return `(CASE WHEN n % ${String(units)} = 0 OR n <= ${String(ofReader)} THEN ${from}::text ELSE ${idBy('00000000000f')}::text END)::${type}`;
  if (name === 'region' && value !== null)
    return `CASE WHEN n % ${String(regions)} = 0 OR n <= ${String(ofReader)} THEN ${from} ELSE 'KZ-' || (100 + n % ${String(regions)}) END`;
  // What is due stays due until it has fired: timers of chains that stand still lie ahead.
  if (table === 'timers' && type === 'timestamp with time zone' && value !== null)
    return `now() + interval '30 days' + n * interval '1 second'`;
  // What is overdue is the exception, one in a hundred in every region, and a page of the reader's.
  if (name === 'due_at' && value !== null)
    return `CASE WHEN n / 20 % 100 = 0 OR n <= ${String(ofReader)} THEN ${from} - interval '400 days' ELSE now() + interval '30 days' END + n * interval '1 second'`;
  if (type === 'timestamp with time zone' && value !== null)
    return `${from} - interval '400 days' + n * interval '30 seconds'`;
  if (name === 'sealed') return type === 'text' ? `left(${from}, 120)` : `'{}'::jsonb`;
  if (name === 'marks') return `ARRAY(SELECT m || '-' || n FROM unnest(${from}) AS m)`;
  if (type === 'jsonb' && number !== undefined) return numbered(from, value, number);
  if (name === 'number' && type === 'text') return `${from} || '-' || n`;
  return from;
}

/** A document in which each place with the sample's number gets the copy's; the rest of it is not taken apart. */
function numbered(from: string, document: unknown, number: string): string {
  const year = pg.escapeLiteral(number.replace(/\d+$/, ''));
  return placesOf(document, number).reduce((made, { path, text }) => {
    const [before = '', after = ''] = text.split(number).map((part) => pg.escapeLiteral(part));
    const steps = path.map((step) => pg.escapeLiteral(step)).join(', ');
    return `jsonb_set(${made}, ARRAY[${steps}], to_jsonb(${before} || ${year} || (10000000 + n) || ${after}))`;
  }, from);
}

interface Place {
  readonly path: readonly string[];
  readonly text: string;
}

/** Where a document holds the number. */
function placesOf(document: unknown, number: string, path: readonly string[] = []): Place[] {
  if (typeof document === 'string') return document.includes(number) ? [{ path, text: document }] : [];
  if (document === null || typeof document !== 'object') return [];
  return Object.entries(document).flatMap(([key, part]) => placesOf(part, number, [...path, key]));
}
