import type { Texts } from '#libs/problems';
import { isSelf, stands, type Actor } from '#libs/lifecycle';
import { erasedIn } from '#libs/service';
import type { z } from 'zod';
import { fiveLinks, linksOf, type LinkStanding } from '../procedure/five-links.js';
import { milestones, supportMilestones } from '../procedure/milestones.js';
import { ownerOf, supportOf, type Referral } from '../procedure/referral.js';
import { reasonsIn } from '../procedure/urgency.js';
import { expectationOf } from './expectation.js';
import type { referralAnswer, seenByAll, seenByAuthors } from './referral.answers.js';

/**
 * What somebody of the school gets to see. The head sees that there is a referral and how far it is; who raised it sees its codes and files
 * too. Words and names are in no view.
 */
export function referralView(referral: Referral, actor: Actor): z.output<typeof referralAnswer> {
  return stands('assigned', referral, actor) || stands('deputy', referral, actor)
    ? { ...everybodySees(referral), mine: isSelf(actor, ownerOf(referral)), ...authorsSee(referral) }
    : everybodySees(referral);
}

function everybodySees(referral: Referral): z.output<typeof seenByAll> {
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
    links: linksOf(referral).map(({ by, ...rest }) => ({ ...rest, name: fiveLinks[rest.link], says: wordOf(by) })),
    expects: expectationOf(referral),
    ...erasedIn(referral),
  };
}

function wordOf(by: LinkStanding['by']): Texts | null {
  if (by === undefined) return null;
  const words: Readonly<Record<string, Texts>> = by.of === 'way' ? milestones : supportMilestones;
  return words[by.code] ?? null;
}

function authorsSee(referral: Referral): Omit<z.output<typeof seenByAuthors>, 'mine'> {
  const { region, schoolRegion, summary, files, questions, schoolSupport, urgencyReasons, marks } = referral;
  const codes = { region, schoolRegion, summary, files, questions, schoolSupport };
  return { ...codes, urgencyBecause: reasonsIn(urgencyReasons), iinIsKnown: marks.length > 0 };
}
