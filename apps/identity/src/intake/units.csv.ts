import type { AgencyId } from '#libs/contracts';
import { stringify } from 'csv-stringify/sync';
import { letterheadCells, letterheadColumns } from '../procedure/letterhead-columns.js';
import type { UnitAnswer } from '../records/unit.answers.js';
import type { TableTerms } from './import.csv.js';

const unitColumns = ['id', 'kind', 'region', 'name-kk', 'name-ru', 'name-en', 'part-of', 'state'] as const;

export const mostUnits = 1_000;

/** What a file of an agency's units may have. */
export const unitTable = (agency: AgencyId): TableTerms => ({
  known: [...unitColumns, ...letterheadColumns(agency)],
  needed: ['region', 'name-kk', 'name-ru', 'name-en'],
  mostRows: mostUnits,
});

/** Units as a file that spreadsheets read, and that can be imported again. */
export function unitsAsCsv(units: readonly UnitAnswer[], agency: AgencyId): string {
  const printed = letterheadColumns(agency);
  const rows = units.map(({ id, kind, region, name, parent, closedAt, letterhead }) => {
    const cells = letterheadCells(letterhead);
    return [
      ...[id, kind, region, name.kk, name.ru, name.en, parent ?? ''],
      closedAt === null ? 'open' : 'closed',
      ...printed.map((column) => cells[column] ?? ''),
    ];
  });
  return stringify([[...unitColumns, ...printed], ...rows], { bom: true, escape_formulas: true });
}
