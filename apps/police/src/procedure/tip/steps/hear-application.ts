import { bullyingKind, platform } from '#libs/contracts';
import { moveOf } from '#libs/lifecycle';
import { z } from 'zod';
import { takedownStates, type TipApplication } from '../application.js';
import { personalOf, type Tip } from '../tip.js';

const at = z.iso.datetime();
const news = z.discriminatedUnion('is', [
  z.object({ is: z.literal('extended'), at, calendarDays: z.number(), reason: z.string() }),
  z.object({
    ...{ is: z.literal('decided'), at, confirmed: z.boolean(), kinds: z.array(bullyingKind), reasons: z.string() },
    takedowns: z.array(z.object({ takedownId: z.uuid(), platform })),
  }),
  z.object({ is: z.literal('answered'), at, answer: z.string() }),
  z.object({ is: z.literal('takedown'), at, takedownId: z.uuid(), state: z.enum(takedownStates) }),
]);
type NewsOfIt = z.output<typeof news>;

const unknown: TipApplication = { filedAt: '', kinds: [], takedowns: [] };

function applicationAfter(known: TipApplication, said: NewsOfIt): TipApplication {
  switch (said.is) {
    case 'extended':
      return { ...known, extendedTo: said.calendarDays };
    case 'decided': {
      // The liaison may have been faster than the experts' word.
      const before = new Map(known.takedowns.map((each) => [each.takedownId, each]));
      return {
        ...known,
        ...{ decidedAt: said.at, confirmed: said.confirmed, kinds: said.kinds },
        takedowns: said.takedowns.map((each) => ({
          ...{ state: 'ordered' as const, at: said.at },
          ...before.get(each.takedownId),
          ...each,
        })),
      };
    }
    case 'answered':
      return { ...known, answeredAt: said.at };
    case 'takedown': {
      const { takedownId, state } = said;
      const others = known.takedowns.filter((each) => each.takedownId !== takedownId);
      const before = known.takedowns.find((each) => each.takedownId === takedownId);
      const on = before?.platform ?? 'other';
      return { ...known, takedowns: [...others, { takedownId, platform: on, state, at: said.at }] };
    }
  }
}

/** The expert group or the platform liaison tells how far the application is. */
export const hearApplication = moveOf<Tip>()({
  input: news,
  unseals: true,
  does: (tip, said) => {
    const personal = personalOf(tip);
    const words = {
      ...(said.is === 'extended' ? { extension: said.reason } : {}),
      ...(said.is === 'decided' ? { reasons: said.reasons } : {}),
      ...(said.is === 'answered' ? { answer: said.answer } : {}),
    };
    return {
      to: said.is === 'answered' && tip.status === 'with-experts' ? 'answered' : 'same',
      change: { application: applicationAfter(tip.application ?? unknown, said) },
      sealed: { ...personal, experts: { ...personal.experts, ...words } },
    };
  },
});
