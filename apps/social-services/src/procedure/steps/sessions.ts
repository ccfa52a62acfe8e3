import { narrative } from '#libs/contracts';
import { moveOf } from '#libs/lifecycle';
import { z } from 'zod';
import { personalOf, withNote, type Session, type Support } from '../support.js';
import { goalIsKnown, planComesFirst, sessionIsPlanned } from '../support.rules.js';

const kind = z.enum(['talk', 'therapy', 'family', 'group', 'visit', 'other']);
const measure = z.number().int().min(0).max(10);

export const scheduleSession = moveOf<Support>()({
  input: z.strictObject({ at: z.iso.datetime(), kind, with: z.uuid().optional() }),
  requires: [planComesFirst],
  does: (record, { at, kind: of, with: worker }, { newId }) => ({
    change: {
      sessions: [...record.sessions, { sessionId: newId(), at, kind: of, with: worker ?? null, state: 'planned' }],
    },
    clocks: { start: record.status === 'planned' ? [{ rule: 'plan-review' as const }] : [] },
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
      clocks: { meet: came ? ['urgent-support' as const] : [] },
    };
  },
});

export const recordProgress = moveOf<Support>()({
  input: z.strictObject({
    measure,
    goalId: z.uuid().optional(),
    goalMet: z.boolean().optional(),
    note: narrative.optional(),
  }),
  unseals: true,
  requires: [goalIsKnown],
  does: (record, { measure: reached, goalId, goalMet, note }, { now }) => ({
    change: {
      progress: [...record.progress, { at: now.toISOString(), measure: reached, goalId: goalId ?? null }],
      goals: record.goals.map((goal) =>
        goal.goalId === goalId && goalMet !== undefined ? { ...goal, met: goalMet } : goal,
      ),
    },
    sealed: withNote(personalOf(record), now, 'progress', note),
  }),
});
