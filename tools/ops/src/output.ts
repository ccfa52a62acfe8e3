/** Where a command's answer goes: with `--json` one object on standard output, else a table for people on standard error. */
export class Output {
  constructor(private readonly json: boolean) {}

  say(line: string): void {
    process.stderr.write(`${line}\n`);
  }

  /** The command's answer. `rows` is how people see it. */
  answer(result: unknown, rows: readonly Readonly<Record<string, unknown>>[]): void {
    if (this.json) process.stdout.write(`${JSON.stringify(result)}\n`);
    else for (const line of tableOf(rows)) this.say(line);
  }
}

/** Columns as wide as their widest cell. */
export function tableOf(rows: readonly Readonly<Record<string, unknown>>[]): string[] {
  const [first] = rows;
  if (first === undefined) return ['(none)'];
  const columns = Object.keys(first);
  const lines = [columns, ...rows.map((row) => columns.map((column) => textOf(row[column])))];
  const widths = columns.map((_, index) => Math.max(...lines.map((line) => (line[index] ?? '').length)));
  return lines.map((line) =>
    line
      .map((cell, index) => cell.padEnd(widths[index] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'string' ? value : JSON.stringify(value);
}
