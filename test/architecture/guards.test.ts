import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { plant, repository, run, uproot } from './planted-tree.js';

afterAll(uproot);

const inRepository = (path: string): string => join(repository, path);
const read = (path: string): string => readFileSync(inRepository(path), 'utf8');

describe('secretlint', () => {
  const scan = (text: string) => {
    const folder = plant({ 'notes.txt': text });
    return run(
      'secretlint',
      ['--maskSecrets', '--secretlintrc', inRepository('.secretlintrc.json'), 'notes.txt'],
      folder,
    );
  };

  test('refuses a private key and does not repeat it', () => {
    // Put together here, so that this file holds nothing that looks like one.
    const words = ['-----BEGIN', 'PRIVATE', 'KEY-----'].join(' ');
    const body = 'MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSj'.repeat(8);
    const { status, output } = scan(`${words}\n${body}\n${words.replace('BEGIN', 'END')}\n`);
    expect(status).toBe(1);
    expect(output).toContain('[PrivateKey]');
    expect(output).not.toContain(body);
  });

  test('lets ordinary text pass', () => {
    expect(scan('Nothing to see here.\n').status).toBe(0);
  });
});

describe('knip', () => {
  test('names a file, an export and a package that nobody uses', () => {
    const folder = plant({
      'package.json': JSON.stringify({ name: 'planted', type: 'module', dependencies: { zod: '4.6.7', pg: '8.23.1' } }),
      'tsconfig.json': JSON.stringify({ compilerOptions: { module: 'nodenext' } }),
      'apps/police/src/main.ts': `import 'zod';\nimport { used } from './used.js';\nused();\n`,
      'apps/police/src/used.ts': `export const used = (): void => undefined;\nexport const idle = 1;\n`,
      'apps/police/src/left-over.ts': `export const nobody = 1;\n`,
    });
    const { status, output } = run(
      'knip',
      ['--config', inRepository('knip.json'), '--no-progress', '--reporter', 'json'],
      folder,
    );
    expect(status).toBe(1);
    const { issues } = JSON.parse(output) as { issues: Record<string, unknown>[] };
    expect(JSON.stringify(issues)).toContain('"apps/police/src/left-over.ts"');
    expect(JSON.stringify(issues)).toContain('"idle"');
    expect(JSON.stringify(issues)).toContain('"pg"');
    expect(JSON.stringify(issues)).not.toContain('"used"');
  });
});

interface Locked {
  readonly packages: Record<
    string,
    { resolved?: string; integrity?: string; optional?: boolean; os?: string[]; cpu?: string[] }
  >;
}

/** What lockfile-lint does not look at, since the lock of this house names no addresses. */
function unlawfulEntries({ packages }: Locked): string[] {
  const entries = Object.entries(packages).filter(([path]) => path !== '');
  return entries.flatMap(([path, { resolved, integrity, optional, os, cpu }]) => {
    if (resolved !== undefined) return [`${path} names an address`];
    if (integrity?.startsWith('sha512-') === true) return [];
    return optional === true && (os ?? cpu) !== undefined && integrity === undefined ? [] : [`${path} has no SHA-512`];
  });
}

describe('package-lock.json', () => {
  const lint = (lock: object) => {
    const folder = plant({ 'package-lock.json': JSON.stringify(lock) });
    const args = [
      '--type',
      'npm',
      '--validate-https',
      '--validate-integrity',
      '--allowed-hosts',
      'npm',
      '--path',
      'package-lock.json',
    ];
    return run('lockfile-lint', args, folder).status;
  };
  const lockWith = (entry: object) => ({
    name: 'planted',
    lockfileVersion: 3,
    packages: { '': {}, 'node_modules/a': { version: '1.0.0', ...entry } },
  });
  /** Put together here: no file of ours names a registry. */
  const npmHost = ['registry', 'npmjs', 'org'].join('.');
  const sha512 = `sha512-${'A'.repeat(86)}==`;

  test.each([
    ['from elsewhere', { resolved: 'https://example.org/a-1.0.0.tgz', integrity: sha512 }],
    ['without TLS', { resolved: `http://${npmHost}/a/-/a-1.0.0.tgz`, integrity: sha512 }],
    ['with a weak hash', { resolved: `https://${npmHost}/a/-/a-1.0.0.tgz`, integrity: 'sha1-AAAA' }],
  ])('a package %s is refused', (_, entry) => {
    expect(lint(lockWith(entry))).toBe(1);
    expect(unlawfulEntries(lockWith(entry) as Locked)).toHaveLength(1);
  });

  test('a package without a hash is refused, unless it is a binary for another platform', () => {
    expect(unlawfulEntries(lockWith({}) as Locked)).toEqual(['node_modules/a has no SHA-512']);
    expect(unlawfulEntries(lockWith({ optional: true, os: ['win32'] }) as Locked)).toEqual([]);
  });

  test('the lock of the house is lawful', () => {
    expect(unlawfulEntries(JSON.parse(read('package-lock.json')) as Locked)).toEqual([]);
  });

  test('every version in package.json is pinned', () => {
    const { dependencies, devDependencies } = JSON.parse(read('package.json')) as Record<
      string,
      Record<string, string>
    >;
    const versions = Object.entries({ ...dependencies, ...devDependencies });
    expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
  });
});

describe('git hooks', () => {
  const subject = (text: string) => {
    const folder = plant({});
    writeFileSync(join(folder, 'message'), `${text}\n\nWhy.\n`);
    return run('tools/commit-subject.mjs', ['message'], folder).status;
  };

  test.each(['feat(police): opens a case', 'fix(journal, messaging): keeps order', 'Merge branch a'])(
    '"%s" is a lawful subject',
    (text) => {
      expect(subject(text)).toBe(0);
    },
  );

  test.each([
    'opens a case',
    'feat: opens a case',
    'feat(police): opens a case.',
    'wish(police): a case',
    `feat(a): ${'x'.repeat(100)}`,
  ])('"%s" is refused', (text) => {
    expect(subject(text)).toBe(1);
  });

  test('lefthook.yml is valid and calls tools that exist', () => {
    expect(run('lefthook', ['validate'], repository).status).toBe(0);
    const tools = [...read('lefthook.yml').matchAll(/npx --no-install (\S+)|node (\S+)/g)].map(
      ([, tool, script]) => tool ?? script ?? '',
    );
    const paths = tools.map((tool) => (tool.endsWith('.mjs') ? tool : `node_modules/.bin/${tool}`));
    expect(paths.length).toBeGreaterThan(3);
    expect(paths.filter((path) => !existsSync(inRepository(path)))).toEqual([]);
  });
});

describe('the stages of npm test', () => {
  const stagesOf = (stages: readonly object[]) => {
    const script = `import { runStages, sayFailures } from ${JSON.stringify(inRepository('tools/stages.mjs'))};
      const counts = await runStages(${JSON.stringify(stages)});
      sayFailures();
      console.log(JSON.stringify(counts));`;
    const { output } = run(join(plant({ 'run.mjs': script }), 'run.mjs'), [], repository);
    return { output, counts: JSON.parse(output.trim().split('\n').at(-1) ?? '') as object };
  };
  const script = (text: string) => [join(plant({ 'stage.mjs': text }), 'stage.mjs')];

  test('one that fails is counted, shown, and does not hide the next', () => {
    const { output, counts } = stagesOf([
      { name: 'first', command: script(`console.log('why it failed'); process.exitCode = 1;`) },
      { name: 'second', command: script(`console.log('all is well');`) },
    ]);
    expect(counts).toEqual({ passed: 1, failed: 1, skipped: 0 });
    expect(output).toContain('why it failed');
    expect(output).not.toContain('all is well');
    expect(output).toMatch(/^FAILED first .* s$/m);
    expect(output).toMatch(/^ok {5}second .* s$/m);
  });

  test('one that never ends is ended, with what it started', () => {
    const { output, counts } = stagesOf([
      { name: 'endless', limitSeconds: 1, command: script('setInterval(() => undefined, 1000);') },
    ]);
    expect(counts).toEqual({ passed: 0, failed: 1, skipped: 0 });
    expect(output).toContain('still running after 1 s');
  });

  test('what failed is said again at the end, where a long log is read first', () => {
    const outcome = (fullName: string, status: string, failureMessages: string[]) => ({
      fullName,
      status,
      failureMessages,
    });
    const results = {
      ...{ numPassedTests: 1, numFailedTests: 1, numPendingTests: 0, numTodoTests: 0, numRuntimeErrorTestSuites: 1 },
      success: false,
      testResults: [
        {
          ...{ name: inRepository('apps/one.test.ts'), status: 'failed', message: 'all of it' },
          assertionResults: [outcome('holds', 'passed', []), outcome('breaks', 'failed', ['expected 1\nreceived 2'])],
        },
        { name: inRepository('apps/two.test.ts'), status: 'failed', message: 'cannot be loaded', assertionResults: [] },
      ],
    };
    const jest = script(
      `import { writeFileSync } from 'node:fs';
       writeFileSync(process.argv.at(-1).split('=')[1], ${JSON.stringify(JSON.stringify(results))});
       process.exitCode = 1;`,
    );
    const { output, counts } = stagesOf([
      { name: 'said-again', jest: true, live: true, command: jest },
      { name: 'quiet', command: script(`console.log('why it failed'); process.exitCode = 1;`) },
    ]);
    expect(counts).toEqual({ passed: 1, failed: 3, skipped: 0 });
    const again = output.slice(output.indexOf('FAILED quiet'));
    expect(again).toContain('FAILED said-again: apps/one.test.ts › breaks\nexpected 1\nreceived 2\n');
    expect(again).toContain('FAILED said-again: apps/two.test.ts\ncannot be loaded\n');
    expect(again).toContain('FAILED quiet\nwhy it failed\n');
    expect(again).not.toContain('holds');
  });

  test('Jest that leaves no results counts as failed', () => {
    const { counts } = stagesOf([{ name: 'no-results', jest: true, command: script('process.exitCode = 0;') }]);
    expect(counts).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });
});

describe('nest-cli.json', () => {
  test('names every application and every library', () => {
    const folders = ['apps', 'libs'].flatMap((place) =>
      readdirSync(inRepository(place))
        .filter((name) => existsSync(inRepository(`${place}/${name}/src`)))
        .map((name) => `${place}/${name}`),
    );
    const { projects } = JSON.parse(read('nest-cli.json')) as {
      projects: Record<string, { root: string; entryFile: string }>;
    };
    const roots = Object.values(projects).map(({ root }) => root);
    expect(folders.filter((folder) => !roots.includes(folder))).toEqual([]);
  });
});
