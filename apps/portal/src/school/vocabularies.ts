import { every } from '../api/every.js';
import type { StepsOfSchool } from '../api/school.js';

/** What a school itself does for a child. */
export const supportKinds = every<StepsOfSchool['recordSchoolSupport']['kind']>()([
  'talk',
  'class-work',
  'family-talk',
  'watch',
  'other',
]);

/** Why a referral is closed at the school without rehabilitation. */
export const closingReasons = every<NonNullable<StepsOfSchool['closeAtSchool']['withoutRehabilitation']>>()([
  'not-needed',
  'declined-before',
  'moved-away',
  'other',
]);
