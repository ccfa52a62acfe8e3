export { relations, roles, system, type Absent, type Actor, type By, type Relation, type Role } from './actor.js';
export type { AnyInput, AnyRecord } from './any.js';
export { diagramOf } from './diagram.js';
export { graphFindings, lifecycleOf, type Lifecycle, type StepRow } from './lifecycle.js';
export {
  moveOf,
  type ClockExtension,
  type ClockStart,
  type MovedDate,
  type Move,
  type Notice,
  type Outcome,
} from './move.js';
export { noticeTexts, type NoticeCode } from './notice-texts.js';
export { urgentNotices } from './urgent-notices.js';
export type { Erased, Participant, RecordCore } from './record.js';
export { inForce, scopesDiffer, scopesDifferAnywhere } from './one-scope.js';
export {
  insteadOf,
  isExcluded,
  isSelf,
  may,
  mayEver,
  onlyInEmergency,
  relationsFor,
  scopeOf,
  stands,
} from './rights.js';
export type { At, Rule } from './rule.js';
export { shutOut, shutOutOfChain } from './shut-out.js';
export { rowOf, standsFor, take, whatNext, type BlockedStep, type NextStep } from './take.js';
