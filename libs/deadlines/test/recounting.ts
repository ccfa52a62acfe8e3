import {
  lawInForce,
  recountBatch,
  setTimers,
  type DayCorrection,
  type Occasion,
  type TimerHandler,
} from '#libs/deadlines';

export interface Decided {
  readonly version: number;
  readonly days: readonly DayCorrection[];
}

/** What a service does when the law changed, one record in each transaction; notes each deadline that it moved. */
export const recountSlowly =
  (pauseMs: number): TimerHandler<Occasion> =>
  async ({ manager, now }, { kind, recordId }) => {
    const { moved, left } = await recountBatch(manager, {
      now,
      law: lawInForce,
      records: 1,
      lock: () => manager.query('SELECT 1'),
    });
    for (const { after } of moved)
      await manager.query(`INSERT INTO effects (timer, what) VALUES ($1, 'moved')`, [after.id]);
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
    if (left) await setTimers(manager, [{ kind, recordId, dueAt: now }]);
  };
