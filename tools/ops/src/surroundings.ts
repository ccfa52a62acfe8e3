import { agencies, type AgencyId } from '#libs/contracts';
import type { Reached } from '../../reach/src/index.js';
import type { Administrator } from './administrator.js';
import type { Output } from './output.js';

/** A command was called wrongly; the message says how to call it. */
export class Misused extends Error {}

/** What every command works with. */
export interface Surroundings {
  readonly reached: Reached;
  readonly administrator: Administrator;
  readonly output: Output;
  /** Words behind the command. */
  readonly words: readonly string[];
  readonly options: Readonly<Record<string, string | boolean | string[] | undefined>>;
}

export function textOption({ options }: Pick<Surroundings, 'options'>, name: string): string | undefined {
  const value = options[name];
  return typeof value === 'string' ? value : undefined;
}

/** @throws Misused where it is not one of the agencies */
export function agencyOption(surroundings: Surroundings, name: string): AgencyId {
  const value = textOption(surroundings, name);
  const agency = agencies.find((known) => known === value);
  if (agency === undefined) throw new Misused(`--${name} is one of ${agencies.join(', ')}`);
  return agency;
}

/** @throws Misused where it is missing */
export function wordAt({ words }: Pick<Surroundings, 'words'>, index: number, what: string): string {
  const word = words[index];
  if (word === undefined) throw new Misused(`${what} is missing`);
  return word;
}
