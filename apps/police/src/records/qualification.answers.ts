import {
  establishedFacts,
  offences,
  qualificationErrors,
  type OffenceCode,
  type QualificationErrorCode,
} from '#libs/legal-basis';
import { listOf, textsAnswer } from '#libs/service';
import { z } from 'zod';

const offence = z.enum(Object.keys(offences) as [OffenceCode, ...OffenceCode[]]);
const named = z.object({ code: offence, article: z.string(), title: textsAnswer });

const suggestion = named
  .extend({
    inForce: z.boolean(),
    chosen: z.boolean(),
    /** Ways, forms, phases and established facts that speak for it. */
    because: listOf(z.object({ sign: z.string(), says: textsAnswer })),
  })
  .meta({ id: 'ArticleSuggestion' });

export const adviceAnswer = z
  .object({
    consider: listOf(suggestion),
    proposed: listOf(suggestion),
    warnings: listOf(
      z.object({
        code: z.enum(Object.keys(qualificationErrors) as [QualificationErrorCode, ...QualificationErrorCode[]]),
        says: textsAnswer,
      }),
    ),
    /** What may be said to be established, and which articles may be chosen. */
    facts: listOf(z.object({ code: z.enum(establishedFacts), says: textsAnswer })),
    articles: listOf(named),
  })
  .meta({ id: 'QualificationAdvice' });
