import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { randomBytes, randomInt } from 'node:crypto';
import { join } from 'node:path';
import { lockFolder, makeKeyFiles, repositoryRoot, type KeyFiles } from '#libs/embedded';
import { firstUnits } from './first-units.js';

/** The folder of one installation: everything that the embedded stack keeps. See tools/up/README.md for its contents. */
export interface Installation {
  readonly dataDir: string;
  readonly keys: KeyFiles;
  /** Path below the folder; its parent folders exist. */
  path(...parts: string[]): string;
  /** The password of a database role, made once. */
  passwordOf(role: string): string;
  /** A file with a random secret, made once. */
  secretFile(name: string): string;
  /** A file with the password of all demonstration accounts, made once. */
  demonstrationPasswordFile(): string;
  /** Units: the demonstration's, or the folder's own `units.json`, at first with what services cannot start without. */
  readonly unitsFile: string;
  /** The demonstration's accounts. */
  readonly accountsFile: string;
  /** Gives the folder back. */
  release(): void;
}

/** Stands in a folder that is being restored: what is missing there would be missed by nobody. */
export const unfinishedMark = 'restore-unfinished';

const deployed = (name: string): string => join(repositoryRoot, 'deploy', 'demonstration', name);

function writePrivate(path: string, content: string): void {
  const draft = `${path}.${String(process.pid)}`;
  writeFileSync(draft, content, { mode: 0o600 });
  renameSync(draft, path);
}

/** Easy to read out and type on a phone: no letters that look alike; about 79 bits. */
function easyPassword(): string {
  const letters = 'abcdefghjkmnpqrstuvwxyz23456789';
  const group = (): string => Array.from({ length: 4 }, () => letters[randomInt(letters.length)] ?? '').join('');
  return [group(), group(), group(), group()].join('-');
}

/** Passwords of roles, each made when it is first asked for, and the same ever after. */
function keptPasswords(file: string): (role: string) => string {
  const known = new Map(
    existsSync(file) ? Object.entries(JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>) : [],
  );
  return (role) => {
    const made = known.get(role) ?? randomBytes(24).toString('base64url');
    if (!known.has(role)) {
      known.set(role, made);
      writePrivate(file, `${JSON.stringify(Object.fromEntries(known), undefined, 2)}\n`);
    }
    return made;
  };
}

/** Lets the account of PostgreSQL pass through; what is secret inside is closed file by file. */
function openForPassing(dataDir: string): void {
  const { mode, uid } = statSync(dataDir);
  if (process.getuid?.() === 0 && uid === 0 && (mode & 0o001) === 0) chmodSync(dataDir, mode | 0o011);
}

/**
 * Opens the folder of an installation for this process alone, and makes what is missing in it.
 *
 * @throws FolderInUse when a running copy has it; when a restore into it is unfinished, unless that is who asks
 */
export function openInstallation(
  dataDir: string,
  seed: boolean,
  details: Readonly<Record<string, unknown>>,
  { unfinished = false }: { readonly unfinished?: boolean } = {},
): Installation {
  if (!unfinished && existsSync(join(dataDir, unfinishedMark)))
    throw new Error(`a restore into ${dataDir} did not come to its end: remove the folder and restore again`);
  mkdirSync(dataDir, { recursive: true, mode: 0o711 });
  openForPassing(dataDir);
  const release = lockFolder(dataDir, details);
  const path = (...parts: string[]): string => {
    mkdirSync(join(dataDir, ...parts.slice(0, -1)), { recursive: true, mode: 0o700 });
    return join(dataDir, ...parts);
  };
  const keptFile = (name: string, make: () => string): string => {
    if (!existsSync(path(name))) writePrivate(path(name), make());
    return path(name);
  };
  return {
    dataDir,
    keys: makeKeyFiles(join(path('keys', 'x'), '..')),
    path,
    passwordOf: keptPasswords(path('passwords.json')),
    secretFile: (name) => keptFile(name, () => randomBytes(32).toString('hex')),
    demonstrationPasswordFile: () => keptFile('demonstration-password', easyPassword),
    unitsFile: seed
      ? deployed('units.json')
      : keptFile('units.json', () => `${JSON.stringify(firstUnits, undefined, 2)}\n`),
    accountsFile: deployed('accounts.json'),
    release: () => {
      rmSync(path('stack.json'), { force: true });
      release();
    },
  };
}
