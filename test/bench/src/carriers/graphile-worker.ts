import { Logger, run, runMigrations, type Runner } from 'graphile-worker';
import { arrivalOf, between, jobOf, sentBy, type Job } from './bare.js';
import { carrierNames, transact, type Carrier, type Pair } from './carrier.js';

const task = 'carry-referral';
const quiet = new Logger(() => () => undefined);

/**
 * graphile-worker: `add_job` in the school's transaction, LISTEN wakes the workers, each job writes at the police. A local queue and completions in
 * batches, as its page on performance advises for many jobs.
 */
export async function graphileWorker(pair: Pair, concurrency: number): Promise<Carrier> {
  const connection = { connectionString: pair.urls.school.service, logger: quiet };
  await runMigrations(connection);
  let runner: Runner | undefined;
  return {
    ...between(pair),
    name: carrierNames.graphile,
    send: async (id) => {
      const ids = pair.draft(id);
      const job = JSON.stringify(jobOf(pair, ids));
      await transact(pair.school, [
        ...sentBy(pair, ids),
        { text: `SELECT graphile_worker.add_job($1, $2::json)`, values: [task, job] },
      ]);
    },
    receive: async () => {
      runner = await run({
        ...connection,
        noHandleSignals: true,
        taskList: { [task]: (payload) => transact(pair.police, arrivalOf(pair, (payload as Job).chain)) },
        preset: {
          worker: {
            concurrentJobs: concurrency,
            maxPoolSize: concurrency + 2,
            localQueue: { size: 100 },
            completeJobBatchDelay: 0,
            failJobBatchDelay: 0,
          },
        },
      });
    },
    rest: async () => {
      await runner?.stop();
      runner = undefined;
    },
    close: () => pair.close(),
  };
}
