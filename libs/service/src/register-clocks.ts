import { tellOfDeadline, type Transaction } from '#libs/casework';
import { deadlineTimers } from '#libs/deadlines';
import { rowOf } from '#libs/lifecycle';
import type { AgencyParts } from './agency-parts.js';

/**
 * The timers that every agency has: deadlines that come near or are missed, and steps that the agency itself takes later
 * (`{ kind: 'step', payload: { step, input } }`). A step that has become impossible meanwhile is moot.
 */
export function registerClocks({ timers, casework, agency, metrics }: AgencyParts): void {
  timers.handleAll(
    deadlineTimers<Transaction>({
      lock: (manager, recordId) => casework.records.lock(manager, recordId),
      onFact: async (fact, tx) => {
        const found = await casework.records.lock(tx.manager, fact.deadline.recordId);
        if (found === undefined) return;
        metrics.timersFired.inc({ kind: `deadline-${fact.kind}` });
        tellOfDeadline(tx, agency, found.record, fact);
      },
    }),
  );
  // Whoever was named as not to be told by a step loses every other record of the chain too, which that step may not have seen, and what begins later.
  timers.handle('shut-out', async (tx, { recordId, payload }) => {
    const found = await casework.records.lock(tx.manager, recordId);
    if (found !== undefined)
      await casework.records.shutOut(tx, found.record.chainId, (payload as { subjects: string[] }).subjects);
  });
  timers.handle('step', async (tx, { recordId, payload }) => {
    const found = await casework.records.lock(tx.manager, recordId);
    const { step, input } = payload as { step: string; input?: unknown };
    if (found === undefined || !rowOf(found.desk.lifecycle, step).from.includes(found.record.status)) return;
    metrics.timersFired.inc({ kind: 'step' });
    await casework.takeWithin(tx, found.desk, step, recordId, input ?? {});
  });
}
