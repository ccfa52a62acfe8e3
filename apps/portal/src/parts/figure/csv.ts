import { stringify } from 'csv-stringify/browser/esm/sync';

/** Saves rows as a file that spreadsheets read: with a byte-order mark for its letters, and no cell that they would take for a formula. */
export function saveCsv(name: string, rows: readonly (readonly string[])[]): void {
  const text = stringify([...rows.map((row) => [...row])], { bom: true, escape_formulas: true });
  const address = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `qorgan-${name}.csv`;
  link.click();
  URL.revokeObjectURL(address);
}
