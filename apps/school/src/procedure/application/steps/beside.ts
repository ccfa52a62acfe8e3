import { form, narrative, urgentSupportRequestedBySchool, way } from '#libs/contracts';
import { moveOf } from '#libs/lifecycle';
import { z } from 'zod';
import type { Content } from '../../content.js';
import { childIn } from '../../hand-over.js';
import { notReferredYet, supportNotAsked } from '../application.rules.js';
import { personalOf, reached, type Application } from '../application.js';

/** Begins the referral to the police that an application becomes as well, and sends it. */
export const beginReferral = 'begin-referral';

/** What the referral says: everything that the school knows, the child's name among it. */
function referralContent(record: Application): Content {
  const { child, statement = '', resources = [], exclusions = [] } = personalOf(record).content;
  return {
    ...(child === undefined ? {} : { child }),
    noticed: statement,
    exclusions,
    accounts: resources.flatMap(({ platform, url = '', handle = '' }) =>
      platform === undefined || (url === '' && handle === '')
        ? []
        : [
            {
              platform,
              handle: (handle === '' ? url : handle).slice(0, 200),
              ...(url === '' || url.length > 500 ? {} : { url }),
              belongsTo: 'unknown' as const,
            },
          ],
    ),
  };
}

/** Signs of grooming or blackmail: the police learn it at once, with one step, and the application goes on beside it. */
export const referToPolice = moveOf<Application>()({
  input: z.strictObject({
    safeNow: z.enum(['yes', 'no', 'unknown']),
    ways: z.array(way).default([]),
    forms: z.array(form).default([]),
  }),
  unseals: true,
  requires: [notReferredYet],
  does: (record, input, { now, newId }) => {
    const referralId = newId();
    const content: Content = { ...referralContent(record), ...input };
    return {
      change: { referralId, ...reached(record, 'referred', now.toISOString()) },
      effects: [{ kind: beginReferral, payload: { referralId, content } }],
    };
  },
});

/** The child wants support: social services are asked directly, the police only where they know the child. */
export const requestSupport = moveOf<Application>()({
  input: z.strictObject({ needs: narrative.min(1) }),
  unseals: true,
  requires: [supportNotAsked],
  does: (record, { needs }, { now }) => {
    const { content } = personalOf(record);
    const { ageBand, sex } = record.summary;
    const withPolice = record.referralId !== undefined;
    return {
      change: reached(record, 'support-asked', now.toISOString()),
      facts: [
        urgentSupportRequestedBySchool.of({
          to: withPolice ? ['social-services', 'police', 'oversight'] : ['social-services', 'oversight'],
          open: {
            ...{ referralId: record.referralId ?? record.id, ageBand, sex, schoolId: record.schoolId },
            region: content.childRegion ?? record.schoolRegion,
            excludedSubjects: [...record.excluded],
            urgency: record.urgency,
            ...(withPolice ? {} : { withoutPolice: true }),
          },
          sealed: {
            'social-services': {
              child: childIn(content.child === undefined ? {} : { child: content.child }, now),
              needs,
              exclusions: content.exclusions ?? [],
            },
          },
        }),
      ],
    };
  },
});
