import { setTimeout as sleep } from 'node:timers/promises';

/** SIGSTOP. @returns what lets it go on @throws where it does not run */
export function stopped(pid: number | undefined): () => void {
  if (pid === undefined) throw new Error('it does not run');
  process.kill(pid, 'SIGSTOP');
  return () => {
    try {
      process.kill(pid, 'SIGCONT');
    } catch {
      // Killed meanwhile.
    }
  };
}

/** SIGSTOP for a while. */
export async function frozen(pid: number | undefined, ms: number): Promise<void> {
  const goOn = stopped(pid);
  await sleep(ms);
  goOn();
}
