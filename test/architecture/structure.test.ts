import { join } from 'node:path';
import { plant, repository, run, uproot } from './planted-tree.js';

interface Violation {
  readonly from: string;
  readonly rule: { readonly name: string };
}
interface Cruise {
  readonly modules: readonly { source: string; dependencies: readonly { module: string; resolved: string }[] }[];
  readonly summary: { readonly violations: readonly Violation[] };
}

function cruise(folder: string, places: readonly string[]): Cruise {
  const config = join(repository, '.dependency-cruiser.cjs');
  const { output, errors } = run('depcruise', ['--config', config, '--output-type', 'json', ...places], folder);
  if (output === '') throw new Error(errors);
  return JSON.parse(output) as Cruise;
}

const procedure = (name: string): string => `apps/police/src/procedure/${name}.ts`;

/** Each file breaks exactly the rule beside it. */
const broken: readonly (readonly [rule: string, file: string, text: string])[] = [
  ['agencies-meet-only-in-contracts', 'apps/police/src/intake/a.ts', `import '../../../school/src/main.js';`],
  ['procedure-is-pure', procedure('nest'), `import '@nestjs/common';`],
  [
    'procedure-is-pure',
    procedure('typeorm'),
    `import type { Repository } from 'typeorm'; export type R = Repository<{}>;`,
  ],
  ['procedure-is-pure', procedure('pg'), `import 'pg';`],
  ['procedure-is-pure', procedure('node'), `import 'node:fs';`],
  ['procedure-is-pure', procedure('infrastructure'), `import '#libs/journal';`],
  ['procedure-is-pure', procedure('intake'), `import '../intake/good.js';`],
  ['procedure-is-pure', procedure('records'), `import '../records/good.js';`],
  ['procedure-takes-types-only', procedure('clock'), `import { due } from '#libs/deadlines'; export const d = due;`],
  [
    'procedure-takes-types-only',
    procedure('rights'),
    `import { may, type Right } from '#libs/access'; export const m: Right = may;`,
  ],
  ['pure-libraries-stay-pure', 'libs/lifecycle/src/node.ts', `import 'node:crypto';`],
  ['pure-libraries-stay-pure', 'libs/legal-basis/src/casework.ts', `import '#libs/journal';`],
  [
    'pure-libraries-take-types-only',
    'libs/lifecycle/src/clock.ts',
    `import { due } from '#libs/deadlines'; export const d = due;`,
  ],
  ['contracts-stand-alone', 'libs/contracts/src/lifecycle.ts', `import '#libs/lifecycle';`],
  ['records-do-not-look-back', 'apps/police/src/records/a.ts', `import '../intake/good.js';`],
  ['libraries-serve-any-agency', 'libs/journal/src/app.ts', `import '../../../apps/police/src/main.js';`],
  ['testing-stays-in-tests', 'libs/journal/src/testing.ts', `import '#libs/testing';`],
  ['testing-stays-in-tests', 'apps/police/src/intake/testing.ts', `import '#libs/testing';`],
  ['services-start-nothing', 'apps/police/src/intake/embedded.ts', `import '#libs/embedded';`],
  [
    'libraries-are-called-by-name',
    'apps/police/src/intake/relative.ts',
    `import '../../../../libs/journal/src/index.js';`,
  ],
  ['libraries-are-called-by-name', 'libs/access/src/relative.ts', `import '../../journal/src/index.js';`],
  ['the-whole-is-tested-from-outside', 'test/chain/inside.ts', `import '../../apps/police/src/main.js';`],
  ['nothing-imports-what-was-built', 'apps/police/src/intake/built.ts', `import '../../../../dist/built.js';`],
  ['no-cycles', 'libs/journal/src/one.ts', `import { two } from './two.js'; export type One = typeof two;`],
  ['no-orphans', 'libs/journal/src/orphan.ts', `export const alone = 1;`],
  ['production-needs-no-development-package', 'libs/journal/src/check.ts', `import 'fast-check';`],
  ['every-package-is-declared', 'libs/journal/src/undeclared.ts', `import 'acorn';`],
  ['every-import-is-found', 'libs/journal/src/nowhere.ts', `import './nowhere-to-be-found.js';`],
];

/** What the rules allow, and what the broken files point at. */
const lawful = {
  'apps/school/src/main.ts': `import '#libs/journal';`,
  'apps/police/src/main.ts': `import './intake/good.js';`,
  'apps/police/src/intake/good.ts': `import '../procedure/good.js'; import '../records/good.js'; import '@nestjs/common'; import 'node:fs';`,
  'apps/police/src/procedure/good.ts': `
    import 'zod'; import '#libs/lifecycle'; import '#libs/legal-basis'; import '#libs/contracts'; import '#libs/problems';
    import type { due } from '#libs/deadlines'; import { type Right } from '#libs/access'; export type T = [typeof due, Right];`,
  'apps/police/src/procedure/good.spec.ts': `import './good.js'; import 'fast-check'; import '#libs/testing';`,
  'apps/police/src/records/good.ts': `import '../procedure/good.js'; import 'typeorm'; import '#libs/journal';`,
  'apps/police/test/good.test.ts': `import '../src/main.js'; import '#libs/testing';`,
  'libs/access/src/index.ts': `export const may = 1; export type Right = number; import 'pg';`,
  'libs/contracts/src/index.ts': `import 'zod'; import '#libs/problems';`,
  'libs/deadlines/src/index.ts': `export const due = 1; import 'luxon';`,
  'libs/embedded/src/index.ts': `import 'node:child_process';`,
  'libs/journal/src/index.ts': `import './inner.js'; import '#libs/contracts'; import 'node:fs';`,
  'libs/journal/src/two.ts': `import type { One } from './one.js'; export const two: One | 2 = 2;`,
  'libs/journal/src/inner.ts': `import 'pg';`,
  'libs/legal-basis/src/index.ts': `import '#libs/problems';`,
  'libs/lifecycle/src/index.ts': `import '#libs/contracts'; import type { due } from '#libs/deadlines'; export type D = typeof due;`,
  'libs/problems/src/index.ts': `import 'zod';`,
  'libs/testing/src/index.ts': `import 'fast-check'; import '#libs/embedded';`,
  'dist/built.js': 'export {};',
};

/** An import past the door is also one by a path, hence two rules at once. */
const pastTheDoor = 'apps/police/src/intake/inner.ts';
let found: ReadonlyMap<string, ReadonlySet<string>>;

beforeAll(() => {
  const files = {
    ...lawful,
    ...Object.fromEntries(broken.map(([, file, text]) => [file, text])),
    [pastTheDoor]: `import '../../../../libs/journal/src/inner.js';`,
  };
  const rules = new Map<string, Set<string>>();
  for (const { from, rule } of cruise(plant(files), ['apps', 'libs', 'test']).summary.violations) {
    rules.set(from, (rules.get(from) ?? new Set()).add(rule.name));
  }
  found = rules;
});
afterAll(uproot);

test.each(broken)('%s fires, alone, for %s', (rule, file) => {
  expect([...(found.get(file) ?? [])]).toEqual([rule]);
});

test('libraries-have-one-door fires for an import past src/index.ts', () => {
  expect([...(found.get(pastTheDoor) ?? [])].sort()).toEqual([
    'libraries-are-called-by-name',
    'libraries-have-one-door',
  ]);
});

test('no rule fires for what is lawful', () => {
  expect(Object.keys(lawful).filter((file) => found.has(file))).toEqual([]);
});

test('every rule of .dependency-cruiser.cjs is shown failing here', () => {
  const config = jest.requireActual<{ forbidden: { name: string }[] }>('../../.dependency-cruiser.cjs');
  const shown = new Set([...found.values()].flatMap((rules) => [...rules]));
  expect(config.forbidden.map(({ name }) => name).filter((name) => !shown.has(name))).toEqual([]);
});

test('the house itself keeps every rule, and its edges to libraries are seen', () => {
  const { modules, summary } = cruise(repository, ['apps', 'libs', 'test', 'tools']);
  expect(summary.violations.map(({ from, rule }) => `${rule.name}: ${from}`)).toEqual([]);
  const named = modules.flatMap(({ dependencies }) => dependencies.filter(({ module }) => module.startsWith('#libs/')));
  expect(named.length).toBeGreaterThan(0);
  expect(named.filter(({ module, resolved }) => resolved !== `libs/${module.slice(6)}/src/index.ts`)).toEqual([]);
});
