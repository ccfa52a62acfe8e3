import { caseOpened } from '#libs/contracts';
import { moveOf } from '#libs/lifecycle';
import { z } from 'zod';
import {
  articlesAreInForce,
  groundCodes,
  hasGrounds,
  psychologistTookPart,
  qualificationIsConsidered,
} from '../check.rules.js';
import { offenceCode, words } from '../inputs.js';
import { milestoneOf } from '../investigation.facts.js';
import type { Investigation } from '../investigation.js';
import { personalOf, written } from '../investigation.parts.js';
import { clockAtOpening, clocksTogether } from '../psycholinguistic-term.js';

/** The order that opens the case (CPC 179, 190). */
export const openCase = moveOf<Investigation>()({
  input: z.object({
    articles: z.array(offenceCode).min(1),
    grounds: z.array(z.enum(groundCodes)).default([]),
    qualificationReason: words.optional(),
    /** Term of the investigation that the order sets, in calendar days. */
    termDays: z.number().int().min(1).max(365).default(60),
  }),
  unseals: true,
  requires: [psychologistTookPart, hasGrounds, articlesAreInForce, qualificationIsConsidered],
  does: (investigation, { articles, qualificationReason, termDays }, { now }) => {
    const at = now.toISOString();
    const chosen = [...new Set(articles)];
    return {
      change: {
        articles: chosen,
        openedCaseAt: at,
        ...((qualificationReason ?? '').trim() === '' ? {} : { articlesReasonedAt: at }),
      },
      sealed:
        qualificationReason === undefined
          ? personalOf(investigation)
          : written(investigation, { kind: 'reason', at, text: qualificationReason }),
      facts: [caseOpened.of({ open: { ...milestoneOf(investigation), articles: chosen } })],
      clocks: clocksTogether(
        { start: [{ rule: 'investigation', given: { calendarDays: termDays } }] },
        clockAtOpening(investigation),
      ),
    };
  },
});
