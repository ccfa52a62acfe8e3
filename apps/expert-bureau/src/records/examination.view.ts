import type { Actor } from '#libs/lifecycle';
import { expertOf, type Examination } from '../procedure/examination.js';

/** What people of the bureau see of an examination; object, questions and answers are opened apart, and that is journalled. */
export const examinationView = (record: Examination, actor: Actor): object => ({
  id: record.id,
  chainId: record.chainId,
  status: record.status,
  version: record.version,
  kind: record.kind,
  unitId: record.unitId,
  region: record.region,
  urgency: record.urgency,
  termDays: record.termDays,
  questionCount: record.questionCount,
  expert: expertOf(record) ?? null,
  openedAt: record.openedAt,
  changedAt: record.changedAt,
  assignedAt: record.assignedAt ?? null,
  dueAt: record.dueAt ?? null,
  begunAt: record.begunAt,
  materials: record.materials,
  answered: record.answered,
  requestedAt: record.requestedAt,
  returns: record.returns,
  concludedAt: record.concludedAt ?? null,
  files: record.files,
  endedBecause: record.endedBecause ?? null,
  lateEvents: record.lateEvents,
  // Who declared a conflict concerns those who assign, and nobody else.
  ...(actor.roles.includes('coordinator') ? { conflicts: record.conflicts } : {}),
});
