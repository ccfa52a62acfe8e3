import { moveOf, type Move, type Rule } from '#libs/lifecycle';
import { z } from 'zod';
import { words } from '../inputs.js';
import type { Investigation } from '../investigation.js';
import { changed, written } from '../investigation.parts.js';
import type { Match, Stance } from '../match-items.js';
import { detailsCanBeAsked, hasMatch, matchFor, theyAsk, weSpoke } from '../match.rules.js';
import { lookAt } from './link.js';

const input = z.object({ matchId: z.uuid(), reason: words });
type Said = z.infer<typeof input>;

/** One side says something of a match, with its reason; both sides then look at one another. */
const saying = (rule: Rule<Investigation, Said>, stance: (match: Match) => Stance): Move<Investigation, Said> =>
  moveOf<Investigation>()({
    input,
    unseals: true,
    requires: [hasMatch, rule],
    does: (investigation, said, { now, actor }) => {
      const match = matchFor(investigation, said, actor.subject);
      const at = now.toISOString();
      return {
        change: { matches: changed(investigation.matches, match.id, { ours: stance(match), changedAt: at }) },
        sealed: written(investigation, { kind: 'match', about: match.id, at, text: said.reason }),
        timers: [lookAt(match.with, investigation.id), lookAt(investigation.id, match.with)],
      };
    },
  });

/** Asks the owner of the other case for its details. Who asks is willing to give their own. */
export const requestMatchDetails = saying(detailsCanBeAsked, ({ ours, theirs }) => ({
  says: 'requested',
  round: Math.max(ours.round, theirs.round) + 1,
}));
export const agreeToMatch = saying(theyAsk, ({ theirs }) => ({ says: 'agreed', round: theirs.round }));
export const refuseMatch = saying(theyAsk, ({ theirs }) => ({ says: 'refused', round: theirs.round }));
export const withdrawMatch = saying(weSpoke, ({ ours }) => ({ says: 'withdrawn', round: ours.round }));
