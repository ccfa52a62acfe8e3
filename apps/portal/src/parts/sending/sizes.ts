import { useLanguage, type Language } from '../../texts/spoken.js';

const units: Readonly<Record<Language, readonly [string, string]>> = {
  kk: ['КБ', 'МБ'],
  ru: ['КБ', 'МБ'],
  en: ['KB', 'MB'],
};

/** Writes a number of bytes for people. */
export function sizeIn(language: Language, bytes: number): string {
  const [kilo, mega] = units[language];
  const number = (value: number, digits: number): string =>
    value.toLocaleString(language, { maximumFractionDigits: digits, minimumFractionDigits: digits });
  return bytes < 1_048_576
    ? `${number(Math.ceil(bytes / 1024), 0)} ${kilo}`
    : `${number(bytes / 1_048_576, 1)} ${mega}`;
}

export function useSizes(): (bytes: number) => string {
  const { language } = useLanguage();
  return (bytes) => sizeIn(language, bytes);
}
