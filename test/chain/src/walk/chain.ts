import type { Person } from '../people/person.js';
import type { Ending } from '../plan/exits.js';
import { closeAtSchool, raiseReferral, schoolOf } from './at-school.js';
import { preserve } from './at-platforms.js';
import { check, open, refuse } from './check.js';
import { storyOf } from './content.js';
import { bringToCourt, investigate, terminate } from './investigate.js';
import { capture, recordConversation } from './readiness.js';
import { joinAnother, type Besides } from './joinder.js';
import { rehabilitate, supportAtOnce } from './support.js';
import { hearMore, remarkAndAnswer, seeLinks, takeIn } from './take-in.js';
import { desks, must, type Walk } from './walk.js';

/** How oversight calls the ends of chains. */
const outcomes: Readonly<Record<Ending, string>> = {
  rehabilitated: 'rehabilitated',
  declined: 'support-declined',
  refused: 'refused',
  terminated: 'terminated',
  transferred: 'transferred',
};

/** Walks one chain from the first line that a psychologist writes to the closed loop. @throws with what went amiss */
export async function walkChain(walk: Walk): Promise<void> {
  const school = schoolOf(walk);
  const story = storyOf(walk, new Date());
  const { ending } = walk.plan;

  await raiseReferral(walk, school, story);
  const endUrgentSupport = walk.takes('immediate') ? await supportAtOnce(walk, school.psychologist) : undefined;
  const police = await takeIn(walk, school);
  if (walk.takes('amended')) await hearMore(walk, school, police, story);
  if (walk.takes('linked')) await seeLinks(walk, police, story.handle);
  if (walk.takes('remark')) await remarkAndAnswer(walk, police);
  await preserve(walk, police, story);
  await check(walk, police, story);
  await endUrgentSupport?.();

  if (ending === 'refused') await refuse(walk, police);
  else {
    await open(walk, police);
    await recordConversation(walk, police, story);
    await capture(walk, police);
    await investigate(walk, police, school, story);
    const besides = walk.takes('joined') || walk.takes('severed') ? await joinAnother(walk, police, story) : undefined;
    if (ending === 'terminated') await terminate(walk, police);
    else {
      await bringToCourt(walk, police);
      await rehabilitate(walk, police, story);
    }
    if (besides !== undefined) await endBesides(walk, besides);
  }
  await closeAtSchool(walk, school);
  await seeTimeline(walk);
}

/** A joined case ended with the one that leads; a severed one is ended by its own people. Either way its school closes it too. */
async function endBesides(walk: Walk, besides: Besides): Promise<void> {
  if (walk.takes('severed')) await terminate(besides.walk, besides.police);
  await closeAtSchool(besides.walk, besides.school);
  await seeTimeline(besides.walk);
}

/** What oversight must have heard of a chain, whatever happened on its way. */
const always = [
  'chain.school.referral.submitted.v1',
  'chain.police.referral.received.v1',
  'chain.police.referral.registered.v1',
];
const last: Readonly<Record<Ending, string>> = {
  rehabilitated: 'chain.social-services.support.closed.v1',
  declined: 'chain.social-services.support.declined.v1',
  refused: 'chain.police.check.refused.v1',
  terminated: 'chain.police.case.terminated.v1',
  transferred: 'chain.social-services.support.transferred.v1',
};

/** The prosecutor of the region sees the whole chain and how it ended. */
async function seeTimeline(walk: Walk): Promise<void> {
  const prosecutor = walk.one('oversight', 'prosecutor', { region: walk.region });
  const { ending } = walk.plan;
  await walk.knownTo(
    prosecutor,
    `the end: ${outcomes[ending]}`,
    ({ status, outcome }) => status === 'ended' && outcome === outcomes[ending],
  );
  const entries = await timelineOf(walk, prosecutor);
  for (const type of [...always, last[ending]])
    must(
      entries.some((entry) => entry.type === type),
      `the timeline lacks ${type}`,
    );
  must(new Set(entries.map(({ id }) => id)).size === entries.length, 'the timeline has an entry twice');
}

async function timelineOf(walk: Walk, prosecutor: Person): Promise<{ id: string; type: string }[]> {
  const entries: { id: string; type: string }[] = [];
  let after: string | null = '';
  while (after !== null) {
    const address = `${desks.chains}/${walk.chainId}/timeline?limit=500${after === '' ? '' : `&after=${encodeURIComponent(after)}`}`;
    const page: { items: { id: string; type: string }[]; next: string | null } = await prosecutor.get(address);
    entries.push(...page.items);
    after = page.next;
  }
  return entries;
}
