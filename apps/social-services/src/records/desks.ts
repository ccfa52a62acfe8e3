import { asAgency, type Casework, type Desk } from '#libs/casework';
import type { KeyRing } from '#libs/keys';
import type { Staff, Units } from '#libs/service';
import type { Service } from '../procedure/service.js';
import type { Support } from '../procedure/support.js';
import { PartnerServices } from './partner-services.js';
import { serviceDesk } from './service.desk.js';
import { supportDesk } from './support.desk.js';

export interface DeskParts {
  readonly keys: KeyRing;
  readonly casework: Casework;
  readonly units: Units;
  readonly staff: Staff;
}

/** Support of children, and services of partners: two desks that tell each other what happens. */
export function openDesks({ keys, casework, units, staff }: DeskParts): {
  supports: Desk<Support>;
  services: Desk<Service>;
} {
  const services = serviceDesk(keys, async (tx, { id, supportId }, payload) => {
    const input = { serviceId: id, ...payload };
    await asAgency(tx, () => casework.takeWithin(tx, supports, 'recordService', supportId, input));
  });
  const supports = supportDesk({
    ...{ keys, units, staff, partners: new PartnerServices(casework, units, services) },
    schoolKnows: (tx, { id, chainId }, schoolId) =>
      asAgency(tx, async () => {
        for (const { record } of await supports.table.lockChain(tx.manager, chainId))
          if (record.id !== id) await casework.takeWithin(tx, supports, 'recordSchool', record.id, { schoolId });
      }),
  });
  casework.records.register(supports);
  casework.records.register(services);
  return { supports, services };
}
