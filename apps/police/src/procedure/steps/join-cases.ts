import { caseJoined, caseSevered, type Fact } from '#libs/contracts';
import { moveOf, shutOutOfChain, type Outcome } from '#libs/lifecycle';
import { z } from 'zod';
import { followSoon, joinSoon, lookAtJoinedSoon } from '../along-joined.js';
import { words } from '../inputs.js';
import { headsOf, milestoneOf } from '../investigation.facts.js';
import type { Investigation } from '../investigation.js';
import { changed, hideNotices, union, written } from '../investigation.parts.js';
import { isLive, type Joinder } from '../joinder-items.js';
import {
  hasSuspectToJoinFor,
  isJoined,
  isNotOnesOwn,
  isNotProposedYet,
  isOnItsOwn,
  isProposed,
  joinderFor,
  matchIsAgreed,
} from '../joinder.rules.js';
import { matchFor } from '../match.rules.js';
import { suppliedTo, type WithJoined, type WithMain } from '../supplied.js';

/** Joinder in the open: that two chains go on as one case, and which of them leads. */
export const joinderFact = (investigation: Investigation, role: 'main' | 'joined', otherChainId: string): Fact =>
  caseJoined.of({ open: { ...milestoneOf(investigation), role, otherChainId } });
export const severanceFact = (investigation: Investigation, role: 'main' | 'joined', otherChainId: string): Fact =>
  caseSevered.of({ open: { ...milestoneOf(investigation), role, otherChainId } });

/** The investigator proposes to join another case with the same suspect to this one, which keeps its number and leads (CPC 43). */
export const proposeJoinder = moveOf<Investigation>()({
  input: z.object({ matchId: z.uuid(), reason: words }),
  unseals: true,
  requires: [isOnItsOwn, hasSuspectToJoinFor, matchIsAgreed, isNotProposedYet],
  does: (investigation, { matchId, reason }, { now, actor, newId }) => {
    const match = matchFor(investigation, { matchId }, actor.subject);
    const at = now.toISOString();
    const joinder: Joinder = {
      id: newId(),
      matchId,
      with: match.with,
      status: 'proposed',
      proposedBy: actor.subject,
      changedAt: at,
      excluded: match.excluded,
    };
    return {
      change: { joinders: [...investigation.joinders, joinder] },
      sealed: written(investigation, { kind: 'reason', about: joinder.id, at, text: reason }),
      notices: [{ ...headsOf(investigation.unitId, 'joinder-proposed'), except: match.excluded }],
    };
  },
});

export const approveJoinder = moveOf<Investigation>()({
  input: z.object({ joinderId: z.uuid() }),
  requires: [isProposed, isNotOnesOwn],
  does: (investigation, which, { now, actor }) => {
    const joinder = joinderFor(investigation, which, actor.subject);
    const decided = { status: 'approved', decidedBy: actor.subject, changedAt: now.toISOString() } as const;
    return {
      change: { joinders: changed(investigation.joinders, joinder.id, decided) },
      timers: [joinSoon(joinder.with, investigation.id)],
    };
  },
});

export const refuseJoinder = moveOf<Investigation>()({
  input: z.object({ joinderId: z.uuid(), reason: words }),
  unseals: true,
  requires: [isProposed],
  does: (investigation, { joinderId, reason }, { now, actor }) => {
    const joinder = joinderFor(investigation, { joinderId }, actor.subject);
    const at = now.toISOString();
    return {
      change: {
        joinders: changed(investigation.joinders, joinder.id, {
          status: 'refused',
          decidedBy: actor.subject,
          changedAt: at,
        }),
      },
      sealed: written(investigation, { kind: 'reason', about: joinder.id, at, text: reason }),
      notices: [{ code: 'joinder-refused', to: { subject: joinder.proposedBy }, except: joinder.excluded }],
    };
  },
});

/** A joined case goes its own way again, for a reason (CPC 44). */
export const severCase = moveOf<Investigation>()({
  input: z.object({ joinderId: z.uuid(), reason: words }),
  unseals: true,
  requires: [isJoined],
  does: (investigation, { joinderId, reason }, { now, actor }) => {
    const joinder = joinderFor(investigation, { joinderId }, actor.subject);
    const at = now.toISOString();
    return {
      change: {
        joinders: changed(investigation.joinders, joinder.id, {
          status: 'severed',
          decidedBy: actor.subject,
          changedAt: at,
        }),
      },
      sealed: written(investigation, { kind: 'reason', about: joinder.id, at, text: reason }),
      facts: joinder.withChain === undefined ? [] : [severanceFact(investigation, 'main', joinder.withChain)],
      timers: [followSoon(joinder.with)],
    };
  },
});

/** Whether this case can be joined to that one now: both are under investigation, neither is joined, and its head approved. */
const canJoin = (
  { status, joinedTo, joinders }: Investigation,
  main: WithMain['main'],
): main is NonNullable<WithMain['main']> =>
  status === 'open' &&
  joinedTo === null &&
  !joinders.some(isLive) &&
  main?.status === 'open' &&
  main.isOnItsOwn &&
  main.joinsUs;

/** The head of the case that leads approved: its investigators get this one too. What cannot be joined stays as it was. */
export const joinInto = moveOf<Investigation>()({
  input: z.object({ mainId: z.uuid() }),
  does: (investigation, { mainId }, circumstances): Outcome<Investigation> => {
    const { main } = suppliedTo<WithMain>(circumstances);
    const { id, unitId, people, excluded } = investigation;
    if (!canJoin(investigation, main)) return { timers: [lookAtJoinedSoon(mainId, id)] };
    const at = circumstances.now.toISOString();
    const after = union(excluded, main.excluded);
    return {
      change: {
        joinedTo: { mainId, caseNumber: main.caseNumber, at, unitBefore: unitId, peopleBefore: people },
        unitId: main.unitId,
        excluded: after,
        people: peopleUnder(investigation, main.assignees, after),
      },
      facts: [joinderFact(investigation, 'joined', main.chainId)],
      effects: [{ kind: hideNotices, payload: {} }],
      timers: [lookAtJoinedSoon(mainId, id), shutOutOfChain(after)],
      notices: people.map(({ subject }) => ({ code: 'case-joined', to: { subject } })),
    };
  },
});

/** The investigators of the case that leads, without whom this child's case excludes; who worked on it stays beside them. */
export function peopleUnder(
  { people }: Pick<Investigation, 'people'>,
  assignees: readonly string[],
  excluded: readonly string[],
): Investigation['people'] {
  const leading = assignees.filter((subject) => !excluded.includes(subject));
  const staying = people.filter(({ subject }) => !leading.includes(subject) && !excluded.includes(subject));
  if (leading.length === 0) return staying;
  return [
    ...leading.map((subject) => ({ subject, as: 'assignee' as const })),
    ...staying.map(({ subject }) => ({ subject, as: 'added' as const })),
  ];
}

/** The case that leads reads where those joined to it stand, and who must not be told of them. */
export const lookAtJoined = moveOf<Investigation>()({
  input: z.object({ asked: z.uuid().optional() }),
  does: (investigation, { asked }, circumstances): Outcome<Investigation> => {
    const { joined = [] } = suppliedTo<WithJoined>(circumstances);
    const at = circumstances.now.toISOString();
    const facts: Fact[] = [];
    const failed: Joinder[] = [];
    const joinders = investigation.joinders.map((joinder): Joinder => {
      const other = joined.find(({ id }) => id === joinder.with);
      if (other === undefined || joinder.status === 'severed') return joinder;
      const now = { ...joinder, excluded: union(joinder.excluded, other.excluded) };
      if (other.followsUs && joinder.status !== 'joined') facts.push(joinderFact(investigation, 'main', other.chainId));
      if (other.followsUs)
        return {
          ...now,
          status: 'joined',
          stands: other.status,
          withChain: other.chainId,
          changedAt: joinder.status === 'joined' ? joinder.changedAt : at,
        };
      if (joinder.status !== 'approved' || other.id !== asked) return now;
      failed.push(now);
      return { ...now, status: 'not-possible', changedAt: at };
    });
    const excluded = union(
      investigation.excluded,
      joined.filter(({ followsUs }) => followsUs).flatMap((other) => other.excluded),
    );
    return {
      change: {
        joinders,
        excluded,
        people: investigation.people.filter(({ subject }) => !excluded.includes(subject)),
      },
      facts,
      effects: excluded.length === investigation.excluded.length ? [] : [{ kind: hideNotices, payload: {} }],
      timers: excluded.length === investigation.excluded.length ? [] : [shutOutOfChain(excluded)],
      notices: failed.map((joinder) => ({
        ...headsOf(investigation.unitId, 'joinder-not-possible'),
        except: joinder.excluded,
      })),
    };
  },
});
