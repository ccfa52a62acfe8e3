import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Logged {
  readonly service?: string;
  readonly code?: string;
  readonly err?: { readonly type?: string; readonly code?: string; readonly message?: string; readonly stack?: string };
}

/** What the filter of every service writes of a request that failed by a fault that nobody had thought of. */
const unforeseen = '"code":"internal"';
/** Functions that led there and are named; the rest of a stack helps nobody who reads one line. */
const placesNamed = 3;

/**
 * Answers that say no more than "internal": whoever gets one does not know whether another try makes sense, though under blows it always does.
 *
 * @param logs folder of the services' logs, JSON lines
 * @returns one line for each kind of fault, with how often it was met
 */
export function unforeseenAnswers(logs: string): string[] {
  const counts = new Map<string, number>();
  for (const file of readdirSync(logs).filter((name) => name.endsWith('.log'))) {
    for (const line of readFileSync(join(logs, file), 'utf8').split('\n')) {
      const says = line.includes(unforeseen) ? saysOf(line) : undefined;
      if (says !== undefined) counts.set(says, (counts.get(says) ?? 0) + 1);
    }
  }
  return [...counts].map(([says, times]) => `${says}, ${String(times)} times`);
}

function saysOf(line: string): string | undefined {
  try {
    const { service, code, err } = JSON.parse(line) as Logged;
    if (code !== 'internal') return undefined;
    const places = (err?.stack ?? '').split('\n').slice(0, placesNamed);
    const where = places
      .map((place) =>
        place
          .trim()
          .replace(/^at (async )?/, '')
          .replace(/\(.*[/\\]/, '('),
      )
      .join(', ');
    return `${service ?? 'a service'} answered "internal": ${[err?.type, err?.code, err?.message].filter(Boolean).join(' ')} (${where})`;
  } catch {
    // The last line of a process that was killed may be half of one.
    return undefined;
  }
}
