import PgBoss from 'pg-boss';
import { arrivalOf, between, jobOf, sentBy, type Job } from './bare.js';
import { carrierNames, transact, type Carrier, type Pair } from './carrier.js';

const queue = 'referrals';
/** Readers at once, and jobs that each takes at once: its documentation advises batches, and half a second is the shortest pause it allows. */
const readers = 4;
const batch = 100;

/** pg-boss: the job is inserted in the school's transaction, workers read it there and write at the police, a batch in one transaction. */
export async function pgBoss(pair: Pair): Promise<Carrier> {
  const boss = new PgBoss({ connectionString: pair.urls.school.service, max: 8, schedule: false });
  let failed: Error | undefined;
  boss.on('error', (error) => (failed ??= error));
  await boss.start();
  await boss.createQueue(queue);
  const work = (jobs: PgBoss.Job<Job>[]): Promise<void> =>
    transact(
      pair.police,
      jobs.flatMap(({ data }) => arrivalOf(pair, data.chain)),
    );
  return {
    ...between(pair),
    name: carrierNames.pgBoss,
    send: async (id) => {
      const ids = pair.draft(id);
      await transact(pair.school, sentBy(pair, ids), (client) =>
        boss.send(queue, jobOf(pair, ids), { db: { executeSql: (text, values) => client.query(text, values) } }),
      );
    },
    receive: async () => {
      for (let n = 0; n < readers; n += 1)
        await boss.work<Job>(queue, { batchSize: batch, pollingIntervalSeconds: 0.5 }, work);
    },
    rest: async () => {
      await boss.offWork(queue);
      if (failed !== undefined) throw failed;
    },
    close: async () => {
      await boss.stop({ graceful: true, wait: true, timeout: 5_000 });
      await pair.close();
    },
  };
}
