import type { AgeBand } from '#libs/contracts';
import type { Interview } from '../interview-items.js';
import type { Investigation } from '../investigation.js';
import { hasRole, mustBePresent } from '../presence.js';
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
    ...sittings.flatMap((sitting) => flawsOf(sitting, investigation.child.ageBand)),
  ]);
}

/** What was not as it must be in one sitting, by what was recorded of it: who was there from when until when, never by the rule that let it begin. */
function flawsOf(sitting: Interview, ageBand: AgeBand): Missing[] {
  const { id, room, gaps, presence, videoSha256, oneSitting } = sitting;
  const absent = mustBePresent(ageBand).filter(
    (role) => gaps.some((gap) => gap.role === role) || !presence.some((there) => there.role === role),
  );
  return [
    ...absent.map((role) => ({ what: `${role}-present`, id })),
    ...(presence.some(({ role }) => role === 'investigator') ? [] : [{ what: 'investigator-present', id }]),
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
  const beside = sittings.filter((sitting) => hasRole(sitting, 'representative'));
  return unless([
    ...each(
      'other-representative',
      isDoubtful ? sittings.filter(({ representative }) => representative === 'first') : [],
    ),
    ...each(
      'representative-check',
      beside.filter(({ representativeCheck }) => representativeCheck === undefined),
    ),
  ]);
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
