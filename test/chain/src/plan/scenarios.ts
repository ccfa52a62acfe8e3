import type { Ending, Exit } from './exits.js';

/** What a chain is meant to go through. */
export interface Route {
  readonly ending: Ending;
  readonly exits: readonly Exit[];
}

/** The cases of domain/scenarios.md in their order, then what they leave out: together every exit and every ending. */
export const scenarios: readonly Route[] = [
  { ending: 'rehabilitated', exits: [] },
  { ending: 'rehabilitated', exits: ['relative-suspect', 'materials', 'abuse-material'] },
  { ending: 'rehabilitated', exits: ['staff-suspect', 'question', 'prosecutor-returns'] },
  { ending: 'rehabilitated', exits: ['immediate', 'amended', 'extended'] },
  { ending: 'rehabilitated', exits: ['linked', 'conclusion-returned'] },
  { ending: 'terminated', exits: ['linked', 'platform-refuses'] },
  { ending: 'rehabilitated', exits: ['platform-silent', 'request-returned', 'partner'] },
  { ending: 'refused', exits: ['teacher-raises', 'returned'] },
  { ending: 'rehabilitated', exits: ['declined-first', 'expert-conflict', 'term-extended', 'override'] },
  { ending: 'rehabilitated', exits: ['rerouted', 'remark', 'moves'] },
  { ending: 'rehabilitated', exits: ['interview-stopped', 'bureau-declines'] },
  { ending: 'declined', exits: ['suspended', 'by-hand'] },
  { ending: 'transferred', exits: ['of-age', 'officer-suspect'] },
  { ending: 'terminated', exits: ['blocking', 'suspended'] },
  { ending: 'rehabilitated', exits: ['unidentified', 'interview-advised-against'] },
  { ending: 'transferred', exits: ['minor-suspect'] },
  { ending: 'terminated', exits: ['joined'] },
  { ending: 'rehabilitated', exits: ['severed'] },
];
