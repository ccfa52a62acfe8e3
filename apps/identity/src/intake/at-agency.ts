import { callerOf, type ActorRequest } from '#libs/service';
import { Problem } from '#libs/problems';
import type { By } from '#libs/lifecycle';
import { idempotencyKeyOf } from '#libs/casework';
import type { Administrator } from '../procedure/administration.js';
import { isAgency } from '../procedure/roles.js';
import type { Order } from '../records/order.js';

/** Below this stands everything that concerns the people of one agency. */
export const agencyPath = 'api/identity/agencies/:agency';

/** Below this stands what takes a file. */
export const importsPath = `${agencyPath}/imports`;

export const administrators: By = { administrator: 'agency' };
export const operators: By = { administrator: 'agency', auditor: 'agency' };

/** As whom somebody asks: at the agency in the address, which is also the one that the gateway vouches for. @throws Problem `not-found` */
export function administratorAt(request: ActorRequest): Administrator {
  const { actor } = callerOf(request);
  const { agency } = request.params as { readonly agency: string };
  if (!isAgency(agency) || actor.agency !== agency) throw new Problem('not-found');
  return { subject: actor.subject, agency };
}

/** What a command says of who asks and how often it was asked. */
export function orderOf(request: ActorRequest): Order {
  const caller = callerOf(request);
  return {
    ...administratorAt(request),
    key: idempotencyKeyOf(caller),
    requestId: caller.requestId,
    expectedVersion: caller.expectedVersion,
  };
}
