import { isAnythingToDo, journalLog } from '#libs/journal';
import pg from 'pg';
import type { Stack } from '../../../../tools/up/src/index.js';
import { arrivalsOf, departuresOf } from '../commit-times.js';
import { ratio, seriesOf, throughput, type Series } from '../measure.js';
import { untilReceived } from '../memory.js';
import type { Psychologist } from '../referrals.js';
import { processorTime } from '../processor-time.js';
import { Worker } from '../worker.js';
import { fill } from './fill.js';
import { databaseOf, inHaste, roomOf, sizeOf } from './in-haste.js';
import { templateOf, type Template } from './sample.js';
import { untilSealed } from './until-sealed.js';

const agencies = ['school', 'police', 'oversight'] as const;
type Agency = (typeof agencies)[number];

/** Reads of each page, unless they take longer than this; those that come first meet a service that has just begun and a cache without what was filled in, and are not counted. */
const [warming, reads] = [30, 400];
const longestMs = 30_000;
const submissions = 300;

/** Reads of a page; `first_ms` is the very first, of what nobody has asked for yet. */
type Read = Series & { readonly first_ms?: number };

export interface GrowthFigures {
  readonly sizes: readonly {
    readonly chains: number;
    /** How long it took to fill in those that were not there yet, with their indexes and statistics. */
    readonly filled_in_s: number;
    /** Processor time that it took for each, in ms: unlike the time on the clock it hardly depends on what else the machine does. */
    readonly fill_processor_ms: number;
    /** What one of them takes in the databases of school, police and oversight, indexes and all. */
    readonly bytes_per_chain: number;
    readonly whole_chain_ms: number;
    readonly reads: Readonly<Record<string, Read>>;
  }[];
  /** What the largest size costs beside the smallest, by measure; 1 is flat. */
  readonly growth: Readonly<Record<string, number>>;
}

/** What is left on the disk when everything is filled in, at least: the write-ahead log of the cluster takes up to 8 GB. */
const spare = 12e9;
/** Bytes of one chain before any has been measured. */
const guessed = 40_000;

/**
 * What pages, searches, submissions and the relay's look cost while chains in the databases grow tenfold each time, up to `most`, or to what the disk holds.
 *
 * @param kept takes what there is after each size
 */
export async function measureGrowth(
  stack: Stack,
  psychologist: Psychologist,
  most: number,
  parallel: number,
  say: (line: string) => void,
  kept: (figures: GrowthFigures) => void = () => undefined,
): Promise<GrowthFigures> {
  const samples = await samplesOf(stack, psychologist);
  const sizes: GrowthFigures['sizes'][number][] = [];
  const figures = (): GrowthFigures => ({ sizes, growth: growthOf(sizes) });
  let filled = 0;
  for (let chains = Math.min(1_000, most); ; chains = Math.min(chains * 10, most)) {
    const needed = (chains - filled) * (sizes.at(-1)?.bytes_per_chain ?? guessed);
    if (roomOf(stack) < needed + spare) {
      say(`${String(chains)} chains do not fit on this disk: ${String(Math.round(needed / 1e9))} GB and some to spare`);
      break;
    }
    const grown = await grow(stack, samples, filled, chains);
    filled = chains;
    await untilSealed(stack, agencies);
    await untilReceived(stack);
    const measured = await measureAt(stack, psychologist, samples, parallel);
    sizes.push({ chains, ...grown, ...measured });
    say(JSON.stringify(sizes.at(-1)));
    kept(figures());
    if (chains === most) break;
  }
  return figures();
}

/** Fills in chains beside the `filled` that there are. */
async function grow(
  stack: Stack,
  samples: Record<Agency, Template>,
  filled: number,
  chains: number,
): Promise<Pick<GrowthFigures['sizes'][number], 'filled_in_s' | 'fill_processor_ms' | 'bytes_per_chain'>> {
  const before = await sizeOf(stack, agencies);
  const fillings = agencies.map((agency) => ({
    url: stack.postgres.adminUrl(databaseOf(stack, agency)),
    template: samples[agency],
  }));
  let [filled_in_s, fill_processor_ms] = [0, 0];
  await inHaste(stack, agencies, async () => {
    const [begun, used] = [performance.now(), usedByPostgres()];
    await fill(fillings, filled + 1, chains);
    filled_in_s = Number(((performance.now() - begun) / 1000).toFixed(1));
    fill_processor_ms = ratio(usedByPostgres() - used, chains - filled);
  });
  const bytes_per_chain = Math.round(((await sizeOf(stack, agencies)) - before) / (chains - filled));
  return { filled_in_s, fill_processor_ms, bytes_per_chain };
}

const usedByPostgres = (): number => processorTime(() => undefined).get('postgresql') ?? Number.NaN;

/** Pages that count everything that the reader sees: they grow with it, and are kept once that is dear. What they cost is `first_ms`; no aim says that they are flat. */
const counting: ReadonlySet<string> = new Set(['map of a prosecutor', 'figures of the country']);

function growthOf(sizes: GrowthFigures['sizes']): Record<string, number> {
  const [first, last] = [sizes[0], sizes.at(-1)];
  if (first === undefined || last === undefined) return {};
  return {
    'whole chain': ratio(last.whole_chain_ms, first.whole_chain_ms),
    ...Object.fromEntries(
      Object.entries(first.reads)
        .filter(([name]) => !counting.has(name))
        .map(([name, { p95_ms }]) => [name, ratio(last.reads[name]?.p95_ms ?? NaN, p95_ms)]),
    ),
  };
}

const tables: Readonly<Record<Agency, readonly string[]>> = {
  school: ['referrals', 'journal', 'chain_heads', 'receipts', 'audit_log', 'timers'],
  police: ['investigations', 'inbox_cursors', 'deadlines', 'journal', 'chain_heads', 'receipts', 'audit_log', 'timers'],
  oversight: ['chains', 'timeline_entries', 'chain_deadlines', 'inbox_cursors'],
};

async function samplesOf(stack: Stack, psychologist: Psychologist): Promise<Record<Agency, Template>> {
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
  const of = (agency: Agency, id?: string): Promise<Template> =>
    templateOf(stack.database(agency).migrator, {
      chain,
      tables: tables[agency],
      ...(id === undefined ? {} : { record: id }),
      ...(number === undefined ? {} : { number }),
    });
  return { school: await of('school', referral), police: await of('police', record), oversight: await of('oversight') };
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
  { police, oversight: { chain, number = '' } }: Record<Agency, Template>,
  parallel: number,
): Promise<{ whole_chain_ms: number; reads: Record<string, Read> }> {
  const duty = new Worker(stack, 'police', 'duty-officer');
  const head = new Worker(stack, 'police', 'head-of-unit', duty);
  const prosecutor = new Worker(stack, 'oversight', 'prosecutor');
  const analyst = new Worker(stack, 'oversight', 'analyst');
  const pages: Readonly<Record<string, () => Promise<unknown>>> = {
    'inbox of a duty officer': () => duty.ask('GET', '/investigations'),
    'inbox by what is due': () => duty.ask('GET', '/investigations?sort=due'),
    'search by number': () => duty.ask('GET', `/investigations?number=${number}`),
    'case page': () => duty.ask('GET', `/investigations/${police.record ?? ''}`),
    'overdue cases of a unit': () => head.ask('GET', '/investigations?overdue=true'),
    'workload of a unit': () => head.ask('GET', '/investigations/workload'),
    'chains of a prosecutor': () => prosecutor.ask('GET', '/chains'),
    'chain page of a prosecutor': () => prosecutor.ask('GET', `/chains/${chain}`),
    'overdue at all links': () => prosecutor.ask('GET', '/deadlines?overdue=true'),
    'map of a prosecutor': () => prosecutor.ask('GET', '/counts'),
    'figures of the country': () => analyst.ask('GET', '/counts'),
  };
  const measured: Record<string, Read> = {};
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

async function repeated(read: () => Promise<unknown>): Promise<Read> {
  const times: number[] = [];
  let first_ms: number | undefined;
  const end = performance.now() + longestMs;
  for (let n = -warming; n < reads && (n < 1 || performance.now() < end); n += 1) {
    const begun = performance.now();
    await read();
    const took = performance.now() - begun;
    first_ms ??= Number(took.toFixed(1));
    if (n >= 0) times.push(took);
  }
  return { ...seriesOf(times), ...(first_ms === undefined ? {} : { first_ms }) };
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
