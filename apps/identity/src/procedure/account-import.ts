import { scopesDiffer } from '#libs/lifecycle';
import { examinationKind, regionCodes, type AgencyId } from '#libs/contracts';
import { locales, type Locale, type Texts } from '#libs/problems';
import {
  assignmentsAt,
  isOf,
  reassigned,
  whyNotWhole,
  type Administrator,
  type Assigned,
  type GivenRole,
} from './administration.js';
import { canonicalLogin, loginPattern } from './credentials.js';
import { rolesOf, roleWithKinds } from './roles.js';
import { Cells, type Row, type Wrong } from './table.js';

interface Unit {
  readonly id: string;
  readonly name: Texts;
  readonly closed: boolean;
}
export interface KnownAccount {
  readonly id: string;
  readonly login: string;
  readonly name: string;
  readonly locale: Locale;
  readonly assignments: readonly Assigned[];
  readonly disabledAt: Date | null;
  readonly version: number;
}

/** What a file would do to one account. */
export interface Planned {
  readonly lines: readonly number[];
  readonly login: string;
  readonly name: string;
  readonly locale: Locale;
  readonly effect: 'make' | 'change' | 'unchanged';
  readonly roles: readonly GivenRole[];
  readonly assignments: readonly Assigned[];
  readonly turn: 'disable' | 'enable' | undefined;
  readonly known: KnownAccount | undefined;
}
export interface Plan {
  readonly planned: readonly Planned[];
  readonly wrong: readonly Wrong[];
}

export interface ImportTerms {
  readonly by: Administrator;
  readonly units: readonly Unit[];
}

export const loginsIn = (rows: readonly Row[]): string[] => [
  ...new Set(rows.map(({ cells }) => canonicalLogin(cells['login'] ?? ''))),
];

/** What the rows would make, change and leave, or what is wrong with them: one account may have several lines, one for each role. */
export function planOf(rows: readonly Row[], known: ReadonlyMap<string, KnownAccount>, terms: ImportTerms): Plan {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const login = canonicalLogin(row.cells['login'] ?? '');
    groups.set(login, [...(groups.get(login) ?? []), row]);
  }
  const all = [...groups].map(([login, lines]) => new Group(login, lines, known.get(login), terms).plan());
  return {
    planned: all.flatMap(({ planned }) => planned),
    wrong: all.flatMap(({ wrong }) => wrong).sort((a, b) => a.line - b.line),
  };
}

/** The lines of one login. */
class Group {
  private readonly cells = new Cells();

  constructor(
    private readonly login: string,
    private readonly rows: readonly Row[],
    private readonly known: KnownAccount | undefined,
    private readonly terms: ImportTerms,
  ) {}

  plan(): Plan {
    const [first] = this.rows;
    if (first === undefined) return { planned: [], wrong: [] };
    if (!loginPattern.test(this.login)) this.cells.refuse(first, 'login', 'login');
    const name = this.cells.name(first, 'name');
    const locale = this.cells.oneOf(first, 'language', locales) as Locale;
    const state = this.cells.oneOf(
      first,
      'state',
      this.known === undefined ? ['enabled'] : ['enabled', 'disabled'],
      true,
    );
    for (const row of this.rows.slice(1))
      for (const column of ['name', 'language', 'state'])
        if (this.cells.at(row, column) !== this.cells.at(first, column)) this.cells.refuse(row, column, 'differs');
    const roles = this.rows.map((row) => this.role(row));
    this.refuseScopes(roles);
    const turn = this.turnTo(first, state);
    this.heed(first, name, locale, roles, turn);
    if (this.cells.wrong.length > 0) return { planned: [], wrong: this.cells.wrong };
    return { planned: [this.planned(name, locale, roles, turn)], wrong: [] };
  }

  private planned(name: string, locale: Locale, roles: readonly GivenRole[], turn: Planned['turn']): Planned {
    const { known, login } = this;
    const { by } = this.terms;
    const same = known !== undefined && sameRoles(by.agency, known.assignments, roles);
    const assignments =
      known === undefined ? assignmentsAt(by.agency, roles) : same ? known.assignments : reassigned(by, known, roles);
    const effect = known === undefined ? 'make' : same && turn === undefined ? 'unchanged' : 'change';
    return {
      lines: this.rows.map(({ line }) => line),
      ...{ login, name, locale, effect, roles, assignments, turn, known },
    };
  }

  /** All roles of one login are in the units and the region of its first line. */
  private refuseScopes(roles: readonly GivenRole[]): void {
    const [first] = roles;
    this.rows.forEach((row, place) => {
      const here = roles[place];
      if (first !== undefined && here !== undefined && scopesDiffer([first, here]))
        this.cells.refuse(row, here.region === first.region ? 'units' : 'region', 'scopes-differ');
    });
  }

  /** What may not be done to an account that is there. */
  private heed(first: Row, name: string, locale: Locale, roles: readonly GivenRole[], turn: Planned['turn']): void {
    const { known } = this;
    const { by } = this.terms;
    if (known === undefined) return;
    if (!isOf(by.agency, known)) {
      this.cells.refuse(first, 'login', 'login-taken');
      return;
    }
    if (known.name !== name) this.cells.refuse(first, 'name', 'kept', [known.name]);
    if (known.locale !== locale) this.cells.refuse(first, 'language', 'kept', [known.locale]);
    const changes = turn !== undefined || !sameRoles(by.agency, known.assignments, roles);
    if (changes && known.id === by.subject) this.cells.refuse(first, 'role', 'own-account');
    else if (turn !== undefined && whyNotWhole(by, known) !== undefined)
      this.cells.refuse(first, 'state', 'serves-elsewhere');
    else if (turn === 'enable' && this.isAnyClosed(roles)) this.cells.refuse(first, 'state', 'closed-unit');
  }

  private isAnyClosed(roles: readonly GivenRole[]): boolean {
    const closed = new Set(this.terms.units.flatMap(({ id, closed }) => (closed ? [id] : [])));
    return roles.some(({ units }) => units.some((id) => closed.has(id)));
  }

  private turnTo(first: Row, state: string): Planned['turn'] {
    if (this.known === undefined || this.cells.at(first, 'state') === '') return undefined;
    const isDisabled = this.known.disabledAt !== null;
    if (state === 'disabled' && !isDisabled) return 'disable';
    return state === 'enabled' && isDisabled ? 'enable' : undefined;
  }

  private role(row: Row): GivenRole {
    const { agency } = this.terms.by;
    const role = this.cells.oneOf(row, 'role', rolesOf(agency));
    const region = this.cells.oneOf(row, 'region', regionCodes) as GivenRole['region'];
    const kinds = this.cells
      .at(row, 'kinds')
      .split(/[\s,;|]+/)
      .filter((kind) => kind !== '');
    const known: readonly string[] = role === roleWithKinds ? examinationKind.options : [];
    if (kinds.some((kind) => !known.includes(kind))) this.cells.refuse(row, 'kinds', 'kinds', known);
    return {
      role,
      region,
      units: this.unitsIn(row),
      ...(kinds.length === 0 ? {} : { kinds: kinds as GivenRole['kinds'] }),
    };
  }

  /** Units by id, as an export has them, or by name in any language, parted by `|`; a closed one only where it stood before. */
  private unitsIn(row: Row): string[] {
    const held = new Set(this.known?.assignments.flatMap((each) => each.units));
    const units = this.terms.units.filter(({ id, closed }) => !closed || held.has(id));
    const named = (text: string): string[] => {
      const words = text.split(/\s+/);
      if (words.every((word) => units.some(({ id }) => id === word.toLowerCase())))
        return words.map((word) => word.toLowerCase());
      return units.filter(({ name }) => locales.some((each) => sameText(name[each], text))).map(({ id }) => id);
    };
    return this.cells
      .at(row, 'units')
      .split('|')
      .map((text) => text.trim())
      .filter((text) => text !== '')
      .flatMap((text) => {
        const found = named(text);
        if (found.length === 0)
          this.cells.refuse(
            row,
            'units',
            'units',
            units.slice(0, 10).map(({ id }) => id),
          );
        return found;
      });
  }
}

const sameText = (a: string, b: string): boolean => a.trim().toLocaleLowerCase() === b.toLocaleLowerCase();

const spelled = (given: readonly GivenRole[] | readonly Assigned[]): string =>
  JSON.stringify(
    given
      .map(({ role, region, units, kinds = [] }) =>
        [role, region, [...units].sort(), [...kinds].sort()].flat().join(' '),
      )
      .sort(),
  );
const sameRoles = (agency: AgencyId, assignments: readonly Assigned[], roles: readonly GivenRole[]): boolean =>
  spelled(assignments.filter((each) => each.agency === agency)) === spelled(roles);
