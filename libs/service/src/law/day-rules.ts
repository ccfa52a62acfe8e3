import { dayOf, kazakhstanCalendar, type DayCorrection } from '#libs/deadlines';
import { Problem, type Texts } from '#libs/problems';
import { correctionOf, daysIn, ofKind, type Contents, type Decision } from './decisions.js';
import type { Consider } from './decide.js';

/** A day may be decided once; what is so already needs no decision, and one that has not been made yet cannot be cited. @throws Problem */
export const decideDay =
  (day: Contents['day']): Consider<'day'> =>
  (before, now) => {
    const days = daysIn(before).map(correctionOf);
    if (days.some(({ on }) => on === day.on)) throw refusal('day-decided');
    if ((kazakhstanCalendar(days).dayOff(day.on) === null) === (day.is === 'working')) throw refusal('day-is-so');
    if (day.decision.on > dayOf(now)) throw refusal('decision-to-come');
    return { kind: 'day', content: day };
  };

/** What is in force may be withdrawn, once. @throws Problem */
export const withdrawDay =
  (of: string, reason: string): Consider<'day-withdrawn'> =>
  (before) => {
    if (!ofKind(before, 'day').some(({ id }) => id === of)) throw new Problem('not-found');
    if (!daysIn(before).some(({ id }) => id === of)) throw refusal('day-withdrawn');
    return { kind: 'day-withdrawn', content: { of, reason } };
  };

/** The calendar as these decisions and one more make it. */
export const daysWith = (before: readonly Decision[], day: Contents['day'], now: Date): readonly DayCorrection[] => [
  ...daysIn(before).map(correctionOf),
  correctionOf({ content: day, decidedAt: now }),
];

export const daysWithout = (before: readonly Decision[], of: string): readonly DayCorrection[] =>
  daysIn(before)
    .filter(({ id }) => id !== of)
    .map(correctionOf);

/** What is entered has been decided already. */
export const decisionToCome: Texts = {
  en: 'The decision is dated later than today. Enter it once it has been made.',
  ru: 'Дата решения ещё не наступила. Внесите его после принятия.',
  kk: 'Шешімнің күні әлі келген жоқ. Ол қабылданғаннан кейін енгізіңіз.',
};

const refusals = {
  'day-decided': {
    en: 'Something is decided about this day already. Withdraw that first.',
    ru: 'Об этом дне уже внесено решение. Сначала отзовите его.',
    kk: 'Бұл күн туралы шешім енгізілген. Алдымен соны кері қайтарып алыңыз.',
  },
  'day-is-so': {
    en: 'The calendar has this day so already.',
    ru: 'В календаре этот день уже такой.',
    kk: 'Күнтізбеде бұл күн онсыз да солай.',
  },
  'decision-to-come': decisionToCome,
  'day-withdrawn': {
    en: 'This day was withdrawn already.',
    ru: 'Этот день уже отозван.',
    kk: 'Бұл күн бұрын қайтарып алынған.',
  },
} as const satisfies Record<string, Texts>;

const refusal = (rule: keyof typeof refusals): Problem => new Problem('rule-unmet', { rule, says: refusals[rule] });
