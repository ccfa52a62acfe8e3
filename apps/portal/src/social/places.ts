import type { WholeSupport } from '../api/social.js';

/** Lists of a caseload, and which states stand in which. */
export const caseloads = ['work', 'arrived', 'declined', 'closed'] as const;
export type Caseload = (typeof caseloads)[number];
export const statesOf: Readonly<Record<Caseload, string>> = {
  work: 'accepted,consent-asked,consented,assessed,planned,under-way,in-review',
  arrived: 'arrived',
  declined: 'declined',
  closed: 'closed',
};

/** Lists of a partner. */
export const serviceLists = ['open', 'done'] as const;
export type ServiceList = (typeof serviceLists)[number];
export const serviceStates: Readonly<Record<ServiceList, string>> = {
  open: 'referred,accepted',
  done: 'delivered,declined,ended',
};

/** Parts of the page of a child's support. */
export const tabs = ['plan', 'visits', 'wellbeing', 'notes', 'actions', 'access'] as const;
export type Tab = (typeof tabs)[number];

/** The stages of support, and in which of them a state stands. Declined is on none. */
export const stages = ['accept', 'consent', 'assess', 'plan', 'support', 'review', 'end'] as const;
export const stageOf: Readonly<Partial<Record<string, (typeof stages)[number]>>> = {
  arrived: 'accept',
  accepted: 'consent',
  'consent-asked': 'consent',
  consented: 'assess',
  assessed: 'plan',
  planned: 'support',
  'under-way': 'support',
  'in-review': 'review',
  closed: 'end',
};

/** Of which stages a support bears no sign: urgent support begins without them, and it can be closed before it comes to them. */
export const skippedOf = (
  support: Pick<WholeSupport['record'], 'consent' | 'assessment' | 'goals' | 'sessions' | 'services' | 'reviews'>,
): readonly (typeof stages)[number][] => [
  ...(support.consent === null ? (['consent'] as const) : []),
  ...(support.assessment === null ? (['assess'] as const) : []),
  ...(support.goals.length === 0 ? (['plan'] as const) : []),
  ...(support.sessions.length === 0 && support.services.length === 0 ? (['support'] as const) : []),
  ...(support.reviews.length === 0 ? (['review'] as const) : []),
];

/** Steps that lead on, by the state; the first is the next action. Which of them are allowed, the service says. */
export const leadingOn: Readonly<Record<string, readonly string[]>> = {
  arrived: ['accept', 'transfer'],
  accepted: ['assign', 'askConsent', 'startWithoutConsent'],
  'consent-asked': ['recordConsent', 'recordDecline', 'startWithoutConsent'],
  consented: ['assess', 'assign', 'scheduleSession'],
  assessed: ['agreePlan'],
  planned: ['scheduleSession', 'referToPartner', 'continueAtSchool', 'tellSchool'],
  'under-way': ['scheduleSession', 'review', 'recordProgress', 'continueAtSchool', 'tellSchool'],
  'in-review': ['goOn', 'agreePlan', 'close'],
  declined: ['reopen'],
};
