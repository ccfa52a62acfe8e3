import type { Child, Person } from '#libs/contracts';
import escapeStringRegexp from 'escape-string-regexp';

type Names = Partial<Pick<Child, keyof Person | 'schoolName'>>;

/** A name shorter than this is no name to search for: it would be found in any text. */
const shortest = 3;
const vowel = /[аеёиоуыэюяәіөұү]$/u;
/** What case endings add to a name in Kazakh, and what they put in the place of its last vowel, or add, in Russian. */
const kazakh =
  'ға ге қа ке ның нің дың дің тың тің ны ні ды ді да де та те дан ден тан тен нан нен мен бен пен лар лер дар дер тар тер'.split(
    ' ',
  );
const russian = 'а у ом ем ой ей ою е и ы ю я ым ых ыми ого ому ую ая'.split(' ');

/** A name as a whole word, whatever its case ending. */
function wordOf(name: string): RegExp {
  const whole = name.trim().toLowerCase();
  const stem = whole.replace(vowel, '');
  const forms = `${escapeStringRegexp(whole)}(?:${kazakh.join('|')})?|${escapeStringRegexp(stem)}(?:${russian.join('|')})`;
  return new RegExp(`(?<!\\p{L})(?:${forms})(?!\\p{L})`, 'iu');
}

/**
 * Where the data of a document say who the child is: JSON Pointers to every text that holds a name, a number, an address or the school of the child. A
 * document whose reader need not know is not issued while there is one.
 */
export function mentionsOf(child: Names, data: unknown): string[] {
  const { familyName, givenName, patronymic, iin, phone, address, schoolName } = child;
  const isLong = (text: string | undefined): text is string => text !== undefined && text.trim().length >= shortest;
  const words = [familyName, givenName, patronymic].filter(isLong).map(wordOf);
  const whole = [iin, phone, address, schoolName]
    .filter(isLong)
    .map((text) => new RegExp(escapeStringRegexp(text.trim()), 'iu'));
  return pointersTo(data, (text) => [...words, ...whole].some((pattern) => pattern.test(text)));
}

function pointersTo(value: unknown, isMeant: (text: string) => boolean, path = ''): string[] {
  if (typeof value === 'string') return isMeant(value) ? [path] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => pointersTo(each, isMeant, `${path}/${key}`));
}
