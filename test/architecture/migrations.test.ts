import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { repositoryRoot } from '#libs/embedded';

/** Every file of a folder `migrations`, in apps and libs. */
const files = ['apps', 'libs'].flatMap((part) =>
  readdirSync(join(repositoryRoot, part), { recursive: true, encoding: 'utf8' })
    .filter((path) => /(^|\/)migrations\/\d+-[^/]+\.ts$/.test(path))
    .map((path) => join(repositoryRoot, part, path)),
);

/** What somebody forgot: a migration that no list beside it or above it names would never run. */
const forgotten = (paths: readonly string[], listOf: (path: string) => string): string[] =>
  paths.filter((path) => !new RegExp(`\\b\\w+${basename(path).split('-')[0] ?? ''}\\b`).test(listOf(path)));

/** All that the room of a migration says, but for the file itself. */
const lists = (path: string): string => {
  const room = /^.*\/(?:apps|libs)\/[^/]+\/src/.exec(path)?.[0] ?? dirname(path);
  return readdirSync(room, { recursive: true, encoding: 'utf8' })
    .filter((each) => each.endsWith('.ts') && join(room, each) !== path)
    .map((each) => readFileSync(join(room, each), 'utf8'))
    .join('\n');
};

test('every migration is named by the list that is run', () => {
  expect(files.length).toBeGreaterThan(15);
  expect(forgotten(files, lists)).toEqual([]);
});

test('one that no list names is found', () => {
  const nothing = join(repositoryRoot, 'apps/police/src/records/migrations/1999999999999-create-nothing.ts');
  expect(forgotten([...files.slice(0, 1), nothing], lists)).toEqual([nothing]);
});
