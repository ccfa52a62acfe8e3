/**
 * `npm test`: sets up what a fresh clone lacks, then checks, stage by stage, each with its time. A stage that fails does not
 * hide the next, and what failed is said again at the end. The last line is `N passed, N failed`; the exit status is 0 only if
 * something ran and nothing failed.
 *
 * Stages that take many minutes run a part of their files in turn, and every time what guards the house's promises (docs/adr/0048).
 * `npm run test:all` runs all files of all stages; `npm test -- unit real` all files of these stages alone.
 */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from './setup/chromium.mjs';
import { root } from './setup/places.mjs';
import { setUp } from './setup.mjs';
import { fromSources, runStages, sayFailures } from './stages.mjs';

const parts = 4;
const wanted = process.argv.slice(2).filter((argument) => argument !== '--all');
const inTurns = wanted.length === 0 && !process.argv.includes('--all');

/** Whose turn it is: each commit has the next part, so that none waits for long. */
function partInTurn() {
  try {
    const commits = execFileSync('git', ['rev-list', '--count', 'HEAD'], {
      cwd: root,
      encoding: 'utf8',
      stdio: 'pipe',
    });
    return 1 + (Number(commits) % parts);
  } catch {
    return 1 + (Math.floor(Date.now() / 86_400_000) % parts);
  }
}
const part = inTurns ? partInTurn() : undefined;

const isThere = (path) => existsSync(join(root, path));
const jest = (name, limitSeconds, { atOnce = 1, turns = false } = {}) => ({
  name,
  command: [
    'jest',
    '--selectProjects',
    name,
    '--maxWorkers',
    String(atOnce),
    '--passWithNoTests',
    ...(turns && part !== undefined ? [`--shard=${part}/${parts}`] : []),
  ],
  jest: true,
  live: true,
  limitSeconds,
});
const { unit, ...checks } = fromSources;

/** Independent of one another and without output of their own while all is well: two at a time. */
const sideBySide = [
  checks.lint,
  checks.types,
  checks.portal,
  checks.scripts,
  checks.signInScripts,
  checks.format,
  checks.structure,
  checks.unused,
  checks.secrets,
  checks.lockfile,
];

const oneByOne = [
  { ...unit, live: true },
  jest('architecture', 600),
  // Each file has databases and a nats-server of its own; a third of its time goes into waiting.
  jest('real', 2_400, { atOnce: 3, turns: true }),
  // Each file has a system of its own, which waits more than it works.
  ...(isThere('test/chain') ? [jest('whole', 1_800, { atOnce: 2, turns: true })] : []),
  ...(isThere('test/chain/src/main.ts')
    ? [{ name: 'chain', command: ['tools/run.mjs', 'chain', '--count', '6', '--parallel', '3'], live: true }]
    : []),
  ...(isThere('test/faults/src/main.ts')
    ? [
        {
          name: 'faults',
          command: ['tools/run.mjs', 'faults', '--seed', '1', '--seconds', '60'],
          live: true,
          limitSeconds: 900,
        },
        // Each protection switched off in a run of its own, or in three: twenty minutes to an hour, so not in turn.
        ...(inTurns
          ? []
          : [{ name: 'proofs', command: ['tools/run.mjs', 'faults', '--prove'], live: true, limitSeconds: 5_400 }]),
      ]
    : []),
];
// Each file has a system and a browser of its own; much of its time goes into waiting for pages.
const browser = jest('browser', 3_600, { atOnce: 2, turns: true });
// Alone: its figures are of the pages only as long as nothing else is at work.
const lighthouse = { name: 'lighthouse', command: ['tools/run.mjs', 'lighthouse'], live: true, limitSeconds: 1_200 };
const inBrowser = part === undefined || part === parts ? [browser, lighthouse] : [browser];

const chosen = (stages) => (wanted.length === 0 ? stages : stages.filter(({ name }) => wanted.includes(name)));
const sum = { passed: 0, failed: 0, skipped: 0 };
const add = (counts) => Object.keys(sum).forEach((key) => (sum[key] += counts[key]));

const begun = performance.now();
try {
  await setUp();
  console.log(`ok     ${'set-up'.padEnd(14)} ${((performance.now() - begun) / 1000).toFixed(1).padStart(6)} s`);
  if (part !== undefined)
    console.log(`real, whole and browser: part ${part} of ${parts}, and what runs every time; all: npm run test:all`);
  add(await runStages(chosen(sideBySide), { atOnce: 2 }));
  add(await runStages(chosen(oneByOne)));
  if (chosen(inBrowser).length > 0) {
    process.env.QORGAN_CHROMIUM = await chromium();
    add(await runStages(chosen(inBrowser)));
  }
} catch (error) {
  console.log(error instanceof Error ? error.message : String(error));
  sum.failed += 1;
}
sayFailures();
const minutes = ((performance.now() - begun) / 60_000).toFixed(1);
console.log(`${minutes} minutes${sum.skipped === 0 ? '' : `; ${sum.skipped} tests were skipped`}`);
if (process.exitCode === undefined || process.exitCode === 0)
  process.exitCode = sum.failed > 0 || sum.passed === 0 ? 1 : 0;
console.log(`${sum.passed} passed, ${sum.failed} failed`);
