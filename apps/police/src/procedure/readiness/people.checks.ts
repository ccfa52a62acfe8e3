import type { Interview } from '../interview-items.js';
import type { Investigation } from '../investigation.js';
import { each, met, notApplicable, unless, type Found, type Missing } from './check.js';

const advisedAgainst = notApplicable(
  'A psychologist advises against an interview',
  'Психолог не советует проводить допрос',
  'Психолог жауап алмауға кеңес береді',
);

export function interviewLawful(investigation: Investigation): Found {
  const { interviews } = investigation;
  const sittings = interviews.filter(({ status }) => status === 'held' || status === 'stopped');
  if (sittings.length === 0)
    return interviews.some(({ status }) => status === 'advised-against')
      ? advisedAgainst
      : unless([{ what: 'interview' }]);
  const repeated = sittings.slice(1).filter(({ approval }) => approval === undefined);
  const isHeard = interviews.some(({ status }) => status === 'held' || status === 'advised-against');
  return unless([
    ...(isHeard ? [] : [{ what: 'interview' }]),
    ...each('approval', repeated),
    ...sittings.flatMap(flawsOf),
  ]);
}

/** What was not as it must be in one sitting. */
function flawsOf({ id, room, gaps, videoSha256, oneSitting }: Interview): Missing[] {
  return [
    ...[...new Set(gaps.map(({ role }) => role))].map((role) => ({ what: `${role}-present`, id })),
    ...(videoSha256 === undefined ? [{ what: 'video', id }] : []),
    ...(room === undefined ? [{ what: 'suitable-room', id }] : []),
    ...(oneSitting === false ? [{ what: 'one-sitting', id }] : []),
  ];
}

export function representativeNoSuspect({ interviews, suspects, representativeInConflict }: Investigation): Found {
  const sittings = interviews.filter(({ status }) => status === 'held' || status === 'stopped');
  if (sittings.length === 0)
    return notApplicable('The child was not interviewed', 'Ребёнка не допрашивали', 'Баладан жауап алынбаған');
  const isDoubtful = representativeInConflict || suspects.some(({ isRepresentative }) => isRepresentative);
  return isDoubtful
    ? unless(
        each(
          'other-representative',
          sittings.filter(({ representative }) => representative === 'first'),
        ),
      )
    : met;
}

/** A case that was joined to another is led there. */
export function suspectIdentified({ suspects, joinedTo }: Investigation): Found {
  return suspects.length > 0 || joinedTo !== null ? met : unless([{ what: 'suspect' }]);
}

/** Where the child or the suspect is a minor, a juvenile inspector takes part (actors). */
export function juvenileInspector({ child, suspects, juvenileInspector: inspector }: Investigation): Found {
  if (inspector !== null) return met;
  return child.ageBand === '18-and-over' && !suspects.some(({ minor }) => minor)
    ? notApplicable('Everybody is of age', 'Все совершеннолетние', 'Барлығы кәмелетке толған')
    : unless([{ what: 'juvenile-inspector' }]);
}
