import { CsvError, parse } from 'csv-parse/sync';
import { type Wrong, type Row } from '../procedure/account-import.js';
import { accountColumns } from './accounts.csv.js';

/** Lines of one file at most: each new account costs a hash. */
export const mostRows = 200;

const needed = ['login', 'name', 'language', 'role', 'region'] as const;
const known: readonly string[] = accountColumns;

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

/** Reads a file of accounts: rows with the line at which each ends, or what is wrong with the file as a whole. */
export function readAccounts(text: string): { readonly rows: readonly Row[]; readonly wrong: readonly Wrong[] } {
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
