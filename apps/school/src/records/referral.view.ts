import { stands, type Actor } from '#libs/lifecycle';
import { milestones, supportMilestones } from '../procedure/milestones.js';
import { ownerOf, supportOf, type Referral } from '../procedure/referral.js';
import { reasonsIn } from '../procedure/urgency.js';
import { expectationOf } from './expectation.js';

/**
 * What somebody of the school gets to see. The head sees that there is a referral and how far it is; who raised it sees its codes and files
 * too. Words and names are in no view.
 */
export function referralView(referral: Referral, actor: Actor): object {
  const { id, chainId, number, status, version, schoolId, urgency, openedAt, changedAt, submittedAt } = referral;
  const seenByAll = {
    id, chainId, number, status, version, schoolId, urgency, openedAt, changedAt, submittedAt,
    milestones: referral.milestones.map(({ code, at }) => ({ code, at, says: milestones[code] })),
    support: { urgent: supportOf(referral, 'urgent') ?? null, rehabilitation: supportOf(referral, 'rehabilitation') ?? null },
    supportMilestones: referral.supportMilestones.map(({ code, kind, at }) => ({ code, kind, at, says: supportMilestones[code] })),
    expects: expectationOf(referral),
  };
  if (!stands('assigned', referral, actor)) return seenByAll;
  const { region, schoolRegion, summary, urgencyReasons, files, questions, schoolSupport, marks } = referral;
  return {
    ...seenByAll,
    mine: ownerOf(referral) === actor.subject,
    region, schoolRegion, summary, files, questions, schoolSupport,
    urgencyBecause: reasonsIn(urgencyReasons),
    iinIsKnown: marks.length > 0,
  };
}
