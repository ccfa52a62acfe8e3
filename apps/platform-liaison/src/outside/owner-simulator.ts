import type { OrderSoFar, OutgoingOrder, OwnerPort, OwnerWord } from './owner.port.js';
import { temperOf, type Weights } from './seeded.js';

/** How the portal of an owner behaves towards one order. */
export const ownerTempers = [
  'prompt',
  'slow',
  'partial',
  'refusing',
  'silent',
  'malformed',
  'faltering',
  'unreachable',
] as const;
export type OwnerTemper = (typeof ownerTempers)[number];

const usual: Weights<OwnerTemper> = {
  ...{ prompt: 8, slow: 4, partial: 2, refusing: 2 },
  ...{ silent: 1, malformed: 1, faltering: 2, unreachable: 1 },
};
/** How long a faltering portal cannot be reached: seconds of the clock, as tries are made by it. */
const faltersMs = 2_000;
const dayMs = 86_400_000;
/** Part of a day after which a slow owner says that it has the order. */
const slowReceipt = 0.25;

/**
 * Stands in for the portals of owners in demonstrations and tests. It remembers nothing: what it says follows from the seed, the order and the time gone, so that
 * the same key has the same receipt however often it is handed over.
 */
export class OwnerSimulator implements OwnerPort {
  constructor(
    private readonly seed: number,
    /** How long a day of the owners lasts. */
    private readonly secondsInADay = dayMs / 1000,
  ) {}

  /** A link or an account whose end is `demo-<temper>` makes the owner behave so; else the seed decides. */
  temperFor({ key, resources }: Pick<OutgoingOrder, 'key' | 'resources'>): OwnerTemper {
    const [first] = resources;
    return temperOf({ seed: this.seed, id: key, name: first?.url ?? first?.handle }, ownerTempers, usual);
  }

  submit(order: OutgoingOrder): Promise<unknown> {
    const at = Date.parse(order.askedAt);
    switch (this.temperFor(order)) {
      case 'unreachable':
        return Promise.reject(new Error('the portal cannot be reached'));
      case 'faltering':
        if (Date.now() < at + faltersMs) return Promise.reject(new Error('the portal cannot be reached now'));
        return Promise.resolve(receipt(order, at + faltersMs));
      case 'slow':
        return Promise.resolve({ says: 'taken', reference: referenceOf(order) });
      case 'silent':
        return Promise.resolve({ says: 'taken', reference: null });
      default:
        return Promise.resolve(receipt(order, at));
    }
  }

  listen(order: OutgoingOrder, { daysGone, received, heard }: OrderSoFar): Promise<unknown> {
    const says = (after: number, word: unknown): Promise<unknown> => Promise.resolve(daysGone >= after ? word : null);
    switch (this.temperFor(order)) {
      case 'prompt':
      case 'faltering':
        return heard === 0 ? says(0.1, removed(order, true)) : Promise.resolve(null);
      case 'slow':
        if (!received) return says(slowReceipt, receipt(order, Date.parse(order.askedAt) + this.slowReceiptMs));
        return heard === 0 ? says(0.9, removed(order, true)) : Promise.resolve(null);
      case 'partial':
        return heard === 0 ? says(0.2, removed(order, false)) : Promise.resolve(null);
      case 'refusing':
        return says(0.3, refusal);
      case 'malformed':
        if (heard === 0) return says(0.2, { says: 'removed', whole: 'see attachment' });
        return heard === 1 ? says(0.5, removed(order, true)) : Promise.resolve(null);
      case 'silent':
      case 'unreachable':
        return Promise.resolve(null);
    }
  }

  private get slowReceiptMs(): number {
    return slowReceipt * this.secondsInADay * 1000;
  }
}

const referenceOf = ({ key }: OutgoingOrder): string => `SIM-${key.slice(-10).toUpperCase()}`;
const receipt = (order: OutgoingOrder, at: number): OwnerWord => ({
  says: 'receipt',
  reference: referenceOf(order),
  receivedAt: new Date(at).toISOString(),
});

const refusal: OwnerWord = {
  says: 'refusal',
  reasonCode: 'no-violation-seen',
  reason: 'Invented: our rules of the community allow this.',
};

function removed(order: OutgoingOrder, whole: boolean): OwnerWord {
  const count = order.resources.length;
  const note = whole
    ? 'Invented: removed.'
    : `Invented: a part of ${String(count)} was removed, the rest is looked into.`;
  const content = { simulated: true, reference: referenceOf(order), whole };
  const bytes = Buffer.from(JSON.stringify(content, null, 2));
  return { says: 'removed', whole, note, files: [{ name: 'confirmation.json', mediaType: 'application/json', bytes }] };
}
