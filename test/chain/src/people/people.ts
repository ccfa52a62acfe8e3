import type { AgencyId } from '#libs/contracts';
import { accounts, units, type Unit } from './accounts.js';
import { Person, type PersonTerms } from './person.js';

export interface Wanted {
  readonly agency: AgencyId;
  readonly role: string;
  readonly region?: string | undefined;
  readonly unitId?: string | undefined;
  /** Kind of examination that an expert carries out. */
  readonly kind?: string | undefined;
}

/** Everybody who works in the chain. Each signs in once, when first needed. */
export class People {
  private readonly all: readonly Person[];
  readonly units: readonly Unit[] = units();

  constructor(gateway: string, password: string, terms?: PersonTerms) {
    this.all = accounts().map((account) => new Person(account, gateway, password, terms));
  }

  /** Who works there in that role, in the order of the directory. */
  of({ agency, role, region, unitId, kind }: Wanted): readonly Person[] {
    return this.all.filter(({ account }) =>
      account.assignments.some(
        (each) =>
          each.agency === agency &&
          each.role === role &&
          (region === undefined || each.region === region) &&
          (unitId === undefined || each.units.includes(unitId)) &&
          (kind === undefined || each.kinds?.includes(kind) === true),
      ),
    );
  }

  /** One of them, the same for the same turn. @throws when there is nobody */
  one(wanted: Wanted, turn = 0): Person {
    const there = this.of(wanted);
    const person = there[turn % there.length];
    if (person === undefined)
      throw new Error(`nobody works as ${wanted.role} of ${wanted.agency} in ${wanted.region ?? 'any region'}`);
    return person;
  }

  byId(id: string): Person {
    const person = this.all.find((each) => each.id === id);
    if (person === undefined) throw new Error('no such account');
    return person;
  }
}
