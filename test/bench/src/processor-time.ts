import { readdirSync, readFileSync } from 'node:fs';
import type { Stack } from '../../../tools/up/src/index.js';

/** Linux counts processor time in hundredths of a second for programs, whatever its own clock does (`man 5 proc`). */
const msPerTick = 10;

interface Process {
  readonly pid: number;
  readonly parent: number;
  /** Its own time and that of its children which have ended. */
  readonly ms: number;
  readonly name: string;
}

function processes(nameOf: (pid: number) => string | undefined): Process[] {
  return readdirSync('/proc').flatMap((entry) => {
    const pid = Number(entry);
    if (!Number.isInteger(pid)) return [];
    try {
      // The second field is the program's name in brackets and may hold anything.
      const fields = readFileSync(`/proc/${entry}/stat`, 'utf8')
        .replace(/^.*\) /s, '')
        .split(' ')
        .map(Number);
      const ticks = fields.slice(11, 15).reduce((sum, each) => sum + each, 0);
      const title = readFileSync(`/proc/${entry}/cmdline`, 'utf8').split('\0')[0] ?? '';
      return [{ pid, parent: fields[1] ?? 0, ms: ticks * msPerTick, name: nameOf(pid) ?? programOf(title) }];
    } catch {
      return [];
    }
  });
}

const programOf = (title: string): string => (/postgres/.test(title) ? 'postgresql' : title.replace(/^.*\//, ''));

/**
 * Processor time that this program and everything it started have used so far, in ms, by name. Unlike the time on the clock it hardly depends on
 * what else the machine does.
 */
export function processorTime(nameOf: (pid: number) => string | undefined): Map<string, number> {
  const all = processes((pid) => (pid === process.pid ? 'bench' : nameOf(pid)));
  const ours = new Set([process.pid]);
  for (let size = 0; size < ours.size;) {
    size = ours.size;
    for (const { pid, parent } of all) if (ours.has(parent)) ours.add(pid);
  }
  const sums = new Map<string, number>();
  for (const { pid, name, ms } of all) if (ours.has(pid)) sums.set(name, (sums.get(name) ?? 0) + ms);
  return sums;
}

/** The services of a stack by their processes. */
export function namesIn(stack: Stack): (pid: number) => string | undefined {
  const names = new Map<number | undefined, string>(stack.running.map((app) => [stack.service(app).pid, app]));
  return (pid) => names.get(pid);
}

/** Processor time used between two looks for each of `count` pieces of work, in ms; what took less than a tenth is left out. */
export function costOfEach(
  before: ReadonlyMap<string, number>,
  after: ReadonlyMap<string, number>,
  count: number,
): Record<string, number> {
  return Object.fromEntries(
    [...after]
      .map(([name, ms]): [string, number] => [name, Number(((ms - (before.get(name) ?? 0)) / count).toFixed(2))])
      .filter(([, ms]) => ms >= 0.1)
      .sort(([, a], [, b]) => b - a),
  );
}
