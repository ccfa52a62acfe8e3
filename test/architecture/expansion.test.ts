import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { repositoryRoot } from '#libs/embedded';

/**
 * During an upgrade replicas of the version before work on the migrated database. So a migration only adds; what takes away is a migration of a later
 * version, is called `contract-…`, and says `Nothing uses it since` with the version. Before the first installation there was nobody to consider: those are listed.
 */
const takesAway: readonly (readonly [string, RegExp])[] = [
  ['drops a table', /\bDROP TABLE\b/i],
  ['drops a column', /\bDROP COLUMN\b/i],
  ['renames', /\bRENAME (?:TO|COLUMN|CONSTRAINT)\b/i],
  ['changes a type', /\bALTER COLUMN \S+ (?:SET DATA )?TYPE\b/i],
  ['makes a column required', /\bSET NOT NULL\b/i],
  [
    'adds a required column without a default',
    /\bADD COLUMN (?:IF NOT EXISTS )?(?:(?!DEFAULT|GENERATED)[^,;`])*\bNOT NULL\b(?:(?!DEFAULT|GENERATED)[^,;`])*[,;`]/i,
  ],
  ['takes a right away', /\bREVOKE\b(?![^;]*\bFROM PUBLIC\b)/i],
  ['drops a view or a type', /\bDROP (?:MATERIALIZED VIEW|VIEW|TYPE|SCHEMA|SEQUENCE)\b/i],
  ['empties a table', /(?:^|[`'";])\s*TRUNCATE\b/im],
];

const before: readonly string[] = [
  // Links are derived, and were made anew.
  '1763770000225-add-leaves.ts adds a required column without a default',
  '1763770000225-add-leaves.ts empties a table',
];

/** What a migration does on the way up; the way down is for tests alone. */
const upOf = (text: string): string => text.replace(/\bdown\([^]*$/, '').replace(/^\s*(?:\/\/|\*|\/\*).*$/gm, '');

function findingsIn(path: string, text: string): string[] {
  if (/\/\d+-contract-/.test(path) && /Nothing uses it since \d+\.\d+/.test(text)) return [];
  return takesAway.flatMap(([what, pattern]) => (pattern.test(upOf(text)) ? [`${basename(path)} ${what}`] : []));
}

const files = ['apps', 'libs'].flatMap((part) =>
  readdirSync(join(repositoryRoot, part), { recursive: true, encoding: 'utf8' })
    .filter((path) => /(^|\/)migrations\/\d+-[^/]+\.ts$/.test(path))
    .map((path) => join(repositoryRoot, part, path)),
);

test('migrations only add', () => {
  expect(files.length).toBeGreaterThan(50);
  const found = files.flatMap((path) => findingsIn(path, readFileSync(path, 'utf8')));
  expect(found.filter((each) => !before.includes(each))).toEqual([]);
});

test('what stands in the list of old ones is still so', () => {
  const found = files.flatMap((path) => findingsIn(path, readFileSync(path, 'utf8')));
  expect(before.filter((each) => !found.includes(each))).toEqual([]);
});

test.each([
  ['ALTER TABLE cases DROP COLUMN title', 'drops a column'],
  ['ALTER TABLE cases RENAME COLUMN title TO name', 'renames'],
  ['ALTER TABLE cases ALTER COLUMN title TYPE text', 'changes a type'],
  ['ALTER TABLE cases ADD COLUMN title text NOT NULL`', 'adds a required column without a default'],
  ['ALTER TABLE cases ALTER title SET NOT NULL', 'makes a column required'],
])('%s would be found', (sql, what) => {
  expect(findingsIn('migrations/1-add-x.ts', `up() { query(\`${sql}\`) }`)).toContain(`1-add-x.ts ${what}`);
});

test.each([
  ["ALTER TABLE cases ADD COLUMN title text NOT NULL DEFAULT '', ADD COLUMN other text`"],
  ['ALTER TABLE cases ADD COLUMN title text, ADD CONSTRAINT x CHECK (title IS NOT NULL) NOT VALID`'],
])('%s is no finding', (sql) => {
  expect(findingsIn('migrations/1-add-x.ts', `up() { query(\`${sql}\`) }`)).toEqual([]);
});

test('one that contracts must say since when nothing uses it', () => {
  const sql = 'up() { query(`ALTER TABLE cases DROP COLUMN title`) }';
  expect(findingsIn('migrations/2-contract-titles.ts', sql)).toHaveLength(1);
  expect(findingsIn('/migrations/2-contract-titles.ts', `/** Nothing uses it since 0.3. */\n${sql}`)).toEqual([]);
});
