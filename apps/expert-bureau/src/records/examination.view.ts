import { standsFor, type Actor } from '#libs/lifecycle';
import type { z } from 'zod';
import { expertOf, kindsOpen, type Examination } from '../procedure/examination.js';
import { examinationLifecycle } from '../procedure/examination.lifecycle.js';
import type { examinationAnswer } from './examination.answers.js';

/** What people of the bureau see of an examination; object, questions and answers are opened apart, and that is journalled. */
export const examinationView = (record: Examination, actor: Actor): z.output<typeof examinationAnswer> => ({
  id: record.id,
  chainId: record.chainId,
  status: record.status,
  version: record.version,
  kind: record.kind,
  kinds: record.kinds,
  nature: record.nature,
  earlierId: record.earlierId ?? null,
  questionKinds: record.questionKinds,
  unitId: record.unitId,
  region: record.region,
  urgency: record.urgency,
  termDays: record.termDays,
  questionCount: record.questionCount,
  expert: expertOf(record) ?? null,
  experts: record.experts,
  kindsOpen: kindsOpen(record),
  openedAt: record.openedAt,
  changedAt: record.changedAt,
  assignedAt: record.assignedAt ?? null,
  dueAt: record.dueAt ?? null,
  begunAt: record.begunAt,
  materials: record.materials,
  answered: record.answered,
  drafts: record.drafts,
  agreed: record.agreed,
  extension: record.extension ?? null,
  requestedAt: record.requestedAt,
  returns: record.returns,
  concludedAt: record.concludedAt ?? null,
  conclusionSha256: record.conclusionSha256 ?? null,
  files: record.files,
  takesFiles: standsFor(examinationLifecycle, 'attachFile', record),
  endedBecause: record.endedBecause ?? null,
  lateEvents: record.lateEvents,
  // Who declared a conflict concerns those who assign, and nobody else.
  ...(actor.roles.includes('coordinator') ? { conflicts: record.conflicts } : {}),
});
