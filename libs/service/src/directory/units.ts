import { readFileSync } from 'node:fs';
import { unit, type Unit, type UnitInDirectory } from '#libs/contracts';
import { z } from 'zod';

export type { Unit };

/**
 * The directory of units: schools, police units, bureaux, centres. Jurisdiction follows from it. A file is what it begins with, until identity has told of
 * all; from then on it follows what identity says. Whoever holds it sees each change: nobody keeps a list of their own.
 */
export class Units {
  /** What the file said: offered until identity has told of all; names that nobody told of stay for good. */
  private readonly begunWith: ReadonlyMap<string, Unit>;
  private readonly told = new Map<string, UnitInDirectory>();
  private toldWhole = false;
  private offered: readonly Unit[] | undefined;

  constructor(begunWith: readonly Unit[]) {
    this.begunWith = new Map(begunWith.map((each) => [each.id, each]));
  }

  /** Reads a file of units; none given is an empty directory. @throws when the file is not of that shape */
  static fromFile(file: string | undefined): Units {
    return new Units(file === undefined ? [] : unitsIn(file));
  }

  /** Takes what identity says of one unit. */
  take(said: UnitInDirectory): void {
    this.told.set(said.id, said);
    this.offered = undefined;
  }

  /** Identity has told of all: what only the file knows is no unit any more. */
  takeAsWhole(): void {
    this.toldWhole = true;
    this.offered = undefined;
  }

  /** A unit, closed ones too: old cases name them. */
  find(id: string): Unit | undefined {
    return this.told.get(id) ?? this.begunWith.get(id);
  }

  /** Whether something new can be addressed to the unit. */
  isOpen(id: string): boolean {
    return this.open.some((each) => each.id === id);
  }

  /** Open units of an agency in a region, in the directory's order: the first is the one that takes what is not addressed more exactly. */
  of(agency: Unit['agency'], inRegion?: string, kind?: string): readonly Unit[] {
    return this.open.filter(
      (each) =>
        each.agency === agency &&
        (inRegion === undefined || each.region === inRegion) &&
        (kind === undefined || each.kind === kind),
    );
  }

  private get open(): readonly Unit[] {
    this.offered ??= this.inOrder().filter((each) => this.told.get(each.id)?.closed !== true);
    return this.offered;
  }

  /** Identity's order once it has told of all; until then the file's, and behind it whatever else was told. */
  private inOrder(): Unit[] {
    const told = [...this.told.values()].sort((a, b) => a.place - b.place);
    if (this.toldWhole) return told;
    const begun = [...this.begunWith.values()].map((each) => this.told.get(each.id) ?? each);
    return [...begun, ...told.filter(({ id }) => !this.begunWith.has(id))];
  }
}

/** The units that a file lists. @throws when it is not of that shape */
export function unitsIn(file: string): Unit[] {
  const content: unknown = JSON.parse(readFileSync(file, 'utf8'));
  return z.array(unit).parse(Array.isArray(content) ? content : (content as { units: unknown }).units);
}
