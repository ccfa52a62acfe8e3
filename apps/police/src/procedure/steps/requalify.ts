import { caseRequalified } from '#libs/contracts';
import { type OffenceCode } from '#libs/legal-basis';
import { moveOf, type Rule } from '#libs/lifecycle';
import { z } from 'zod';
import { articlesAreInForce } from '../check.rules.js';
import { offenceCode, words } from '../inputs.js';
import { milestoneOf } from '../investigation.facts.js';
import type { Investigation } from '../investigation.js';
import { written } from '../investigation.parts.js';

interface Chosen {
  readonly articles: readonly OffenceCode[];
}

const isAnother: Rule<Investigation, Chosen> = {
  code: 'same-qualification',
  says: {
    en: 'The case is qualified by these articles already',
    ru: 'Дело уже квалифицировано по этим статьям',
    kk: 'Іс осы баптар бойынша сараланған',
  },
  looksAtInput: true,
  holds: ({ articles: before }, { articles }) =>
    new Set([...before, ...articles]).size !== before.length || new Set(articles).size !== before.length,
};

/** Evidence shows another offence than the one by which the case was opened. The reason is always given, so every choice is considered. */
export const requalify = moveOf<Investigation>()({
  input: z.object({ articles: z.array(offenceCode).min(1), reason: words }),
  unseals: true,
  requires: [articlesAreInForce, isAnother],
  does: (investigation, { articles, reason }, { now }) => {
    const chosen = [...new Set(articles)];
    return {
      change: { articles: chosen, articlesReasonedAt: now.toISOString() },
      sealed: written(investigation, { kind: 'reason', at: now.toISOString(), text: reason }),
      facts: [
        caseRequalified.of({
          open: { ...milestoneOf(investigation), articles: chosen, before: [...investigation.articles] },
        }),
      ],
    };
  },
});
