import { RecordTable, type Casework, type Desk, type Transaction } from '#libs/casework';
import type { KeyRing } from '#libs/keys';
import type { By } from '#libs/lifecycle';
import type { Staff, Units } from '#libs/service';
import type { Service, ServicePersonal } from '../procedure/service.js';
import { serviceLifecycle } from '../procedure/service.lifecycle.js';
import type { Support } from '../procedure/support.js';
import { supportLifecycle } from '../procedure/support.lifecycle.js';
import { asAgency } from './as-agency.js';

export const SUPPORT_DESK = Symbol('support desk');
export const SERVICE_DESK = Symbol('service desk');

const team = { coordinator: 'unit', 'social-worker': 'assigned', 'rehabilitation-psychologist': 'assigned' } as const satisfies By;
export const supportReads = { read: team, identity: team };
const partner = { partner: 'unit' } as const satisfies By;
export const serviceReads = { read: partner, identity: partner };

export interface DeskParts {
  readonly keys: KeyRing;
  readonly casework: Casework;
  readonly units: Units;
  readonly staff: Staff;
}

export const centreKind = 'social-services-centre';

/** Support of children, and services of partners: two desks that tell each other what happens. */
export function openDesks({ keys, casework, units, staff }: DeskParts): { supports: Desk<Support>; services: Desk<Service> } {
  const supports: Desk<Support> = {
    kind: 'support',
    lifecycle: supportLifecycle,
    table: new RecordTable<Support>('supports', keys),
    reads: supportReads,
    view: viewOf,
    supplies: {
      assign: async (_tx, { unitId }, { worker }: { worker: string }) => ({
        worksHere: unitId !== null && staff.of(unitId, ['social-worker', 'rehabilitation-psychologist']).some(({ subject }) => subject === worker),
      }),
      referToPartner: async (_tx, _record, { unitId }: { unitId: string }) => {
        const unit = units.find(unitId);
        return { isPartner: unit?.agency === 'social-services' && unit.kind !== centreKind };
      },
      transfer: async (_tx, _record, { toRegion }: { toRegion: string }) => ({ unitId: units.of('social-services', toRegion, centreKind)[0]?.id }),
    },
    effects: {
      'begin-service': (tx, support, payload) => beginService(tx, support, payload as unknown as NewService),
      'end-services': (tx, support) => endServices(tx, support),
      'hide-notices': hideNotices,
    },
  };
  const services: Desk<Service> = {
    kind: 'service',
    lifecycle: serviceLifecycle,
    table: new RecordTable<Service>('services', keys),
    reads: serviceReads,
    view: viewOf,
    effects: {
      'tell-support': async (tx, { id, supportId }, payload) => {
        await asAgency(tx, () => casework.takeWithin(tx, supports, 'recordService', supportId, { serviceId: id, ...payload }));
      },
    },
  };
  casework.register(supports);
  casework.register(services);
  return { supports, services };

  async function beginService(tx: Transaction, support: Support, { serviceId, unitId, kind, personal }: NewService): Promise<void> {
    const { chainId, region, excluded, urgency } = support;
    const service: Service = {
      id: serviceId, chainId, status: 'referred', version: 1, unitId, region: units.find(unitId)?.region ?? region, people: [], excluded, urgency, marks: [],
      openedAt: tx.now, changedAt: tx.now, supportId: support.id, kind, deliveries: [],
    };
    await casework.beginWithin(tx, services, 'refer', service, {}, personal);
  }

  async function endServices(tx: Transaction, support: Support): Promise<void> {
    await asAgency(tx, async () => {
      for (const { record } of await services.table.lockChain(tx.manager, support.chainId)) {
        if (record.supportId === support.id && casework.mayTakeNow(services, 'end', record)) await casework.takeWithin(tx, services, 'end', record.id, {});
      }
    });
  }
}

interface NewService {
  readonly serviceId: string;
  readonly unitId: string;
  readonly kind: string;
  readonly personal: ServicePersonal;
}

/** Everything but the personal part: the team and the partner see their own records whole, and no others. */
function viewOf<R extends Support | Service>(record: R): object {
  const { marks: _marks, excluded: _excluded, sealed: _sealed, ...shown } = record;
  return shown;
}

/** Notices that were written before somebody was named vanish for them too. */
async function hideNotices(tx: Transaction, record: Support): Promise<void> {
  await tx.manager.query('UPDATE notices SET excluded = $2 WHERE record_id = $1', [record.id, record.excluded]);
}
