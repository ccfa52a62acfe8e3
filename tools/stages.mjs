/** The stages of `npm test` and `npm run check`: programs that are run to their end, timed, and counted. Plain JavaScript. */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative, resolve as resolvePath } from 'node:path';
import { root } from './setup/places.mjs';

const running = new Set();

/** Ends what is still running, with everything it started. */
export function endAll(signal = 'SIGTERM') {
  for (const child of running) {
    try {
      process.kill(-child.pid, signal);
    } catch {
      // it has just ended by itself
    }
  }
}
for (const [signal, code] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
]) {
  process.once(signal, () => {
    endAll(signal);
    setTimeout(() => {
      endAll('SIGKILL');
      process.exit(code);
    }, 10_000).unref();
    process.exitCode = code;
  });
}

/** No colours in a log. */
const plain = process.stdout.isTTY ? {} : { NO_COLOR: '1' };
/** Time that a stage gets to end by itself after its limit. */
const graceMs = 10_000;

function runToEnd({ command, limitSeconds = 300, live = false }) {
  return new Promise((resolve) => {
    const [program, ...args] = command;
    const path = program.endsWith('.mjs') ? resolvePath(root, program) : join(root, 'node_modules', '.bin', program);
    const stdio = live ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'];
    const child = spawn(process.execPath, [path, ...args], {
      cwd: root,
      stdio,
      detached: true,
      env: { ...process.env, ...plain },
    });
    running.add(child);
    let output = '';
    child.stdout?.on('data', (chunk) => (output += chunk));
    child.stderr?.on('data', (chunk) => (output += chunk));
    const kill = (signal) => {
      try {
        process.kill(-child.pid, signal);
      } catch {
        // ended in the same moment
      }
    };
    const timers = [
      setTimeout(() => {
        output += `\nstill running after ${limitSeconds} s: ended\n`;
        kill('SIGTERM');
      }, limitSeconds * 1000),
      setTimeout(() => kill('SIGKILL'), limitSeconds * 1000 + graceMs),
    ];
    const end = (ok, more = '') => {
      timers.forEach(clearTimeout);
      running.delete(child);
      resolve({ ok, output: output + more });
    };
    child.on('error', (error) => end(false, error.message));
    child.on('close', (code, signal) =>
      end(code === 0, code === 0 ? '' : `\nended with ${signal ?? `status ${code}`}\n`),
    );
  });
}

/** What failed, stage by stage, each with the beginning of why: said again at the end, where a long log is read first. */
const failures = [];
const linesOfEach = 25;
const beginningOf = (text) => text.trim().split('\n').slice(0, linesOfEach).join('\n');

/** Says again what failed, and nothing if nothing did. */
export function sayFailures() {
  for (const { where, why } of failures) console.log(`\nFAILED ${where}\n${why}`);
}

function noteFailures(stage, { testResults }) {
  for (const { name, status, message, assertionResults } of testResults) {
    const failed = assertionResults.filter((result) => result.status === 'failed');
    const file = `${stage.name}: ${relative(root, name)}`;
    for (const { fullName, failureMessages } of failed)
      failures.push({ where: `${file} › ${fullName}`, why: beginningOf(failureMessages.join('\n')) });
    if (status === 'failed' && failed.length === 0) failures.push({ where: file, why: beginningOf(message) });
  }
}

/** The tests that Jest counted; a file that could not be loaded counts as one that failed. */
function countsOf({
  numPassedTests,
  numFailedTests,
  numPendingTests,
  numTodoTests,
  numRuntimeErrorTestSuites,
  success,
}) {
  const failed = numFailedTests + numRuntimeErrorTestSuites;
  return {
    passed: numPassedTests,
    failed: success ? failed : Math.max(failed, 1),
    skipped: numPendingTests + numTodoTests,
  };
}

/**
 * Runs one stage `{ name, command, jest?, live?, limitSeconds? }` and answers `{ passed, failed, skipped }`.
 * A stage that is not Jest counts as one test. Its output is shown when it fails, or as it comes if it is `live`.
 */
export async function runStage(stage) {
  const begun = performance.now();
  const results = join(root, '.cache', 'results', `${stage.name}.json`);
  const command = [...stage.command];
  if (stage.jest) {
    mkdirSync(join(root, '.cache', 'results'), { recursive: true });
    rmSync(results, { force: true });
    command.push('--json', `--outputFile=${results}`);
  }
  const { ok, output } = await runToEnd({ ...stage, command });
  let counts = { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 };
  if (stage.jest) {
    try {
      const counted = JSON.parse(readFileSync(results, 'utf8'));
      counts = countsOf(counted);
      if (!ok) counts.failed = Math.max(counts.failed, 1);
      noteFailures(stage, counted);
    } catch {
      counts = { passed: 0, failed: 1, skipped: 0 };
      failures.push({ where: stage.name, why: 'ended before it could say what it counted' });
    }
  } else if (!ok) {
    const why = stage.live ? 'as it said above' : output.trim().split('\n').slice(-linesOfEach).join('\n');
    failures.push({ where: stage.name, why });
  }
  const seconds = ((performance.now() - begun) / 1000).toFixed(1).padStart(6);
  const tests = stage.jest ? `  ${counts.passed} passed, ${counts.failed} failed` : '';
  if (counts.failed > 0 && !stage.live) console.log(output.trim());
  console.log(`${counts.failed === 0 ? 'ok    ' : 'FAILED'} ${stage.name.padEnd(14)} ${seconds} s${tests}`);
  return counts;
}

/** Runs stages, at most so many at the same time, and adds up what they counted. */
export async function runStages(stages, { atOnce = 1 } = {}) {
  const sum = { passed: 0, failed: 0, skipped: 0 };
  const waiting = [...stages];
  const worker = async () => {
    for (let stage = waiting.shift(); stage !== undefined; stage = waiting.shift()) {
      const counts = await runStage(stage);
      for (const key of Object.keys(sum)) sum[key] += counts[key];
      if (process.exitCode > 128) return;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return sum;
}

/** The checks that need nothing but the sources. */
export const fromSources = {
  format: { name: 'format', command: ['prettier', '--check', '--log-level', 'warn', '.'] },
  lint: { name: 'lint', command: ['eslint', '--quiet', '.'], limitSeconds: 900 },
  types: { name: 'types', command: ['tsc', '--noEmit', '--pretty', 'false'] },
  portal: { name: 'types of portal', command: ['tsc', '-p', 'apps/portal', '--pretty', 'false'] },
  scripts: { name: 'types of scripts', command: ['tsc', '-p', 'apps/gateway/browser', '--pretty', 'false'] },
  signInScripts: {
    name: 'types of sign-in scripts',
    command: ['tsc', '-p', 'apps/identity/browser', '--pretty', 'false'],
  },
  structure: { name: 'structure', command: ['depcruise', 'apps', 'libs', 'test', 'tools'] },
  unused: { name: 'unused', command: ['knip', '--no-progress', '--no-config-hints'] },
  secrets: { name: 'secrets', command: ['secretlint', '--maskSecrets', '--secretlintignore', '.gitignore', '**/*'] },
  lockfile: {
    name: 'lockfile',
    command: [
      'lockfile-lint',
      '--path',
      'package-lock.json',
      '--type',
      'npm',
      '--validate-https',
      '--validate-integrity',
      '--validate-package-names',
      '--allowed-hosts',
      'npm',
    ],
  },
  unit: {
    name: 'unit',
    command: ['jest', '--selectProjects', 'unit', '--maxWorkers=2', '--passWithNoTests'],
    jest: true,
  },
};
