import { join } from 'node:path';
import { plant, repository, run, uproot } from './planted-tree.js';

type Findings = readonly {
  readonly filePath: string;
  readonly messages: readonly { ruleId: string | null; message: string }[];
}[];

const procedure = (name: string): string => `apps/police/src/procedure/${name}.ts`;
const intake = (name: string): string => `apps/police/src/intake/${name}.ts`;

/** Each file breaks exactly the rule beside it; what the house adds to a rule is told by its message. */
const broken: readonly (readonly [rule: string, says: string, file: string, text: string])[] = [
  ['no-restricted-syntax', 'environment', intake('environment'), `export const port = process.env['PORT'];`],
  [
    'no-restricted-syntax',
    'environment',
    'libs/journal/src/environment.ts',
    `import { env } from 'node:process';\nexport const port = env['PORT'];`,
  ],
  [
    'no-restricted-syntax',
    'forwardRef',
    intake('circular'),
    `import { forwardRef } from '@nestjs/common';\nexport const later = forwardRef(() => Date);`,
  ],
  ['no-restricted-syntax', 'Time is passed in', procedure('new-date'), `export const today = (): Date => new Date();`],
  ['no-restricted-syntax', 'Time is passed in', procedure('date-now'), `export const now = (): number => Date.now();`],
  [
    'no-restricted-syntax',
    'Time is passed in',
    procedure('performance'),
    `export const now = (): number => performance.now();`,
  ],
  [
    'no-restricted-syntax',
    'decides the same',
    procedure('random'),
    `export const chance = (): number => Math.random();`,
  ],
  [
    'no-restricted-syntax',
    'decides the same',
    procedure('uuid'),
    `export const id = (): string => crypto.randomUUID();`,
  ],
  [
    'no-restricted-syntax',
    'neither waits',
    procedure('fetch'),
    `export const ask = (): Promise<Response> => fetch('http://127.0.0.1');`,
  ],
  ...[
    `it('ends', () => undefined, 60_000);`,
    `afterAll(() => undefined, 60_000);`,
    `it.each([1])('ends %s', () => undefined, 60_000);`,
    `jest.setTimeout(60_000);`,
  ].map(
    (text, at) => ['no-restricted-syntax', 'No test is timed', procedure(`timed-${String(at)}.spec`), text] as const,
  ),
  ['no-console', 'console', intake('console'), `console.log('a name');`],
  [
    '@typescript-eslint/no-floating-promises',
    'Promises',
    intake('floating'),
    `const save = async (): Promise<void> => Promise.resolve();\nsave();`,
  ],
  [
    '@typescript-eslint/no-unsafe-return',
    'any',
    intake('unsafe'),
    `export const read = (text: string): { id: string } => JSON.parse(text);`,
  ],
  [
    '@typescript-eslint/switch-exhaustiveness-check',
    'not exhaustive',
    intake('switch'),
    `export function f(a: 'x' | 'y'): number {\n  let n = 0;\n  switch (a) {\n    case 'x':\n      n = 1;\n  }\n  return n;\n}`,
  ],
  ['eqeqeq', '===', intake('equals'), `export const same = (a: string, b: string): boolean => a == b;`],
  ['max-lines', '250', intake('long'), `${'// a line\n'.repeat(260)}export {};`],
];

const lawful = {
  'tsconfig.json': `{ "extends": "${join(repository, 'tsconfig.json')}", "compilerOptions": { "noEmit": true, "incremental": false }, "include": ["**/*.ts"], "exclude": [] }`,
  'apps/police/src/police.settings.ts': `export const port = process.env['PORT'];`,
  'apps/police/src/police.module.ts': `import { Module } from '@nestjs/common';\n\n@Module({})\nexport class PoliceModule {}`,
  'apps/police/src/procedure/stated.ts': `export const later = (now: Date): Date => new Date(now.getTime() + 1);`,
  'apps/police/src/procedure/stated.spec.ts': `export const now = new Date();\nit('says the day', () => new Date(2_026, 1, 1));`,
};

let folder: string;
let findings: ReadonlyMap<string, readonly { ruleId: string | null; message: string }[]>;

beforeAll(() => {
  folder = plant({ ...lawful, ...Object.fromEntries(broken.map(([, , file, text]) => [file, text])) });
  const config = join(repository, 'eslint.config.js');
  const { output, errors } = run('eslint', ['--config', config, '--format', 'json', 'apps', 'libs'], folder);
  if (output === '') throw new Error(errors);
  const results = JSON.parse(output) as Findings;
  findings = new Map(results.map(({ filePath, messages }) => [filePath.slice(folder.length + 1), messages]));
});
afterAll(uproot);

test.each(broken)('%s (%s) fires, alone, for %s', (rule, says, file) => {
  const messages = findings.get(file) ?? [];
  expect(messages.map(({ ruleId }) => ruleId)).toEqual([rule]);
  expect(messages[0]?.message).toContain(says);
});

test('the settings file, specs, NestJS modules and a time that was passed in are lawful', () => {
  const sources = Object.keys(lawful).filter((file) => file.endsWith('.ts'));
  expect(sources.map((file) => [file, findings.get(file)])).toEqual(sources.map((file) => [file, []]));
});

test('the compiler is as strict as the house says', () => {
  const wrong = plant({
    'tsconfig.json': lawful['tsconfig.json'],
    'wrong-type.ts': `export const port: number = 'four thousand';`,
    'unchecked-index.ts': `export const first = (names: string[]): string => names[0];`,
    'exact-optional.ts': `export const draft: { note?: string } = { note: undefined };`,
  });
  const { status, output } = run('tsc', ['--project', '.', '--pretty', 'false'], wrong);
  expect(status).not.toBe(0);
  expect(output.match(/^\S+\.ts|TS\d+/gm)).toEqual([
    'exact-optional.ts',
    'TS2375',
    'unchecked-index.ts',
    'TS2322',
    'wrong-type.ts',
    'TS2322',
  ]);
});

test('a file that is not laid out by Prettier is refused', () => {
  const messy = plant({ 'messy.ts': `export const a = "double" ;`, 'tidy.ts': `export const a = 'single';\n` });
  const { status, errors } = run(
    'prettier',
    ['--config', join(repository, '.prettierrc'), '--check', '--ignore-path', '/dev/null', '.'],
    messy,
  );
  expect(status).toBe(1);
  expect(errors).toContain('messy.ts');
  expect(errors).not.toContain('tidy.ts');
});
