import { contracts } from '#libs/contracts';
import { explain, type Explanation } from '#libs/deadlines';
import { timeLimits } from '#libs/legal-basis';
import { negotiate, type Locale } from '#libs/problems';
import { header, type ActorRequest } from '#libs/service';
import { stages, type Stage } from '../procedure/stages.js';
import type { ChainRow, DeadlineRow, TimelineRow } from '../records/chain.queries.js';

/** The language that the request asks for, else the person's own. */
export function localeOf(request: ActorRequest): Locale {
  const asked = header(request, 'accept-language');
  return asked === undefined || asked === '*' ? (request.actor?.locale ?? 'kk') : negotiate(asked);
}

export const toldChain = (chain: ChainRow, locale: Locale): object => ({
  ...chain,
  says: stages[chain.stage as Stage].says[locale],
});

export const toldEntry = (entry: TimelineRow, locale: Locale): object => ({
  ...entry,
  says: contracts().get(entry.type)?.says[locale] ?? entry.type,
});

/** A deadline with the reason for its date, in sentences. */
export function toldDeadline({ explanation, ...deadline }: DeadlineRow, locale: Locale): object {
  const reasons = explanation as Explanation;
  const known = Object.hasOwn(timeLimits, reasons.rule);
  return {
    ...deadline,
    says: known ? timeLimits[reasons.rule].title[locale] : reasons.rule,
    why: known ? explain(reasons, locale) : [],
  };
}
