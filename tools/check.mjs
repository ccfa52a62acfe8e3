/** `npm run check`: the quick loop before a commit, with everything that can be cached cached. Prints the time of each check. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './setup/places.mjs';
import { fromSources, runStages } from './stages.mjs';

/** Files that differ from the last commit; everything where there is no git, as in an unpacked archive. */
function changedFiles() {
  const git = (...args) =>
    execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  try {
    const names = git('diff', '--name-only', '-z', 'HEAD') + git('ls-files', '--others', '--exclude-standard', '-z');
    return names.split('\0').filter((name) => name !== '' && existsSync(join(root, name)));
  } catch {
    return ['.'];
  }
}

const begun = performance.now();
const changed = changedFiles();
const format = {
  name: 'format',
  command: ['prettier', '--check', '--log-level', 'warn', '--ignore-unknown', ...changed],
};
const lint = {
  name: 'lint',
  command: ['eslint', '--quiet', '--cache', '--cache-location', '.cache/eslint/', '.'],
  limitSeconds: 600,
};
const { types, portal, structure, unit } = fromSources;
const stages = [lint, types, portal, structure, ...(changed.length === 0 ? [] : [format]), unit];

const { passed, failed } = await runStages(stages, { atOnce: 2 });
console.log(`${passed} passed, ${failed} failed in ${((performance.now() - begun) / 1000).toFixed(1)} s`);
process.exitCode ||= failed === 0 ? 0 : 1;
