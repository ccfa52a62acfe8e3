import { tellOfMoved, type Transaction } from '#libs/casework';
import { lawApplied, sealChainOf, type AgencyId } from '#libs/contracts';
import type { RecordCore } from '#libs/lifecycle';
import { lawInForce, recountBatch, setTimers, type Moved } from '#libs/deadlines';
import type { AgencyParts } from '../agency-parts.js';
import { refreshLaw } from './law-in-force.js';

const kind = 'law.recount';

/**
 * A replica may count by the law of before for as long as it takes to look; after this time every deadline is looked at once more, in ms.
 */
const onceMoreMs = 60_000;

/** Has the deadlines that run counted anew, from a time on, in the transaction that decides it. */
export const recountFrom = (tx: Transaction, at: Date, decisionId: string): Promise<void> =>
  setTimers(tx.manager, [{ kind, recordId: decisionId, dueAt: at }]);

/**
 * Counts deadlines anew after a decision: some in each transaction, which sets the timer for the next. What was counted carries the law's
 * version, so that after a crash the rest follows, and nothing is told twice.
 */
export function registerLawClock({ timers, casework, agency, metrics }: AgencyParts): void {
  timers.handle(kind, async (tx, { recordId, payload }) => {
    // One after the other, also where two decisions came at once.
    await tx.manager.query(`SELECT pg_advisory_xact_lock(hashtext('law recount'))`);
    await refreshLaw(tx.manager);
    const records = new Map<string, { kind: string; record: RecordCore }>();
    const { moved, left } = await recountBatch(tx.manager, {
      now: tx.now,
      law: lawInForce,
      lock: async (manager, id) => {
        const found = await casework.records.lock(manager, id);
        if (found !== undefined) records.set(id, { kind: found.desk.kind, record: found.record });
      },
    });
    for (const each of moved) {
      const { after } = each;
      const found = records.get(after.recordId);
      if (found !== undefined) {
        tellOfMoved(tx, agency, found.record, each);
        tx.touch({ kind: found.kind, id: after.recordId });
      }
      tx.audit({ action: kind, recordId: after.recordId, chainId: after.chainId, reason: after.rule });
    }
    metrics.timersFired.inc({ kind });
    await note(tx, agency, moved, !left);
    const again = left || payload['onceMore'] !== true;
    if (!again) return;
    const dueAt = left ? tx.now : new Date(tx.now.getTime() + onceMoreMs);
    await setTimers(tx.manager, [{ kind, recordId, dueAt, ...(left ? { payload } : { payload: { onceMore: true } }) }]);
    if (left)
      tx.afterCommit(() => {
        timers.wake();
      });
  });
}

/**
 * What the decisions up to here did so far. Where two take effect together, or one follows while deadlines are still counted by the one before, no
 * recount ends at the earlier version: it ends with the later one, which counts what was left to it.
 */
async function note(tx: Transaction, agency: AgencyId, moved: readonly Moved[], whole: boolean): Promise<void> {
  const { version } = lawInForce;
  const dates = moved.filter(({ before, after }) => before.dueAt?.getTime() !== after.dueAt?.getTime()).length;
  await tx.manager.query(
    `INSERT INTO law_recounts AS r (version, moved) VALUES ($1, $2) ON CONFLICT (version) DO UPDATE SET moved = r.moved + excluded.moved`,
    [version, dates],
  );
  if (!whole) return;
  const ended = await tx.manager.query<{ version: number }[]>(
    `INSERT INTO law_recounts AS r (version, moved, finished_at) SELECT version, 0, $2 FROM generate_series(1, $1) AS version
     ON CONFLICT (version) DO UPDATE SET finished_at = excluded.finished_at WHERE r.finished_at IS NULL RETURNING version`,
    [version, tx.now],
  );
  if (agency === 'oversight') return;
  // The second look tells again only where it moved something.
  const told = dates === 0 ? ended : [...ended, { version }];
  const done = await tx.manager.query<{ decisionId: string; moved: number }[]>(
    `SELECT d.id AS "decisionId", r.moved FROM law_recounts r
       JOIN (SELECT id, (row_number() OVER (ORDER BY takes_effect_at, number))::int AS version FROM law_decisions) AS d USING (version)
      WHERE r.version = ANY ($1) ORDER BY r.version`,
    [told.map((each) => each.version)],
  );
  for (const open of done) tx.state(sealChainOf[agency], null, lawApplied[agency].of({ open }));
}
