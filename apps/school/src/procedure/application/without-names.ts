import escapeStringRegexp from 'escape-string-regexp';
import type { ApplicationContent } from './content.js';

/** A name shorter than this would be found in any text. */
const shortest = 3;

/**
 * A statement as the expert group reads it: the child's names, whatever their case ending, are initials, and numbers that say who it is are gone. The
 * form asks for a statement without names; this is for what was typed all the same.
 */
export function withoutNames(
  statement: string,
  { familyName, givenName, patronymic, iin, phone }: NonNullable<ApplicationContent['child']> = {},
): string {
  const names = [familyName, givenName, patronymic].flatMap((name) => {
    const whole = name?.trim() ?? '';
    return whole.length < shortest ? [] : [whole];
  });
  const initialled = names.reduce(
    (text, name) =>
      text.replaceAll(
        new RegExp(`(?<!\\p{L})${escapeStringRegexp(name)}\\p{L}{0,4}(?!\\p{L})`, 'giu'),
        `${name.slice(0, 1)}.`,
      ),
    statement,
  );
  return [iin, phone].reduce<string>(
    (text, number = '') => (number.trim() === '' ? text : text.replaceAll(number.trim(), '…')),
    initialled,
  );
}
