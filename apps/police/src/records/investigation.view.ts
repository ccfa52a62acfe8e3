import { dayInAlmaty } from '#libs/contracts';
import { measures as measureKinds } from '#libs/legal-basis';
import { may, type Actor } from '#libs/lifecycle';
import type { z } from 'zod';
import { awaitsFor } from '../procedure/awaits.js';
import { investigativeActions } from '../procedure/investigative-actions.js';
import type { Investigation } from '../procedure/investigation.js';
import { mayRead, mayReadWhole } from '../procedure/investigation.rights.js';
import { accountsAndConversations, newestEvidence } from './evidence.view.js';
import { stateOf } from '../procedure/match-items.js';
import { unwatched } from '../procedure/watched.js';
import { readinessSummary } from './readiness.view.js';
import type {
  caseAnswer,
  intakeAnswer,
  investigationAnswer,
  listedAnswer,
  outlineAnswer,
} from './investigation.answers.js';
import { inIntake } from '../procedure/investigation.states.js';

/**
 * What somebody of the police gets to see. Whoever works on the case sees it whole; a duty officer sees what intake needs, and once the check
 * has begun only that the case exists and where it stands. Words and names are in no view.
 */
export function investigationView(
  investigation: Investigation,
  actor: Actor,
  now: Date,
): z.output<typeof investigationAnswer> {
  const { id, chainId, status, version } = investigation;
  // Passed to another unit by this very step: who did it learns no more of it.
  if (!may(mayRead, investigation, actor)) return { id, chainId, status, version };
  const outline = outlineOf(investigation);
  if (may(mayReadWhole, investigation, actor))
    return { ...outline, ...intakePart(investigation), ...casePart(investigation, actor, now) };
  return seesCourse(investigation, actor) ? { ...outline, ...intakePart(investigation) } : outline;
}

/** Whether what happens in the case is shown, or only that it exists and where it stands. */
export const seesCourse = (investigation: Investigation, actor: Actor): boolean =>
  may(mayReadWhole, investigation, actor) || (inIntake as readonly string[]).includes(investigation.status);

/** What a list shows: where it stands and, in intake, what it is about. Evidence and matches are not loaded for it. */
export function investigationListed(investigation: Investigation, actor: Actor): z.output<typeof listedAnswer> {
  const { id, chainId, status, version, referral, child, support } = investigation;
  if (!may(mayRead, investigation, actor)) return { id, chainId, status, version };
  const outline = outlineOf(investigation);
  return seesCourse(investigation, actor)
    ? { ...outline, referral, child, support, awaits: awaitsFor(investigation, actor) }
    : outline;
}

function outlineOf({
  id,
  chainId,
  status,
  version,
  unitId,
  region,
  urgency,
  openedAt,
  changedAt,
  referral,
  registration,
  people,
}: Investigation): z.output<typeof outlineAnswer> {
  return {
    id,
    chainId,
    status,
    version,
    unitId,
    region,
    urgency,
    openedAt,
    changedAt,
    referralNumber: referral.number,
    erdrNumber: registration.number ?? null,
    assignees: people.filter((person) => person.as === 'assignee').map(({ subject }) => subject),
  };
}

function intakePart(investigation: Investigation): z.output<typeof intakeAnswer> {
  const {
    referral,
    child,
    receivedAt,
    dangerAnsweredAt,
    questions,
    registration,
    returns,
    juvenileInspector,
    excluded,
    awaitedFiles,
    evidence,
    support,
  } = investigation;
  return {
    referral,
    child,
    questions,
    registration,
    returns,
    juvenileInspector,
    support,
    receivedAt: receivedAt ?? null,
    dangerAnsweredAt: dangerAnsweredAt ?? null,
    mustNotBeTold: excluded.length,
    files: { arrived: evidence.filter(({ fileId }) => fileId !== undefined).length, awaited: awaitedFiles.length },
  };
}

function casePart(investigation: Investigation, actor: Actor, now: Date): z.output<typeof caseAnswer> {
  const { explanations, articles, openedCaseAt, awaitedFiles, unregisteredFiles, dataRequests, examinations } =
    investigation;
  const { interviews, repeatApprovals, representativeInConflict, suspects, actions, endedFor } = investigation;
  const { attributes, searches, measures, noMeasures } = investigation;
  return {
    explanations,
    articles,
    ...newestEvidence(investigation),
    ...accountsAndConversations(investigation),
    awaitedFiles,
    unregisteredFiles,
    dataRequests,
    examinations,
    interviews,
    repeatApprovals,
    representativeInConflict,
    suspects,
    openedCaseAt: openedCaseAt ?? null,
    endedFor: endedFor ?? null,
    actions: actions.map((each) => ({ ...each, says: investigativeActions[each.action].says })),
    attributes,
    searches,
    measures: measures.map((each) => ({ ...each, says: measureKinds[each.kind].title })),
    noMeasures,
    matches: matchesFor(investigation, actor),
    ...joinedPart(investigation, actor),
    suggests: [...suggestionsFor(investigation), ...warningsFor(investigation, now)],
    readiness: readinessSummary(investigation),
  };
}

/** Who was identified and is neither watched nor left at large on purpose goes on from another account (manual, section 5, error 5). */
const warningsFor = (investigation: Investigation, now: Date): { code: 'suspect-unwatched'; suspectId: string }[] =>
  (final as readonly string[]).includes(investigation.status)
    ? []
    : unwatched(investigation, dayInAlmaty(now)).map((suspectId) => ({ code: 'suspect-unwatched', suspectId }));
const final = ['concluded', 'refused', 'terminated'] as const;

/** Which cases go on as one. The other case is named only where it is joined: then the same people work on it. */
function joinedPart(
  { joinders, joinedTo }: Investigation,
  { subject }: Actor,
): Pick<z.output<typeof caseAnswer>, 'joinders' | 'joinedTo'> {
  return {
    joinders: joinders
      .filter(({ excluded }) => !excluded.includes(subject))
      .map(({ excluded: _others, with: investigationId, withChain: _chain, ...joinder }) => ({
        ...joinder,
        ...(joinder.status === 'joined' ? { investigationId } : {}),
      })),
    joinedTo: joinedTo === null ? null : { caseNumber: joinedTo.caseNumber, at: joinedTo.at },
  };
}

/** That another case exists, in what it agrees and where it stands; what was shared, once its owner agreed. Never which case it is. */
function matchesFor({ matches }: Investigation, { subject }: Actor): z.output<typeof caseAnswer>['matches'] {
  return matches
    .filter(({ excluded }) => !excluded.includes(subject))
    .map(({ excluded: _others, with: _which, ours, theirs, ...match }) => ({
      ...match,
      state: stateOf({ ours, theirs }),
      weSay: ours.says,
      theySay: theirs.says,
    }));
}

/** Preservation goes out first, at once: every platform of the referral that has no such request yet (manual, section 8). */
function suggestionsFor({ referral, dataRequests, status }: Investigation): { code: 'preserve'; platform: string }[] {
  if (!['received', 'question-open', 'registering', 'registered', 'open'].includes(status)) return [];
  const asked = new Set(dataRequests.filter(({ kind }) => kind === 'preservation').map(({ platform }) => platform));
  return referral.platforms
    .filter((platform) => !asked.has(platform))
    .map((platform) => ({ code: 'preserve', platform }));
}
