import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { repositoryRoot } from '#libs/embedded';
import { missing, proofsOf, type Found, type Proof } from './proofs.js';

/** Runs that a proof has at most, each with a seed of its own: whether a blow meets what it must meet is also a matter of the machine's haste. */
const tries = 3;

/** What a proof came to. */
interface Proven {
  readonly without: string;
  readonly found: readonly string[];
  readonly missing: readonly string[];
  readonly runs: number;
}

/**
 * `npm run faults -- --prove`: each protection is switched off in runs of its own, and the judge must find what follows in one of them. A run ends with 1 by
 * what was found; the proof ends with 1 where something was not. The last line is one JSON object.
 */
export async function prove(names: readonly string[], say: (line: string) => void): Promise<void> {
  const results: Proven[] = [];
  for (const proof of proofsOf(names)) results.push(await proven(proof, say));
  const lacking = results.filter((each) => each.missing.length > 0).length;
  process.stdout.write(`${JSON.stringify({ proofs: results.length, not_found: lacking, results })}\n`);
  if (lacking > 0) process.exitCode = 1;
}

async function proven(proof: Proof, say: (line: string) => void): Promise<Proven> {
  const without = proof.without.join(', ');
  let lacking: readonly string[] = Object.keys(proof.finds);
  let runs = 0;
  while (lacking.length > 0 && runs < tries) {
    const seed = String(Number(proof.seed) + runs);
    runs += 1;
    say(`without ${without}: seed ${seed}, ${String(proof.seconds)} s`);
    const { figures, said } = await runOf({ ...proof, seed });
    const silent = missing(proof, figures);
    for (const what of lacking) say(silent.includes(what) ? `  ! not found: ${what}` : `  found: ${what}`);
    lacking = lacking.filter((what) => silent.includes(what));
    // What the run ended with, and its last words: a run may also have broken off.
    if (lacking.length > 0) for (const line of [JSON.stringify(figures), ...said]) say(`    ${line}`);
  }
  const found = Object.keys(proof.finds).filter((what) => !lacking.includes(what));
  return { without, found, missing: lacking, runs };
}

/** Lines that a run is asked for when it did not find what it must. */
const lastWords = 15;

/** Runs it as anybody would, in a process of its own: what is switched off stays off in the process that did it. */
async function runOf({ without, seed, seconds, spare = [] }: Proof): Promise<{ figures?: Found; said: string[] }> {
  const child = spawn(
    process.execPath,
    [
      ...[join(repositoryRoot, 'tools', 'run.mjs'), 'faults', '--seed', seed, '--seconds', String(seconds)],
      ...without.flatMap((each) => ['--without', each]),
      ...spare.flatMap((each) => ['--spare', each]),
    ],
    { cwd: repositoryRoot, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const [printed, progress] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')]);
  const last = printed.trim().split('\n').at(-1) ?? '';
  const said = progress.trim().split('\n').slice(-lastWords);
  return last.startsWith('{') ? { figures: JSON.parse(last) as Found, said } : { said };
}
