import { readFileSync } from 'node:fs';
import type { ofServices } from './protections.js';
import { rewriting, type Change } from './rewriting.js';

/** What is known of a chain before a batch: how far it was applied. */
interface Known {
  readonly cursor: number;
}
type Apply = (
  tx: unknown,
  byChain: Map<string, { number: number }[]>,
  known: Map<string, Known>,
  epoch: number,
) => unknown;
type Query = (text: string, values?: unknown) => unknown;

/** The insides of a class that only its own code may touch otherwise. @throws where it has no such method any more: then nothing would be switched off */
function insides<T extends Readonly<Record<string, unknown>>>(
  of: { readonly name: string; readonly prototype: object },
  method: keyof T & string,
): { -readonly [K in keyof T]: T[K] } {
  const inside = of.prototype as { -readonly [K in keyof T]: T[K] };
  if (typeof inside[method] !== 'function') throw new Error(`${of.name} has no ${method} that could be switched off`);
  return inside;
}

async function patchInbox(asIf: (cursor: number, first: number) => number): Promise<void> {
  const { Inbox } = await import('#libs/messaging');
  const inside = insides<{ applyInOrder: Apply }>(Inbox, 'applyInOrder');
  const { applyInOrder } = inside;
  inside.applyInOrder = function (tx, byChain, known, epoch) {
    const believed = new Map(known);
    for (const [chain, events] of byChain) {
      const state = known.get(chain) ?? { cursor: 0 };
      const first = Math.min(...events.map(({ number }) => number));
      believed.set(chain, { ...state, cursor: asIf(state.cursor, first) });
    }
    return applyInOrder.call(this, tx, byChain, believed, epoch);
  };
}

/** What comes together of one chain is taken the other way round: each event under the number of its counterpart. */
async function turnRound(): Promise<void> {
  const { Inbox } = await import('#libs/messaging');
  const inside = insides<{ applyInOrder: Apply }>(Inbox, 'applyInOrder');
  const { applyInOrder } = inside;
  inside.applyInOrder = function (tx, byChain, known, epoch) {
    const turned = new Map<string, { number: number }[]>();
    for (const [chain, events] of byChain) {
      const numbers = events.map(({ number }) => number);
      turned.set(
        chain,
        [...events].reverse().map((event, place) => ({ ...event, number: numbers[place] ?? event.number })),
      );
    }
    return applyInOrder.call(this, tx, turned, known, epoch);
  };
}

async function patchQueries(rewrite: (text: string) => string): Promise<void> {
  const { EntityManager } = await import('typeorm');
  const inside = insides<{ query: Query }>(EntityManager, 'query');
  const { query } = inside;
  inside.query = function (text, values) {
    return query.call(this, rewrite(text), values);
  };
}

/** A timer stays when it was fired, and whoever was told of a breach is told again. */
const firedAgain: readonly Change[] = [
  {
    module: 'deadline-timers',
    from: "breached_at IS NULL\n       AND (state = 'running'",
    to: "true\n       AND (state IN ('running', 'breached')",
  },
  {
    module: 'timers.store',
    from: 'DELETE FROM timers WHERE id = $1 AND ($2::uuid IS NULL OR lease = $2)',
    to: `UPDATE timers SET ready_at = now() + interval '1 s' WHERE id = $1 AND ($2::uuid IS NULL OR lease = $2)`,
  },
];

/** A module of the deadlines as it runs, beside this one. */
const sourceOf = (module: string): string =>
  readFileSync(new URL(`../../../libs/deadlines/src/${module}.js`, import.meta.url), 'utf8');

const offs: Readonly<Record<(typeof ofServices)[number], () => Promise<void>>> = {
  resend: async () => {
    const { JournalRelay } = await import('#libs/messaging');
    insides<{ sendAgain: () => Promise<void> }>(JournalRelay, 'sendAgain').sendAgain = () => Promise.resolve();
  },
  repeated: () => patchInbox((cursor, first) => Math.min(cursor, first - 1)),
  gaps: () => patchInbox((cursor, first) => Math.max(cursor, first - 1)),
  order: turnRound,
  signatures: async () => {
    const { KeyRing } = await import('#libs/keys');
    insides<{ verify: () => boolean }>(KeyRing, 'verify').verify = () => true;
    insides<{ verifyAside: () => Promise<boolean> }>(KeyRing, 'verifyAside').verifyAside = () => Promise.resolve(true);
  },
  timers: async () => {
    const { TimerClerk } = await import('#libs/deadlines');
    insides<{ fireNext: () => Promise<boolean> }>(TimerClerk, 'fireNext').fireNext = () => Promise.resolve(false);
  },
  'timers-once': () => patchQueries(rewriting(firedAgain, sourceOf)),
};

/** Switches protections off in this process. */
export async function switchOff(names: readonly string[]): Promise<void> {
  for (const name of names) if (name in offs) await offs[name as keyof typeof offs]();
}
