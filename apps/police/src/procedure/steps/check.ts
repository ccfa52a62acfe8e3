import { moveOf } from '#libs/lifecycle';
import { z } from 'zod';
import { childHasPsychologist } from '../check.rules.js';
import { words } from '../inputs.js';
import { actionFact } from '../investigation.facts.js';
import type { Investigation } from '../investigation.js';
import { written } from '../investigation.parts.js';

/** A first explanation in the preliminary check. */
export const recordExplanation = moveOf<Investigation>()({
  input: z.object({
    of: z.enum(['child', 'representative', 'school-staff', 'witness', 'other']),
    psychologistPresent: z.boolean(),
    psychologistsOpinion: z.boolean().default(false),
    text: words,
  }),
  unseals: true,
  requires: [childHasPsychologist],
  does: (investigation, { text, ...explanation }, { now, newId }) => {
    const id = newId();
    const at = now.toISOString();
    return {
      change: { explanations: [...investigation.explanations, { ...explanation, id, at }] },
      sealed: written(investigation, { kind: 'explanation', about: id, at, text }),
      facts: [actionFact(investigation, 2, 'explanation-taken', 'cpc-179')],
    };
  },
});

/** The check may last ten days where three are not enough. */
export const extendCheck = moveOf<Investigation>()({
  input: z.object({ calendarDays: z.number().int().min(4).max(10).default(10), reason: words }),
  unseals: true,
  does: (investigation, { calendarDays, reason }, { now }) => ({
    sealed: written(investigation, { kind: 'reason', at: now.toISOString(), text: reason }),
    clocks: { extend: [{ rule: 'preliminary-check', calendarDays, reason: 'check-needs-more-time' }] },
    facts: [actionFact(investigation, 2, 'check-extended', 'cpc-190')],
  }),
});
