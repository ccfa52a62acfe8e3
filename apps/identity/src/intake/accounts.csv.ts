import { stringify } from 'csv-stringify/sync';
import type { AccountAnswer } from '../records/account.answers.js';
import type { TableTerms } from './import.csv.js';

/** Columns of the file, which are also those of the one that is imported. */
const accountColumns = ['login', 'name', 'language', 'role', 'region', 'units', 'kinds', 'state'] as const;

/** What a file of accounts may have; each new account costs a hash. */
export const accountTable = {
  known: accountColumns,
  needed: ['login', 'name', 'language', 'role', 'region'],
  mostRows: 200,
} as const satisfies TableTerms;

/** Accounts as a file that spreadsheets read: a line for each role, a byte-order mark for its letters, and no cell that they would take for a formula. */
export function accountsAsCsv(accounts: readonly AccountAnswer[]): string {
  const rows = accounts.flatMap(({ login, name, locale, roles, disabledAt }) =>
    roles.map(({ role, region, units, kinds = [] }) => [
      ...[login, name, locale, role, region],
      ...[units.join(' '), kinds.join(' '), disabledAt === null ? 'enabled' : 'disabled'],
    ]),
  );
  return stringify([[...accountColumns], ...rows], { bom: true, escape_formulas: true });
}
