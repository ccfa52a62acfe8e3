import type { Texts } from '#libs/problems';
import type { InstrumentCode } from './instruments.js';

/** A place in an instrument. `article` is as the instrument numbers it, or null where the instrument is cited as a whole. */
export interface Citation {
  readonly instrument: InstrumentCode;
  readonly article: string | null;
}

/** What a step or a time limit rests on. */
export interface Provision {
  /** What it provides, in our own words. */
  readonly title: Texts;
  /** As the manual cites it; null where the manual cites nothing. */
  readonly asManual: Citation | null;
  /** As the law stands today, as far as we know; null where nothing is cited. */
  readonly today: Citation | null;
  /** What whoever reads the citation must know. */
  readonly note?: Texts;
  /** True once a lawyer has confirmed today's citation. */
  readonly confirmed: boolean;
}

/** The manual and today's law agree, or nobody has found that they differ. */
export const cited = (instrument: InstrumentCode, article: string | null, title: Texts): Provision => ({
  title,
  asManual: { instrument, article },
  today: { instrument, article },
  confirmed: false,
});

/** The manual cites one place; the law has changed since. */
export const moved = (asManual: Citation, today: Citation, title: Texts, note: Texts): Provision => ({
  title,
  asManual,
  today,
  note,
  confirmed: false,
});

/** The manual cites nothing: the basis is the procedure of the system until a lawyer names an article. */
export const own = (title: Texts): Provision => ({
  title,
  asManual: null,
  today: { instrument: 'internal', article: null },
  note: {
    en: 'No article is cited: this is the procedure of the system until a lawyer names one.',
    ru: 'Статья не указана: это порядок работы системы, пока юрист не назовёт норму.',
    kk: 'Бап көрсетілмеген: заңгер норманы атағанға дейін бұл жүйенің жұмыс тәртібі.',
  },
  confirmed: false,
});

/** The manual cites nothing, and an article in force today is known to us: it stands until a lawyer has confirmed it. */
export const today = (instrument: InstrumentCode, article: string, title: Texts): Provision => ({
  title,
  asManual: null,
  today: { instrument, article },
  note: {
    en: 'The manual cites no article here: a lawyer must confirm this one.',
    ru: 'В рекомендациях норма не указана: эту статью должен подтвердить юрист.',
    kk: 'Ұсынымдарда норма көрсетілмеген: бұл бапты заңгер растауға тиіс.',
  },
  confirmed: false,
});
