import { asAgency, type Casework, type Desk, type Transaction } from '#libs/casework';
import type { Units } from '#libs/service';
import type { Service, ServicePersonal } from '../procedure/service.js';
import type { Support } from '../procedure/support.js';

/** What a step of the support says of a service that begins. */
export interface NewService {
  readonly serviceId: string;
  readonly unitId: string;
  readonly kind: string;
  readonly personal: ServicePersonal;
}

/** Begins and ends what partners do for a child, in the transaction of the support's own step. */
export class PartnerServices {
  constructor(
    private readonly casework: Casework,
    private readonly units: Units,
    private readonly services: Desk<Service>,
  ) {}

  async begin(tx: Transaction, support: Support, { serviceId, unitId, kind, personal }: NewService): Promise<void> {
    const { chainId, region, excluded, urgency } = support;
    const service: Service = {
      id: serviceId,
      chainId,
      status: 'referred',
      version: 1,
      unitId,
      region: this.units.find(unitId)?.region ?? region,
      people: [],
      excluded,
      urgency,
      marks: [],
      openedAt: tx.now,
      changedAt: tx.now,
      supportId: support.id,
      kind,
      deliveries: [],
    };
    await this.casework.beginWithin(tx, this.services, 'refer', service, {}, personal);
  }

  async end(tx: Transaction, support: Support): Promise<void> {
    await asAgency(tx, async () => {
      for (const { record } of await this.services.table.lockChain(tx.manager, support.chainId)) {
        if (record.supportId !== support.id || !this.casework.mayTakeNow(this.services, 'end', record)) continue;
        await this.casework.takeWithin(tx, this.services, 'end', record.id, {});
      }
    });
  }
}
