import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import { kindsOf, type Brokers, type Kind } from './kinds.js';
import { protections, type Protection } from './protections.js';

export interface Options {
  readonly seed: string;
  /** How long blows fall, in seconds. */
  readonly seconds: number;
  /** Chains under way at the same time. */
  readonly parallel: number;
  /** Processes of the police's service. */
  readonly replicas: number;
  /** Servers of the broker: one, or three that keep one another's messages. */
  readonly brokers: Brokers;
  /** Kinds of blows that do not fall. */
  readonly spare: readonly Kind[];
  /** Protections that are switched off, to see that the judge finds it. */
  readonly without: readonly Protection[];
  /** The plan of blows is printed, and nothing else happens. */
  readonly plan: boolean;
}

export const usage = `npm run faults -- [--seed S] [--seconds 60] [--parallel 3] [--replicas 3] [--brokers 1|3] [--spare KIND] [--without ${protections.join('|')}] [--plan] | --prove [PROTECTION…]

  Starts a system of its own, lets chains go through it while blows fall on every part of it, and judges from the databases
  what became of them. The last line is one JSON object; the exit status is 1 where an invariant does not hold.

  --seed      decides which blows fall, in which order, on what; printed, so that a run can be repeated
  --seconds   how long blows fall (default 60)
  --parallel  chains under way at the same time (default 3)
  --replicas  processes of the police's service (default 3)
  --brokers   servers of the broker: one, or three that keep one another's messages (default 1)
  --spare     a kind of blow that does not fall; several times for several
  --without   switches a protection off, to see that the judge finds it; several times for several
  --plan      prints the blows of the seed and ends
  --prove     switches off each protection, or those that are named, in a run of its own; the exit status is 1 where the judge did not find what follows`;

function whole(name: string, given: string): number {
  const number = Number(given);
  if (!Number.isInteger(number) || number < 1) throw new Error(`--${name} ${given} is not a whole number from 1`);
  return number;
}

function brokersOf(given: string): Brokers {
  if (given !== '1' && given !== '3') throw new Error(`--brokers ${given} is neither 1 nor 3`);
  return given === '1' ? 1 : 3;
}

/** @throws with what is wrong */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      seed: { type: 'string' },
      seconds: { type: 'string', default: '60' },
      parallel: { type: 'string', default: '3' },
      replicas: { type: 'string', default: '3' },
      brokers: { type: 'string', default: '1' },
      spare: { type: 'string', multiple: true, default: [] },
      without: { type: 'string', multiple: true, default: [] },
      plan: { type: 'boolean', default: false },
    },
    strict: true,
  });
  const without = values.without.map((given) => {
    const found = protections.find((each) => each === given);
    if (found === undefined) throw new Error(`--without ${given} is none of ${protections.join(', ')}`);
    return found;
  });
  const brokers = brokersOf(values.brokers);
  const spare = values.spare.map((given) => {
    const found = kindsOf(brokers).find((each) => each === given);
    if (found === undefined) throw new Error(`--spare ${given} is none of ${kindsOf(brokers).join(', ')}`);
    return found;
  });
  return {
    seed: values.seed ?? String(randomInt(1_000_000)),
    seconds: whole('seconds', values.seconds),
    parallel: whole('parallel', values.parallel),
    replicas: whole('replicas', values.replicas),
    ...{ brokers, spare, without },
    plan: values.plan,
  };
}
