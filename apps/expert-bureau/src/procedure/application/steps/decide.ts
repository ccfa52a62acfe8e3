import {
  applicationDecided,
  bullyingKind,
  narrative,
  takedownOrdered,
  type Platform,
  type Resource,
} from '#libs/contracts';
import { moveOf, type At } from '#libs/lifecycle';
import { z } from 'zod';
import { kindsNamed } from '../application.rules.js';
import { assigneeOf, confidentialOf, heldBy, type Application } from '../application.js';

interface Order {
  readonly takedownId: string;
  readonly platform: Platform;
  readonly resources: readonly Resource[];
}

/** Who owns a resource: the platform, and where it is none of those that are known, the site. */
function ownerOf({ platform, url }: Resource): string {
  return platform === 'other' && url !== undefined ? new URL(url).hostname : platform;
}

/** One order for each owner. */
function ordersFor(resources: readonly Resource[], { newId }: At): Order[] {
  const owners = new Map<string, Resource[]>();
  for (const each of resources) owners.set(ownerOf(each), [...(owners.get(ownerOf(each)) ?? []), each]);
  return [...owners.values()].map((own) => ({
    takedownId: newId(),
    platform: own[0]?.platform ?? 'other',
    resources: own,
  }));
}

/** The group decides; what is confirmed goes to the platform liaison at once, with the resources and nothing of the child. */
export const decide = moveOf<Application>()({
  input: z.strictObject({
    confirmed: z.boolean(),
    kinds: z.array(bullyingKind).max(8).default([]),
    reasons: narrative.min(1),
  }),
  unseals: true,
  requires: [kindsNamed],
  does: (record, { confirmed, kinds: said, reasons }, at) => {
    const known = confidentialOf(record);
    const kinds = confirmed ? [...new Set(said)] : [];
    const orders = confirmed ? ordersFor(known.resources, at) : [];
    const takedowns = orders.map(({ takedownId, platform }) => ({ takedownId, platform }));
    const { id: applicationId, region, filedBy, number, excluded } = record;
    return {
      to: confirmed ? 'confirmed' : 'not-confirmed',
      change: {
        ...{ confirmed, kinds, takedowns, decidedAt: at.now.toISOString() },
        ...(assigneeOf(record) === undefined ? heldBy(record, at.actor.subject) : {}),
      },
      sealed: { ...known, reasons },
      facts: [
        applicationDecided.of({
          open: { applicationId, confirmed, kinds, takedowns },
          sealed: { school: { reasons }, police: { reasons } },
        }),
        ...orders.map(({ takedownId, platform, resources }) =>
          takedownOrdered.of({
            open: {
              ...{ takedownId, applicationId, platform, region, kinds, filedBy },
              resourceCount: resources.length,
              excludedSubjects: [...excluded],
            },
            sealed: { 'platform-liaison': { decision: number, resources: [...resources] } },
          }),
        ),
      ],
    };
  },
});
