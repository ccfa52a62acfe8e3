import type { Move, Outcome } from '#libs/lifecycle';
import type { Investigation } from './investigation.js';
import { isLive } from './joinder-items.js';

type Timer = NonNullable<Outcome<Investigation>['timers']>[number];
const soon = (recordId: string, step: string, input: object = {}): Timer => ({
  kind: 'step',
  after: 0,
  recordId,
  payload: { step, input },
});

/** The agency itself joins the other case to this one. */
export const joinSoon = (other: string, mainId: string): Timer => soon(other, 'joinInto', { mainId });
/** A joined case goes where the one that leads has gone; one that was severed goes its own way. */
export const followSoon = (other: string): Timer => soon(other, 'followMain');
/** The case that leads looks where those joined to it stand; `asked` names the one that has just been asked to join. */
export const lookAtJoinedSoon = (mainId: string, asked?: string): Timer =>
  soon(mainId, 'lookAtJoined', asked === undefined ? {} : { asked });

/** What a step means for joined cases: those that follow this one, and the one that it follows. */
export const alongJoined = ({ joinders, joinedTo }: Investigation): Timer[] => [
  ...joinders.filter(isLive).map((joinder) => followSoon(joinder.with)),
  ...(joinedTo === null ? [] : [lookAtJoinedSoon(joinedTo.mainId)]),
];

/** The same move, after which joined cases look at one another. They read where the other stands, so none of these looks depends on their order. */
export const withJoined = <I>(move: Move<Investigation, I>): Move<Investigation, I> => ({
  ...move,
  does: (investigation, input, at) => {
    const outcome = move.does(investigation, input, at);
    const joined = alongJoined({ ...investigation, ...outcome.change });
    return joined.length === 0 ? outcome : { ...outcome, timers: [...(outcome.timers ?? []), ...joined] };
  },
});
