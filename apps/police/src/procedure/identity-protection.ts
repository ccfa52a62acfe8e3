import type { InvestigationPersonal } from './investigation.js';

const word = /[\p{L}\p{N}]+/gu;
const wordsIn = (text: string): string[] => text.toLocaleLowerCase('ru').match(word) ?? [];
/** Shorter names, and endings that Kazakh and Russian add to a name, would find what is not there, or miss what is. */
const shortest = 3;

/**
 * Whether a text that leaves the agency says who the child is: a name, number, address or school of the personal part. Names are found with
 * whatever ending the language gives them.
 */
export function namesTheChild(
  { child }: Pick<InvestigationPersonal, 'child'>,
  ...texts: readonly (string | undefined)[]
): boolean {
  const said = texts.flatMap((text) => wordsIn(text ?? ''));
  const all = said.join(' ');
  const names = [child.familyName, child.givenName].flatMap((name) => wordsIn(name ?? ''));
  const whole = [child.iin, child.phone?.replaceAll(/\D/g, ''), child.schoolName, child.address]
    .map((value) => wordsIn(value ?? '').join(' '))
    .filter((value) => value.length > shortest);
  return (
    names.some((name) => name.length >= shortest && said.some((each) => each.startsWith(name))) ||
    whole.some((value) => ` ${all} `.includes(` ${value} `))
  );
}
