import { hideNotices, RecordTable, type Desk, type Transaction } from '#libs/casework';
import { exclusionNamedBySocialServices } from '#libs/contracts';
import type { KeyRing } from '#libs/keys';
import type { By } from '#libs/lifecycle';
import { erasedIn, type Staff, type Units } from '#libs/service';
import type { z } from 'zod';
import type { Support } from '../procedure/support.js';
import { schoolHasPart, schoolOfChild } from '../procedure/steps/tell-school.js';
import { supportLifecycle } from '../procedure/support.lifecycle.js';
import type { supportAnswer } from './answers.js';
import type { NewService, PartnerServices } from './partner-services.js';

export const SUPPORT_DESK = Symbol('support desk');

const team = {
  coordinator: 'unit',
  'social-worker': ['assigned', 'deputy'],
  'rehabilitation-psychologist': ['assigned', 'deputy'],
} as const satisfies By;
export const supportReads = { read: team, identity: team };

export const centreKind = 'social-services-centre';

export interface SupportDeskParts {
  readonly keys: KeyRing;
  readonly units: Units;
  readonly staff: Staff;
  readonly partners: PartnerServices;
  /** Tells the other supports of a child which school knows. */
  readonly schoolKnows: (tx: Transaction, support: Support, schoolId: string) => Promise<void>;
}

/** Support of children. The team sees its records whole but for the personal part. */
export const supportDesk = ({ keys, units, staff, partners, schoolKnows }: SupportDeskParts): Desk<Support> => ({
  kind: 'support',
  lifecycle: supportLifecycle,
  table: new RecordTable<Support>('supports', keys),
  reads: supportReads,
  grantedByHandOver: true,
  // A chain about cyberbullying alone has no case at the police, and one that did not begin at a school has none before we choose one. Whom nobody may tell
  // is told to a school that knows of the child, whichever support told it.
  absent: (record, { contract }) => [
    ...(record.withoutPolice === true ? (['police'] as const) : []),
    ...(schoolHasPart(record) ||
    (contract.type === exclusionNamedBySocialServices.type && schoolOfChild(record) !== undefined)
      ? []
      : (['school'] as const)),
  ],
  view: supportView,
  supplies: {
    assign: async (_tx, { unitId }, { worker }: { worker: string }) => ({ worksHere: worksIn(staff, unitId, worker) }),
    referToPartner: async (_tx, _record, { unitId }: { unitId: string }) => {
      const unit = units.find(unitId);
      return { isPartner: unit?.agency === 'social-services' && unit.kind !== centreKind && units.isOpen(unitId) };
    },
    tellSchool: async (_tx, _record, { schoolId }: { schoolId: string }) => ({
      isSchool: units.of('school').some(({ id }) => id === schoolId),
    }),
    transfer: async (_tx, _record, { toRegion }: { toRegion: string }) => ({
      unitId: units.of('social-services', toRegion, centreKind)[0]?.id,
    }),
  },
  effects: {
    'begin-service': (tx, support, payload) => partners.begin(tx, support, payload as unknown as NewService),
    'end-services': (tx, support) => partners.end(tx, support),
    'school-knows': (tx, support, { schoolId }) => schoolKnows(tx, support, schoolId as string),
    'hide-notices': (tx, support) => hideNotices(tx, support, support.excluded),
  },
});

const worksIn = (staff: Staff, unitId: string | null, worker: string): boolean =>
  unitId !== null &&
  staff.of(unitId, ['social-worker', 'rehabilitation-psychologist']).some(({ subject }) => subject === worker);

function supportView({
  marks: _marks,
  excluded: _excluded,
  sealed: _sealed,
  withoutPolice: _withoutPolice,
  withoutSchool: _withoutSchool,
  erased,
  ...shown
}: Support): z.output<typeof supportAnswer> {
  return { ...shown, ...erasedIn({ erased }) };
}
