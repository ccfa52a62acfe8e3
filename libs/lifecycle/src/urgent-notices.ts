import type { NoticeCode } from './notice-texts.js';

type Pattern = Exclude<NoticeCode, `deadline-${string}`> | 'deadline-breached:%';

/** Notices that cannot wait for somebody's next visit, as patterns of SQL's LIKE: a child in danger, evidence that is no longer what it was, a term that has passed, an order that nobody has. */
export const urgentNotices: readonly Pattern[] = [
  'referral-arrived-immediate',
  'danger-told',
  'tip-arrived-immediate',
  'support-arrived-urgent',
  'support-asked-again-urgent',
  'evidence-altered',
  'emergency-opened',
  'emergency-refused',
  'emergency-told',
  'record-without-hands',
  'takedown-undelivered',
  'deadline-breached:%',
];
