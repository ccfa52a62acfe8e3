import { setTimeout as sleep } from 'node:timers/promises';
import { restore } from '../../../tools/backup/src/index.js';
import type { Acknowledged } from '../../chain/src/people/person.js';
import { withOwnStack } from '../../chain/src/with-own-stack.js';
import { passphrase, type Made } from './backups.js';
import { judged } from './judged.js';

/** Timers that were due while nothing ran fire first, in ms. */
const caughtUpMs = 15_000;

/**
 * Makes a new system from a backup that was made while blows fell, lets it go on by itself, and judges it: what had been acknowledged before the backup is
 * there, and no agency knows more or less of another than that one told it.
 *
 * @returns what is wrong
 */
export async function restoredFindings(
  made: Made,
  all: readonly Acknowledged[],
  say: (line: string) => void,
): Promise<string[]> {
  say('the last backup is restored into a new system');
  const lines: string[] = [];
  const filled = async (folder: string): Promise<object> => {
    await restore(made.folder, folder, { passphrase }, undefined, (line) => lines.push(line));
    return {};
  };
  try {
    return await withOwnStack('faults-restored', filled, async (stack) => {
      await sleep(caughtUpMs);
      const { findings, drain } = await judged(stack, all.slice(0, made.acknowledged));
      return [...findings, ...(drain === undefined ? ['the backlog does not drain'] : [])];
    });
  } catch (error) {
    return [`the backup could not be restored: ${String(error)}; ${lines.slice(-2).join('; ')}`];
  }
}
