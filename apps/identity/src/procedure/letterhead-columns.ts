import { agenciesWithLetterhead, letterhead, type AgencyId, type Letterhead } from '#libs/contracts';
import { locales } from '#libs/problems';
import type { Cells, Row } from './table.js';

/** Columns of a file of units that a letterhead is made of, each with where its cell goes. */
const places: readonly (readonly [column: string, place: readonly string[]])[] = [
  ...locales.map((locale) => [`official-name-${locale}`, ['name', locale]] as const),
  ...locales.map((locale) => [`address-${locale}`, ['address', locale]] as const),
  ['telephone', ['telephone']],
  ['email', ['email']],
  ...locales.map((locale) => [`head-post-${locale}`, ['head', 'post', locale]] as const),
  ['head-name', ['head', 'name']],
];

/** The columns at agencies whose documents have a letterhead; none elsewhere. */
export const letterheadColumns = (agency: AgencyId): readonly string[] =>
  agenciesWithLetterhead.includes(agency) ? places.map(([column]) => column) : [];

/** What the letterhead says, column by column. */
export const letterheadCells = (said: Letterhead | null): Readonly<Record<string, string>> =>
  Object.fromEntries(places.map(([column, place]) => [column, at(said, place)]));

export const saysTheSame = (a: Letterhead | null, b: Letterhead | null): boolean =>
  places.every(([, place]) => at(a, place) === at(b, place));

/** The letterhead of a row; what the file has no column for stays as it is. */
export function letterheadOf(row: Row, cells: Cells, known: Letterhead | null): Letterhead | null {
  const said: Branch = {};
  for (const [column, place] of places) {
    const value = row.cells[column] ?? at(known, place);
    if (value !== '') put(said, place, value);
  }
  if (Object.keys(said).length === 0) return null;
  const read = letterhead.safeParse(said);
  if (read.success) return read.data;
  const wrong = new Set(read.error.issues.map(({ path }) => columnOf(path.map(String))));
  for (const column of wrong) cells.refuse(row, column, 'letterhead');
  return null;
}

interface Branch {
  [key: string]: string | Branch;
}

function put(into: Branch, [key = '', ...rest]: readonly string[], value: string): void {
  if (rest.length === 0) into[key] = value;
  else put((into[key] ??= {}) as Branch, rest, value);
}

function at(said: unknown, place: readonly string[]): string {
  const found = place.reduce<unknown>((from, key) => (from as Branch | null | undefined)?.[key], said);
  return typeof found === 'string' ? found : '';
}

/** The column of a place, or of the first one below it, as where a whole part is missing. */
const columnOf = (path: readonly string[]): string =>
  places.find(([, place]) => path.every((key, depth) => place[depth] === key))?.[0] ?? 'official-name-kk';
