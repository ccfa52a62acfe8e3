import {
  caseConcluded,
  caseResumed,
  caseReturnedByProsecutor,
  caseSentToCourt,
  caseSentToProsecutor,
  caseSuspended,
  caseTerminated,
  type Fact,
} from '#libs/contracts';
import { moveOf, shutOutOfChain, type At, type Outcome } from '#libs/lifecycle';
import { z } from 'zod';
import { careAfterTheEnd } from '../after-the-end.js';
import { lookAtJoinedSoon } from '../along-joined.js';
import { handlersOf, milestoneOf } from '../investigation.facts.js';
import type { Investigation } from '../investigation.js';
import { hideNotices, union } from '../investigation.parts.js';
import { clockAtResuming } from '../psycholinguistic-term.js';
import { suppliedTo, type MainCase, type WithMain } from '../supplied.js';
import { clocksOfWaiting, waitsOnItsOwn } from '../waiting.js';
import { endOrders } from './end-orders.js';
import { peopleUnder, severanceFact } from './join-cases.js';

/** The straight way of a case from its investigation to its outcome. */
const way = ['open', 'completed', 'with-prosecutor', 'consented', 'in-court', 'concluded'] as const;
type OnTheWay = (typeof way)[number];
const placeOf = (status: string): number => way.indexOf(status as OnTheWay);

type Gone = Pick<Outcome<Investigation>, 'to' | 'change' | 'facts' | 'clocks'>;

/** What each school hears when its child's case passes a place on the way. */
function factAt(place: OnTheWay, investigation: Investigation, { endedFor }: MainCase): Fact[] {
  const open = milestoneOf(investigation);
  if (place === 'with-prosecutor') return [caseSentToProsecutor.of({ open })];
  if (place === 'in-court') return [caseSentToCourt.of({ open })];
  if (place !== 'concluded') return [];
  return [caseConcluded.of({ open: { ...open, outcome: caseConcluded.open.shape.outcome.parse(endedFor) } })];
}

/** From where this case stands to where the one that leads has gone, over every place between. */
function goneForward(investigation: Investigation, main: MainCase, to: OnTheWay): Gone {
  const from = investigation.status === 'suspended' ? 0 : placeOf(investigation.status);
  const passed = way.slice(from + 1, placeOf(to) + 1);
  const wasSuspended = investigation.status === 'suspended';
  return {
    to,
    change: to === 'concluded' && main.endedFor !== undefined ? { endedFor: main.endedFor } : {},
    facts: [
      ...(wasSuspended ? [caseResumed.of({ open: milestoneOf(investigation) })] : []),
      ...passed.flatMap((place) => factAt(place, investigation, main)),
    ],
    clocks: {
      meet: [
        ...(passed.includes('with-prosecutor') ? (['investigation', 'prosecutor-return'] as const) : []),
        ...clocksOfWaiting,
      ],
      ...(to === 'concluded' ? { all: 'cancel' } : wasSuspended ? { all: 'resume' } : {}),
    },
  };
}

/** The prosecutor gave the case back: with it every one that is joined. */
const goneBack = (investigation: Investigation): Gone => ({
  to: 'open',
  facts: [caseReturnedByProsecutor.of({ open: milestoneOf(investigation) })],
  clocks: { meet: clocksOfWaiting },
});

function terminated(investigation: Investigation, { endedFor }: MainCase, now: Date): Gone {
  const { change, facts } = endOrders(investigation, now);
  const reasonCode = caseTerminated.open.shape.reasonCode.parse(endedFor);
  return {
    to: 'terminated',
    change: { ...change, endedFor: reasonCode },
    facts: [caseTerminated.of({ open: { ...milestoneOf(investigation), reasonCode } }), ...facts],
    clocks: { all: 'cancel' },
  };
}

/** Where a joined case has to go, whatever it missed meanwhile. */
function gone(investigation: Investigation, main: MainCase, now: Date): Gone {
  const { status } = investigation;
  const open = milestoneOf(investigation);
  if (main.status === 'terminated') return terminated(investigation, main, now);
  if (main.status === 'suspended')
    return status === 'open' || status === 'completed'
      ? {
          to: 'suspended',
          facts: [caseSuspended.of({ open: { ...open, reasonCode: 'other' } })],
          clocks: { all: 'pause' },
        }
      : {};
  const to = way.find((place) => place === main.status);
  if (to === undefined) return {};
  if (placeOf(to) >= placeOf('with-prosecutor'))
    return placeOf(status) >= placeOf(to) ? {} : goneForward(investigation, main, to);
  if (placeOf(status) >= placeOf('with-prosecutor')) return goneBack(investigation);
  return status === 'suspended' ? goneForward(investigation, main, 'open') : {};
}

/** A case that stood still goes on: what came meanwhile has its clock from here. */
const takenUp = <O extends Pick<Outcome<Investigation>, 'to' | 'clocks'>>(
  investigation: Investigation,
  outcome: O,
  at: At,
): O =>
  investigation.status === 'suspended' && outcome.to === 'open'
    ? { ...outcome, clocks: { ...outcome.clocks, ...clockAtResuming(investigation, at) } }
    : outcome;

/** Back to its own unit and people; who worked on it before has it again, unless they must not be told. */
function severed(investigation: Investigation, main: MainCase): Outcome<Investigation> {
  const { joinedTo, excluded } = investigation;
  const own = joinedTo?.peopleBefore.filter(({ subject }) => !excluded.includes(subject)) ?? [];
  const isSuspended = investigation.status === 'suspended';
  return {
    to: isSuspended ? 'open' : 'same',
    change: { joinedTo: null, unitId: joinedTo?.unitBefore ?? null, people: own },
    facts: [
      severanceFact(investigation, 'joined', main.chainId),
      ...(isSuspended ? [caseResumed.of({ open: milestoneOf(investigation) })] : []),
    ],
    clocks: isSuspended ? { all: 'resume', meet: ['look-again'] } : waitsOnItsOwn(investigation.status),
    notices: handlersOf({ ...investigation, people: own, unitId: joinedTo?.unitBefore ?? null }, 'case-severed'),
  };
}

/**
 * A joined case reads where the case that leads stands, and goes there: it does not matter which of the looks came when, or how
 * many were lost. So every child's chain comes to its own end.
 */
export const followMain = moveOf<Investigation>()({
  input: z.object({}),
  does: (investigation, _input, circumstances): Outcome<Investigation> => {
    const { main } = suppliedTo<WithMain>(circumstances);
    if (main === undefined || investigation.joinedTo === null) return {};
    if (!main.joinsUs) return takenUp(investigation, severed(investigation, main), circumstances);
    const { change, ...rest } = takenUp(investigation, gone(investigation, main, circumstances.now), circumstances);
    const excluded = union(investigation.excluded, main.excluded);
    return {
      ...rest,
      ...(rest.to === 'concluded' || rest.to === 'terminated'
        ? { clocks: { ...rest.clocks, ...careAfterTheEnd(investigation) } }
        : {}),
      change: {
        ...change,
        unitId: main.unitId,
        excluded,
        people: peopleUnder(investigation, main.assignees, excluded),
      },
      effects: excluded.length === investigation.excluded.length ? [] : [{ kind: hideNotices, payload: {} }],
      timers: [
        ...(rest.to === undefined || rest.to === investigation.status
          ? []
          : [lookAtJoinedSoon(investigation.joinedTo.mainId)]),
        ...(excluded.length === investigation.excluded.length ? [] : [shutOutOfChain(main.excluded)]),
      ],
    };
  },
});
