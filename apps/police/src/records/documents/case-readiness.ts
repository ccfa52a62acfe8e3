import type { DataOf } from '#libs/documents';
import { cite, readinessConditions } from '#libs/legal-basis';
import { readinessOf } from '../../procedure/readiness/readiness.js';
import { headingOf, referenceOf, type CaseFile } from './case-file.js';

/** Where the case stands on its way to the prosecutor: every readiness check. */
export function readinessReport(file: CaseFile): DataOf<'readiness-report'> {
  return {
    ...{ ...headingOf(file), case: referenceOf(file.investigation) },
    checks: readinessOf(file.investigation).map(({ check, state, blocking }) => {
      const { says, basis } = readinessConditions[check];
      return { code: check, says, basis: cite(basis), blocking, state: state === 'not-met' ? 'unmet' : state };
    }),
  };
}
