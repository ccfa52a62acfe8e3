import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import { modes, type Mode } from './plan/plan.js';

export interface Options {
  /** Address of a running system; none to start one. */
  readonly url?: string;
  /** Folder of the running system, for its demonstration password. */
  readonly data?: string;
  readonly count: number;
  readonly parallel: number;
  readonly seed: string;
  readonly exits: Mode;
}

/** A whole number that somebody typed. */
export function whole(name: string, given: string | undefined, usual: number): number {
  const number = given === undefined ? usual : Number(given);
  if (!Number.isInteger(number) || number < 1) throw new Error(`--${name} ${given ?? ''} is not a whole number from 1`);
  return number;
}

export const usage = `npm run chain -- [--url URL] [--data DIR] [--count 10] [--parallel 4] [--seed S] [--exits random]

  Walks referrals through all five links over the public API, as the roles would. The last line is one JSON object.

  --url       a running system; without it one is started in a temporary folder, and ended
  --data      folder of the running system, for its demonstration password (or QORGAN_PASSWORD; default .data)
  --count     how many chains (default 10)
  --parallel  how many at the same time (default 4)
  --seed      decides what the chains go through; printed, so that a run can be repeated
  --exits     none, random (default) or all`;

/** Reads `--url URL --data DIR --count N --parallel P --seed S --exits none|random|all`. @throws with what is wrong */
export function readOptions(args: readonly string[]): Options {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    args: [...args],
    options: { url: text, data: text, count: text, parallel: text, seed: text, exits: text },
    strict: true,
  });
  const exits = modes.find((mode) => mode === (values.exits ?? 'random'));
  if (exits === undefined) throw new Error(`--exits ${values.exits ?? ''} is none of ${modes.join(', ')}`);
  return {
    count: whole('count', values.count, 10),
    parallel: whole('parallel', values.parallel, 4),
    seed: values.seed ?? String(randomInt(1_000_000)),
    exits,
    ...(values.url === undefined ? {} : { url: new URL(values.url).origin }),
    ...(values.data === undefined ? {} : { data: values.data }),
  };
}
