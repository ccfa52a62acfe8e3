import { cite, citePlace, registerInForce, type Length, type LegalRegister } from '#libs/legal-basis';
import type { Locale, Texts } from '#libs/problems';
import type { DayCorrection } from './calendar.js';
import { zone, type Day } from './days.js';
import type { Explanation } from './explanation.js';

const languageOf: Record<Locale, string> = { kk: 'kk', ru: 'ru', en: 'en-GB' };
const each = <T>(make: (locale: Locale) => T): Record<Locale, T> => ({
  kk: make('kk'),
  ru: make('ru'),
  en: make('en'),
});

const dates = each((locale) => new Intl.DateTimeFormat(languageOf[locale], { dateStyle: 'long', timeZone: zone }));
const clocks = each(
  (locale) =>
    new Intl.DateTimeFormat(languageOf[locale], {
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
      timeZone: zone,
    }),
);
const plurals = each((locale) => new Intl.PluralRules(languageOf[locale]));

/** A day as people of that language write it: `2026 ж. 18 қараша`, `18 ноября 2026 г.`, `18 November 2026`. */
export const writeDay = (day: Day, locale: Locale): string => dates[locale].format(new Date(`${day}T12:00:00+05:00`));
/** The day and the time of day of an instant, in Almaty. */
export const writeInstant = (at: Date, locale: Locale): string =>
  `${dates[locale].format(at)}, ${clocks[locale].format(at)}`;

const units: Record<Length['unit'], Record<Locale, Partial<Record<Intl.LDMLPluralRule, string>>>> = {
  hours: {
    kk: { other: 'сағат' },
    ru: { one: 'час', few: 'часа', many: 'часов' },
    en: { one: 'hour', other: 'hours' },
  },
  workingDays: {
    kk: { other: 'жұмыс күні' },
    ru: { one: 'рабочий день', few: 'рабочих дня', many: 'рабочих дней' },
    en: { one: 'working day', other: 'working days' },
  },
  calendarDays: {
    kk: { other: 'күнтізбелік күн' },
    ru: { one: 'календарный день', few: 'календарных дня', many: 'календарных дней' },
    en: { one: 'calendar day', other: 'calendar days' },
  },
};

/** `3 рабочих дня` */
export function writeLength({ unit, n }: Length, locale: Locale): string {
  const forms = units[unit][locale];
  return `${n} ${forms[plurals[locale].select(n)] ?? forms.other ?? forms.many ?? ''}`;
}

/** After "up to": Russian declines. `до 10 рабочих дней` */
const writeUpTo = ({ unit, n }: Length, locale: Locale): string => {
  if (locale === 'en') return `to ${writeLength({ unit, n }, locale)}`;
  if (locale === 'kk')
    return `${writeLength({ unit, n }, locale)}${unit === 'hours' ? 'қа' : 'ге'} дейін`.replace('күніге', 'күніне');
  const one = { hours: 'часа', workingDays: 'рабочего дня', calendarDays: 'календарного дня' }[unit];
  return `до ${n} ${plurals.ru.select(n) === 'one' ? one : (units[unit].ru.many ?? '')}`;
};

interface Phrases {
  readonly rule: (title: string, basis: string) => string;
  readonly start: (at: string) => string;
  readonly hours: (length: string) => string;
  readonly days: (length: string) => string;
  readonly urgency: Record<'immediate' | 'urgent', string>;
  readonly fromCase: string;
  readonly skipped: (days: string) => string;
  readonly movedFrom: (day: string) => string;
  readonly paused: (from: string, to: string) => string;
  readonly stands: (from: string) => string;
  readonly extended: (at: string, to: string) => string;
  readonly endsAt: (at: string) => string;
  readonly endsOn: (day: string) => string;
  readonly noDate: string;
  readonly decided: Record<'rest' | 'working', (day: string, decision: string) => string>;
  readonly changed: (since: { readonly from: string; readonly entered: string }, basis: string) => string;
  readonly forRunning: string;
  readonly decision: (number: string, on: string, entered: string) => string;
  readonly withdrawn: (day: string) => string;
  readonly otherLaw: string;
}

const phrases: Record<Locale, Phrases> = {
  kk: {
    rule: (title, basis) => `Мерзім: «${title}». Негізі: ${basis}.`,
    start: (at) => `Басталуы: ${at}.`,
    hours: (length) => `Ұзақтығы: ${length}, үзіліссіз есептеледі.`,
    days: (length) => `Ұзақтығы: ${length}; басталған күні есептелмейді.`,
    urgency: {
      immediate: 'Балаға тікелей қауіп төнгендіктен мерзім қысқартылған.',
      urgent: 'Іс шұғыл болғандықтан мерзім қысқартылған.',
    },
    fromCase: 'Ұзақтығы істің өзінде белгіленген.',
    skipped: (days) => `Есептелмейтін күндер: ${days}.`,
    movedFrom: (day) => `Соңғы күн (${day}) жұмыс күні емес, сондықтан мерзім келесі жұмыс күніне ауысады.`,
    paused: (from, to) => `Мерзім тоқтатылған уақыт: ${from} – ${to}.`,
    stands: (from) => `Мерзім тоқтатылды: ${from}. Әлі жалғастырылған жоқ.`,
    extended: (at, to) => `Ұзартылды (${at}): ${to}.`,
    endsAt: (at) => `Аяқталуы: ${at} (Алматы уақыты).`,
    endsOn: (day) => `Аяқталуы: ${day}, тәулік соңы (24:00, Алматы уақыты).`,
    noDate: 'Мерзім тоқтап тұрғанда аяқталу күні болмайды.',
    decided: {
      rest: (day, decision) => `${day} – демалыс күні: ${decision}.`,
      working: (day, decision) => `${day} – жұмыс күні: ${decision}.`,
    },
    changed: ({ from, entered }, basis) =>
      `Ұзақтығы өзгертілген, қолданысқа енген күні – ${from} (${basis}; жүйеге орган әкімшісі енгізген күні – ${entered}).`,
    forRunning: 'Өзгеріс бұрын басталған мерзімдерге де қолданылады.',
    decision: (number, on, entered) => `${number} шешім (${on}); жүйеге орган әкімшісі енгізген күні – ${entered}`,
    withdrawn: (day) => `${day} туралы шешімнің күші жойылды.`,
    otherLaw: 'Осында қолданылатын құқық нормасы өзгерді.',
  },
  ru: {
    rule: (title, basis) => `Срок: «${title}». Основание: ${basis}.`,
    start: (at) => `Начало: ${at}.`,
    hours: (length) => `Длительность: ${length}, считается без перерыва.`,
    days: (length) => `Длительность: ${length}; день начала не считается.`,
    urgency: {
      immediate: 'Срок сокращён: ребёнок в непосредственной опасности.',
      urgent: 'Срок сокращён: дело срочное.',
    },
    fromCase: 'Длительность установлена в самом деле.',
    skipped: (days) => `Не считаются: ${days}.`,
    movedFrom: (day) => `Последний день (${day}) нерабочий, поэтому срок переносится на ближайший рабочий день.`,
    paused: (from, to) => `Срок был приостановлен: ${from} – ${to}.`,
    stands: (from) => `Срок приостановлен: ${from}. Пока не возобновлён.`,
    extended: (at, to) => `Продлён (${at}) ${to}.`,
    endsAt: (at) => `Истекает: ${at} (время Алматы).`,
    endsOn: (day) => `Истекает: ${day}, конец суток (24:00, время Алматы).`,
    noDate: 'Пока срок приостановлен, даты окончания нет.',
    decided: {
      rest: (day, decision) => `${day} – день отдыха: ${decision}.`,
      working: (day, decision) => `${day} – рабочий день: ${decision}.`,
    },
    changed: ({ from, entered }, basis) =>
      `Длительность изменена, действует с ${from} (${basis}; внесено администратором органа ${entered}).`,
    forRunning: 'Изменение распространяется и на сроки, которые начались раньше.',
    decision: (number, on, entered) => `решение ${number} от ${on}, внесено администратором органа ${entered}`,
    withdrawn: (day) => `Решение о дне ${day} отменено.`,
    otherLaw: 'Изменилась норма права, которая здесь применяется.',
  },
  en: {
    rule: (title, basis) => `Time limit: ${title}. Basis: ${basis}.`,
    start: (at) => `Started: ${at}.`,
    hours: (length) => `Length: ${length}, counted straight through.`,
    days: (length) => `Length: ${length}; the day of the start does not count.`,
    urgency: { immediate: 'Shortened: the child is in immediate danger.', urgent: 'Shortened: the case is urgent.' },
    fromCase: 'The case itself sets the length.',
    skipped: (days) => `Not counted: ${days}.`,
    movedFrom: (day) => `The last day (${day}) is not a working day, so the term moves to the next working day.`,
    paused: (from, to) => `The term stood still: ${from} – ${to}.`,
    stands: (from) => `The term stands still since ${from}. It has not been resumed.`,
    extended: (at, to) => `Extended (${at}) ${to}.`,
    endsAt: (at) => `Ends: ${at} (Almaty time).`,
    endsOn: (day) => `Ends: ${day}, at the end of the day (24:00, Almaty time).`,
    noDate: 'While the term stands still there is no last day.',
    decided: {
      rest: (day, decision) => `${day} is a day of rest: ${decision}.`,
      working: (day, decision) => `${day} is a working day: ${decision}.`,
    },
    changed: ({ from, entered }, basis) =>
      `The length was changed from ${from} on (${basis}; entered by the agency’s administrator on ${entered}).`,
    forRunning: 'The change applies to what had begun before as well.',
    decision: (number, on, entered) =>
      `decision ${number} of ${on}, entered by the agency’s administrator on ${entered}`,
    withdrawn: (day) => `The decision on ${day} was withdrawn.`,
    otherLaw: 'The law as it is applied here has changed.',
  },
};

/** Why this date: sentences for people, in the order in which one would count on paper. */
export function explain(
  explanation: Explanation,
  locale: Locale,
  register: Pick<LegalRegister, 'provisions' | 'timeLimits'> = registerInForce(),
): string[] {
  const say = phrases[locale];
  const { length, skipped, pauses, extensions, movedFrom, lastDay, decisions = [], decided: change } = explanation;
  const instant = (at: string): string => writeInstant(new Date(at), locale);
  const days = skipped.map(
    ({ from, to, name }) =>
      `${writeDay(from, locale)}${from === to ? '' : ` – ${writeDay(to, locale)}`} (${name[locale]})`,
  );
  const written = writeLength(length, locale);
  return [
    say.rule(register.timeLimits[explanation.rule].title[locale], cite(explanation.basis, 'today', register)[locale]),
    say.start(instant(explanation.startedAt)),
    length.unit === 'hours' ? say.hours(written) : say.days(written),
    ...(change === undefined ? [] : [sayChanged(change, locale)]),
    ...(explanation.urgency === null ? [] : [say.urgency[explanation.urgency]]),
    ...(explanation.lengthFrom === 'case' ? [say.fromCase] : []),
    ...extensions.map(({ at, to }) => say.extended(instant(at), writeUpTo(to, locale))),
    ...pauses.map(({ from, to }) => (to === null ? say.stands(instant(from)) : say.paused(instant(from), instant(to)))),
    ...(days.length === 0 ? [] : [say.skipped(days.join('; '))]),
    ...(movedFrom === null ? [] : [say.movedFrom(writeDay(movedFrom, locale))]),
    ...decisions.flatMap((each) => sayDecided(each, locale)),
    ending(),
  ];

  function ending(): string {
    if (explanation.dueAt === null || lastDay === null) return say.noDate;
    return length.unit === 'hours' ? say.endsAt(instant(explanation.dueAt)) : say.endsOn(writeDay(lastDay, locale));
  }
}

/** A change of the law, with its basis. */
function sayChanged(
  { from, running, enteredAt, text, ...place }: NonNullable<Explanation['decided']>,
  locale: Locale,
): string {
  const say = phrases[locale];
  const since = { from: writeDay(from, locale), entered: dates[locale].format(new Date(enteredAt)) };
  return say.changed(since, `${citePlace(place)[locale]}: ${text[locale]}`) + (running ? ` ${say.forRunning}` : '');
}

/** A decision on a single day; nothing where it is a correction of before decisions were kept. */
function sayDecided({ on, is, decision }: DayCorrection, locale: Locale): string[] {
  if (decision === undefined) return [];
  const say = phrases[locale];
  const entered = dates[locale].format(new Date(decision.enteredAt));
  const made = say.decision(decision.number, writeDay(decision.on, locale), entered);
  // A Russian date ends with a full stop of its own.
  return [say.decided[is](writeDay(on, locale), made).replace(/\.\.$/, '.')];
}

const keyOf = ({ on, is, decision }: DayCorrection): string => `${on} ${is} ${decision?.number ?? ''}`;

/** Which decisions of an administrator moved a date, of two explanations of the same deadline. */
export function whyMoved(before: Explanation, after: Explanation): Texts {
  const without = (all: readonly DayCorrection[] = [], others: readonly DayCorrection[] = []): DayCorrection[] =>
    all.filter((each) => !others.some((other) => keyOf(other) === keyOf(each)));
  const change = after.decided?.enteredAt === before.decided?.enteredAt ? undefined : after.decided;
  const added = without(after.decisions, before.decisions);
  // A shorter term may leave a day behind whose decision stands: of that nothing is said.
  const gone = change === undefined && added.length === 0 ? without(before.decisions, after.decisions) : [];
  return each((locale) => {
    const said = [
      ...(change === undefined ? [] : [sayChanged(change, locale)]),
      ...added.flatMap((day) => sayDecided(day, locale)),
      ...gone.map(({ on }) => phrases[locale].withdrawn(writeDay(on, locale))),
    ];
    return said.length === 0 ? phrases[locale].otherLaw : said.join(' ');
  });
}
