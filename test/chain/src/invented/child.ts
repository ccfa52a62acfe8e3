import type { Chance } from '../chance.js';

export interface InventedChild {
  readonly familyName: string;
  readonly givenName: string;
  readonly iin: string;
  readonly bornOn: string;
  readonly sex: 'female' | 'male';
  readonly grade: string;
  readonly initials: string;
}

/** Names that nobody takes for a person's. */
export const families = ['Үлгіұлы', 'Мысалбек', 'Демонстрационова', 'Образцова', 'Sampleuly', 'Example'] as const;
const given = { female: ['Үлгі', 'Проба', 'Sample'], male: ['Мысал', 'Пример', 'Example'] } as const;

const digits = (value: number, length: number): string => String(value).padStart(length, '0');

/** A number with a right check digit (weights 1 to 11; where that gives 10, weights 3 to 11, 1, 2); none where that gives 10 again. */
function checkDigit(eleven: string): number | undefined {
  const sum = (shift: number): number =>
    Array.from(eleven, Number).reduce((total, digit, place) => total + (((place + shift) % 11) + 1) * digit, 0) % 11;
  return [sum(0), sum(2)].find((digit) => digit < 10);
}

function inventedIin(chance: Chance, bornOn: string, sex: 'female' | 'male'): string {
  const start = `${bornOn.slice(2, 4)}${bornOn.slice(5, 7)}${bornOn.slice(8, 10)}${sex === 'male' ? '5' : '6'}`;
  for (;;) {
    const eleven = `${start}${digits(chance.between(0, 9_999), 4)}`;
    const check = checkDigit(eleven);
    if (check !== undefined) return `${eleven}${check}`;
  }
}

/** A child of school age, or one who has just come of age. */
export function inventedChild(chance: Chance, now: Date, age: number): InventedChild {
  const sex = chance.oneOf(['female', 'male'] as const);
  const bornOn = `${now.getUTCFullYear() - age - 1}-${digits(chance.between(1, 12), 2)}-${digits(chance.between(1, 28), 2)}`;
  const familyName = chance.oneOf(families);
  const givenName = chance.oneOf(given[sex]);
  const grade = `${Math.max(1, Math.min(11, age - 6))}${chance.oneOf(['А', 'Б', 'В'])}`;
  return {
    familyName,
    givenName,
    iin: inventedIin(chance, bornOn, sex),
    bornOn,
    sex,
    grade,
    initials: `${familyName.charAt(0)}.${givenName.charAt(0)}.`,
  };
}
