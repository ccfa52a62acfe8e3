import type { Child, Person } from '#libs/contracts';

type Names = Partial<Pick<Child, keyof Person | 'schoolName'>>;

/** A name shorter than this is no name to search for: it would be found in any text. */
const shortest = 3;
const vowels = /[аеёиоуыэюяәіөұүй]$/u;

/** Case endings change the end of a name in Russian (Үлгіева, Үлгіевой) and add to it in Kazakh (Үлгіге): its stem is what is searched for. */
function stemOf(name: string): string {
  const lower = name.trim().toLowerCase();
  return lower.length > 4 ? lower.replace(vowels, '') : lower;
}

/**
 * Where the data of a document say who the child is: JSON Pointers to every text that holds a name, a number, an address or the school of the child. A
 * document whose reader need not know is not issued while there is one.
 */
export function mentionsOf(child: Names, data: unknown): string[] {
  const { familyName, givenName, patronymic, iin, phone, address, schoolName } = child;
  const words = [familyName, givenName, patronymic]
    .filter((name) => name !== undefined)
    .map(stemOf)
    .filter((stem) => stem.length >= shortest)
    .map((stem) => new RegExp(`(?<![\\p{L}])${escaped(stem)}`, 'iu'));
  const whole = [iin, phone, address, schoolName]
    .filter((text) => text !== undefined && text.trim().length >= shortest)
    .map((text) => new RegExp(escaped(String(text).trim()), 'iu'));
  return pointersTo(data, (text) => [...words, ...whole].some((pattern) => pattern.test(text)));
}

const escaped = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, (sign) => `\\${sign}`);

function pointersTo(value: unknown, isMeant: (text: string) => boolean, path = ''): string[] {
  if (typeof value === 'string') return isMeant(value) ? [path] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => pointersTo(each, isMeant, `${path}/${key}`));
}
