import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { validate } from 'uuid';
import { agencies, regionCodes, type AgencyId } from '#libs/contracts';
import { repositoryRoot } from '#libs/embedded';

interface Unit {
  readonly id: string;
  readonly agency: AgencyId;
  readonly region: string;
  readonly name: Record<string, string>;
  readonly parent?: string;
}

interface Account {
  readonly id: string;
  readonly login: string;
  readonly name: string;
  readonly assignments: readonly {
    readonly agency: AgencyId;
    readonly role: string;
    readonly units: readonly string[];
    readonly region: string;
    readonly kinds?: readonly string[];
  }[];
}

const read = <T>(name: string): T[] =>
  JSON.parse(readFileSync(join(repositoryRoot, 'deploy', 'demonstration', name), 'utf8')) as T[];
const units = read<Unit>('units.json');
const accounts = read<Account>('accounts.json');
const assignments = accounts.flatMap((account) => account.assignments);

/** The roles of domain/actors.md, written down a second time on purpose. */
const roles: Record<AgencyId, readonly string[]> = {
  school: ['psychologist', 'teacher', 'head-of-school', 'administrator', 'auditor'],
  police: ['duty-officer', 'investigator', 'juvenile-inspector', 'head-of-unit', 'administrator', 'auditor'],
  'platform-liaison': ['liaison-officer', 'administrator', 'auditor'],
  'expert-bureau': ['coordinator', 'expert', 'expert-group-member', 'administrator', 'auditor'],
  'social-services': [
    'coordinator',
    'social-worker',
    'rehabilitation-psychologist',
    'partner',
    'administrator',
    'auditor',
  ],
  oversight: ['prosecutor', 'analyst', 'administrator', 'auditor'],
};

describe('the demonstration units and accounts', () => {
  it('have ids of their own', () => {
    const ids = [...units, ...accounts].map(({ id }) => id);
    expect(ids.filter((id) => !validate(id))).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(accounts.map(({ login }) => login)).size).toBe(accounts.length);
  });

  it('are named in three languages, and accounts so that nobody takes them for persons', () => {
    for (const unit of units) expect(Object.keys(unit.name).sort()).toEqual(['en', 'kk', 'ru']);
    expect(accounts.filter(({ name }) => !name.startsWith('Demo '))).toEqual([]);
  });

  it('stand in regions that exist, below units of the same agency', () => {
    const known = new Map(units.map((unit) => [unit.id, unit]));
    expect(units.filter(({ region }) => !(regionCodes as readonly string[]).includes(region))).toEqual([]);
    for (const { parent, agency } of units) if (parent !== undefined) expect(known.get(parent)?.agency).toBe(agency);
    for (const { agency, units: ids } of assignments) for (const id of ids) expect(known.get(id)?.agency).toBe(agency);
  });

  it.each(agencies)('hold every role of %s and no other', (agency) => {
    const present = new Set(assignments.filter((assignment) => assignment.agency === agency).map(({ role }) => role));
    expect([...present].sort()).toEqual([...roles[agency]].sort());
  });

  it('hold a psychologist of two schools, two investigators in each region and two experts of each kind', () => {
    const of = (role: string, region?: string) =>
      assignments.filter((each) => each.role === role && (region === undefined || each.region === region));
    expect(of('psychologist').some((each) => each.units.length > 1)).toBe(true);
    for (const region of ['KZ-35', 'KZ-71', 'KZ-75']) {
      expect(of('investigator', region).length).toBeGreaterThanOrEqual(2);
      for (const kind of ['psychological', 'psycholinguistic', 'computer-technical', 'medical']) {
        expect(
          of('expert', region).filter((each) => each.kinds?.includes(kind) === true).length,
        ).toBeGreaterThanOrEqual(2);
      }
    }
  });
});
