import { timeLimits, type TimeLimitCode } from '#libs/legal-basis';
import { locales } from '#libs/problems';
import { dueAt, explain, kazakhstanCalendar, lawInForce, writeDay, writeLength } from './index.js';

const almaty = (text: string): Date => new Date(`${text}:00+05:00`);

describe('why this date', () => {
  const { explanation } = dueAt('preliminary-check', almaty('2026-11-18T14:03'), lawInForce, {
    extensions: [{ at: almaty('2026-11-20T09:00'), to: { unit: 'calendarDays', n: 10 } }],
    pauses: [{ from: almaty('2026-11-21T10:00'), to: almaty('2026-11-26T10:00') }],
  });

  test('in Kazakh', () => {
    expect(explain(explanation, 'kk')).toEqual([
      'Мерзім: «Алдын ала тексеру». Негізі: ҚПК, 190-бап.',
      'Басталуы: 2026 ж. 18 қараша, 14:03.',
      'Ұзақтығы: 10 күнтізбелік күн; басталған күні есептелмейді.',
      'Ұзартылды (2026 ж. 20 қараша, 09:00): 10 күнтізбелік күнге дейін.',
      'Мерзім тоқтатылған уақыт: 2026 ж. 21 қараша, 10:00 – 2026 ж. 26 қараша, 10:00.',
      'Есептелмейтін күндер: 2026 ж. 21 қараша – 2026 ж. 26 қараша (мерзім тоқтатылған).',
      'Аяқталуы: 2026 ж. 4 желтоқсан, тәулік соңы (24:00, Алматы уақыты).',
    ]);
  });

  test('in Russian', () => {
    expect(explain(explanation, 'ru')).toEqual([
      'Срок: «Доследственная проверка». Основание: УПК, ст. 190.',
      'Начало: 18 ноября 2026 г., 14:03.',
      'Длительность: 10 календарных дней; день начала не считается.',
      'Продлён (20 ноября 2026 г., 09:00) до 10 календарных дней.',
      'Срок был приостановлен: 21 ноября 2026 г., 10:00 – 26 ноября 2026 г., 10:00.',
      'Не считаются: 21 ноября 2026 г. – 26 ноября 2026 г. (срок был приостановлен).',
      'Истекает: 4 декабря 2026 г., конец суток (24:00, время Алматы).',
    ]);
  });

  test('in English, with a holiday', () => {
    expect(explain(dueAt('tell-school', almaty('2026-12-15T14:03')).explanation, 'en')).toEqual([
      'Time limit: Telling the school what support continues there. Basis: Manual (Kosshy, 2025), section 3.3.',
      'Started: 15 December 2026, 14:03.',
      'Length: 1 working day; the day of the start does not count.',
      'Not counted: 16 December 2026 (Independence Day).',
      'Ends: 17 December 2026, at the end of the day (24:00, Almaty time).',
    ]);
  });

  test('a last day that moved is explained', () => {
    expect(explain(dueAt('preliminary-check', almaty('2026-11-18T14:03')).explanation, 'ru')).toContain(
      'Последний день (21 ноября 2026 г.) нерабочий, поэтому срок переносится на ближайший рабочий день.',
    );
  });

  test('a clock that stands still has no last day, and says so', () => {
    const stands = dueAt('erdr-registration', almaty('2026-11-18T14:03'), lawInForce, {
      pauses: [{ from: almaty('2026-11-18T15:00'), to: null }],
    });
    expect(explain(stands.explanation, 'kk').slice(-2)).toEqual([
      'Мерзім тоқтатылды: 2026 ж. 18 қараша, 15:00. Әлі жалғастырылған жоқ.',
      'Мерзім тоқтап тұрғанда аяқталу күні болмайды.',
    ]);
  });

  test('every rule explains itself in every language, with no month written as a number and no gap', () => {
    for (const rule of Object.keys(timeLimits) as TimeLimitCode[]) {
      const due = dueAt(rule, almaty('2026-03-06T10:00'), lawInForce, {
        given: { length: { unit: 'workingDays', n: 5 }, urgency: 'immediate' },
      });
      for (const locale of locales) {
        const text = explain(due.explanation, locale).join('\n');
        expect(text).not.toMatch(/M\d\d|undefined|null|\{/);
        expect(text).toContain(timeLimits[rule].title[locale]);
      }
    }
  });

  test('each month of a Kazakh date has its name', () => {
    const months = [
      'қаңтар',
      'ақпан',
      'наурыз',
      'сәуір',
      'мамыр',
      'маусым',
      'шілде',
      'тамыз',
      'қыркүйек',
      'қазан',
      'қараша',
      'желтоқсан',
    ];
    months.forEach((month, index) => {
      expect(writeDay(`2026-${String(index + 1).padStart(2, '0')}-18`, 'kk')).toBe(`2026 ж. 18 ${month}`);
    });
  });

  test('Russian counts', () => {
    const days = [1, 2, 5, 21].map((n) => writeLength({ unit: 'workingDays', n }, 'ru'));
    expect(days).toEqual(['1 рабочий день', '2 рабочих дня', '5 рабочих дней', '21 рабочий день']);
  });
});

describe('a decision on a day', () => {
  const decision = { number: '№ 777', on: '2026-11-02', enteredAt: '2026-11-20T06:00:00.000Z' };
  const name = { kk: 'ауыстырылған күн', ru: 'перенос', en: 'moved day' };
  const counted = (
    rule: 'answer-question' | 'preliminary-check' | 'erdr-registration',
    is: 'rest' | 'working',
    on: string,
  ) =>
    dueAt(rule, almaty('2026-11-18T14:03'), {
      ...lawInForce,
      calendar: kazakhstanCalendar([{ on, is, name, decision }]),
    }).explanation;

  it('is named where the date depends on it, with its number and who entered it', () => {
    const rest = counted('answer-question', 'rest', '2026-11-20');
    expect(rest.lastDay).toBe('2026-11-23');
    expect(explain(rest, 'en')).toContain(
      '20 November 2026 is a day of rest: decision № 777 of 2 November 2026, entered by the agency’s administrator on 20 November 2026.',
    );
    expect(explain(rest, 'ru').join(' ')).toContain('решение № 777 от 2 ноября 2026 г.');
    expect(explain(rest, 'kk').join(' ')).toContain('№ 777 шешім');
    const working = counted('preliminary-check', 'working', '2026-11-21');
    expect(working.lastDay).toBe('2026-11-21');
    expect(explain(working, 'en').join(' ')).toContain('21 November 2026 is a working day: decision № 777');
  });

  it('is not named where the date does not depend on it', () => {
    expect(counted('answer-question', 'rest', '2026-11-24')).not.toHaveProperty('decisions');
    // A term in calendar days asks only whether its last day is one of work; hours run straight.
    expect(counted('preliminary-check', 'rest', '2026-11-19')).not.toHaveProperty('decisions');
    expect(counted('erdr-registration', 'rest', '2026-11-19')).not.toHaveProperty('decisions');
  });
});
