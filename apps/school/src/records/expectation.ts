import { dueAt } from '#libs/deadlines';
import { timeLimits, type TimeLimitCode } from '#libs/legal-basis';
import type { Texts } from '#libs/problems';
import type { MilestoneCode } from '../procedure/milestones.js';
import type { Referral } from '../procedure/referral.js';

/** What should happen next, who has to do it, and by when. */
export interface Expectation {
  readonly rule: TimeLimitCode;
  readonly what: Texts;
  readonly of: 'police' | 'school';
  readonly by: string;
}

/** By state: the time limit that runs, and the milestone that started it. */
const expected: Readonly<
  Record<string, { rule: TimeLimitCode; since: readonly MilestoneCode[]; of: Expectation['of'] }>
> = {
  sent: { rule: 'receive-referral', since: ['sent', 'resubmitted', 'rerouted'], of: 'police' },
  received: { rule: 'erdr-registration', since: ['sent'], of: 'police' },
  checking: { rule: 'preliminary-check', since: ['checking'], of: 'police' },
  'question-open': { rule: 'answer-question', since: ['question'], of: 'school' },
  returned: { rule: 'complete-referral', since: ['returned'], of: 'school' },
};

/** What happens next and by when, from the register alone: the police may have longer by a decision of which the school is not told. */
export function expectationOf(referral: Referral): Expectation | null {
  const entry = expected[referral.status];
  const started = referral.milestones.filter(({ code }) => entry?.since.includes(code)).at(-1);
  if (entry === undefined || started === undefined) return null;
  const { dueAt: by } = dueAt(entry.rule, new Date(started.at), undefined, { given: { urgency: referral.urgency } });
  return by === null
    ? null
    : { rule: entry.rule, what: timeLimits[entry.rule].title, of: entry.of, by: by.toISOString() };
}
