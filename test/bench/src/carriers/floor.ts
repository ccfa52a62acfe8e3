import { startNats } from '#libs/embedded';
import { DeliverPolicy, jetstream, jetstreamManager, type ConsumerMessages, type JsMsg } from '@nats-io/jetstream';
import { join } from 'node:path';
import { arrivalOf, between, jobOf, sentBy } from './bare.js';
import { carrierNames, transact, type Carrier, type Pair } from './carrier.js';

/**
 * The floor of a hop: the bare transaction at the school, its bytes published to JetStream and delivered, and the bare transaction at the police,
 * some at a time. Nothing is signed, sealed, counted, confirmed or sent again: what is lost on the way stays lost.
 */
export async function floor(pair: Pair, folder: string, concurrency: number): Promise<Carrier> {
  const server = await startNats({
    folder: join(folder, 'floor-nats'),
    log: join(folder, 'floor-nats.log'),
    users: { floor: { publish: ['>'], subscribe: ['>'], answers: true } },
  });
  const bus = await server.connectAs('floor');
  await (await jetstreamManager(bus, { checkAPI: false })).streams.add({ name: 'FLOOR', subjects: ['floor.>'] });
  const js = jetstream(bus);
  let messages: ConsumerMessages | undefined;
  let behind = 0;
  const waiting: JsMsg[] = [];
  const working = new Set<Promise<void>>();
  const pump = (): void => {
    for (let next; working.size < concurrency && (next = waiting.shift()) !== undefined;) {
      const { chain } = next.json<{ chain: string }>();
      behind = Math.max(behind, next.seq);
      const work: Promise<void> = transact(pair.police, arrivalOf(pair, chain)).finally(() => {
        working.delete(work);
        pump();
      });
      working.add(work);
    }
  };
  return {
    ...between(pair),
    name: carrierNames.floor,
    send: async (id) => {
      const ids = pair.draft(id);
      await transact(pair.school, sentBy(pair, ids));
      await js.publish('floor.hop', JSON.stringify(jobOf(pair, ids)));
    },
    receive: async () => {
      const start = { deliver_policy: DeliverPolicy.StartSequence, opt_start_seq: behind + 1 } as const;
      const consumer = await js.consumers.get('FLOOR', { filter_subjects: 'floor.hop', ...start });
      messages = await consumer.consume({
        max_messages: 1_000,
        callback: (message: JsMsg) => {
          waiting.push(message);
          pump();
        },
      });
    },
    rest: async () => {
      messages?.stop();
      waiting.length = 0;
      await Promise.all(working);
    },
    close: async () => {
      await bus.close();
      await server.stop();
      await pair.close();
    },
  };
}
