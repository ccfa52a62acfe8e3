import { addKeyGeneration } from '#libs/embedded';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Misused, textOption, wordAt, type Surroundings } from '../surroundings.js';

const usualMinutes = 30;

/** Gives every agency, identity and gateway of an embedded installation another generation of keys, to be used from a time on by which every service was started again. */
export function keys(surroundings: Surroundings): Promise<void> {
  const { output } = surroundings;
  if (wordAt(surroundings, 0, 'rotate') !== 'rotate') throw new Misused('keys rotate [--in-minutes N]');
  const minutes = Number(textOption(surroundings, 'in-minutes') ?? usualMinutes);
  if (!Number.isInteger(minutes) || minutes < 1) throw new Misused('--in-minutes is a whole number from 1');
  const folder = join(textOption(surroundings, 'data') ?? '.data', 'keys');
  if (!existsSync(folder)) throw new Error(`there are no keys in ${folder}: name the installation by --data`);
  const useFrom = new Date(Date.now() + minutes * 60_000);
  const added = addKeyGeneration(folder, useFrom);
  output.say(`used from ${useFrom.toISOString()} on: start every service again before, one after the other`);
  output.answer(
    { added, useFrom: useFrom.toISOString() },
    added.map((key) => ({ key })),
  );
  return Promise.resolve();
}
