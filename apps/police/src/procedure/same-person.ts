import type { Person } from '#libs/contracts';

const partsOf = (name: string): string[] =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((part) => part !== '');

/** Somebody as they are written in one line, with the identification number where it is known. */
export interface Named {
  readonly name: string;
  readonly iin?: string | undefined;
}

/** Whether the line may name that person: the same number, or family and given name both in it, in whatever order. */
export function mayBe({ name, iin }: Named, person: Person): boolean {
  if (iin !== undefined && person.iin !== undefined) return iin === person.iin;
  const { familyName, givenName } = person;
  return familyName !== undefined && givenName !== undefined && mayBeCalled(name, `${familyName} ${givenName}`);
}

/** Whether every part of a known name of two or more parts stands in the line. */
export function mayBeCalled(name: string, known: string): boolean {
  const parts = new Set(partsOf(name));
  const wanted = partsOf(known);
  return wanted.length >= 2 && wanted.every((part) => parts.has(part));
}
