import { Refused } from '../people/person.js';

/** How services refuse whoever asks for more time when the time is over. */
const tooLate: ReadonlySet<string> = new Set(['term-has-run-out', 'deadline-not-running']);

/** What is asked for, or nothing where it is too late for it: ends of terms come near in fault runs as if days had passed. */
export async function unlessTooLate<T>(asking: Promise<T>): Promise<T | undefined> {
  try {
    return await asking;
  } catch (error) {
    if (error instanceof Refused && error.rule !== undefined && tooLate.has(error.rule)) return undefined;
    throw error;
  }
}
