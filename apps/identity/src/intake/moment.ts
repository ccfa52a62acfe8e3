import type { Locale } from '#libs/problems';

const languageOf = { kk: 'kk-KZ', ru: 'ru-RU', en: 'en-GB' } as const;

/** A moment as people of the country write it. */
export const moment = (at: Date, locale: Locale): string =>
  new Intl.DateTimeFormat(languageOf[locale], {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'Asia/Almaty',
  }).format(at);
