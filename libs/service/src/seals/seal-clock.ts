import type { Transaction } from '#libs/casework';
import { sealChainOf, sealMade } from '#libs/contracts';
import { setTimers } from '#libs/deadlines';
import { journalLog } from '#libs/journal';
import { keepSeal, makeSeal, type ChainedLog, type Seal } from '#libs/seals';
import type { EntityManager } from 'typeorm';
import type { AgencyParts } from '../agency-parts.js';
import { askForTimestamp, authorityOf, registerTimestamps } from './timestamps.js';

/** A log that grew by more than one seal covers is sealed again after this pause, in ms. */
const soon = 1_000;

/**
 * The clock by which an agency seals its logs: one timer, which sets itself again in the transaction that seals. What is sealed is
 * stated to the witnesses in that transaction too.
 */
export function registerSealClock(parts: AgencyParts): void {
  const { agency, timers, logs, metrics, settings } = parts;
  const authority = authorityOf(settings);
  if (authority !== undefined) registerTimestamps(parts, authority);
  const sealed = async (tx: Transaction, seal: Seal): Promise<void> => {
    if (authority === undefined) return;
    await askForTimestamp(tx, seal);
    tx.afterCommit(() => {
      timers.wake();
    });
  };
  timers.handle('seal', async (tx) => {
    let more = false;
    for (const log of logs) more = (await sealLog(tx, parts, log, sealed)) || more;
    metrics.timersFired.inc({ kind: 'seal' });
    const dueAt = new Date(tx.now.getTime() + (more ? soon : settings.SEAL_SECONDS * 1_000));
    await setTimers(tx.manager, [{ kind: 'seal', recordId: sealChainOf[agency], dueAt }]);
  });
}

/** @returns whether entries are left that no seal covers */
async function sealLog(
  tx: Transaction,
  { agency, keys }: AgencyParts,
  log: ChainedLog,
  sealed: (tx: Transaction, seal: Seal) => Promise<void>,
): Promise<boolean> {
  const { type } = sealMade[agency];
  const made = await makeSeal(
    tx.manager,
    log,
    { agency, keys, now: tx.now },
    log.name === 'journal' ? (from, to) => saysMoreThan(tx.manager, type, from, to) : undefined,
  );
  if (made === undefined) return false;
  const { seal, hash, consistency, marks, more } = made;
  const fact = sealMade[agency].of({ open: { seal, consistency: [...consistency], marks } });
  const entryId = tx.state(sealChainOf[agency], null, fact);
  await keepSeal(tx.manager, { size: seal.size, hash, seal, entryId });
  await sealed(tx, seal);
  return more;
}

/** Whether the journal holds anything but seals between two positions: else each seal would call for the next. */
async function saysMoreThan(manager: EntityManager, sealType: string, from: number, to: number): Promise<boolean> {
  const [row] = await manager.query<{ more: boolean }[]>(
    `SELECT EXISTS (SELECT 1 FROM ${journalLog.links} l JOIN journal j ON j.seq = l.seq
                     WHERE l.position > $1 AND l.position <= $2 AND j.type <> $3) AS more`,
    [from, to, sealType],
  );
  return row?.more ?? false;
}

/** Sets the clock where none runs yet. Replicas that start at once set one: the second waits and finds the first's. */
export async function startSealClock({ agency, dataSource, settings }: AgencyParts): Promise<void> {
  await dataSource.transaction(async (manager) => {
    await manager.query(`SELECT pg_advisory_xact_lock(hashtext('seal clock'))`);
    const [running] = await manager.query<unknown[]>(`SELECT 1 FROM timers WHERE kind = 'seal'`);
    const [time] = await manager.query<{ due: Date }[]>(`SELECT clock_timestamp() + make_interval(secs => $1) AS due`, [
      settings.SEAL_SECONDS,
    ]);
    if (time === undefined) throw new Error('the database gave no time');
    if (running === undefined)
      await setTimers(manager, [{ kind: 'seal', recordId: sealChainOf[agency], dueAt: time.due }]);
    // A shorter setting counts from now on. A clock that strikes at this moment sets itself by it anyway.
    else
      await manager.query(
        `UPDATE timers SET due_at = $1, ready_at = $1 WHERE id IN (SELECT id FROM timers WHERE kind = 'seal' AND ready_at > $1 FOR UPDATE SKIP LOCKED)`,
        [time.due],
      );
  });
}
