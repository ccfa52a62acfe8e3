import type { Supply, Transaction } from '#libs/casework';
import { dueAt, openDeadlines, type Deadline } from '#libs/deadlines';
import type { Examination } from '../procedure/examination.js';
import type { SuppliedToExtend } from '../procedure/expert.js';

const days = (n: number) => ({ unit: 'calendarDays' as const, n });

/** The clock of the term that has not run out; the one of a returned conclusion is the newest. */
async function clockOf(tx: Transaction, { id }: Examination): Promise<Deadline | undefined> {
  const all = (await openDeadlines(tx.manager, id)).filter(({ rule }) => rule === 'examination');
  return all.find(
    ({ state, dueAt: due }) => state === 'paused' || (state === 'running' && due !== null && due >= tx.now),
  );
}

/** Whether the term's clock runs, whether so many days in all make it longer, and when it would end. */
export const termAsExtended: Supply<Examination> = async (
  tx,
  record,
  { termDays }: { termDays: number },
): Promise<SuppliedToExtend> => {
  const clock = await clockOf(tx, record);
  if (clock === undefined) {
    const left = dueAt('examination', tx.now, undefined, {
      given: { length: days(Math.max(1, termDays - record.termDays)) },
    });
    return { runs: false, makesLonger: false, dueAt: (left.dueAt ?? tx.now).toISOString() };
  }
  const { startedAt, given, extensions, pauses } = clock;
  const longer = [...extensions, { at: tx.now, to: days(termDays) }];
  // Compared without pauses: the clock may stand still at this moment.
  const endWith = (all: typeof longer): number =>
    dueAt('examination', startedAt, undefined, { given, extensions: all }).dueAt?.getTime() ?? 0;
  const stopped = pauses.map((pause) => ({ from: pause.from, to: pause.to ?? tx.now }));
  const end =
    dueAt('examination', startedAt, undefined, { given, extensions: longer, pauses: stopped }).dueAt ?? tx.now;
  return { runs: true, makesLonger: endWith(longer) > endWith([...extensions]), dueAt: end.toISOString() };
};
