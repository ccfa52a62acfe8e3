/** Lists of an inbox and of an investigator's cases, as the address names them. */
export const inboxes = ['new', 'hand', 'school', 'erdr', 'under', 'prosecutor', 'court', 'ended'] as const;
export type Inbox = (typeof inboxes)[number];
export const caseLists = ['open', 'suspended', 'prosecutor', 'ended'] as const;
export type CaseList = (typeof caseLists)[number];
/** What waits for the head of unit, as the service keeps it with each case. */
export const awaited = ['joinder', 'extension', 'interview', 'override'] as const;
export type Awaited = (typeof awaited)[number];
export const unitLists = [
  ...awaited,
  'check',
  'overdue',
  'unassigned',
  'under',
  'prosecutor',
  'court',
  'ended',
] as const;
export type UnitList = (typeof unitLists)[number];

const beforeProsecutor = ['registered', 'open', 'suspended', 'completed'];
const notAssignedYet = ['rerouted', 'received', 'question-open', 'registering', ...beforeProsecutor];
const ended = ['concluded', 'refused', 'terminated'];
export const isEnded = (status: string): boolean => ended.includes(status);

/** Which states stand in which list. */
const inboxStates: Readonly<Record<Inbox, readonly string[]>> = {
  new: ['arrived', 'rerouted'],
  hand: ['received'],
  school: ['question-open', 'returned'],
  erdr: ['registering'],
  under: beforeProsecutor,
  prosecutor: ['with-prosecutor', 'consented'],
  court: ['in-court'],
  ended,
};
const caseStates: Readonly<Record<CaseList, readonly string[]>> = {
  open: ['received', 'question-open', 'registering', 'registered', 'open', 'completed'],
  suspended: ['suspended'],
  prosecutor: ['with-prosecutor', 'consented', 'in-court'],
  ended,
};

/** What a list asks the service for. */
interface Asked {
  readonly status: string;
  readonly awaits?: Awaited;
  readonly overdue?: 'true';
  readonly unassigned?: 'true';
}
const inStates = (states: readonly string[]): Asked => ({ status: states.join(',') });
export const inboxAsks = (list: Inbox): Asked => inStates(inboxStates[list]);
export const casesAsk = (list: CaseList): Asked => inStates(caseStates[list]);
export function unitAsks(list: UnitList): Asked {
  switch (list) {
    case 'check':
      return inStates(['registered']);
    case 'overdue':
      return { ...inStates(['arrived', ...notAssignedYet]), overdue: 'true' };
    case 'unassigned':
      return { ...inStates(notAssignedYet), unassigned: 'true' };
    case 'under':
    case 'prosecutor':
    case 'court':
    case 'ended':
      return inboxAsks(list);
    default:
      return { ...inStates(beforeProsecutor), awaits: list };
  }
}

/** Parts of the page of a case. */
export const tabs = [
  'timeline',
  'actions',
  'evidence',
  'conversations',
  'requests',
  'examinations',
  'interview',
  'readiness',
  'documents',
  'people',
  'access',
] as const;
export type Tab = (typeof tabs)[number];

/** The stages of a case, and in which of them a state stands. */
export const stages = ['receive', 'register', 'check', 'investigate', 'prosecutor', 'court', 'end'] as const;
export const stageOf: Readonly<Record<string, (typeof stages)[number]>> = {
  arrived: 'receive',
  rerouted: 'receive',
  received: 'register',
  'question-open': 'register',
  returned: 'register',
  registering: 'register',
  registered: 'check',
  open: 'investigate',
  suspended: 'investigate',
  completed: 'investigate',
  'with-prosecutor': 'prosecutor',
  consented: 'prosecutor',
  'in-court': 'court',
  concluded: 'end',
  refused: 'end',
  terminated: 'end',
};
/** Stages to which a case that ended so did not come. */
export const skippedBy: Readonly<Record<string, readonly (typeof stages)[number][]>> = {
  refused: ['investigate', 'prosecutor', 'court'],
  terminated: ['prosecutor', 'court'],
};

/** Steps that lead a case on, by the state in which it stands; the first is the next action. Which of them are allowed, the service says. */
export const leadingOn: Readonly<Record<string, readonly string[]>> = {
  arrived: ['receive', 'reroute'],
  rerouted: ['receive', 'reroute'],
  received: ['requestRegistration', 'assign', 'askQuestion', 'returnToSchool', 'reroute'],
  'question-open': ['requestRegistration', 'assign', 'askQuestion', 'returnToSchool'],
  registering: ['enterRegistrationNumber', 'assign'],
  registered: ['openCase', 'recordExplanation', 'refuseCase', 'assign'],
  open: ['orderDataRequest', 'orderExamination', 'planInterview', 'completeCase'],
  suspended: ['resume', 'recordStanding'],
  completed: ['sendToProsecutor', 'continueInvestigation'],
  consented: ['sendToCourt'],
  'in-court': ['recordOutcome', 'recordStanding'],
  concluded: ['referToRehabilitation', 'recordNoRehabilitation'],
  terminated: ['referToRehabilitation', 'recordNoRehabilitation'],
};
