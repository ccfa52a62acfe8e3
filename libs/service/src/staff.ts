import { readFileSync } from 'node:fs';
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

/** The directory of an agency's staff. It holds names: it is shown to colleagues of the unit, never logged. */
export class Staff {
  private readonly bySubject: ReadonlyMap<string, Colleague>;

  constructor(colleagues: readonly Colleague[]) {
    this.bySubject = new Map(colleagues.map((each) => [each.subject, each]));
  }

  /** Reads an agency's people out of the directory of accounts; none given is an empty one. @throws when the file is not of that shape */
  static fromFile(agency: string, file: string | undefined): Staff {
    if (file === undefined) return new Staff([]);
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

  find(subject: string): Colleague | undefined {
    return this.bySubject.get(subject);
  }

  /** Who works in a unit, of these roles where some are named. */
  of(unitId: string, roles?: readonly string[]): readonly Colleague[] {
    return [...this.bySubject.values()].filter(
      (each) => each.units.includes(unitId) && (roles === undefined || each.roles.some((role) => roles.includes(role))),
    );
  }
}
