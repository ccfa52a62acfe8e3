import { RecordTable, type Desk, type Effect } from '#libs/casework';
import type { KeyRing } from '#libs/keys';
import type { By } from '#libs/lifecycle';
import { erasedIn } from '#libs/service';
import type { z } from 'zod';
import type { Service } from '../procedure/service.js';
import { serviceLifecycle } from '../procedure/service.lifecycle.js';
import type { serviceAnswer } from './answers.js';

export const SERVICE_DESK = Symbol('service desk');

const partner = { partner: 'unit' } as const satisfies By;
export const serviceReads = { read: partner, identity: partner };

/** Services of partners: each sees its own whole, and no other record. */
export const serviceDesk = (keys: KeyRing, tellSupport: Effect<Service>): Desk<Service> => ({
  kind: 'service',
  lifecycle: serviceLifecycle,
  table: new RecordTable<Service>('services', keys),
  reads: serviceReads,
  grantedByHandOver: true,
  view: ({
    marks: _marks,
    excluded: _excluded,
    sealed: _sealed,
    erased,
    ...shown
  }): z.output<typeof serviceAnswer> => ({
    ...shown,
    ...erasedIn({ erased }),
  }),
  effects: { 'tell-support': tellSupport },
});
