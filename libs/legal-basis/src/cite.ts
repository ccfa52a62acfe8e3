import type { Locale, Texts } from '#libs/problems';
import { instruments, type Instrument } from './instruments.js';
import { registerInForce } from './in-force.js';
import type { OffenceCode } from './offences.js';
import type { Citation } from './provision.js';
import type { ProvisionCode } from './provisions.js';
import type { LegalRegister } from './register.js';

/** `today`: as the law stands; `manual`: as the manual of 2025 cites it. */
export type Reading = 'today' | 'manual';

const isSeveral = (article: string): boolean => /^\d+-\d{3,}$/.test(article);

const written: Record<Instrument['parts'], Record<Locale, (short: string, part: string) => string>> = {
  article: {
    en: (short, part) => `${short}, ${isSeveral(part) ? 'arts' : 'art.'} ${part}`,
    ru: (short, part) => `${short}, ст. ${part}`,
    kk: (short, part) => `${short}, ${part}-${isSeveral(part) ? 'баптар' : 'бап'}`,
  },
  section: {
    en: (short, part) => `${short}, section ${part}`,
    ru: (short, part) => `${short}, раздел ${part}`,
    kk: (short, part) => `${short}, ${part}-бөлім`,
  },
  whole: { en: (short) => short, ru: (short) => short, kk: (short) => short },
};

/** How a place in an instrument is written: "CPC, art. 179". */
export function citePlace({ instrument, article }: Citation): Texts {
  const { short, parts }: Instrument = instruments[instrument];
  const one = (locale: Locale): string =>
    article === null ? short[locale] : written[parts][locale](short[locale], article);
  return { kk: one('kk'), ru: one('ru'), en: one('en') };
}

/**
 * How a provision is cited by the register in force: "CPC, art. 179". Where nothing is cited it is the procedure of the system.
 */
export function cite(
  code: ProvisionCode,
  reading: Reading = 'today',
  register: Pick<LegalRegister, 'provisions'> = registerInForce(),
): Texts {
  const entry = register.provisions[code];
  const citation = reading === 'today' ? entry.today : entry.asManual;
  return citePlace(citation ?? { instrument: 'internal', article: null });
}

/** How an article of the Criminal Code is cited: "CC, art. 124". */
export const citeOffence = (code: OffenceCode): Texts =>
  citePlace({ instrument: 'cc', article: registerInForce().offences[code].article });
