import {
  region,
  rehabilitationReferred,
  urgentSupportRequestedByPolice,
  type Child,
  type Exclusion,
  type RegionCode,
} from '#libs/contracts';
import { moveOf } from '#libs/lifecycle';
import { z } from 'zod';
import { childIsIdentified, isNotReferredYet } from '../child.rules.js';
import { words } from '../inputs.js';
import { excludedOf, handlersOf } from '../investigation.facts.js';
import type { Support } from '../case-items.js';
import type { Investigation, InvestigationPersonal } from '../investigation.js';
import { personalOf } from '../investigation.parts.js';

interface Handed {
  readonly child: Child;
  readonly representative?: NonNullable<InvestigationPersonal['representative']>;
  readonly needs: string;
  readonly exclusions: Exclusion[];
}

/** What social services need: not a representative who may be the suspect, and no evidence. */
function handedTo(investigation: Investigation, needs: string): Handed {
  const { child, representative, exclusions } = personalOf(investigation);
  const mayBeTold = representative !== undefined && !investigation.representativeInConflict;
  return { child, needs, exclusions: [...exclusions], ...(mayBeTold ? { representative } : {}) };
}

const openly = (investigation: Investigation, place: RegionCode = investigation.region) => ({
  referralId: investigation.referral.referralId,
  region: place,
  ageBand: investigation.child.ageBand,
  sex: investigation.child.sex,
  excludedSubjects: excludedOf(investigation),
  ...(investigation.referral.schoolId === null ? { withoutSchool: true as const } : {}),
});

const requested = (kind: Support['kind'], now: Date): Support => ({
  kind,
  status: 'requested',
  askedBy: 'police',
  changedAt: now.toISOString(),
});

/** Psychological support does not wait for the end of the investigation. */
export const requestUrgentSupport = moveOf<Investigation>()({
  input: z.object({ needs: words }),
  unseals: true,
  requires: [childIsIdentified],
  does: (investigation, { needs }, { now }) => ({
    change: { support: [...investigation.support, requested('urgent', now)] },
    facts: [
      urgentSupportRequestedByPolice.of({
        open: { ...openly(investigation), urgency: investigation.urgency },
        sealed: { 'social-services': handedTo(investigation, needs) },
      }),
    ],
  }),
});

/** Link 5 takes over; where the child lives elsewhere by now, there. */
export const referToRehabilitation = moveOf<Investigation>()({
  input: z.object({ needs: words, region: region.optional() }),
  unseals: true,
  requires: [childIsIdentified, isNotReferredYet],
  does: (investigation, { needs, region: place }, { now }) => ({
    change: { support: [...investigation.support, requested('rehabilitation', now)] },
    facts: [
      rehabilitationReferred.of({
        open: openly(investigation, place),
        sealed: { 'social-services': handedTo(investigation, needs) },
      }),
    ],
  }),
});

type Told = Pick<Support, 'kind' | 'status'> & { readonly supportId: string };

/**
 * Of which requests social services speak: of those that are known to be the support that they name. Where they take a child up, every request of that kind
 * that waits for an answer has it: one child has one record, and who asks again joins it. Anything else can only be meant for the last that was asked for.
 */
function meantBy(support: readonly Support[], { supportId, kind, status }: Told): readonly Support[] {
  const named = support.filter((each) => each.supportId === supportId);
  const waiting = support.filter((each) => each.kind === kind && each.supportId === undefined);
  if (status === 'accepted' || status === 'reopened') return [...named, ...waiting];
  return named.length > 0 ? named : waiting.slice(-1);
}

/** What social services told of a support. Requests that became one support stand as one, by whoever asked first. */
export const recordSupport = moveOf<Investigation>()({
  input: z.object({
    supportId: z.uuid(),
    kind: z.enum(['urgent', 'rehabilitation']),
    status: z.enum(['accepted', 'declined', 'reopened', 'transferred', 'closed']),
  }),
  does: (investigation, { supportId, kind, status }, { now }) => {
    const { support } = investigation;
    const news = { status, supportId, changedAt: now.toISOString() };
    const [meant, ...joined] = meantBy(support, { kind, ...news });
    const others = support.filter((each) => !joined.includes(each));
    return {
      change: {
        support:
          meant === undefined
            ? [...support, { kind, askedBy: 'school', ...news }]
            : others.map((each) => (each === meant ? { ...each, ...news } : each)),
      },
      notices: status === 'declined' ? handlersOf(investigation, 'support-declined') : [],
    };
  },
});
