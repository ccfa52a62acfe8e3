import { randomBytes } from 'node:crypto';
import { figuresOf, type Figures } from './figures.js';
import { People } from './people/people.js';
import type { PersonTerms } from './people/person.js';
import { planOf, type Mode, type Plan } from './plan/plan.js';
import { walkChain } from './walk/chain.js';
import { Walk, type SharedAccounts } from './walk/walk.js';

export interface RunTerms {
  /** Public address of the system. */
  readonly url: string;
  readonly password: string;
  readonly count: number;
  readonly parallel: number;
  readonly seed: string;
  readonly exits: Mode;
  readonly say?: (line: string) => void;
  /** How the people of the chains behave. */
  readonly as?: PersonTerms;
}

/** A chain that came to its planned end, or why not. */
export interface Walked {
  readonly plan: Plan;
  readonly chainId: string;
  readonly milliseconds: number;
  readonly fault?: string;
}

/** Walks so many chains, so many at the same time. */
export async function runChains(terms: RunTerms): Promise<{ figures: Figures; walked: readonly Walked[] }> {
  const { url, password, count, parallel, seed, exits, as, say = () => undefined } = terms;
  const people = new People(url, password, as);
  const run = randomBytes(3).toString('hex');
  const shared: SharedAccounts = new Map();
  const walked: Walked[] = [];
  const begun = performance.now();
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let index = next++; index < count; index = next++) {
      const one = await walkOne(new Walk({ plan: planOf(seed, index, exits), people, run, shared }));
      walked.push(one);
      say(lineFor(one, walked.length, count));
    }
  };
  await Promise.all(Array.from({ length: Math.min(parallel, count) }, worker));
  const durations = walked.filter(({ fault }) => fault === undefined).map(({ milliseconds }) => milliseconds);
  return { figures: figuresOf(count, durations, (performance.now() - begun) / 1000), walked };
}

async function walkOne(walk: Walk): Promise<Walked> {
  const begun = performance.now();
  const done = (more: { fault?: string } = {}): Walked => ({
    plan: walk.plan,
    chainId: walk.chainId,
    milliseconds: performance.now() - begun,
    ...more,
  });
  try {
    await walkChain(walk);
    return done();
  } catch (error) {
    return done({ fault: error instanceof Error ? `${error.name}: ${error.message}` : String(error) });
  }
}

function lineFor({ plan, chainId, milliseconds, fault }: Walked, place: number, count: number): string {
  const route = [plan.ending, ...plan.exits].join(' ');
  const time = `${(milliseconds / 1000).toFixed(1)} s`;
  return fault === undefined
    ? `${place}/${count} chain ${plan.index} ${time}: ${route}`
    : `${place}/${count} chain ${plan.index} FAILED after ${time}: ${fault} (${route}; ${chainId})`;
}
