import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { repositoryRoot } from '#libs/embedded';
import { missing, proofsOf, type Found, type Proof } from './proofs.js';

/**
 * `npm run faults -- --prove`: each protection is switched off in a run of its own, and the judge must find what follows. A run ends with 1 by what was
 * found; the proof ends with 1 where something was not. The last line is one JSON object.
 */
export async function prove(names: readonly string[], say: (line: string) => void): Promise<void> {
  const results: { without: string; found: string[]; missing: readonly string[] }[] = [];
  for (const proof of proofsOf(names)) {
    const without = proof.without.join(', ');
    say(`without ${without}: seed ${proof.seed}, ${String(proof.seconds)} s`);
    const lacking = missing(proof, await figuresOf(proof));
    const found = Object.keys(proof.finds).filter((what) => !lacking.includes(what));
    for (const what of found) say(`  found: ${what}`);
    for (const what of lacking) say(`  ! NOT FOUND: ${what}`);
    results.push({ without, found, missing: lacking });
  }
  const lacking = results.filter((each) => each.missing.length > 0).length;
  process.stdout.write(`${JSON.stringify({ proofs: results.length, not_found: lacking, results })}\n`);
  if (lacking > 0) process.exitCode = 1;
}

/** Runs it as anybody would, in a process of its own: what is switched off stays off in the process that did it. */
async function figuresOf({ without, seed, seconds, spare = [] }: Proof): Promise<Found | undefined> {
  const child = spawn(
    process.execPath,
    [
      ...[join(repositoryRoot, 'tools', 'run.mjs'), 'faults', '--seed', seed, '--seconds', String(seconds)],
      ...without.flatMap((each) => ['--without', each]),
      ...spare.flatMap((each) => ['--spare', each]),
    ],
    { cwd: repositoryRoot, stdio: ['ignore', 'pipe', 'ignore'] },
  );
  const [printed] = await Promise.all([text(child.stdout), once(child, 'exit')]);
  const last = printed.trim().split('\n').at(-1) ?? '';
  return last.startsWith('{') ? (JSON.parse(last) as Found) : undefined;
}
