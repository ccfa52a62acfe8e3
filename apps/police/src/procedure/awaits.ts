import { readinessConditions } from '#libs/legal-basis';
import { isSelf, type Actor } from '#libs/lifecycle';
import { awaitedOfHead, type AwaitedOfHead } from './awaited-of-head.js';
import { unusedApproval } from './interview-plan.rules.js';
import type { Interview } from './interview-items.js';
import type { Investigation } from './investigation.js';
import { readinessOf } from './readiness/readiness.js';
import { isWithBureau } from './steps/end-orders.js';

const beforeProsecutor: readonly string[] = ['registered', 'open', 'suspended', 'completed'];
const decidesJoinders: readonly string[] = ['open', 'suspended', 'completed'];

const looks: Readonly<Record<AwaitedOfHead, (investigation: Investigation) => boolean>> = {
  joinder: ({ status, joinders }) =>
    decidesJoinders.includes(status) && joinders.some((each) => each.status === 'proposed'),
  extension: ({ status, examinations }) =>
    beforeProsecutor.includes(status) &&
    examinations.some((each) => isWithBureau(each) && each.extension?.status === 'asked'),
  interview: (investigation) =>
    investigation.status === 'open' &&
    mustBeRepeated(investigation.interviews) &&
    unusedApproval(investigation) === undefined,
  override: (investigation) => investigation.status === 'open' && lacksOnlyWhatMayPass(investigation),
};

/** As the case stands after a step; it is kept with the case, so that a list finds it. */
export const awaitsOf = (investigation: Investigation): AwaitedOfHead[] =>
  awaitedOfHead.filter((each) => looks[each](investigation));

/** The same for one reader: a joinder waits for nobody who must not learn of the other case, nor for whoever proposed it. */
export function awaitsFor(
  { awaits = [], joinders }: Pick<Investigation, 'awaits' | 'joinders'>,
  actor: Actor,
): AwaitedOfHead[] {
  const decides = joinders.some(
    ({ status, excluded, proposedBy }) =>
      status === 'proposed' && !excluded.includes(actor.subject) && !isSelf(actor, proposedBy),
  );
  return awaits.filter((each) => each !== 'joinder' || decides);
}

/** The one that was begun last was stopped, or somebody was missing; another one that was planned since rests on an approval already. */
function mustBeRepeated(interviews: readonly Interview[]): boolean {
  if (interviews.some(({ status }) => status === 'planned' || status === 'under-way')) return false;
  const last = interviews.findLast(({ startedAt }) => startedAt !== undefined);
  return last !== undefined && (last.status === 'stopped' || last.gaps.length > 0);
}

function lacksOnlyWhatMayPass(investigation: Investigation): boolean {
  const unmet = readinessOf(investigation).filter(({ blocking, state }) => blocking && state === 'not-met');
  return unmet.length > 0 && unmet.every(({ check }) => readinessConditions[check].overridable);
}
