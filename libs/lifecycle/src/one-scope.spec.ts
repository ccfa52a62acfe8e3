import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryRoot } from '#libs/embedded';
import { inForce, scopesDiffer, scopesDifferAnywhere } from './one-scope.js';

const role = (agency: string, name: string, units: readonly string[], region = 'KZ-75') => ({
  ...{ agency, role: name, units, region },
});
const head = role('police', 'head-of-unit', ['a']);
const elsewhere = role('school', 'teacher', ['x'], 'KZ-71');

describe('the roles of one person at one agency', () => {
  it.each([
    ['one role', [head], false],
    ['no role', [], false],
    [
      'two in the same units, in another order or twice',
      [role('police', 'one', ['a', 'b']), role('police', 'two', ['b', 'a', 'b'])],
      false,
    ],
    ['two in different units', [head, role('police', 'duty-officer', ['b'])], true],
    ['one of them in more units', [head, role('police', 'duty-officer', ['a', 'b'])], true],
    ['two in different regions', [head, role('police', 'head-of-unit', ['a'], 'KZ-71')], true],
  ])('%s', (_case, roles, differ) => {
    expect(scopesDiffer(roles)).toBe(differ);
    expect(scopesDifferAnywhere([elsewhere, ...roles])).toBe(differ);
  });

  it('count where they are in the scope of the first; what somebody is at another agency is another matter', () => {
    const duty = role('police', 'duty-officer', ['b']);
    const inspector = role('police', 'juvenile-inspector', ['a']);
    expect(inForce([head, elsewhere, duty, inspector])).toEqual([head, elsewhere, inspector]);
  });

  it('are in one scope for everybody in the demonstration', () => {
    const file = readFileSync(join(repositoryRoot, 'deploy/demonstration/accounts.json'), 'utf8');
    const accounts = JSON.parse(file) as { login: string; assignments: (typeof head)[] }[];
    expect(accounts.length).toBeGreaterThan(10);
    expect(accounts.filter(({ assignments }) => scopesDifferAnywhere(assignments)).map(({ login }) => login)).toEqual(
      [],
    );
  });
});
