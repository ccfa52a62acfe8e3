/** The three languages in which everything that a person reads exists. */
export const locales = ['kk', 'ru', 'en'] as const;
export type Locale = (typeof locales)[number];

/** One text in every language; a missing language is a compile error. */
export type Texts = Readonly<Record<Locale, string>>;
/** Each language in its own words. */
export const languageNames: Texts = { kk: 'Қазақша', ru: 'Русский', en: 'English' };

/** Fills `{name}` places of a text; a place without a value stays visible, so that it is noticed. */
export function fill(texts: Texts, values: Readonly<Record<string, string | number>>): Texts {
  const into = (text: string): string =>
    text.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
  return { kk: into(texts.kk), ru: into(texts.ru), en: into(texts.en) };
}

/**
 * Chooses the language of an answer from an Accept-Language value (RFC 9110, 12.5.4).
 * Kazakh is the state language and therefore the answer where nothing else was asked for.
 */
export function negotiate(acceptLanguage: string | undefined): Locale {
  const wishes = (acceptLanguage ?? '')
    .split(',')
    .map((part) => {
      const [range = '', ...parameters] = part.trim().toLowerCase().split(';');
      const quality = parameters.map((p) => p.trim()).find((p) => p.startsWith('q='));
      return { language: range.split('-')[0] ?? '', weight: quality === undefined ? 1 : Number(quality.slice(2)) };
    })
    .filter((wish) => wish.weight > 0)
    .sort((a, b) => b.weight - a.weight);
  for (const wish of wishes) {
    const found = locales.find((locale) => locale === wish.language);
    if (found !== undefined) return found;
  }
  return 'kk';
}
