import { narrative, urgentSupportRequestedBySchool } from '#libs/contracts';
import { moveOf } from '#libs/lifecycle';
import { z } from 'zod';
import { childIn, exclusionsIn, representativeIn } from '../hand-over.js';
import { personalOf, type Referral } from '../referral.js';
import { urgentSupportNotAwaited } from '../referral.rules.js';

/** A child in danger does not wait for link 5: support begins beside the investigation. */
export const requestUrgentSupport = moveOf<Referral>()({
  input: z.strictObject({ needs: narrative.min(1) }),
  unseals: true,
  requires: [urgentSupportNotAwaited],
  does: (record, { needs }, at) => {
    const { content } = personalOf(record);
    const { ageBand, sex, childRegion } = record.summary;
    return {
      change: {
        supportMilestones: [
          ...record.supportMilestones,
          { code: 'requested', kind: 'urgent', at: at.now.toISOString() },
        ],
      },
      facts: [
        urgentSupportRequestedBySchool.of({
          open: {
            referralId: record.id,
            region: childRegion ?? record.schoolRegion,
            ageBand,
            sex,
            schoolId: record.schoolId,
            excludedSubjects: [...record.excluded],
            urgency: record.urgency,
          },
          sealed: {
            'social-services': {
              child: childIn(content, at.now),
              ...representativeIn(content),
              needs,
              exclusions: exclusionsIn(content),
            },
          },
        }),
      ],
    };
  },
});
