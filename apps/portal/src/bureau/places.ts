/** Lists of examinations, and parts of the page of one, as the address names them. */
export const orderLists = ['assign', 'open', 'ended'] as const;
export type OrderList = (typeof orderLists)[number];
export const workLists = ['mine', 'done'] as const;
export type WorkList = (typeof workLists)[number];
export const kinds = ['psychological', 'psycholinguistic', 'computer-technical', 'medical'] as const;
export type Kind = (typeof kinds)[number];

export const coordinatorTabs = ['timeline', 'order', 'actions'] as const;
export const expertTabs = ['work', 'conversations', 'files', 'timeline', 'actions', 'access'] as const;
export const examinationTabs = ['work', 'conversations', 'order', 'files', 'timeline', 'actions', 'access'] as const;
export type ExaminationTab = (typeof examinationTabs)[number];

const underWay = ['assigned', 'in-progress', 'materials-awaited'];
const ended = ['concluded', 'declined', 'withdrawn'];
export const statesOf: Readonly<Record<OrderList | WorkList, readonly string[]>> = {
  assign: ['arrived'],
  open: underWay,
  ended,
  mine: ['arrived', ...underWay],
  done: ended,
};

/** The stages of an examination, and in which of them a state stands. */
export const stages = ['assign', 'begin', 'examine', 'end'] as const;
export const stageOf: Readonly<Record<string, (typeof stages)[number]>> = {
  arrived: 'assign',
  assigned: 'begin',
  'in-progress': 'examine',
  'materials-awaited': 'examine',
};
/** Stages to which an examination that ended so may not have come: only of its end is it known. */
export const skippedBy: Readonly<Record<string, readonly (typeof stages)[number][]>> = {
  declined: ['assign', 'begin', 'examine'],
  withdrawn: ['assign', 'begin', 'examine'],
};

/** Steps that lead an examination on, by the state in which it stands. Which of them are allowed, the service says. */
export const leadingOn: Readonly<Record<string, readonly string[]>> = {
  arrived: ['assign', 'decline', 'declareConflict'],
  assigned: ['declareConflict', 'requestMaterials'],
  'in-progress': ['conclude', 'agree', 'requestMaterials', 'requestExtension'],
  'materials-awaited': ['requestExtension'],
};
