import { CsvError, parse } from 'csv-parse/sync';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { Row, Wrong } from '../procedure/table.js';
import { importsPath } from './at-agency.js';

/** Bytes of a body with a file: it comes as JSON, with each letter in two bytes or more, and the versions that were seen beside it. */
const bodyBytes = 700_000;

/** Lets the routes that take a file, and no others, take what is as long as one; before any routes are made. */
export function allowFiles(server: FastifyInstance): void {
  server.addHook('onRoute', (route) => {
    if (route.url.startsWith(`/${importsPath}/`)) route.bodyLimit = bodyBytes;
  });
}

/** A file as it comes; so many signs at most. */
export const fileToLookAt = z.strictObject({ file: z.string().min(1).max(200_000) });

/** What a file may have: its columns, those that it must have, and how many lines at most. */
export interface TableTerms {
  readonly known: readonly string[];
  readonly needed: readonly string[];
  readonly mostRows: number;
}

/** A spreadsheet in Kazakh or Russian writes semicolons: whichever stands more often in the first line parts the cells. */
const delimiterOf = (text: string): string => {
  const [first = ''] = text.split(/\r?\n|\r/, 1);
  return first.split(';').length > first.split(',').length ? ';' : ',';
};

/** An export escapes what a spreadsheet would take for a formula; the name itself has no such sign. */
const unescaped = (cell: string): string => (/^'[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell);

interface Parsed {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

/** Reads a table: rows with the line at which each ends, or what is wrong with the file as a whole. */
export function readTable(
  text: string,
  { known, needed, mostRows }: TableTerms,
): { readonly rows: readonly Row[]; readonly wrong: readonly Wrong[] } {
  let records: Parsed[];
  try {
    const options = { bom: true, info: true, relax_column_count: true, skip_empty_lines: true, trim: true };
    records = parse(text, { ...options, delimiter: delimiterOf(text) }) as unknown as Parsed[];
  } catch (error) {
    const line = error instanceof CsvError ? Number(error['lines'] ?? 1) : 1;
    return { rows: [], wrong: [{ line, column: null, code: 'broken', allowed: [] }] };
  }
  const header = records[0]?.record.map((name) => name.toLowerCase()) ?? [];
  const missing = needed.filter((name) => !header.includes(name));
  const strange = header.filter((name, at) => !known.includes(name) || header.indexOf(name) !== at);
  const head = (code: string, name: string): Wrong => ({ line: 1, column: name, code, allowed: known });
  if (missing.length + strange.length > 0)
    return {
      rows: [],
      wrong: [
        ...missing.map((name) => head('column-missing', name)),
        ...strange.map((name) => head('column-unknown', name)),
      ],
    };
  const body = records.slice(1).filter(({ record }) => record.some((cell) => cell !== ''));
  if (body.length === 0) return { rows: [], wrong: [{ line: 1, column: null, code: 'empty', allowed: [] }] };
  if (body.length > mostRows)
    return { rows: [], wrong: [{ line: mostRows + 2, column: null, code: 'too-many', allowed: [String(mostRows)] }] };
  const rows = body.map(({ record, info }): Row => {
    const cells = header.map((name, at) => [name, unescaped(record[at] ?? '')]);
    return { line: info.lines, cells: Object.fromEntries(cells) as Row['cells'], count: record.length };
  });
  const ragged = rows.filter(({ count }) => count !== header.length);
  return {
    rows,
    wrong: ragged.map(({ line }) => ({ line, column: null, code: 'cells', allowed: [String(header.length)] })),
  };
}
