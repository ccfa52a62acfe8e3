import { moveOf } from '#libs/lifecycle';
import { z } from 'zod';
import { holderOf, type DataRequest } from '../data-request.js';

/** The platform is reminded: by the schedule of its profile, which lays out the next reminder, or by hand beside it. */
export const remind = moveOf<DataRequest>()({
  input: z.object({
    /** Place in the schedule; given by the agency itself. */
    scheduled: z.number().int().nonnegative().optional(),
  }),
  does: (record, input, { now, actor }) => {
    const reminders = [...record.reminders, now.toISOString()];
    const effects = [{ kind: 'remind-platform', payload: {} }];
    if (input.scheduled === undefined || !actor.roles.includes('system')) return { change: { reminders }, effects };
    const schedule = record.route?.remindAfterDays ?? [];
    const [here = 0, next] = schedule.slice(input.scheduled);
    const isLast = next === undefined;
    return {
      change: { reminders },
      effects,
      notices: isLast ? [{ code: 'platform-keeps-silent', to: holderOf(record) }] : [],
      timers: isLast
        ? []
        : [
            {
              kind: 'step',
              after: (next - here) * record.secondsInADay,
              payload: { step: 'remind', input: { scheduled: input.scheduled + 1 } },
            },
          ],
    };
  },
});
