import { words } from '../invented/words.js';
import { raiseReferral, schoolOf, type SchoolPeople } from './at-school.js';
import { check, open } from './check.js';
import { storyOf, type Story } from './content.js';
import { added, atPolice, caseIs, investigations, type PolicePeople } from './investigation.js';
import { takeIn } from './take-in.js';
import { must, Walk } from './walk.js';

/** Another child's chain, about the same account, that goes beside this one. */
export interface Besides {
  readonly walk: Walk;
  readonly school: SchoolPeople;
  readonly police: PolicePeople;
}

/** A school of another region reports the same account; its case is opened there. */
async function anotherCase(walk: Walk, { platform, handle }: Story): Promise<Besides> {
  const { plan } = walk;
  const region = walk.region === plan.otherRegion ? plan.region : plan.otherRegion;
  const other = new Walk({
    plan: { ...plan, region, otherRegion: walk.region, ending: 'terminated', exits: new Set() },
    people: walk.people,
    run: `${walk.mark}-besides`,
    shared: walk.shared,
  });
  const school = schoolOf(other);
  const story = { ...storyOf(other, new Date()), platform, handle };
  await raiseReferral(other, school, story);
  const police = await takeIn(other, school);
  await check(other, police, story);
  await open(other, police);
  return { walk: other, school, police };
}

/** Each side learns that a match exists, and the case number only once both agreed. @returns the match as this side has it */
async function agree(walk: Walk, { investigator }: PolicePeople, other: Besides): Promise<string> {
  const reason = walk.chance.oneOf(words.reason);
  const found = await caseIs(walk, investigator, 'a match', ({ matches = [] }) => matches.length > 0);
  const { id: matchId } = added(found.matches, 'the match');
  const shown = JSON.stringify(found);
  must(
    [other.walk.investigationId, other.walk.chainId].every((id) => !shown.includes(id)),
    'a match names the other case before its owner agreed',
  );
  await atPolice(walk, investigator, 'request-match-details', { matchId, reason });
  const asked = await caseIs(other.walk, other.police.investigator, 'the request for details', ({ matches = [] }) =>
    matches.some(({ state }) => state === 'details-requested'),
  );
  must(
    asked.matches?.every(({ shared }) => shared === undefined) === true,
    'details are shared before the owner agreed',
  );
  await atPolice(other.walk, other.police.investigator, 'agree-to-match', {
    matchId: added(asked.matches, 'the match').id,
    reason,
  });
  await caseIs(walk, investigator, 'the details', ({ matches = [] }) =>
    matches.some(({ id, shared }) => id === matchId && shared !== undefined),
  );
  return matchId;
}

/**
 * One suspect, two children, two regions (domain, scenario 5): the cases are joined, and this one leads. With `severed` the other one goes
 * its own way again at once and is terminated there.
 */
export async function joinAnother(walk: Walk, police: PolicePeople, story: Story): Promise<Besides> {
  const { investigator, head } = police;
  const reason = walk.chance.oneOf(words.reason);
  const other = await anotherCase(walk, story);
  const matchId = await agree(walk, police, other);
  const proposed = await atPolice(walk, investigator, 'propose-joinder', { matchId, reason });
  const { id: joinderId } = added(proposed.joinders, 'the joinder');
  await atPolice(walk, head, 'approve-joinder', { joinderId });
  await caseIs(walk, investigator, 'the joinder', ({ joinders = [] }) =>
    joinders.some(({ id, status }) => id === joinderId && status === 'joined'),
  );
  await caseIs(other.walk, investigator, 'a joined case', ({ joinedTo }) => joinedTo !== null);
  if (walk.takes('severed')) {
    await atPolice(walk, head, 'sever-case', { joinderId, reason });
    await caseIs(other.walk, other.police.investigator, 'a severed case', ({ joinedTo }) => joinedTo === null);
    must(
      (await investigator.statusOf(`${investigations}/${other.walk.investigationId}`)) === 404,
      'who lost a severed case still sees it',
    );
  }
  return other;
}
