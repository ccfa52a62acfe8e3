import { writeDay, writeLength } from '#libs/deadlines';
import { citePlace, timeLimits } from '#libs/legal-basis';
import type { Locale } from '#libs/problems';
import type { DayRow, LengthRow } from '../records/law-decisions.js';

const words = {
  kk: {
    rest: 'демалыс күні',
    working: 'жұмыс күні',
    decision: (number: string, on: string) => `${number} шешім, ${on}`,
    length: (title: string, now: string, before: string) => `${title}: ${now} (тізілімде: ${before})`,
    from: (day: string, running: boolean) =>
      `қолданысқа енген күні – ${day}${running ? '; бұрын басталғандарға да қолданылады' : ''}`,
    given: 'істің өзінде белгіленеді',
  },
  ru: {
    rest: 'день отдыха',
    working: 'рабочий день',
    decision: (number: string, on: string) => `решение ${number} от ${on}`,
    length: (title: string, now: string, before: string) => `${title}: ${now} (по реестру: ${before})`,
    from: (day: string, running: boolean) => `действует с ${day}${running ? ', в том числе для начатых раньше' : ''}`,
    given: 'устанавливается в самом деле',
  },
  en: {
    rest: 'a day of rest',
    working: 'a working day',
    decision: (number: string, on: string) => `decision ${number} of ${on}`,
    length: (title: string, now: string, before: string) => `${title}: ${now} (register: ${before})`,
    from: (day: string, running: boolean) => `from ${day} on${running ? ', also for what began before' : ''}`,
    given: 'the case itself sets it',
  },
} as const;

/** What was decided, on what basis and why, in the reader's language; of a time limit beside what the register says. */
export function saidOf(row: DayRow | LengthRow, locale: Locale): { what: string; basis: string; reason: string } {
  const say = words[locale];
  if (row.kind === 'day') {
    const { on, is, name, decision } = row.content;
    return {
      what: `${writeDay(on, locale)} – ${say[is]}`,
      basis: say.decision(decision.number, writeDay(decision.on, locale)),
      reason: name[locale],
    };
  }
  const { rule, length, from, running, basis } = row.content;
  const { title, length: before } = timeLimits[rule];
  const written = before === 'given' ? say.given : writeLength(before, locale);
  return {
    what: `${say.length(title[locale], writeLength(length, locale), written)}; ${say.from(writeDay(from, locale), running)}`,
    basis: citePlace(basis)[locale],
    reason: basis.text[locale],
  };
}
