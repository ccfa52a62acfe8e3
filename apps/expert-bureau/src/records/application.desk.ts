import { RecordTable, type Desk } from '#libs/casework';
import type { KeyRing } from '#libs/keys';
import type { By } from '#libs/lifecycle';
import type { z } from 'zod';
import { assigneeOf, type Application } from '../procedure/application/application.js';
import { applicationLifecycle } from '../procedure/application/application.lifecycle.js';
import type { applicationAnswer } from './application.answers.js';

export const APPLICATION_DESK = Symbol('application desk');

/** The group decides; who coordinates the bureau watches its terms and reads no words. */
export const applicationReads = {
  read: { 'expert-group-member': 'unit', coordinator: 'unit' },
  identity: { 'expert-group-member': 'unit' },
} as const satisfies { read: By; identity: By };

export const applicationDesk = (keys: KeyRing): Desk<Application> => ({
  kind: 'application',
  lifecycle: applicationLifecycle,
  table: new RecordTable<Application>('applications', keys),
  reads: applicationReads,
  grantedByHandOver: true,
  view: applicationView,
  // Only whoever filed it hears what becomes of it.
  absent: ({ filedBy }) => (filedBy === 'school' ? ['police'] : ['school']),
});

function applicationView(record: Application): z.output<typeof applicationAnswer> {
  const { marks: _marks, excluded: _excluded, people: _people, sealed: _sealed, ...shown } = record;
  return {
    ...shown,
    assignee: assigneeOf(record) ?? null,
    extendedTo: record.extendedTo ?? null,
    decidedAt: record.decidedAt ?? null,
    confirmed: record.confirmed ?? null,
    answeredAt: record.answeredAt ?? null,
  };
}
