import type { Locale, Texts } from '#libs/problems';
import type { Answers } from '../../procedure/tell/answers.js';

/** A child is spoken to as a child, a grown-up as one who writes about a child. */
export type Voice = 'child' | 'adult';
export type Said = Texts | Readonly<Record<Voice, Texts>>;

/** Who has not said who they are may be a child. */
export const voiceOf = (from: Answers['from']): Voice => (from === '' || from === 'child' ? 'child' : 'adult');

export const say = (said: Said, locale: Locale, voice: Voice): string => ('child' in said ? said[voice] : said)[locale];
