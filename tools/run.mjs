/**
 * Runs one of the programs of the repository: `node tools/run.mjs chain --count 3`. Sets up and compiles first, like
 * `npm start`, so that each of them works in a fresh clone.
 */
import { describePortalApi } from './portal-api.mjs';
import { chromium } from './setup/chromium.mjs';
import { setUp } from './setup.mjs';
import { say } from './setup/say.mjs';

const programs = {
  chain: 'test/chain/src/main.js',
  faults: 'test/faults/src/main.js',
  upgrade: 'test/upgrade/src/main.js',
  look: 'test/look/src/main.js',
  lighthouse: 'test/lighthouse/src/main.js',
  bench: 'test/bench/src/main.js',
  verify: 'tools/verify/src/main.js',
  ops: 'tools/ops/src/main.js',
  docs: 'tools/docs/src/main.js',
  deploy: 'tools/deploy/src/main.js',
};

const [name, ...args] = process.argv.slice(2);
try {
  const path = programs[name];
  if (path === undefined) throw new Error(`no program ${String(name)}: one of ${Object.keys(programs).join(', ')}`);
  await setUp();
  if (['look', 'lighthouse'].includes(name)) process.env.QORGAN_CHROMIUM = await chromium();
  const { main } = await import(new URL(`../dist/${path}`, import.meta.url).href);
  await main(args);
  if (name === 'docs' && !args.includes('--check')) await describePortalApi();
} catch (error) {
  say(error.message);
  process.exitCode = 1;
}
