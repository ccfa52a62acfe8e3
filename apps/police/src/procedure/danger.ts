import { moreUrgent, type Urgency } from '#libs/contracts';
import type { Outcome } from '#libs/lifecycle';
import { dutyOfficersOf, handlersOf, headsOf } from './investigation.facts.js';
import type { Investigation } from './investigation.js';

/**
 * Somebody says how urgent it is now. Urgency only rises. That the child is in danger is an hour's matter whenever it is told: the clock of section 7 of the
 * manual begins anew unless it runs already, what was done before is no answer to it, and those who work on the case, the duty officers and the head learn it
 * at once.
 *
 * @param urgency undefined where nothing was said of it
 * @param reasons rows of the school's table by which it is so
 */
export function nowUrgent(
  investigation: Investigation,
  urgency: Urgency | undefined,
  reasons: readonly string[] = investigation.referral.urgencyReasons,
): Required<Pick<Outcome<Investigation>, 'change' | 'notices'>> & Pick<Outcome<Investigation>, 'clocks'> {
  if (urgency === undefined) return { change: {}, notices: [] };
  const change = {
    urgency: moreUrgent(investigation.urgency, urgency),
    referral: { ...investigation.referral, urgencyReasons: [...reasons] },
  };
  if (urgency !== 'immediate') return { change, notices: [] };
  const { unitId } = investigation;
  return {
    change: { ...change, dangerAnsweredAt: undefined },
    notices: told([
      ...handlersOf(investigation, 'danger-told'),
      dutyOfficersOf(unitId, 'danger-told'),
      headsOf(unitId, 'danger-told'),
    ]),
    clocks: { start: [{ rule: 'immediate-response', unless: 'running' }] },
  };
}

/** Each once: a case that is nobody's has its duty officers for handlers. */
const told = <N>(notices: readonly N[]): N[] => [
  ...new Map(notices.map((notice) => [JSON.stringify(notice), notice])).values(),
];
