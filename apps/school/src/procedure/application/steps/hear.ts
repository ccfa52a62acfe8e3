import { bullyingKind, platform } from '#libs/contracts';
import { moveOf } from '#libs/lifecycle';
import { z } from 'zod';
import { personalOf, reached, toOwner, type Application } from '../application.js';
import { takedownStates, type TakedownState } from '../milestones.js';

/** When the other agency's transaction made it true. */
const told = z.object({ at: z.iso.datetime() });
const states = Object.keys(takedownStates) as [TakedownState, ...TakedownState[]];

export const recordExtended = moveOf<Application>()({
  input: told.extend({ calendarDays: z.number(), reason: z.string() }),
  unseals: true,
  does: (record, { at, calendarDays, reason }) => ({
    change: { extendedTo: calendarDays, ...reached(record, 'extended', at) },
    sealed: { ...personalOf(record), extension: reason },
    notices: toOwner(record, 'application-extended'),
  }),
});

/** The expert group decided; one that was withdrawn meanwhile goes on, since orders may be out. */
export const recordDecided = moveOf<Application>()({
  input: told.extend({
    confirmed: z.boolean(),
    kinds: z.array(bullyingKind),
    takedowns: z.array(z.object({ takedownId: z.uuid(), platform })),
    reasons: z.string(),
  }),
  unseals: true,
  does: (record, { at, confirmed, kinds, takedowns, reasons }) => {
    const to = confirmed ? 'confirmed' : 'not-confirmed';
    // The liaison may have been faster than the experts' word.
    const known = new Map(record.takedowns.map((each) => [each.takedownId, each]));
    return {
      to,
      change: {
        ...{ confirmed, kinds },
        takedowns: takedowns.map((each) => ({ state: 'ordered', at, ...known.get(each.takedownId), ...each })),
        ...reached(record, to, at),
      },
      sealed: { ...personalOf(record), reasons },
      notices: toOwner(record, 'application-decided'),
    };
  },
});

export const recordAnswered = moveOf<Application>()({
  input: told.extend({ answer: z.string() }),
  unseals: true,
  does: (record, { at, answer }) => ({
    change: reached(record, 'answered', at),
    sealed: { ...personalOf(record), answer },
    notices: toOwner(record, 'application-answered'),
  }),
});

/** The platform liaison tells how far an order is. */
export const recordTakedown = moveOf<Application>()({
  input: told.extend({ takedownId: z.uuid(), state: z.enum(states).exclude(['ordered']) }),
  does: (record, { at, takedownId, state }) => ({
    change: {
      takedowns: [
        ...record.takedowns.filter((each) => each.takedownId !== takedownId),
        {
          platform: 'other',
          ...record.takedowns.find((each) => each.takedownId === takedownId),
          takedownId,
          state,
          at,
        },
      ],
    },
    notices: toOwner(record, `takedown-${state}`),
  }),
});

export const recordSupport = moveOf<Application>()({
  input: told.extend({ code: z.string() }),
  does: (record, { at, code }) => ({ change: { support: [...record.support, { code, at }] } }),
});
