import { isAnythingToDo, journalLog } from '#libs/journal';
import pg from 'pg';
import type { Stack } from '../../../../tools/up/src/index.js';
import { arrivalsOf, departuresOf } from '../commit-times.js';
import { ratio, seriesOf, throughput, type Series } from '../measure.js';
import { untilReceived } from '../memory.js';
import type { Psychologist } from '../referrals.js';
import { Worker } from '../worker.js';
import { fill, type Sample } from './fill.js';

const agencies = ['school', 'police', 'oversight'] as const;
type Agency = (typeof agencies)[number];

const reads = 100;
const submissions = 100;

export interface GrowthFigures {
  readonly sizes: readonly {
    readonly chains: number;
    readonly filled_in_s: number;
    readonly whole_chain_ms: number;
    readonly reads: Readonly<Record<string, Series>>;
  }[];
  /** What the largest size costs beside the smallest, by measure; 1 is flat. */
  readonly growth: Readonly<Record<string, number>>;
}

/** What pages, searches, submissions and the relay's look cost while chains in the databases grow tenfold each time, up to `most`. */
export async function measureGrowth(
  stack: Stack,
  psychologist: Psychologist,
  most: number,
  parallel: number,
  say: (line: string) => void,
): Promise<GrowthFigures> {
  const samples = await samplesOf(stack, psychologist);
  const sizes: GrowthFigures['sizes'][number][] = [];
  let filled = 0;
  for (let chains = Math.min(1_000, most); ; chains = Math.min(chains * 10, most)) {
    const begun = performance.now();
    const fillings = agencies.map((agency) =>
      fill(stack.database(agency).migrator, samples[agency], filled + 1, chains),
    );
    // All come to their end, whichever failed: else its neighbours would be cut off in their work.
    await Promise.allSettled(fillings);
    await Promise.all(fillings);
    // What was filled in is written to disk now, and not while the first pages are measured.
    await asked(stack.postgres.adminUrl(), 'CHECKPOINT', []);
    filled = chains;
    const filled_in_s = Number(((performance.now() - begun) / 1000).toFixed(1));
    const measured = await measureAt(stack, psychologist, samples, parallel);
    sizes.push({ chains, filled_in_s, ...measured });
    say(JSON.stringify(sizes.at(-1)));
    if (chains === most) break;
  }
  return { sizes, growth: growthOf(sizes) };
}

function growthOf(sizes: GrowthFigures['sizes']): Record<string, number> {
  const [first, last] = [sizes[0], sizes.at(-1)];
  if (first === undefined || last === undefined) return {};
  return {
    'whole chain': ratio(last.whole_chain_ms, first.whole_chain_ms),
    ...Object.fromEntries(
      Object.entries(first.reads).map(([name, { p95_ms }]) => [name, ratio(last.reads[name]?.p95_ms ?? NaN, p95_ms)]),
    ),
  };
}

const tables: Readonly<Record<Agency, readonly string[]>> = {
  school: ['referrals', 'journal', 'chain_heads', 'receipts', 'audit_log'],
  police: ['investigations', 'inbox_cursors', 'deadlines', 'journal', 'chain_heads', 'receipts', 'audit_log'],
  oversight: ['chains', 'timeline_entries', 'chain_deadlines', 'inbox_cursors'],
};

async function samplesOf(stack: Stack, psychologist: Psychologist): Promise<Record<Agency, Sample>> {
  const referral = await psychologist.draft(`grown-${crypto.randomUUID()}`);
  await psychologist.submit(referral);
  const [chain = ''] = (await departuresOf(stack.database('school').migrator, [referral])).keys();
  await arrivalsOf(stack.database('police').migrator, [chain]);
  await untilReceived(stack);
  const [number] = await asked<string>(
    stack.database('oversight').migrator,
    `SELECT number FROM chains WHERE chain_id = $1`,
    [chain],
  );
  const [record] = await asked<string>(
    stack.database('police').migrator,
    `SELECT id FROM investigations WHERE chain_id = $1`,
    [chain],
  );
  const of = (agency: Agency, id?: string): Sample => ({
    chain,
    tables: tables[agency],
    ...(id === undefined ? {} : { record: id }),
    ...(number === undefined ? {} : { number }),
  });
  return { school: of('school', referral), police: of('police', record), oversight: of('oversight') };
}

/** The first column of what is asked. */
async function asked<T>(url: string, text: string, values: unknown[]): Promise<T[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<[T]>({ text, values, rowMode: 'array' });
    return rows.map(([first]) => first);
  } finally {
    await client.end();
  }
}

async function measureAt(
  stack: Stack,
  psychologist: Psychologist,
  { police, oversight: { chain, number = '' } }: Record<Agency, Sample>,
  parallel: number,
): Promise<{ whole_chain_ms: number; reads: Record<string, Series> }> {
  const duty = new Worker(stack, 'police', 'duty-officer');
  const prosecutor = new Worker(stack, 'oversight', 'prosecutor');
  const pages: Readonly<Record<string, () => Promise<unknown>>> = {
    'inbox of a duty officer': () => duty.ask('GET', '/investigations'),
    'inbox by what is due': () => duty.ask('GET', '/investigations?sort=due'),
    'search by number': () => duty.ask('GET', `/investigations?number=${number}`),
    'case page': () => duty.ask('GET', `/investigations/${police.record ?? ''}`),
    'chains of a prosecutor': () => prosecutor.ask('GET', '/chains'),
    'chain page of a prosecutor': () => prosecutor.ask('GET', `/chains/${chain}`),
  };
  const measured: Record<string, Series> = {};
  for (const [name, read] of Object.entries(pages)) measured[name] = await repeated(read);
  measured['look of the relay'] = await relayLook(stack);
  const drafts: string[] = [];
  await throughput(
    Array.from({ length: submissions }, (_, n) => n),
    parallel,
    async () => {
      drafts.push(await psychologist.draft(`growing-${crypto.randomUUID()}`));
    },
  );
  const begun = performance.now();
  measured['submission (journal)'] = await throughput(drafts, parallel, (id) => psychologist.submit(id));
  const departures = await departuresOf(stack.database('school').migrator, drafts);
  await arrivalsOf(stack.database('police').migrator, [...departures.keys()]);
  await untilReceived(stack);
  return { whole_chain_ms: Number(((performance.now() - begun) / submissions).toFixed(2)), reads: measured };
}

async function repeated(read: () => Promise<unknown>): Promise<Series> {
  const times: number[] = [];
  for (let n = -5; n < reads; n += 1) {
    const begun = performance.now();
    await read();
    if (n >= 0) times.push(performance.now() - begun);
  }
  return seriesOf(times);
}

/** The question that the relay of the school asks each second. */
async function relayLook(stack: Stack): Promise<Series> {
  const client = new pg.Client({ connectionString: stack.database('school').migrator });
  await client.connect();
  const manager = { query: async (text: string) => (await client.query(text)).rows };
  try {
    return await repeated(() => isAnythingToDo(manager as never, [journalLog]));
  } finally {
    await client.end();
  }
}
