import { checkLog, checkWitnessed, type Checked } from '#libs/seals';
import type { QueryRunner } from 'typeorm';
import type { AgencyParts } from '../agency-parts.js';

/** How long a check may take, in ms; then it says how far it came. */
export const longestMs = 10 * 60_000;
/** How long whoever began a check waits for it, in ms: most are done by then. */
const shortMs = 2_000;

const oneAtATime = `hashtextextended('integrity check', 0)`;

/** Holds the service's own past against its links and seals; one at a time among all its replicas. */
export class OwnPast {
  private stopped = false;
  private running: Promise<void> = Promise.resolve();

  constructor(private readonly parts: AgencyParts) {}

  /** Begins a check, unless one runs; comes back when it is done or takes long. @param note keeps that it began */
  async begin(id: string, note: () => Promise<void>): Promise<void> {
    const runner = this.parts.dataSource.createQueryRunner();
    let isMine = false;
    try {
      const [lock] = (await runner.query(`SELECT pg_try_advisory_lock(${oneAtATime}) AS mine`)) as { mine: boolean }[];
      isMine = lock?.mine === true;
      if (isMine) await note();
    } catch (error) {
      await release(runner, isMine);
      throw error;
    }
    if (!isMine) {
      await release(runner, false);
      return;
    }
    this.running = this.check(id, runner).finally(() => release(runner, true));
    await Promise.race([this.running, new Promise((resolve) => setTimeout(resolve, shortMs))]);
  }

  async stop(): Promise<void> {
    this.stopped = true;
    await this.running;
  }

  private async check(id: string, runner: QueryRunner): Promise<void> {
    const { agency, keys, logs, logger, metrics } = this.parts;
    const end = Date.now() + longestMs;
    const isOver = (): boolean => this.stopped || Date.now() > end;
    try {
      const checks = [
        ...logs.map((log) => () => checkLog(runner.manager, log, { agency, keys, isOver })),
        () => checkWitnessed(runner.manager, { keys, isOver }),
      ];
      let found: Checked = { entries: 0, seals: 0, finished: true };
      for (const each of checks) {
        if (!found.finished || found.broken !== undefined) break;
        const next = await each();
        found = { ...next, entries: found.entries + next.entries, seals: found.seals + next.seals };
      }
      await keep(runner, id, found);
      if (found.broken === undefined) return;
      metrics.alarms.inc({ code: 'integrity-broken' });
      logger.error({ ...found.broken }, 'the past of this service is not as it was written');
    } catch (error) {
      logger.error({ err: error }, 'a check of integrity could not be finished');
      await keep(runner, id, { entries: 0, seals: 0, finished: false }).catch(() => undefined);
    }
  }
}

async function keep(runner: QueryRunner, id: string, { entries, seals, finished, broken }: Checked): Promise<void> {
  const verdict = broken !== undefined ? 'broken' : finished ? 'sound' : 'unfinished';
  await runner.query(
    `UPDATE integrity_checks SET finished_at = clock_timestamp(), entries = $2, seals = $3, verdict = $4, broken_log = $5, broken_at = $6 WHERE id = $1`,
    [id, entries, seals, verdict, broken?.log ?? null, broken?.number ?? null],
  );
}

async function release(runner: QueryRunner, isMine: boolean): Promise<void> {
  if (isMine) await runner.query(`SELECT pg_advisory_unlock(${oneAtATime})`).catch(() => undefined);
  await runner.release();
}
