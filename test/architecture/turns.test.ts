import { execFileSync } from 'node:child_process';
import { join, relative } from 'node:path';
import { repository } from './planted-tree.js';

const parts = 4;
const stages = ['real', 'whole', 'browser'];

/** The files that Jest would run; all of these stages, or a part of them. */
function files(part?: number): string[] {
  const shard = part === undefined ? [] : [`--shard=${String(part)}/${String(parts)}`];
  const jest = join(repository, 'node_modules/jest/bin/jest.js');
  const said = execFileSync(process.execPath, [jest, '--listTests', '--selectProjects', ...stages, ...shard], {
    cwd: repository,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const paths = said.split('\n').filter((line) => line.endsWith('.test.ts'));
  return paths.map((path) => relative(repository, path)).sort();
}

describe('the files that npm test runs in turn', () => {
  const turns = Array.from({ length: parts }, (_, index) => files(index + 1));
  const everyTime = files().filter((file) => turns.every((turn) => turn.includes(file)));

  test('each has its turn, and but one', () => {
    const inTurn = turns.flatMap((turn) => turn.filter((file) => !everyTime.includes(file)));
    expect([...everyTime, ...inTurn].sort()).toEqual(files());
  });

  test('what guards the promises runs every time', () => {
    expect(everyTime).toEqual(
      expect.arrayContaining([
        'test/access/matrix.test.ts',
        'test/access/relations.test.ts',
        'test/browser/chain.test.ts',
        'test/chain/chain.test.ts',
      ]),
    );
    expect(everyTime.some((file) => file.startsWith('libs/messaging/test/'))).toBe(true);
    expect(everyTime.length).toBeLessThan(20);
  });
});
