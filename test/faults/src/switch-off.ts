import type { Protection } from './protections.js';

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

/** The insides of a class that only its own code may touch otherwise. */
const insides = <T>(of: { readonly prototype: object }): T => of.prototype as T;

async function patchInbox(asIf: (cursor: number, first: number) => number): Promise<void> {
  const { Inbox } = await import('#libs/messaging');
  const inside = insides<{ applyInOrder: Apply }>(Inbox);
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

async function patchQueries(rewrite: (text: string) => string): Promise<void> {
  const { EntityManager } = await import('typeorm');
  const inside = insides<{ query: Query }>(EntityManager);
  const { query } = inside;
  inside.query = function (text, values) {
    return query.call(this, rewrite(text), values);
  };
}

const offs: Readonly<Record<Exclude<Protection, 'durability'>, () => Promise<void>>> = {
  resend: async () => {
    const { JournalRelay } = await import('#libs/messaging');
    insides<{ sendAgain: () => Promise<void> }>(JournalRelay).sendAgain = () => Promise.resolve();
  },
  repeated: () => patchInbox((cursor, first) => Math.min(cursor, first - 1)),
  gaps: () => patchInbox((cursor, first) => Math.max(cursor, first - 1)),
  timers: async () => {
    const { TimerClerk } = await import('#libs/deadlines');
    insides<{ fireNext: () => Promise<boolean> }>(TimerClerk).fireNext = () => Promise.resolve(false);
  },
  'timers-once': () =>
    patchQueries((text) =>
      text
        .replace(
          "breached_at IS NULL\n       AND (state = 'running'",
          "true\n       AND (state IN ('running', 'breached')",
        )
        .replace(
          /DELETE FROM timers WHERE id = \$1 AND \(\$2::uuid IS NULL OR lease = \$2\)/,
          `UPDATE timers SET ready_at = now() + interval '1 s' WHERE id = $1 AND ($2::uuid IS NULL OR lease = $2)`,
        ),
    ),
};

/** Switches protections off in this process. */
export async function switchOff(names: readonly string[]): Promise<void> {
  for (const name of names) if (name in offs) await offs[name as keyof typeof offs]();
}
