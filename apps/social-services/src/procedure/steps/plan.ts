import { narrative, supportPlanned } from '#libs/contracts';
import { moveOf } from '#libs/lifecycle';
import { z } from 'zod';
import { openPart, personalOf, withNote, type Support } from '../support.js';
import { planAgreedWithChild } from '../support.rules.js';

const measure = z.number().int().min(0).max(10);

export const assess = moveOf<Support>()({
  input: z.strictObject({
    needs: z.array(z.enum(['safety', 'psychological', 'family', 'education', 'medical', 'legal', 'social'])).min(1),
    risk: z.enum(['low', 'medium', 'high']),
    /** How the child is, from 0 to 10: what progress is measured against. */
    measure,
    summary: narrative.min(1),
  }),
  unseals: true,
  does: (record, { needs, risk, measure: first, summary }, { now }) => ({
    change: {
      assessment: { needs, risk, at: now.toISOString() },
      progress: [...record.progress, { at: now.toISOString(), measure: first, goalId: null }],
    },
    sealed: withNote(personalOf(record), now, 'assessment', summary),
    ...(record.status === 'consented'
      ? { to: 'assessed', clocks: { start: [{ rule: 'support-plan' as const }] } }
      : { to: 'same' }),
  }),
});

export const agreePlan = moveOf<Support>()({
  input: z.strictObject({
    goals: z
      .array(z.strictObject({ text: z.string().trim().min(1).max(1000) }))
      .min(1)
      .max(20),
    services: z.array(z.strictObject({ kind: z.string().max(60), unitId: z.uuid().optional() })).max(20),
    agreedWith: z.array(z.enum(['child', 'representative', 'person'])).min(1),
  }),
  unseals: true,
  requires: [planAgreedWithChild],
  does: (record, { goals, services }, { newId }) => {
    const personal = personalOf(record);
    const named = goals.map(({ text }) => ({ goalId: newId(), text }));
    return {
      change: {
        goals: [...record.goals, ...named.map(({ goalId }) => ({ goalId, met: false }))],
        planned: services.map(({ kind, unitId }) => ({ kind, unitId: unitId ?? null })),
      },
      sealed: { ...personal, goals: [...personal.goals, ...named] },
      facts: [
        supportPlanned.of({
          open: { ...openPart(record), goals: record.goals.length + goals.length, services: services.length },
        }),
      ],
      // From the agreed plan on somebody looks at it again, whether a session is held or not. New goals: support does not end yet.
      clocks: { start: [{ rule: 'plan-review', unless: 'open' }], cancel: ['tell-school'] },
    };
  },
});

export const review = moveOf<Support>()({
  input: z.strictObject({ summary: narrative.min(1), measure: measure.optional() }),
  unseals: true,
  does: (record, { summary, measure: now10 }, { now }) => ({
    change: {
      reviews: [...record.reviews, now.toISOString()],
      ...(now10 === undefined
        ? {}
        : { progress: [...record.progress, { at: now.toISOString(), measure: now10, goalId: null }] }),
    },
    sealed: withNote(personalOf(record), now, 'review', summary),
    clocks: { start: [{ rule: 'after-review', unless: 'open' }] },
  }),
});

/** After the review support goes on by the same plan. */
export const goOn = moveOf<Support>()({
  input: z.strictObject({}),
  does: () => ({ clocks: { start: [{ rule: 'plan-review', unless: 'open' }] } }),
});
