import { moveOf } from '#libs/lifecycle';
import { z } from 'zod';
import { comesOfAgeAt, personalOf, type Support } from '../support.js';

/** At 18 the person decides for themselves: the agency looks at it again on that day. */
export const birthdayTimer = (
  bornOn: string | undefined,
  now: Date,
): { timers?: { kind: string; after: number; payload: Record<string, unknown> }[] } => {
  const after = bornOn === undefined ? 0 : Math.ceil((comesOfAgeAt(bornOn).getTime() - now.getTime()) / 1000);
  return after > 0 ? { timers: [{ kind: 'step', after, payload: { step: 'childCameOfAge', input: {} } }] } : {};
};

/** The clock that a request of its kind starts. */
export const firstClock = ({ kind }: Pick<Support, 'kind'>): 'urgent-support' | 'receive-rehabilitation' =>
  kind === 'urgent' ? 'urgent-support' : 'receive-rehabilitation';

/** A school or the police ask for support; from now on a clock runs, and no link can drop the child. */
export const arrive = moveOf<Support>()({
  input: z.object({}),
  unseals: true,
  does: (record, _input, { now }) => ({
    notices: [{ code: `support-arrived-${record.kind}`, to: { role: 'coordinator', unitId: record.unitId } }],
    clocks: { start: [{ rule: firstClock(record) }] },
    ...birthdayTimer(personalOf(record).child.bornOn, now),
  }),
});
