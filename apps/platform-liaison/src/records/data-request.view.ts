import { standsFor } from '#libs/lifecycle';
import type { z } from 'zod';
import { assigneeOf, type DataRequest } from '../procedure/data-request.js';
import { dataRequestLifecycle } from '../procedure/data-request.lifecycle.js';
import type { dataRequestAnswer } from './data-request.answers.js';

/** What a liaison officer sees of a request; accounts and answers are opened with `read-identity`, and that is journalled. */
export const dataRequestView = (record: DataRequest): z.output<typeof dataRequestAnswer> => ({
  id: record.id,
  chainId: record.chainId,
  status: record.status,
  version: record.version,
  kind: record.kind,
  platform: record.platform,
  orderedUnder: record.orderedUnder,
  accountCount: record.accountCount,
  unitId: record.unitId,
  region: record.region,
  urgency: record.urgency,
  assignee: assigneeOf(record) ?? null,
  openedAt: record.openedAt,
  changedAt: record.changedAt,
  routes: record.routes,
  route: record.route ?? null,
  sentAt: record.sentAt ?? null,
  expectedBy: record.expectedBy ?? null,
  acknowledgedAt: record.acknowledgedAt ?? null,
  platformReference: record.platformReference ?? null,
  reminders: record.reminders,
  answers: record.answers,
  files: record.files,
  takesFiles: standsFor(dataRequestLifecycle, 'attachFile', record),
  unreadableAt: record.unreadableAt,
  endedBecause: record.endedBecause ?? null,
  lateEvents: record.lateEvents,
});
