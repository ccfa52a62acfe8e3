import { Chance } from '../chance.js';
import { endings, exitNames, exits, fits, type Ending, type Exit } from './exits.js';
import { scenarios, type Route } from './scenarios.js';

export const modes = ['none', 'random', 'all'] as const;
/** `none`: the straight road; `random`: by the seed; `all`: every exit once, the rest at random. */
export type Mode = (typeof modes)[number];

/** What one chain will go through: the same for the same seed and index. */
export interface Plan {
  readonly index: number;
  readonly ending: Ending;
  readonly exits: ReadonlySet<Exit>;
  /** Where the school is. */
  readonly region: string;
  /** Where the case or the child goes, when it goes elsewhere. */
  readonly otherRegion: string;
  /** For `linked`: chains of one group have the suspect's account in common. */
  readonly group: number;
}

const regions = ['KZ-71', 'KZ-75', 'KZ-35'] as const;
const often: Readonly<Record<Ending, number>> = {
  rehabilitated: 60,
  declined: 10,
  refused: 10,
  terminated: 10,
  transferred: 10,
};

export function planOf(seed: string, index: number, mode: Mode): Plan {
  const chance = new Chance(seed, 'plan', index);
  const region = chance.oneOf(regions);
  const otherRegion = chance.oneOf(regions.filter((each) => each !== region));
  const route = routeFor(index, mode, chance);
  return {
    index,
    region,
    otherRegion,
    ending: route.ending,
    exits: new Set(route.exits),
    group: Math.floor(index / 4),
  };
}

function routeFor(index: number, mode: Mode, chance: Chance): Route {
  if (mode === 'none') return { ending: 'rehabilitated', exits: [] };
  const scenario = mode === 'all' ? scenarios[index] : undefined;
  return scenario ?? atRandom(chance);
}

function atRandom(chance: Chance): Route {
  const ending = chance.weighted(often);
  const taken = new Set<Exit>();
  for (const exit of exitNames) if (chance.happens(exits[exit].weight) && fits(exit, ending, taken)) taken.add(exit);
  return { ending, exits: [...taken] };
}

/** What the cases of `all` leave out; nothing, or the list of cases is wrong. */
export function leftOut(): readonly string[] {
  const taken = new Set<string>(scenarios.flatMap((scenario) => [scenario.ending, ...scenario.exits]));
  return [...endings, ...exitNames].filter((each) => !taken.has(each));
}
