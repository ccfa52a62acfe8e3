import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { plant, repository, uproot } from './planted-tree.js';

const bundler = pathToFileURL(join(repository, 'tools/bundle.mjs')).href;

/** Makes the programs of a planted tree; what was printed, and whether it worked. */
function bundle(folder: string, newest = Date.now()): { ok: boolean; said: string } {
  const script = `const { bundleServices } = await import('${bundler}'); console.log(await bundleServices('${folder}', ${String(newest)}));`;
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', script], {
    encoding: 'utf8',
  });
  return { ok: status === 0, said: stdout.trim() + stderr };
}
const runs = (folder: string, name: string): string =>
  spawnSync(process.execPath, [join(folder, 'dist/services', `${name}.js`)], { encoding: 'utf8' }).stdout.trim();

describe('the program of a service', () => {
  afterAll(uproot);

  const house = {
    'dist/apps/police/src/main.js': `import { read } from '../../../libs/texts/src/read.js'; console.log(read());`,
    'dist/apps/school/src/main.js': `import { read, Said } from '../../../libs/texts/src/read.js'; console.log(Said.name, read());`,
    'dist/libs/texts/src/read.js': `import { readFileSync } from 'node:fs';
      export class Said {}
      export const read = () => readFileSync(new URL('./beside.txt', import.meta.url), 'utf8');`,
    'dist/libs/texts/src/beside.txt': 'beside its module',
  };

  test('finds what its modules keep beside themselves, and names classes as they do', () => {
    const folder = plant(house);
    expect(bundle(folder)).toEqual({ ok: true, said: '2' });
    expect(runs(folder, 'police')).toBe('beside its module');
    expect(runs(folder, 'school')).toBe('Said beside its module');
  });

  test('is made again only when something changed', () => {
    const folder = plant(house);
    const before = Date.now();
    expect(bundle(folder, before).said).toBe('2');
    expect(bundle(folder, before).said).toBe('0');
    expect(bundle(folder, Date.now() + 60_000).said).toBe('2');
  });

  test.each(['./lost.js', 'no-such-package'])('is not made where a module of the house asks for %s', (lost) => {
    const folder = plant({ ...house, 'dist/libs/texts/src/read.js': `export { read, Said } from '${lost}';` });
    const { ok, said } = bundle(folder);
    expect(ok).toBe(false);
    expect(said).toContain(lost);
  });
});
