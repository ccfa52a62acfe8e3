import { agencies } from '../../chain/books/what-events-do.js';
import { Chance } from '../../chain/src/chance.js';

/** Services on which blows fall. */
export const services = [...agencies, 'identity', 'gateway'] as const;
export type Service = (typeof services)[number];

/** Services on whose lines to PostgreSQL blows fall. */
const stored: readonly Service[] = services.filter((service) => service !== 'gateway');

/** One blow: when it falls, in ms from the start, on what, and for how long. */
export interface Blow {
  readonly at: number;
  readonly kind: Kind;
  readonly target?: Service;
  /** The line between the target and this server. */
  readonly line?: 'postgres' | 'nats';
  readonly ms: number;
}

const weights = {
  /** SIGKILL of a process of the service. */
  kill: 8,
  /** SIGSTOP for a while. */
  freeze: 4,
  'kill-broker': 2,
  'freeze-broker': 1,
  'wipe-broker': 1,
  /** The broker's store as it was some time ago. */
  'roll-back-broker': 1,
  'kill-postgres': 1,
  cut: 4,
  stall: 3,
  /** Half open: what is sent disappears, and nobody says so. */
  deafen: 3,
  slow: 3,
  /** Messages of the past are published again, in another order. */
  repeat: 3,
  /** A message that nobody signed. */
  poison: 2,
  /** An agency tells another everything once more. */
  replay: 2,
  /** The clock of a service is a day ahead, or behind. */
  clock: 1,
} as const;
export type Kind = keyof typeof weights;
export const kinds = Object.keys(weights) as readonly Kind[];

const onLines: readonly Kind[] = ['cut', 'stall', 'deafen', 'slow'];
const onServices: readonly Kind[] = ['kill', 'freeze'];
const spoken: readonly Kind[] = ['repeat', 'poison', 'replay'];
const onSpeakers: readonly Kind[] = [...spoken, 'clock'];
/** Blows that fall only where somebody is there: the process that is hit, the broker, the gateway. */
export const needsSomebody: readonly Kind[] = [...onServices, ...spoken];

/** From one blow to the next, in ms. */
const [shortest, longest] = [500, 1_700];

/**
 * The blows of a seed, in order of time: the same seed and length give the same. Every kind falls once before any falls by chance alone, where there is
 * time for it.
 */
export function historyOf(seed: string, seconds: number): readonly Blow[] {
  const chance = new Chance('faults', seed);
  const owed = shuffled(kinds, chance);
  const blows: Blow[] = [];
  for (let at = chance.between(shortest, longest); at < seconds * 1_000; at += chance.between(shortest, longest)) {
    const kind = owed.pop() ?? chance.weighted(weights);
    blows.push(blowOf(kind, at, chance));
  }
  return blows;
}

/** Kinds that a history names and of which nothing fell. */
export function missedBy(history: readonly Blow[], fell: readonly Blow[]): readonly Kind[] {
  const fallen = new Set(fell.map(({ kind }) => kind));
  return kinds.filter((kind) => !fallen.has(kind) && history.some((blow) => blow.kind === kind));
}

function blowOf(kind: Kind, at: number, chance: Chance): Blow {
  const ms = chance.between(300, 4_000);
  if (onServices.includes(kind)) return { at, kind, target: chance.oneOf(services), ms };
  if (onSpeakers.includes(kind)) return { at, kind, target: chance.oneOf(agencies), ms };
  if (!onLines.includes(kind)) return { at, kind, ms: Math.min(ms, 2_000) };
  const line = chance.oneOf(['postgres', 'nats'] as const);
  return { at, kind, target: chance.oneOf(line === 'nats' ? agencies : stored), line, ms };
}

function shuffled<T>(list: readonly T[], chance: Chance): T[] {
  const left = [...list];
  const order: T[] = [];
  while (left.length > 0) order.push(...left.splice(chance.between(0, left.length - 1), 1));
  return order;
}

export const says = ({ kind, target, line, ms }: Blow): string =>
  [kind, target, line === undefined ? undefined : `(${line})`, `${String(ms)} ms`]
    .filter((word) => word !== undefined)
    .join(' ');
