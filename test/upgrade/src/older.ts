import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryRoot } from '#libs/embedded';

const git = (...args: readonly string[]): string =>
  execFileSync('git', args, { cwd: repositoryRoot, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] }).trim();

/** The commit before the newest one that brought a migration for this service: what an installation of yesterday runs. */
export function beforeTheLastMigration(service: string): string {
  const places = [`apps/${service}/*/migrations/*`, 'libs/*/migrations/*'];
  const newest = git('log', '-1', '--format=%H', '--diff-filter=A', '--', ...places);
  if (newest === '') throw new Error('no migration is known here: name an older version by --from');
  return `${newest}~1`;
}

/** The commit before the bus was spoken with over TLS (ADR 0043): the two do not understand one another's. */
export function beforeTheBusSpokeTls(): string {
  const decided = git('log', '-1', '--format=%H', '--diff-filter=A', '--', 'docs/adr/0043-the-bus-proves-who-it-is.md');
  if (decided === '') throw new Error('no decision on the bus is known here: name an older version by --from');
  return `${decided}~1`;
}

/** Migrations that are here and not there. */
export const newSince = (ref: string): readonly string[] =>
  git('diff', '--diff-filter=A', '--name-only', ref, '--', 'apps/*/migrations/*', 'libs/*/migrations/*')
    .split('\n')
    .filter(Boolean);

function packagesOf(root: string): ReadonlyMap<string, string | undefined> {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { version?: string }>;
  };
  return new Map(
    Object.entries(lock.packages).flatMap(([path, { version }]) => (path === '' ? [] : [[path, version] as const])),
  );
}

/** Checks an older version out beside this one and builds it by its own tools. @returns its folder and how to remove it */
export function buildOlder(ref: string): { commit: string; folder: string; remove: () => void } {
  const commit = git('rev-parse', '--verify', `${ref}^{commit}`);
  const folder = join(repositoryRoot, '.cache', 'upgrade', commit);
  const remove = (): void => {
    git('worktree', 'remove', '--force', folder);
  };
  if (existsSync(folder)) remove();
  git('worktree', 'prune');
  git('worktree', 'add', '--quiet', '--detach', folder, commit);
  // Where each of its packages is here too, in the same version, they need not be fetched a second time.
  const [here, there] = [packagesOf(repositoryRoot), packagesOf(folder)];
  if ([...there].every(([path, version]) => here.get(path) === version))
    symlinkSync(join(repositoryRoot, 'node_modules'), join(folder, 'node_modules'));
  else
    execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--silent'], {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  execFileSync(process.execPath, ['tools/build.mjs'], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
  return { commit, folder, remove };
}
