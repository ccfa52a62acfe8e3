import { sealChainOf } from '#libs/contracts';
import { addDays, dayOf, morningOf, setTimers, type Day } from '#libs/deadlines';
import { relationsFor, roles, type Notice, type RecordCore } from '#libs/lifecycle';
import type { AgencyParts } from '../agency-parts.js';
import type { Staff } from '../directory/staff.js';
import { dueSince } from './due.js';
import type { ErasureRights } from './erasure.rights.js';

const kind = 'erasures.due';

/**
 * Each morning those who may ask learn of what has become due since the morning before: one timer, which sets itself again in the transaction that tells.
 * What was due before anybody looked stands in the list alone.
 */
export function registerErasureClock(
  { timers, casework, staff, agency, metrics }: AgencyParts,
  rights: ErasureRights,
): void {
  timers.handle(kind, async (tx, { payload }) => {
    const today = dayOf(tx.now);
    const since = (payload as { since?: Day }).since ?? today;
    for (const { record } of await dueSince(tx, casework, rights, since))
      for (const notice of noticesFor(rights, staff, record)) tx.tell(notice, record);
    metrics.timersFired.inc({ kind });
    await setTimers(tx.manager, [next(agency, today)]);
  });
}

/** Sets the clock where none runs yet. Replicas that start at once set one: the second waits and finds the first's. */
export async function startErasureClock({ agency, dataSource }: AgencyParts): Promise<void> {
  await dataSource.transaction(async (manager) => {
    await manager.query(`SELECT pg_advisory_xact_lock(hashtext('erasure clock'))`);
    const [running] = await manager.query<unknown[]>('SELECT 1 FROM timers WHERE kind = $1', [kind]);
    const [time] = await manager.query<{ now: Date }[]>('SELECT clock_timestamp() AS now');
    if (time === undefined) throw new Error('the database gave no time');
    if (running === undefined) await setTimers(manager, [next(agency, dayOf(time.now))]);
  });
}

/** What was over by the end of yesterday was told today; what is over by the end of today is told tomorrow. */
const next = (agency: AgencyParts['agency'], today: Day) => ({
  ...{ kind, recordId: sealChainOf[agency], dueAt: morningOf(addDays(today, 1)) },
  payload: { since: today },
});

/** Whoever heads the unit, and those with a part in the record who may ask in a role that they still have. */
function noticesFor({ asks }: ErasureRights, staff: Staff, { unitId, people }: RecordCore): readonly Notice[] {
  const code = 'erasure-due';
  const heads = roles.filter((role) => unitId !== null && relationsFor(asks, role).includes('unit'));
  const may = (role: string): boolean =>
    roles.some((each) => each === role && relationsFor(asks, each).some((relation) => relation !== 'unit'));
  return [
    ...heads.map((role): Notice => ({ code, to: { role, unitId } })),
    ...people
      .filter(({ subject }) => staff.find(subject)?.roles.some(may) === true)
      .map(({ subject }): Notice => ({ code, to: { subject } })),
  ];
}
