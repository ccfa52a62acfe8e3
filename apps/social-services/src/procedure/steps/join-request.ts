import { child, exclusion, representative } from '#libs/contracts';
import { moveOf } from '#libs/lifecycle';
import { z } from 'zod';
import { personalOf, type Support, type SupportPersonal } from '../support.js';
import { birthdayTimer } from './arrive.js';
import { toldToSchool } from './exclude.js';
import { representativeIsExcluded } from './representative.js';

/** A second request for the same kind of support joins what is open: one child, one record. */
export const joinRequest = moveOf<Support>()({
  input: z.object({
    at: z.iso.datetime(),
    from: z.enum(['school', 'police']),
    child,
    representative: representative.optional(),
    needs: z.string(),
    exclusions: z.array(exclusion),
    excludedSubjects: z.array(z.uuid()),
  }),
  unseals: true,
  does: (record, request, { now }) => {
    const before = personalOf(record);
    const sealed: SupportPersonal = {
      ...before,
      child: { ...before.child, ...request.child, identified: before.child.identified || request.child.identified },
      representative: request.representative ?? before.representative,
      exclusions: [...before.exclusions, ...request.exclusions],
      needs: [...before.needs, { at: request.at, from: request.from, text: request.needs }],
    };
    return {
      change: {
        requestedBy: [...record.requestedBy, request.from],
        ...(request.from === 'school' ? { withoutSchool: false } : {}),
        excluded: [...new Set([...record.excluded, ...request.excludedSubjects])],
        representativeExcluded: representativeIsExcluded(sealed),
      },
      sealed,
      facts: toldToSchool(record, request.excludedSubjects),
      notices: [
        {
          code: record.status === 'declined' ? 'support-asked-again' : 'support-request-joined',
          to: { role: 'coordinator', unitId: record.unitId },
        },
      ],
      effects: [{ kind: 'hide-notices', payload: {} }],
      ...(before.child.bornOn === undefined ? birthdayTimer(request.child.bornOn, now) : {}),
    };
  },
});
