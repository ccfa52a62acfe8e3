import type { Books } from './books.js';
import { finding, type Finding } from './finding.js';
import { agencies, whatEventsDo, type Agency } from './what-events-do.js';

/** An event that must have done something at the receiver, in the order of its sender's numbers. */
interface Told {
  readonly chain: string;
  readonly sender: Agency;
  readonly type: string;
  /** Steps of which one must have been taken. */
  readonly steps: readonly string[];
}

type Receiver = Exclude<Agency, 'oversight'>;
const receivers = agencies.filter((agency): agency is Receiver => agency !== 'oversight');

/** By its own audit each receiver took one step for each event, none besides, and those of one sender in the sender's order. */
export async function effectFindings(books: Books): Promise<Finding[]> {
  const found: Finding[] = [];
  for (const receiver of receivers) found.push(...(await findingsAt(books, receiver)));
  return found;
}

async function findingsAt(books: Books, receiver: Receiver): Promise<Finding[]> {
  const told: Told[] = [];
  for (const sender of agencies) told.push(...(await toldTo(books, sender, receiver)));
  const steps = [...new Set(Object.values(whatEventsDo).flatMap((effects) => effects[receiver] ?? []))];
  const taken = await books[receiver].ask<{ chain: string; step: string }>(
    `SELECT chain_id AS chain, action AS step FROM audit_log WHERE subject = 'system' AND action = ANY ($1) ORDER BY id`,
    [steps],
  );
  const [toldOf, takenOf] = [byChain(told), byChain(taken)];
  const found: Finding[] = [];
  for (const chain of new Set([...toldOf.keys(), ...takenOf.keys()])) {
    const events = toldOf.get(chain) ?? [];
    const audited = (takenOf.get(chain) ?? []).map(({ step }) => step);
    found.push(
      ...[...countFindings(events, audited), ...orderFindings(events, audited)].map(({ kind, says }) =>
        finding(kind, `chain ${chain}, ${receiver}: ${says}`),
      ),
    );
  }
  return found;
}

/** Seals are of no child's chain and are no step: what their witnesses keep of them is looked at by `npm run verify`. */
async function toldTo(books: Books, sender: Agency, receiver: Receiver): Promise<Told[]> {
  const rows = await books[sender].ask<{ chain: string; type: string }>(
    `SELECT chain_id AS chain, type FROM journal WHERE numbers ? $1 AND type NOT LIKE 'chain.%.seal.made.v1' ORDER BY chain_id, (numbers ->> $1)::bigint`,
    [receiver],
  );
  return rows.map(({ chain, type }) => {
    const name = type.replace(/^chain\./, '').replace(/\.v1$/, '');
    return {
      chain,
      sender,
      type: name,
      steps: whatEventsDo[name]?.[receiver] ?? [`(nothing is written down for ${name})`],
    };
  });
}

function byChain<T extends { readonly chain: string }>(all: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const each of all) groups.set(each.chain, [...(groups.get(each.chain) ?? []), each]);
  return groups;
}

/** One step for each event; events that leave no choice among the steps that were taken take theirs first. */
function countFindings(events: readonly Told[], audited: readonly string[]): Finding[] {
  const left = [...audited];
  const found: Finding[] = [];
  const choice = ({ steps }: Told): number => steps.filter((step) => audited.includes(step)).length;
  for (const { type, steps } of [...events].sort((a, b) => choice(a) - choice(b))) {
    const place = left.findIndex((step) => steps.includes(step));
    if (place < 0) found.push(finding('lost', `${type} was not applied`));
    else left.splice(place, 1);
  }
  return [...found, ...left.map((step) => finding('doubled', `${step} was taken without an event`))];
}

/** Steps that only one sender's events can bring about stand in the order of that sender's numbers. */
function orderFindings(events: readonly Told[], audited: readonly string[]): Finding[] {
  const found: Finding[] = [];
  for (const sender of new Set(events.map((event) => event.sender))) {
    const ofOthers = new Set(events.filter((event) => event.sender !== sender).flatMap(({ steps }) => steps));
    const own = events.filter((event) => event.sender === sender && !event.steps.some((step) => ofOthers.has(step)));
    const possible = new Set(own.flatMap(({ steps }) => steps));
    const inOrder = audited.filter((step) => possible.has(step));
    const wrong = own.findIndex(({ steps }, place) => !steps.includes(inOrder[place] ?? ''));
    if (wrong >= 0 && inOrder.length === own.length)
      found.push(finding('out-of-order', `${own[wrong]?.type ?? ''} was applied out of order`));
  }
  return found;
}
