import { spawn } from 'node:child_process';
import { constants, setPriority } from 'node:os';
import { join } from 'node:path';
import { lastWill, repositoryRoot } from '#libs/embedded';

/**
 * Lets invented people work in the demonstration, beside the system and at a lower priority, until it holds so many chains. It is no part of the
 * system: it signs in and asks as anybody does, and ends with it.
 *
 * @returns what ends it before
 */
export function fillWithChains(url: string, dataDir: string, count: number): () => void {
  const program = join(repositoryRoot, 'dist/test/chain/src/demonstrate-main.js');
  const child = spawn(process.execPath, [program, '--url', url, '--data', dataDir, '--count', String(count)], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, QORGAN_PASSWORD: '' },
  });
  const { pid } = child;
  child.on('error', () => undefined);
  if (pid === undefined) return () => undefined;
  try {
    setPriority(pid, constants.priority.PRIORITY_LOW);
  } catch {
    // It ended before, or may not: then it runs as everything does.
  }
  lastWill.add(pid, 'TERM');
  child.once('exit', () => {
    lastWill.remove(pid);
  });
  return () => child.kill();
}
