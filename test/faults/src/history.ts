import { agencies } from '../../chain/books/what-events-do.js';
import { Chance } from '../../chain/src/chance.js';
import { kindsOf, onLines, onServices, onSpeakers, weightsOf, type Brokers, type Kind } from './kinds.js';

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

/** From one blow to the next, in ms. */
const [shortest, longest] = [500, 1_700];

/**
 * The blows of a seed, in order of time: the same seed, length and broker give the same. Every kind falls once before any falls by chance alone, where there is
 * time for it; kinds that are spared never fall.
 */
export function historyOf(
  seed: string,
  seconds: number,
  brokers: Brokers = 1,
  spared: readonly Kind[] = [],
): readonly Blow[] {
  const falls = (kind: string): boolean => !spared.some((each) => each === kind);
  const weights = Object.fromEntries(Object.entries(weightsOf(brokers)).filter(([kind]) => falls(kind)));
  const chance = new Chance('faults', seed);
  const owed = shuffled(kindsOf(brokers).filter(falls), chance);
  const blows: Blow[] = [];
  for (let at = chance.between(shortest, longest); at < seconds * 1_000; at += chance.between(shortest, longest)) {
    const kind = owed.pop() ?? chance.weighted(weights as Record<Kind, number>);
    blows.push(blowOf(kind, at, chance));
  }
  return blows;
}

/** Kinds that a history names and of which nothing fell. */
export function missedBy(history: readonly Blow[], fell: readonly Blow[]): readonly Kind[] {
  const fallen = new Set(fell.map(({ kind }) => kind));
  return [...new Set(history.map(({ kind }) => kind))].filter((kind) => !fallen.has(kind)).sort();
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
