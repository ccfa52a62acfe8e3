import { stringify } from 'csv-stringify/sync';
import type { AccessAnswer } from '../records/access-review.answers.js';

const columns = [
  ...['login', 'name', 'role', 'region', 'units', 'since', 'given-by', 'last-sign-in'],
  ...['second-factor', 'state', 'confirmed-or-decided', 'due'],
] as const;

/** Access as a file that spreadsheets read: a line for each role. */
export function accessAsCsv(accesses: readonly AccessAnswer[]): string {
  const rows = accesses.flatMap((each) =>
    each.roles.map(({ role, region, units, since, givenBy, givenByName }) => [
      ...[each.login, each.name, role, region, units.join(' '), since ?? '', givenByName ?? givenBy ?? ''],
      ...[each.lastSignInAt ?? '', each.hasSecondFactor ? 'yes' : 'no'],
      ...[each.disabledAt === null ? 'enabled' : 'disabled', each.standsSince, each.due.join(' ')],
    ]),
  );
  return stringify([[...columns], ...rows], { bom: true, escape_formulas: true });
}
