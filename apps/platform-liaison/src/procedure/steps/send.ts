import { dataRequestSent } from '#libs/contracts';
import { moveOf } from '#libs/lifecycle';
import { z } from 'zod';
import { assigneeOf, heldBy, type DataRequest } from '../data-request.js';
import { channelIsTheirs } from '../data-request.rules.js';
import { channel } from '../platform-profile.js';

const millisecondsInADay = 86_400_000;

/** The request goes out by the platform's usual way, or by the one that the officer names; reminders are laid out with it. */
export const send = moveOf<DataRequest>()({
  input: z.object({ channel: channel.optional() }),
  requires: [channelIsTheirs],
  does: (record, input, { now, actor }) => {
    const route = record.routes.find((each) => input.channel === undefined || each.channel === input.channel);
    if (route === undefined) throw new Error('channelIsTheirs has let a request without a route pass');
    const expectedBy = new Date(now.getTime() + route.usualDays * millisecondsInADay).toISOString();
    const [firstReminder = route.usualDays] = route.remindAfterDays;
    return {
      change: {
        route,
        sentAt: now.toISOString(),
        expectedBy,
        people: assigneeOf(record) === undefined ? heldBy(record, actor.subject) : record.people,
      },
      facts: [
        dataRequestSent.of({
          open: {
            requestId: record.id,
            kind: record.kind,
            platform: record.platform,
            channel: route.channel,
            expectedBy,
          },
        }),
      ],
      clocks: { start: [{ rule: 'platform-answer', given: { calendarDays: route.usualDays } }] },
      timers: [
        {
          kind: 'step',
          after: firstReminder * record.secondsInADay,
          payload: { step: 'remind', input: { scheduled: 0 } },
        },
      ],
      effects: [{ kind: 'ask-platform', payload: {} }],
    };
  },
});
