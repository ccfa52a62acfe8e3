import { narrative } from '#libs/contracts';
import { moveOf, type ClockStart, type Outcome } from '#libs/lifecycle';
import { z } from 'zod';
import { personalOf, withNote, type Session, type Support } from '../support.js';
import { schoolOfChild } from './tell-school.js';
import { goalIsKnown, planComesFirst, sessionIsPlanned } from '../support.rules.js';

const kind = z.enum(['talk', 'therapy', 'family', 'group', 'visit', 'other']);
const measure = z.number().int().min(0).max(10);

/** Support that is under way is looked at again: since its plan was agreed, and where it has none, since the child was seen. */
const reviewed: ClockStart = { rule: 'plan-review', unless: 'open' };

export const scheduleSession = moveOf<Support>()({
  input: z.strictObject({ at: z.iso.datetime(), kind, with: z.uuid().optional() }),
  requires: [planComesFirst],
  does: (record, { at, kind: of, with: worker }, { newId }) => ({
    change: {
      sessions: [...record.sessions, { sessionId: newId(), at, kind: of, with: worker ?? null, state: 'planned' }],
    },
    clocks: { start: record.status === 'planned' ? [reviewed] : [] },
  }),
});

/** What happened at a session. The first one at which the child was seen is the urgent support that was promised. */
export const holdSession = moveOf<Support>()({
  input: z.strictObject({
    sessionId: z.uuid().optional(),
    kind: kind.default('talk'),
    came: z.boolean(),
    note: narrative.min(1),
    measure: measure.optional(),
  }),
  unseals: true,
  requires: [sessionIsPlanned],
  does: (record, { sessionId: planned, kind: of, came, note, measure: felt }, { now, newId, actor }) => {
    const sessionId = planned ?? newId();
    const state = came ? ('held' as const) : ('missed' as const);
    const unplanned: Session[] =
      planned === undefined ? [{ sessionId, at: now.toISOString(), kind: of, with: actor.subject, state }] : [];
    return {
      change: {
        sessions: [
          ...record.sessions.map((session) => (session.sessionId === sessionId ? { ...session, state } : session)),
          ...unplanned,
        ],
        ...(felt === undefined
          ? {}
          : { progress: [...record.progress, { at: now.toISOString(), measure: felt, goalId: null }] }),
      },
      sealed: withNote(personalOf(record), now, 'session', note, sessionId),
      clocks: {
        meet: came ? ['urgent-support' as const] : [],
        start: came && record.status === 'under-way' ? [reviewed] : [],
      },
    };
  },
});

/** Once every goal is met support comes to its end, which it may not before the school knows what continues there (`schoolKnows`). */
function schoolIsNext(record: Support, goals: Support['goals']): NonNullable<Outcome<Support>['clocks']> {
  if (goals.length === 0 || !goals.every(({ met }) => met)) return { cancel: ['tell-school'] };
  const knows = record.withoutSchool !== true || schoolOfChild(record) !== undefined;
  return knows && record.schoolToldAt === null ? { start: [{ rule: 'tell-school', unless: 'open' }] } : {};
}

export const recordProgress = moveOf<Support>()({
  input: z.strictObject({
    measure,
    goalId: z.uuid().optional(),
    goalMet: z.boolean().optional(),
    note: narrative.optional(),
  }),
  unseals: true,
  requires: [goalIsKnown],
  does: (record, { measure: reached, goalId, goalMet, note }, { now }) => {
    const goals = record.goals.map((goal) =>
      goal.goalId === goalId && goalMet !== undefined ? { ...goal, met: goalMet } : goal,
    );
    return {
      change: {
        progress: [...record.progress, { at: now.toISOString(), measure: reached, goalId: goalId ?? null }],
        goals,
      },
      sealed: withNote(personalOf(record), now, 'progress', note),
      clocks: schoolIsNext(record, goals),
    };
  },
});
