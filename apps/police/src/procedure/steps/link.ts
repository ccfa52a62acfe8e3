import { moveOf, type At, type Outcome } from '#libs/lifecycle';
import { z } from 'zod';
import type { Writing } from '../case-items.js';
import type { Investigation } from '../investigation.js';
import { isUnfounded, personalOf, union, written } from '../investigation.parts.js';
import { withAttributes } from '../known-attributes.js';
import { silent, stateOf, type Match } from '../match-items.js';
import { suppliedTo, type OtherCase, type WithLinks } from '../supplied.js';

type Timer = NonNullable<Outcome<Investigation>['timers']>[number];

/** The timer by which the agency looks for other cases: a person's own step does not see those of other units. */
export const lookSoon = { kind: 'step', after: 0, payload: { step: 'lookForLinks' } } as const satisfies Timer;
/** By which one of two matched cases looks at what the other says now. Nothing but ids travels with it. */
export const lookAt = (recordId: string, other: string): Timer => ({
  kind: 'step',
  after: 0,
  recordId,
  payload: { step: 'lookForLinks', input: { with: other } },
});
/** Every matched case learns what changed here, such as who must not be told. */
export const tellMatches = ({ id, matches }: Investigation): Timer[] => matches.map((match) => lookAt(match.with, id));

/** What the desk does when somebody must no longer know of a match: notices that told of it vanish. */
export const hideMatchNotices = 'hide-match-notices';

const foundBy = (investigation: Investigation, marks: readonly string[]): readonly string[] =>
  isUnfounded(investigation) ? [] : union(investigation.marks, marks);

interface Heard {
  readonly match: Match;
  /** Code of the notice, where people have to know. */
  readonly news?: string;
  readonly tellThem?: true;
  readonly writings?: readonly Writing[];
}

function found(other: OtherCase, { now, newId }: At): Heard {
  const at = now.toISOString();
  const match: Match = {
    id: newId(),
    with: other.id,
    on: other.on,
    foundAt: at,
    changedAt: at,
    ours: silent,
    theirs: other.theirs ?? silent,
    excluded: other.excluded,
  };
  return { match, news: 'match-found', tellThem: true };
}

/** Our earlier refusal or withdrawal is no answer to what they ask anew. */
const asksAnew = (before: Match, { theirs }: OtherCase): boolean =>
  theirs?.says === 'requested' &&
  theirs.round > before.theirs.round &&
  ['refused', 'withdrawn'].includes(before.ours.says);

/** What the other case says now; the same said twice changes nothing. */
function heard(before: Match, other: OtherCase, { now }: At): Heard {
  const anew = asksAnew(before, other);
  const { shared, ...rest } = before;
  const stances = { ours: anew ? silent : before.ours, theirs: other.theirs ?? before.theirs };
  const [was, is] = [stateOf(before), stateOf(stances)];
  const at = now.toISOString();
  const details = is !== 'agreed' ? undefined : (other.shares?.details ?? shared);
  const match: Match = {
    ...rest,
    ...stances,
    on: union(before.on, other.on),
    excluded: union(before.excluded, other.excluded),
    changedAt: was === is ? before.changedAt : at,
    ...(details === undefined ? {} : { shared: details }),
  };
  const spoke = other.theirs !== undefined && other.theirs.says !== before.theirs.says;
  const from = { name: 'from', value: 'other-case' };
  const writings: Writing[] = [];
  if (spoke && other.said !== undefined)
    writings.push({ kind: 'match', about: match.id, at, text: other.said, data: [from] });
  if (shared === undefined && details !== undefined)
    for (const { platform, handle } of other.shares?.accounts ?? [])
      writings.push({ kind: 'match', about: match.id, at, text: '', data: [from, { name: platform, value: handle }] });
  return {
    match,
    writings,
    ...(was === is ? {} : { news: `match-${is}` }),
    ...(anew ? { tellThem: true as const } : {}),
  };
}

/** Who works on the case and may know of the other one; while it is nobody's, nobody. */
function noticesOf(
  { people }: Investigation,
  { match: { excluded }, news }: Heard,
): NonNullable<Outcome<Investigation>['notices']> {
  if (news === undefined) return [];
  return people
    .filter((person) => person.as === 'assignee' && !excluded.includes(person.subject))
    .map(({ subject }) => ({ code: news, to: { subject }, except: excluded }));
}

function hearing(
  investigation: Investigation,
  others: readonly OtherCase[],
  at: At,
): Outcome<Investigation> & { matches: readonly Match[] } {
  const known = new Map(investigation.matches.map((match) => [match.with, match]));
  const all = others.flatMap((other): Heard[] => {
    const before = known.get(other.id);
    if (before !== undefined) return [heard(before, other, at)];
    return other.on.length === 0 ? [] : [found(other, at)];
  });
  for (const { match } of all) known.set(match.with, match);
  const newlyExcluded = all.flatMap(({ match }) => {
    const before = investigation.matches.find(({ id }) => id === match.id);
    return before === undefined ? [] : match.excluded.filter((subject) => !before.excluded.includes(subject));
  });
  return {
    matches: [...known.values()],
    sealed: written(investigation, ...all.flatMap(({ writings = [] }) => writings)),
    notices: all.flatMap((each) => noticesOf(investigation, each)),
    timers: all.filter(({ tellThem }) => tellThem).map(({ match }) => lookAt(match.with, investigation.id)),
    effects: newlyExcluded.length === 0 ? [] : [{ kind: hideMatchNotices, payload: { from: newlyExcluded } }],
  };
}

/**
 * Looks for other cases in which something of this one appears, page by page, or at what one of them says now. Both sides look, so that
 * whatever is lost on the way is found at the next look; nobody learns more than that the other case exists until its owner agrees.
 */
export const lookForLinks = moveOf<Investigation>()({
  input: z.object({ after: z.uuid().optional(), with: z.uuid().optional() }),
  unseals: true,
  does: (investigation, _input, at) => {
    const { marks = [], others = [], goesOnAfter } = suppliedTo<WithLinks>(at);
    const { matches, timers = [], sealed, ...outcome } = hearing(investigation, others, at);
    const personal = sealed ?? personalOf(investigation);
    const { attributes, values } = withAttributes(
      investigation,
      personal.attributes,
      { accounts: personal.accounts, source: 'referral' },
      at,
    );
    return {
      ...outcome,
      change: { marks: foundBy(investigation, marks), matches, attributes },
      sealed: { ...personal, attributes: values },
      timers: [
        ...timers,
        ...(goesOnAfter === undefined
          ? []
          : [{ ...lookSoon, payload: { step: 'lookForLinks', input: { after: goesOnAfter } } }]),
      ],
    };
  },
});

/** Marks that the desk found for a step, and that a look is due. */
export function withMarks(
  investigation: Investigation,
  at: At,
): { change: Pick<Investigation, 'marks'>; timers: Timer[] } {
  const { marks = [] } = suppliedTo<WithLinks>(at);
  return { change: { marks: foundBy(investigation, marks) }, timers: marks.length === 0 ? [] : [lookSoon] };
}
