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
  return stands('assigned', referral, actor)
    ? { ...seenByAll(referral), mine: ownerOf(referral) === actor.subject, ...seenByAuthors(referral) }
    : seenByAll(referral);
}

function seenByAll(referral: Referral): object {
  const { id, chainId, number, status, version, schoolId, urgency, openedAt, changedAt, submittedAt } = referral;
  const support = {
    urgent: supportOf(referral, 'urgent') ?? null,
    rehabilitation: supportOf(referral, 'rehabilitation') ?? null,
  };
  const reached = referral.milestones.map((each) => ({ ...each, says: milestones[each.code] }));
  const supported = referral.supportMilestones.map((each) => ({ ...each, says: supportMilestones[each.code] }));
  return {
    ...{ id, chainId, number, status, version, schoolId, urgency, openedAt, changedAt, submittedAt, support },
    milestones: reached,
    supportMilestones: supported,
    expects: expectationOf(referral),
  };
}

function seenByAuthors(referral: Referral): object {
  const { region, schoolRegion, summary, files, questions, schoolSupport, urgencyReasons, marks } = referral;
  const codes = { region, schoolRegion, summary, files, questions, schoolSupport };
  return { ...codes, urgencyBecause: reasonsIn(urgencyReasons), iinIsKnown: marks.length > 0 };
}
