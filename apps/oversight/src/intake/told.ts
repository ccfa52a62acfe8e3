import { contracts } from '#libs/contracts';
import { explain, type Explanation } from '#libs/deadlines';
import { timeLimits, type TimeLimitCode } from '#libs/legal-basis';
import { negotiate, type Locale } from '#libs/problems';
import { header, type ActorRequest } from '#libs/service';
import { stages, type Stage } from '../procedure/stages.js';
import type { z } from 'zod';
import type { chainsAnswer, deadlinesAnswer, timelineAnswer } from '../records/chain.answers.js';
import type { ChainRow, DeadlineRow, TimelineRow } from '../records/chain.queries.js';

/** The language that the request asks for, else the person's own. */
export function localeOf(request: ActorRequest): Locale {
  const asked = header(request, 'accept-language');
  return asked === undefined || asked === '*' ? (request.actor?.locale ?? 'kk') : negotiate(asked);
}

export const toldChain = (chain: ChainRow, locale: Locale): ToldChain => ({
  ...chain,
  says: stages[chain.stage as Stage].says[locale],
});

export const toldEntry = (entry: TimelineRow, locale: Locale): z.infer<typeof timelineAnswer>['items'][number] => ({
  ...entry,
  says: contracts().get(entry.type)?.says[locale] ?? entry.type,
  about: isRule(entry.open['rule']) ? timeLimits[entry.open['rule']].title[locale] : null,
});

/** A deadline with the reason for its date, in sentences. */
export function toldDeadline({ explanation, ...deadline }: DeadlineRow, locale: Locale): ToldDeadline {
  const reasons = explanation as Explanation;
  const known = isRule(reasons.rule);
  return {
    ...deadline,
    says: known ? timeLimits[reasons.rule].title[locale] : reasons.rule,
    why: known ? explain(reasons, locale) : [],
  };
}

const isRule = (rule: unknown): rule is TimeLimitCode => typeof rule === 'string' && Object.hasOwn(timeLimits, rule);

export type ToldChain = z.infer<typeof chainsAnswer>['items'][number];
export type ToldDeadline = z.infer<typeof deadlinesAnswer>['items'][number];
