import type { DataOf } from '#libs/documents';
import { cite, readinessConditions } from '#libs/legal-basis';
import type { Investigation } from '../../procedure/investigation.js';
import { readinessOf, type CheckState } from '../../procedure/readiness/readiness.js';
import { headingOf, nameOf, referenceOf, type CaseFile } from './case-file.js';

type Check = DataOf<'readiness-report'>['checks'][number];

/** Where the case stands on its way to the prosecutor: every readiness check, as the table of the case shows it. */
export function readinessReport(file: CaseFile): DataOf<'readiness-report'> {
  return {
    ...{ ...headingOf(file), case: referenceOf(file.investigation) },
    checks: readinessOf(file.investigation).map((state) => checkOf(file, state)),
  };
}

function checkOf(file: CaseFile, { check, state, blocking, missing, outgrown, reason, decision }: CheckState): Check {
  const { says, metBy, basis } = readinessConditions[check];
  return {
    ...{ code: check, says, metBy, basis: cite(basis), blocking, outgrown },
    state: state === 'not-met' ? 'unmet' : state,
    missing: missing.length,
    exhibits: missing.flatMap(({ id }) => exhibitOf(file.investigation, id) ?? []),
    ...(reason === undefined ? {} : { reason }),
    ...(decision === undefined ? {} : { decision: decisionOf(file, decision) }),
  };
}

const exhibitOf = ({ evidence }: Investigation, id: string | undefined): string | undefined =>
  evidence.find((item) => item.id === id)?.exhibit;

/** Who decided, with the reason as it was written then. It may not name the child (`reason-names-somebody`). */
function decisionOf(
  { personal, staff }: CaseFile,
  { id, kind, at, by }: NonNullable<CheckState['decision']>,
): NonNullable<Check['decision']> {
  const reason = personal.writings.findLast((each) => each.kind === 'readiness' && each.about === id)?.text;
  return { kind, at, by: nameOf(staff, by), reason: reason ?? '—' };
}
