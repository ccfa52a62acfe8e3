import { fill, type locales } from '#libs/problems';
import { outcomeTexts } from './outcome.texts.js';
import type { Said } from './voice.js';

/** When to press again. */
export function tooOften(wait: number): Said {
  const isLong = wait >= 90;
  const n = isLong ? Math.ceil(wait / 60) : wait;
  const unit = fill(isLong ? outcomeTexts.minutes : outcomeTexts.seconds, { n });
  const in_ = (locale: (typeof locales)[number]): string => fill(outcomeTexts.tooOften, { wait: unit[locale] })[locale];
  return { kk: in_('kk'), ru: in_('ru'), en: in_('en') };
}
