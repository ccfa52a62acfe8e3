import { readinessConditions } from '#libs/legal-basis';
import type { Rule } from '#libs/lifecycle';
import type { DataRequest } from './case-items.js';
import type { Examination } from './examination-items.js';
import type { Investigation } from './investigation.js';

/** Neither concluded nor withdrawn: somebody still owes something. */
export const isOpenExamination = ({ status }: Examination): boolean => status !== 'concluded' && status !== 'withdrawn';

const documented = new Set<DataRequest['status']>(['answered', 'refused', 'silent', 'withdrawn']);
/** What a platform does by itself is done when it confirms; only data have to arrive. */
export const isOpenRequest = ({ kind, status }: DataRequest): boolean =>
  !documented.has(status) && !(status === 'acknowledged' && kind !== 'disclosure');

/** A measure against a minor is taken with the juvenile inspector. */
export const minorSuspectHasInspector: Rule<Investigation, { readonly suspectId: string }> = {
  code: 'juvenile-inspector-missing',
  says: readinessConditions['juvenile-inspector'].says,
  looksAtInput: true,
  holds: ({ suspects, juvenileInspector }, { suspectId }) =>
    juvenileInspector !== null || suspects.find(({ id }) => id === suspectId)?.minor !== true,
};
