import { carrierNames } from './carriers/carrier.js';
import type { CarrierFigures } from './carriers/rounds.js';
import type { CommandFigures } from './command.js';
import type { GrowthFigures } from './growth/index.js';
import { ratio } from './measure.js';

/** One measure beside what it is compared with. */
export interface Compared {
  readonly ours: number;
  readonly beside: number;
  /** What it is compared with. */
  readonly of: string;
  readonly ratio: number;
  readonly aim: { readonly least: number } | { readonly most: number };
  readonly met: boolean;
}

type Aim = Compared['aim'];

function compared(ours: number, of: string, beside: number, aim: Aim): Compared {
  const found = ratio(ours, beside);
  return { ours, beside, of, ratio: found, aim, met: 'least' in aim ? found >= aim.least : found <= aim.most };
}

/** The figures of a run from which ratios are made; what was not measured is left out. */
export interface Measured {
  readonly command?: CommandFigures;
  readonly carriers?: Readonly<Record<string, CarrierFigures>>;
  readonly growth?: GrowthFigures;
}

/** One key for each measure, with both sides, their ratio and the aim. */
export const ratiosOf = ({ command, carriers, growth }: Measured): Readonly<Record<string, Compared>> => ({
  ...(command === undefined ? {} : ofCommands(command)),
  ...(carriers === undefined ? {} : ofHops(carriers)),
  ...(growth === undefined ? {} : ofGrowth(growth)),
});

const ofCommands = ({ command, alone, floor }: CommandFigures): Record<string, Compared> => ({
  'commands per second': compared(command.per_second, 'floor', floor.per_second, { least: 0.5 }),
  'commands per second, the other services halted': compared(alone.per_second, 'floor', floor.per_second, {
    least: 0.5,
  }),
});

const peers = [carrierNames.pgBoss, carrierNames.graphile, carrierNames.outbox] as const;

/** The peer with the best figure, and the figure. */
function best(
  carriers: Readonly<Record<string, CarrierFigures>>,
  figure: (one: CarrierFigures) => number | undefined,
  better: (a: number, b: number) => boolean,
): { readonly name: string; readonly value: number } {
  let found = { name: 'no peer', value: Number.NaN };
  for (const name of peers) {
    const value = carriers[name] === undefined ? undefined : figure(carriers[name]);
    if (value !== undefined && (Number.isNaN(found.value) || better(value, found.value))) found = { name, value };
  }
  return found;
}

const more = (a: number, b: number): boolean => a > b;
const less = (a: number, b: number): boolean => a < b;

function ofHops(carriers: Readonly<Record<string, CarrierFigures>>): Record<string, Compared> {
  const { house, bare, floor } = carrierNames;
  const [ours, beneath] = [carriers[house], carriers[floor]];
  if (ours === undefined) return {};
  const saturated = ours.saturated_per_second.median;
  const fastest = best(carriers, (one) => one.saturated_per_second.median, more);
  const drained = best(carriers, (one) => one.drained_per_second?.median, more);
  return {
    ...Object.fromEntries(
      Object.entries(ours.hop).flatMap(
        ([
          rate,
          {
            p50_ms: { median },
          },
        ]) => {
          const quickest = best(carriers, (one) => one.hop[rate]?.p50_ms.median, less);
          const least = beneath?.hop[rate]?.p50_ms.median ?? Number.NaN;
          return [
            [`hop p50 at ${rate}/s`, compared(median, floor, least, { most: 1.5 })],
            [`hop p50 at ${rate}/s, the fastest peer`, compared(median, quickest.name, quickest.value, { most: 1 })],
          ];
        },
      ),
    ),
    'saturated hop': compared(saturated, bare, carriers[bare]?.saturated_per_second.median ?? Number.NaN, {
      least: 0.6,
    }),
    'saturated hop, the fastest peer': compared(saturated, fastest.name, fastest.value, { least: 2 }),
    'backlog drained': compared(ours.drained_per_second?.median ?? Number.NaN, drained.name, drained.value, {
      least: 3,
    }),
  };
}

function ofGrowth({ sizes, growth }: GrowthFigures): Record<string, Compared> {
  const [first, last] = [sizes[0], sizes.at(-1)];
  // One size beside itself would always be flat.
  if (first === undefined || last === undefined || first === last) return {};
  const sides = (name: string): readonly [number, number] =>
    name === 'whole chain'
      ? [last.whole_chain_ms, first.whole_chain_ms]
      : [last.reads[name]?.p95_ms ?? Number.NaN, first.reads[name]?.p95_ms ?? Number.NaN];
  return Object.fromEntries(
    Object.keys(growth).map((name) => {
      const [now, before] = sides(name);
      const [chains, fewer] = [last.chains, first.chains].map((each) => each.toLocaleString('en'));
      return [`${name} at ${chains ?? ''} chains`, compared(now, `${fewer ?? ''} chains`, before, { most: 1.2 })];
    }),
  );
}
