import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryRoot } from '#libs/embedded';
import { plant, repository, run, uproot } from './planted-tree.js';

afterAll(uproot);

describe('types of the portal', () => {
  test('are what the OpenAPI documents say', () => {
    const { status, stderr } = spawnSync(process.execPath, [join('tools', 'portal-api.mjs'), '--check'], {
      cwd: repositoryRoot,
      encoding: 'utf8',
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  test('fail the build where a page leaves out a value of a vocabulary, or has one that the service does not know', () => {
    const asked = (values: string): string =>
      `import { every } from './every.js';\nexport const answers = every<'yes' | 'no'>()([${values}]);\n`;
    const { status, output } = run(
      'tsc',
      ['--project', '.', '--pretty', 'false'],
      plant({
        'tsconfig.json': `{ "extends": "${join(repository, 'tsconfig.json')}", "compilerOptions": { "noEmit": true, "incremental": false }, "include": ["**/*.ts"], "exclude": [] }`,
        'every.ts': readFileSync(join(repository, 'apps/portal/src/api/every.ts'), 'utf8'),
        'missing.ts': asked(`'yes'`),
        'unknown.ts': asked(`'no', 'yes', 'perhaps'`),
        'whole.ts': asked(`'no', 'yes'`),
      }),
    );
    expect(status).not.toBe(0);
    expect(output.match(/^\S+\.ts/gm)).toEqual(['missing.ts', 'unknown.ts']);
  });
});
