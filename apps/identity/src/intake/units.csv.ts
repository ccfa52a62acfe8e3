import { stringify } from 'csv-stringify/sync';
import type { UnitAnswer } from '../records/unit.answers.js';
import type { TableTerms } from './import.csv.js';

const unitColumns = ['id', 'kind', 'region', 'name-kk', 'name-ru', 'name-en', 'part-of', 'state'] as const;

/** What a file of units may have. */
export const unitTable = {
  known: unitColumns,
  needed: ['region', 'name-kk', 'name-ru', 'name-en'],
  mostRows: 1_000,
} as const satisfies TableTerms;

/** Units as a file that spreadsheets read, and that can be imported again. */
export function unitsAsCsv(units: readonly UnitAnswer[]): string {
  const rows = units.map(({ id, kind, region, name, parent, closedAt }) => [
    ...[id, kind, region, name.kk, name.ru, name.en, parent ?? ''],
    closedAt === null ? 'open' : 'closed',
  ]);
  return stringify([[...unitColumns], ...rows], { bom: true, escape_formulas: true });
}
