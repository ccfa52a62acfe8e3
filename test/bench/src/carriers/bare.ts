import { journalRow, recordRows, type Statement } from '../rows-of-a-referral.js';
import { receivedAgain } from '../rows-of-an-arrival.js';
import { carrierNames, transact, type Carrier, type Pair } from './carrier.js';

/** What is written at the school whoever carries it on. */
export const sentBy = ({ traces }: Pair, ids: ReturnType<Pair['draft']>): Statement[] => [
  ...recordRows(traces, ids),
  journalRow(traces, ids),
];

/** What is written at the police when it arrives: the cursor is what makes a repeated arrival fail instead of doubling it. */
export const arrivalOf = ({ arrival }: Pair, chain: string): Statement[] => receivedAgain(arrival, chain);

/** What the peers carry: as much as the message of the house, sealed part and all. */
export interface Job {
  readonly chain: string;
  readonly open: unknown;
  readonly sealed: unknown;
}

export const jobOf = ({ traces: { entry } }: Pair, { chain }: { chain: string }): Job => ({
  chain,
  open: entry['open'],
  sealed: (entry['sealed'] as { police: unknown }).police,
});

/** The parts that all carriers have which write by bare pg. */
export const between = (pair: Pair) => ({
  urls: { school: pair.urls.school.migrator, police: pair.urls.police.migrator },
  prepare: (count: number) => pair.prepare(count),
});

/** The same transactions without messaging: whoever has written at the school then writes at the police. */
export const bare = (pair: Pair): Carrier => ({
  ...between(pair),
  name: carrierNames.bare,
  send: async (id) => {
    const ids = pair.draft(id);
    await transact(pair.school, sentBy(pair, ids));
    await transact(pair.police, arrivalOf(pair, ids.chain));
  },
  receive: () => Promise.resolve(),
  rest: () => Promise.resolve(),
  close: () => pair.close(),
});
