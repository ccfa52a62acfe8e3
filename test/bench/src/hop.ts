import { jetstream, jetstreamManager, DeliverPolicy } from '@nats-io/jetstream';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startNats } from '#libs/embedded';
import pg from 'pg';
import type { Stack } from '../../../tools/up/src/index.js';
import { arrivalsOf, departuresOf } from './commit-times.js';
import { atRate, ratio, seriesOf, throughput, type Series } from './measure.js';
import { receivedAgain, receivedRows, type ReceivedRows } from './rows-of-an-arrival.js';
import type { Psychologist } from './referrals.js';

export interface HopFigures {
  readonly per_second: number;
  /** From the school's commit to the police's, by PostgreSQL's own commit times. */
  readonly hop: Series;
  /** Bare JetStream publish → deliver, and a bare pg transaction of the receiver's statements. */
  readonly floor: Series;
  readonly ratio_p50: number;
  /** Submissions that the school refused for want of room and took when they came back. */
  readonly refused: number;
}

/** A rate that is beyond what the machine was just seen to do: nothing is measured at it. */
export interface NotReached {
  readonly per_second: number;
  readonly not_reached: string;
}

/** The hop at a comfortable rate, at half of what commands were just measured to do, and at 100/s where the machine can do that. */
export async function measureHops(
  stack: Stack,
  psychologist: Psychologist,
  capacity: number,
  seconds: number,
): Promise<(HopFigures | NotReached)[]> {
  const half = Math.max(1, Math.floor(capacity / 2));
  const rates = [...new Set([Math.min(20, half), half, 100])];
  const figures: (HopFigures | NotReached)[] = [];
  for (const rate of rates.sort((a, b) => a - b))
    figures.push(
      rate > capacity * 0.9
        ? { per_second: rate, not_reached: `commands reach ${String(capacity)}/s on this machine` }
        : await measureHop(stack, psychologist, rate, seconds),
    );
  return figures;
}

async function measureHop(
  stack: Stack,
  psychologist: Psychologist,
  perSecond: number,
  seconds: number,
): Promise<HopFigures> {
  const drafts: string[] = [];
  await throughput(
    Array.from({ length: perSecond * seconds }, (_, n) => `hop-${String(perSecond)}-${String(n)}`),
    8,
    async (key) => {
      drafts.push(await psychologist.draft(key));
    },
  );
  const refusedBefore = psychologist.refused;
  await atRate(drafts, perSecond, (id) => psychologist.submit(id));
  const refused = psychologist.refused - refusedBefore;
  const departures = await departuresOf(stack.database('school').migrator, drafts);
  const arrivals = await arrivalsOf(stack.database('police').migrator, [...departures.keys()]);
  const hop = seriesOf([...arrivals].map(([chain, at]) => at - (departures.get(chain) ?? at)));
  const floor = await measureFloor(stack, [...departures.keys()], perSecond);
  return { per_second: perSecond, hop, floor, ratio_p50: ratio(hop.p50_ms, floor.p50_ms), refused };
}

async function measureFloor(stack: Stack, chains: readonly string[], perSecond: number): Promise<Series> {
  const folder = mkdtempSync(join(tmpdir(), 'qorgan-floor-'));
  const everything = { publish: ['>'], subscribe: ['>'], answers: true };
  const server = await startNats({
    folder: join(folder, 'nats'),
    log: join(folder, 'nats.log'),
    users: { floor: everything },
  });
  const bus = await server.connectAs('floor');
  const manager = await jetstreamManager(bus, { checkAPI: false });
  await manager.streams.add({ name: 'FLOOR', subjects: ['floor.>'] });
  const pool = new pg.Pool({ connectionString: stack.database('police').migrator, max: 4 });
  const client = await pool.connect();
  try {
    const template = await receivedRows(client, chains[0] ?? '');
    await client.query(`CREATE TABLE IF NOT EXISTS floor_position (seq bigint)`);
    await client.query(`INSERT INTO floor_position VALUES (0)`);
    const js = jetstream(bus);
    const payload = new Uint8Array(3_000).fill(120);
    const begun = new Map<number, number>();
    const times: number[] = [];
    const consumer = await js.consumers.get('FLOOR', {
      filter_subjects: 'floor.hop',
      deliver_policy: DeliverPolicy.New,
    });
    const messages = await consumer.consume({ max_messages: 1_000 });
    const count = Math.min(chains.length, perSecond * 10);
    const reading = (async () => {
      for await (const message of messages) {
        const departed = begun.get(Number(message.headers?.get('n') ?? -1)) ?? performance.now();
        await writeReceived(client, template);
        times.push(performance.now() - departed);
        if (times.length === count) break;
      }
    })();
    const { headers } = await import('@nats-io/transport-node');
    await atRate(
      Array.from({ length: count }, (_, n) => n),
      perSecond,
      async (n) => {
        begun.set(n, performance.now());
        const head = headers();
        head.set('n', String(n));
        await js.publish('floor.hop', payload, { headers: head });
      },
    );
    await reading;
    return seriesOf(times);
  } finally {
    client.release();
    await pool.end();
    await bus.close();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function writeReceived(client: pg.ClientBase, template: ReceivedRows): Promise<void> {
  await client.query('BEGIN');
  await client.query('UPDATE floor_position SET seq = seq + 1');
  for (const { text, values } of receivedAgain(template, crypto.randomUUID())) await client.query(text, values);
  await client.query('COMMIT');
}
