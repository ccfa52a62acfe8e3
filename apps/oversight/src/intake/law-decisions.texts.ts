import { writeDay, writeLength } from '#libs/deadlines';
import { citePlace, provisions, timeLimits, type Citation } from '#libs/legal-basis';
import type { Locale } from '#libs/problems';
import type { CitationRow, LengthRow, MadeRow } from '../records/law-decisions.js';

const words = {
  kk: {
    rest: 'демалыс күні',
    working: 'жұмыс күні',
    decision: (number: string, on: string) => `${number} шешім, ${on}`,
    length: (title: string, now: string, before: string) => `${title}: ${now} (тізілімде: ${before})`,
    from: (day: string, running: boolean) =>
      `қолданысқа енген күні – ${day}${running ? '; бұрын басталғандарға да қолданылады' : ''}`,
    given: 'істің өзінде белгіленеді',
    nothing: 'көрсетілмейді',
    confirmed: 'заңгер растаған',
    unconfirmed: 'заңгер растамаған',
    act: (instrument: string, number: string, on: string) => `${instrument}, ${number}, ${on}`,
  },
  ru: {
    rest: 'день отдыха',
    working: 'рабочий день',
    decision: (number: string, on: string) => `решение ${number} от ${on}`,
    length: (title: string, now: string, before: string) => `${title}: ${now} (по реестру: ${before})`,
    from: (day: string, running: boolean) => `действует с ${day}${running ? ', в том числе для начатых раньше' : ''}`,
    given: 'устанавливается в самом деле',
    nothing: 'не указывается',
    confirmed: 'подтверждено юристом',
    unconfirmed: 'юристом не подтверждено',
    act: (instrument: string, number: string, on: string) => `${instrument}, ${number} от ${on}`,
  },
  en: {
    rest: 'a day of rest',
    working: 'a working day',
    decision: (number: string, on: string) => `decision ${number} of ${on}`,
    length: (title: string, now: string, before: string) => `${title}: ${now} (register: ${before})`,
    from: (day: string, running: boolean) => `from ${day} on${running ? ', also for what began before' : ''}`,
    given: 'the case itself sets it',
    nothing: 'nothing is cited',
    confirmed: 'confirmed by a lawyer',
    unconfirmed: 'not confirmed by a lawyer',
    act: (instrument: string, number: string, on: string) => `${instrument}, ${number} of ${on}`,
  },
} as const;

interface Said {
  readonly what: string;
  readonly basis: string;
  readonly reason: string;
}

/** What was decided, on what basis and why, in the reader's language; of a time limit or a citation beside what the register says. */
export function saidOf(row: MadeRow, locale: Locale): Said {
  const say = words[locale];
  if (row.kind === 'day') {
    const { on, is, name, decision } = row.content;
    return {
      what: `${writeDay(on, locale)} – ${say[is]}`,
      basis: say.decision(decision.number, writeDay(decision.on, locale)),
      reason: name[locale],
    };
  }
  return row.kind === 'length' ? saidOfLength(row, locale) : saidOfCitation(row, locale);
}

function saidOfLength({ content }: LengthRow, locale: Locale): Said {
  const say = words[locale];
  const { rule, length, from, running, basis } = content;
  const { title, length: before } = timeLimits[rule];
  const written = before === 'given' ? say.given : writeLength(before, locale);
  return {
    what: `${say.length(title[locale], writeLength(length, locale), written)}; ${say.from(writeDay(from, locale), running)}`,
    basis: citePlace(basis)[locale],
    reason: basis.text[locale],
  };
}

function saidOfCitation({ content }: CitationRow, locale: Locale): Said {
  const say = words[locale];
  const { provision, today, confirmed, from, basis } = content;
  const { title, today: before } = provisions[provision];
  const cited = (place: Citation | null): string => (place === null ? say.nothing : citePlace(place)[locale]);
  return {
    what: `${say.length(title[locale], cited(today), cited(before))}; ${say[confirmed ? 'confirmed' : 'unconfirmed']}; ${say.from(writeDay(from, locale), false)}`,
    basis: say.act(
      citePlace({ instrument: basis.instrument, article: null })[locale],
      basis.number,
      writeDay(basis.on, locale),
    ),
    reason: basis.text[locale],
  };
}
