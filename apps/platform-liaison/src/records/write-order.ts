import type { Desk } from '#libs/casework';
import { dueAt } from '#libs/deadlines';
import { entryOf, type Gatherer } from '#libs/documents';
import { cite } from '#libs/legal-basis';
import { Problem } from '#libs/problems';
import type { Staff, Units } from '#libs/service';
import type { Takedown, TakedownConfidential } from '../procedure/takedown/takedown.js';
import type { PlatformProfiles } from './platform-profiles.js';
import { headOf } from './write-letter.js';

/** What this agency orders. */
export const orderKinds = ['takedown-order'] as const;

interface OrderParts {
  readonly desk: Desk<Takedown>;
  readonly profiles: PlatformProfiles;
  readonly staff: Staff;
  readonly units: Units;
}

/** Writes the order to the owner of a resource: links, signs and the term. Neither the child nor whoever applied is known here. */
export function orderWriter({ desk, profiles, staff, units }: OrderParts): Gatherer<Takedown> {
  return async (tx, { id }) => {
    const found = await desk.table.find(tx.manager, id);
    const confidential = await desk.table.open<TakedownConfidential>(id, found?.sealed ?? null);
    const unit = found?.record.unitId == null ? undefined : units.find(found.record.unitId);
    if (found === undefined || confidential === undefined || unit === undefined) throw new Problem('not-found');
    const { number, kinds, platform, status, sentAt } = found.record;
    return entryOf('takedown-order', {
      ...headOf({ profiles, staff }, unit, tx.actor.subject, platform),
      ...{ decision: number, kinds: [...kinds], repeated: sentAt.length > (isOut.includes(status) ? 1 : 0) },
      resources: confidential.resources.map(({ platform: at, url, handle }) => ({
        platform: at,
        ...(url === undefined ? {} : { url }),
        ...(handle === undefined ? {} : { handle }),
      })),
      hours: hoursFrom(tx.now),
      legalBasis: cite('takedown-order'),
    });
  };
}

/** States in which the order on paper is the one that went out; in the others it is the next one. */
const isOut = ['sent', 'received'];

/** How long the owner has, as the register says today. */
export const hoursFrom = (now: Date): number =>
  ((dueAt('takedown', now).dueAt ?? now).getTime() - now.getTime()) / 3_600_000;
