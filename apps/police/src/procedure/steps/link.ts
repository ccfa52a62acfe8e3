import { moveOf, type At, type Notice, type NoticeCode, type Outcome } from '#libs/lifecycle';
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

/** What the desk does when cases are found: the match is written into each of them, and their people are told. */
export const keepMatchesThere = 'keep-matches-there';
export interface MatchThere {
  readonly recordId: string;
  readonly match: Match;
}
export interface NoticeThere {
  readonly notice: Notice;
  readonly of: Pick<Investigation, 'id' | 'chainId' | 'excluded'>;
}

/** When a case that was found is being worked on at this moment, so that nothing can be written into it. */
const againAfter = 1;

const foundBy = (investigation: Investigation, marks: readonly string[]): readonly string[] =>
  isUnfounded(investigation) ? [] : union(investigation.marks, marks);

interface Heard {
  readonly match: Match;
  readonly writings?: readonly Writing[];
  /** Code of the notice, where people have to know. */
  readonly news?: NoticeCode;
  readonly tellThem?: true;
  /** The same match as the other case gets it. */
  readonly there?: MatchThere & NonNullable<OtherCase['held']>;
}

/** Both sides get the match at once. It says on each side who must not learn of the other. */
function found({ id, excluded }: Investigation, other: OtherCase, { now, newId }: At): Heard[] {
  if (other.held === undefined || other.on.length === 0) return [];
  const at = now.toISOString();
  const both = { on: other.on, foundAt: at, changedAt: at, ours: silent, theirs: silent };
  return [
    {
      match: { ...both, id: newId(), with: other.id, excluded: other.excluded },
      news: 'match-found',
      there: { ...other.held, recordId: other.id, match: { ...both, id: newId(), with: id, excluded } },
    },
  ];
}

/** Our earlier refusal or withdrawal is no answer to what they ask anew. */
const asksAnew = (before: Match, { theirs }: OtherCase): boolean =>
  theirs?.says === 'requested' &&
  theirs.round > before.theirs.round &&
  ['refused', 'withdrawn'].includes(before.ours.says);

/** What the other case says now; the same said twice changes nothing. */
function heard(before: Match, other: OtherCase, { now }: At): Heard {
  const [on, excluded] = [union(before.on, other.on), union(before.excluded, other.excluded)];
  const grows = on.length > before.on.length || excluded.length > before.excluded.length;
  if (other.theirs === undefined && !grows) return { match: before };
  const anew = asksAnew(before, other);
  const { shared, ...rest } = before;
  const stances = { ours: anew ? silent : before.ours, theirs: other.theirs ?? before.theirs };
  const [was, is] = [stateOf(before), stateOf(stances)];
  const at = now.toISOString();
  const details = is !== 'agreed' ? undefined : (other.shares?.details ?? shared);
  const match: Match = {
    ...rest,
    ...stances,
    on,
    excluded,
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
    ...(anew || on.length > before.on.length ? { tellThem: true as const } : {}),
  };
}

/**
 * Who works on the case and may know of the other one; while it is nobody's, nobody. One notice for whatever was found at one look: it leads
 * to the case, and there stands every match.
 */
function noticesOf({ people }: Investigation, all: readonly Heard[]): Notice[] {
  const codes = new Set(all.flatMap(({ news }) => news ?? []));
  return [...codes].flatMap((code) => {
    const ofCode = all.filter(({ news }) => news === code).map(({ match }) => match.excluded);
    return people
      .filter(({ as, subject }) => as === 'assignee' && ofCode.some((excluded) => !excluded.includes(subject)))
      .map(({ subject }) => ({ code, to: { subject } }));
  });
}

/** Everybody who has one of the cases found is told once, however many of them they have; never who must not know of this one. */
function noticesThere({ excluded }: Investigation, found: readonly Heard[]): NoticeThere[] {
  const told = new Map<string, NoticeThere>();
  for (const { match, there } of found) {
    for (const subject of there?.assignees ?? []) {
      if (told.has(subject) || excluded.includes(subject) || match.excluded.includes(subject)) continue;
      const of = { id: match.with, chainId: there?.chainId ?? '', excluded: match.excluded };
      told.set(subject, { notice: { code: 'match-found', to: { subject } }, of });
    }
  }
  return [...told.values()];
}

type Effects = NonNullable<Outcome<Investigation>['effects']>;

function effectsOf(investigation: Investigation, all: readonly Heard[]): Effects {
  const before = new Map(investigation.matches.map((match) => [match.id, match.excluded]));
  const from = all.flatMap(({ match: { id, excluded } }) =>
    excluded.filter((subject) => before.get(id)?.includes(subject) === false),
  );
  const matches = all.flatMap(({ there }) =>
    there === undefined ? [] : { recordId: there.recordId, match: there.match },
  );
  return [
    ...(from.length === 0 ? [] : [{ kind: hideMatchNotices, payload: { from } }]),
    ...(matches.length === 0
      ? []
      : [{ kind: keepMatchesThere, payload: { matches, notices: noticesThere(investigation, all) } }]),
  ];
}

function hearing(
  investigation: Investigation,
  others: readonly OtherCase[],
  at: At,
): Outcome<Investigation> & { matches: readonly Match[]; writings: readonly Writing[]; missed: boolean } {
  const known = new Map(investigation.matches.map((match) => [match.with, match]));
  const all = others.flatMap((other): Heard[] => {
    const before = known.get(other.id);
    return before === undefined ? found(investigation, other, at) : [heard(before, other, at)];
  });
  for (const { match } of all) known.set(match.with, match);
  return {
    matches: [...known.values()],
    writings: all.flatMap(({ writings = [] }) => writings),
    missed: others.some((other) => other.on.length > 0 && !known.has(other.id)),
    notices: noticesOf(investigation, all),
    timers: all.filter(({ tellThem }) => tellThem).map(({ match }) => lookAt(match.with, investigation.id)),
    effects: effectsOf(investigation, all),
  };
}

/** The next page, and this one again where a case on it was being worked on. */
function looksOf({ after }: { after?: string | undefined }, missed: boolean, goesOnAfter?: string): Timer[] {
  const look = (input?: { after: string }, wait = 0): Timer => ({
    ...lookSoon,
    after: wait,
    payload: { ...lookSoon.payload, ...(input === undefined ? {} : { input }) },
  });
  return [
    ...(goesOnAfter === undefined ? [] : [look({ after: goesOnAfter })]),
    ...(missed ? [look(after === undefined ? undefined : { after }, againAfter)] : []),
  ];
}

/**
 * Looks for other cases in which something of this one appears, page by page, or at what one of them says now. What is found is written on
 * both sides at once; nobody learns more than that the other case exists until its owner agrees. A look that finds nothing new about the
 * case itself leaves its version as it is.
 */
export const lookForLinks = moveOf<Investigation>()({
  input: z.object({ after: z.uuid().optional(), with: z.uuid().optional() }),
  unseals: true,
  does: (investigation, input, at) => {
    const { others = [], goesOnAfter, ...supplied } = suppliedTo<WithLinks>(at);
    const { matches, writings, missed, timers = [], ...outcome } = hearing(investigation, others, at);
    const personal = personalOf(investigation);
    const { attributes, values } = withAttributes(
      investigation,
      personal.attributes,
      { accounts: personal.accounts, source: 'referral' },
      at,
    );
    const marks = foundBy(investigation, supplied.marks ?? []);
    const isNew = attributes.length > investigation.attributes.length;
    const keepsVersion = !isNew && writings.length === 0 && marks.length === investigation.marks.length;
    return {
      ...outcome,
      timers: [...timers, ...looksOf(input, missed, goesOnAfter)],
      change: { matches, ...(keepsVersion ? {} : { marks, attributes }) },
      ...(keepsVersion ? { keepsVersion } : { sealed: { ...written(investigation, ...writings), attributes: values } }),
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
