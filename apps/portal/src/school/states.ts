import type { Shown } from './places.js';

const sent = ['sent', 'received', 'checking', 'case-opened', 'suspended', 'with-prosecutor', 'in-court'];

/** Which states stand under which heading. */
export const states: Readonly<Record<Shown, readonly string[]>> = {
  answer: ['question-open', 'returned'],
  open: ['draft', 'question-open', 'returned', ...sent],
  drafts: ['draft'],
  sent,
  closed: ['refused', 'terminated', 'concluded', 'closed'],
};
