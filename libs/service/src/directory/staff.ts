import { readFileSync } from 'node:fs';
import type { PersonInDirectory } from '#libs/contracts';
import { locales } from '#libs/problems';
import { z } from 'zod';

const account = z.object({
  id: z.uuid(),
  name: z.string(),
  locale: z.enum(locales),
  assignments: z.array(
    z.object({
      agency: z.string(),
      role: z.string(),
      units: z.array(z.uuid()),
      region: z.string(),
      kinds: z.array(z.string()).optional(),
    }),
  ),
});

/** Somebody who works in a unit: to assign work to, or to name as a person who must not be told. */
export interface Colleague {
  readonly subject: string;
  readonly name: string;
  readonly roles: readonly string[];
  readonly units: readonly string[];
  /** Kinds of examination that an expert carries out; of nobody else. */
  readonly kinds: readonly string[];
}

/**
 * The directory of an agency's staff, as the identity service tells it; a file is what it begins with, until identity has told of everybody. It holds
 * names: it is shown to colleagues of the unit, never logged.
 */
export class Staff {
  /** What the file said, and only until identity has told of everybody. */
  private begunWith: ReadonlyMap<string, Colleague>;
  private readonly told = new Map<string, Colleague>();
  /** Whose account is closed or has no role here any more: they are offered to nobody, but what they did has their name. */
  private readonly gone = new Set<string>();
  private toldWhole = false;
  private readonly listeners = new Set<() => void>();
  private readonly begun: boolean;

  constructor(colleagues?: readonly Colleague[]) {
    this.begun = colleagues !== undefined;
    this.begunWith = new Map((colleagues ?? []).map((each) => [each.subject, each]));
  }

  /** Reads an agency's people out of the directory of accounts; none given is an empty one. @throws when the file is not of that shape */
  static fromFile(agency: string, file: string | undefined): Staff {
    if (file === undefined) return new Staff();
    const accounts = z.array(account).parse(JSON.parse(readFileSync(file, 'utf8')));
    return new Staff(
      accounts.flatMap(({ id, name, assignments }) => {
        const here = assignments.filter((each) => each.agency === agency);
        const [units, kinds] = [
          new Set(here.flatMap((each) => each.units)),
          new Set(here.flatMap((each) => each.kinds ?? [])),
        ];
        return here.length === 0
          ? []
          : [{ subject: id, name, roles: here.map((each) => each.role), units: [...units], kinds: [...kinds] }];
      }),
    );
  }

  /** Whether anybody has said who works here: before that, nobody can be held against the directory. */
  get isKnown(): boolean {
    return this.begun || this.toldWhole;
  }

  /** Takes what identity says of one person. */
  take({ works, ...colleague }: PersonInDirectory): void {
    this.told.set(colleague.subject, colleague);
    if (works) this.gone.delete(colleague.subject);
    else this.gone.add(colleague.subject);
    this.heard();
  }

  /** Identity has told of everybody: whom only the file knows does not work here. */
  takeAsWhole(): void {
    this.toldWhole = true;
    this.begunWith = new Map();
    this.heard();
  }

  /** Calls back after each word of identity. @returns what ends it */
  onWord(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private heard(): void {
    for (const listener of this.listeners) listener();
  }

  find(subject: string): Colleague | undefined {
    return this.told.get(subject) ?? this.begunWith.get(subject);
  }

  /** Who works in a unit, of these roles where some are named; by name. */
  of(unitId: string, roles?: readonly string[]): readonly Colleague[] {
    return [...new Map([...this.begunWith, ...this.told]).values()]
      .filter(
        ({ subject, units, roles: theirs }) =>
          !this.gone.has(subject) &&
          units.includes(unitId) &&
          (roles === undefined || theirs.some((role) => roles.includes(role))),
      )
      .sort((a, b) => a.name.localeCompare(b.name, 'kk') || a.subject.localeCompare(b.subject));
  }
}
