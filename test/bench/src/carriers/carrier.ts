import type { DatabaseUrls } from '#libs/embedded';
import { preparingDriver } from '#libs/service';
import type pg from 'pg';
import { freshIds, tracesOf, writeDrafts, type FreshIds, type Statement, type Traces } from '../rows-of-a-referral.js';
import { receivedRows, type ReceivedRows } from '../rows-of-an-arrival.js';

/** By these names the carriers stand in the figures. */
export const carrierNames = {
  services: 'whole services over HTTP',
  house: 'messaging of the house',
  bare: 'without messaging',
  floor: 'floor: bare JetStream',
  pgBoss: 'pg-boss',
  graphile: 'graphile-worker',
  outbox: 'polled outbox (1 s)',
} as const;

/** Something that carries a referral from the school's database to the police's. */
export interface Carrier {
  readonly name: string;
  /** Databases in which one sees what was sent and what arrived. */
  readonly urls: { readonly school: string; readonly police: string };
  /** The rate above which there is nothing to measure, per second. */
  readonly atMost?: number;
  /** Makes so many drafts; answers their ids. */
  prepare(count: number): Promise<string[]>;
  /** Commits one submission at the school. */
  send(id: string): Promise<void>;
  /** The receiving side works, or rests. It rests at first. */
  receive(): Promise<void>;
  rest(): Promise<void>;
  close(): Promise<void>;
}

/** Copies of the school's and the police's databases that belong to one carrier, with the rows to be written again. */
export class Pair {
  private readonly drafts = new Map<string, FreshIds>();

  private constructor(
    readonly urls: { readonly school: DatabaseUrls; readonly police: DatabaseUrls },
    readonly school: pg.Pool,
    readonly police: pg.Pool,
    readonly traces: Traces,
    readonly arrival: ReceivedRows,
  ) {}

  static async open(
    urls: { readonly school: DatabaseUrls; readonly police: DatabaseUrls },
    connections: number,
    sample: { readonly record: string; readonly chain: string },
  ): Promise<Pair> {
    const poolOf = (connectionString: string): pg.Pool => {
      const terms = { connectionString, max: connections, options: '-c qorgan.subject=system', pipeline: true };
      // A connection that rests and is cut off says so to the pool: whoever wants one next gets another, or the error.
      return new preparingDriver.Pool(terms).on('error', () => undefined);
    };
    const [school, police] = [poolOf(urls.school.service), poolOf(urls.police.service)];
    const [traces, arrival] = await Promise.all([
      using(school, (client) => tracesOf(client, sample.record)),
      using(police, (client) => receivedRows(client, sample.chain)),
    ]);
    return new Pair(urls, school, police, traces, arrival);
  }

  async prepare(count: number): Promise<string[]> {
    const all = Array.from({ length: count }, freshIds);
    for (const each of all) this.drafts.set(each.id, each);
    for (let from = 0; from < all.length; from += 200)
      await using(this.school, (client) => writeDrafts(client, this.traces, all.slice(from, from + 200)));
    return all.map(({ id }) => id);
  }

  draft(id: string): FreshIds {
    const ids = this.drafts.get(id);
    if (ids === undefined) throw new Error('that draft was not made');
    return ids;
  }

  async close(): Promise<void> {
    await Promise.all([this.school.end(), this.police.end()]);
  }
}

async function using<T>(pool: pg.Pool, work: (client: pg.ClientBase) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    return await work(client);
  } finally {
    client.release();
  }
}

/**
 * One transaction whose statements go out in a pipeline: the fewest round trips that one can have.
 *
 * @param enqueue what another library adds to it; the commit waits until it has
 * @throws what failed first
 */
export async function transact(
  pool: pg.Pool,
  all: readonly Statement[],
  enqueue: (client: pg.ClientBase) => Promise<unknown> = () => Promise.resolve(),
): Promise<void> {
  await using(pool, async (client) => {
    const sent: Promise<unknown>[] = [
      client.query('BEGIN'),
      ...all.map(({ text, values }) => client.query(text, values)),
    ];
    const settled = Promise.allSettled(sent);
    try {
      await enqueue(client);
    } finally {
      sent.push(client.query('COMMIT'));
    }
    const failed = (await Promise.allSettled(sent)).find(({ status }) => status === 'rejected');
    await settled;
    if (failed?.status === 'rejected') throw failed.reason;
  });
}
