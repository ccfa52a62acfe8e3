import { dayOf, dueAt, lawInForce, type Given } from '#libs/deadlines';

const usual: Given = { length: { unit: 'workingDays', n: 10 } };

/** Until when an agency answers: the day that the prosecutor names, or ten working days; a last day off moves on. */
export function termOfAnswer(now: Date, answerBy: string | undefined): { dueAt: Date; daysLeft: number } {
  const { dueAt: due } = dueAt('remark-answer', now, lawInForce, {
    given: answerBy === undefined ? usual : { until: answerBy },
  });
  if (due === null) throw new Error('a term without pauses has an end');
  return { dueAt: due, daysLeft: Math.round((Date.parse(dayOf(due)) - Date.parse(dayOf(now))) / 86_400_000) };
}
