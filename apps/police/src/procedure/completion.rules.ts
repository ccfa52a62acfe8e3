import type { DataRequest } from './case-items.js';
import type { Examination } from './examination-items.js';

/** Neither concluded nor withdrawn: somebody still owes something. */
export const isOpenExamination = ({ status }: Examination): boolean => status !== 'concluded' && status !== 'withdrawn';

const documented = new Set<DataRequest['status']>(['answered', 'refused', 'silent', 'withdrawn']);
/** What a platform does by itself is done when it confirms; only data have to arrive. */
export const isOpenRequest = ({ kind, status }: DataRequest): boolean =>
  !documented.has(status) && !(status === 'acknowledged' && kind !== 'disclosure');
