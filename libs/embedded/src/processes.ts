import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

function ps(column: string, pid: number): string | undefined {
  try {
    return (
      execFileSync('ps', ['-o', `${column}=`, '-p', String(pid)], {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      }).trim() || undefined
    );
  } catch {
    return undefined;
  }
}

function fromProc(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

/** Whether a process with this id exists; one that ended and waits to be collected does not count. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  const status = process.platform === 'linux' ? fromProc(`/proc/${String(pid)}/stat`) : undefined;
  return status === undefined || !/\) [ZX] /.test(status);
}

/**
 * Tells one process from a later one that got the same id: its start time, with the boot in which it ran.
 * Undefined when there is no such process.
 */
export function identityOf(pid: number): string | undefined {
  if (!isAlive(pid)) return undefined;
  const status = fromProc(`/proc/${String(pid)}/stat`);
  if (status === undefined) return ps('lstart', pid);
  // The second field, the name, may hold spaces and brackets: fields are counted behind its end. See proc(5).
  const startedAt = status.slice(status.lastIndexOf(')') + 2).split(' ')[19];
  return `${fromProc('/proc/sys/kernel/random/boot_id')?.trim() ?? ''} ${startedAt ?? ''}`;
}

/** The command line of a process, its words separated by spaces. */
export function commandOf(pid: number): string | undefined {
  return fromProc(`/proc/${String(pid)}/cmdline`)?.replaceAll('\0', ' ') ?? ps('command', pid);
}

/** Waits until `holds`; answers whether it came true in time. */
export async function until(
  holds: () => boolean | Promise<boolean>,
  timeLimitMs: number,
  everyMs = 20,
): Promise<boolean> {
  const end = performance.now() + timeLimitMs;
  while (!(await holds())) {
    if (performance.now() > end) return false;
    await sleep(everyMs);
  }
  return true;
}

/** A signal, and how long (ms) to wait for its effect. */
export type Ending = readonly [NodeJS.Signals, number];

/** Sends each signal in turn until the process is gone. */
export async function endProcess(pid: number, ...signals: readonly Ending[]): Promise<boolean> {
  for (const [signal, patience] of signals) {
    if (!isAlive(pid)) return true;
    try {
      process.kill(pid, signal);
    } catch {
      // gone between the two lines
    }
    if (await until(() => !isAlive(pid), patience)) return true;
  }
  return !isAlive(pid);
}
