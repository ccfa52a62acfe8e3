/** What is wrong at a place of a file, and what may stand there instead. */
export interface Wrong {
  readonly line: number;
  readonly column: string | null;
  readonly code: string;
  readonly allowed: readonly string[];
}
export interface Row {
  readonly line: number;
  /** Cells by column; a column that the file does not have is undefined. */
  readonly cells: Readonly<Record<string, string | undefined>>;
  readonly count: number;
}

/** Reads cells of a file and gathers what is wrong with them. */
export class Cells {
  readonly wrong: Wrong[] = [];

  at({ cells }: Row, column: string): string {
    return cells[column] ?? '';
  }

  /** The one of these that stands there; an empty cell is the first of them where it may be empty. */
  oneOf(row: Row, column: string, among: readonly string[], mayBeEmpty = false): string {
    const value = this.at(row, column).toLowerCase();
    if (value === '' && mayBeEmpty) return among[0] ?? '';
    const found = among.find((each) => each.toLowerCase() === value);
    if (found === undefined) this.refuse(row, column, 'one-of', among);
    return found ?? '';
  }

  /** A name of up to 200 characters. */
  name(row: Row, column: string): string {
    const name = this.at(row, column);
    if (name === '' || name.length > 200) this.refuse(row, column, 'name');
    return name;
  }

  refuse({ line }: Row, column: string, code: string, allowed: readonly string[] = []): void {
    this.wrong.push({ line, column, code, allowed });
  }
}
