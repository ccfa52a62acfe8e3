/** What an individual identification number says of its holder. */
export interface BirthByIin {
  /** ISO date. */
  readonly bornOn: string;
  readonly sex: 'female' | 'male';
}

const firstWeights = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];
const secondWeights = [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2];

/** Without spaces and dashes, as it is kept and compared. */
export const normaliseIin = (iin: string): string => iin.replaceAll(/[\s-]/g, '');

/**
 * Whether the number is a possible IIN: twelve digits, a date that exists, a century digit, and the check digit of the
 * official algorithm (weights 1 to 11 modulo 11; where that gives 10, weights 3 to 11, 1, 2; where that gives 10 again,
 * the number is never issued).
 */
export function isIin(iin: string): boolean {
  if (!/^\d{12}$/.test(iin) || !/[0-6]/.test(iin.charAt(6)) || !dateExists(iin)) return false;
  return checkDigitOf(iin) === Number(iin.charAt(11));
}

/** The birth date and sex in a valid IIN; undefined where the century is not coded (foreigners' old numbers). */
export function birthByIin(iin: string): BirthByIin | undefined {
  const code = Number(iin.charAt(6));
  if (code === 0) return undefined;
  const century = 17 + Math.ceil(code / 2);
  return {
    bornOn: `${century}${iin.slice(0, 2)}-${iin.slice(2, 4)}-${iin.slice(4, 6)}`,
    sex: code % 2 === 1 ? 'male' : 'female',
  };
}

function checkDigitOf(iin: string): number | undefined {
  const sum = (weights: readonly number[]): number =>
    weights.reduce((total, weight, place) => total + weight * Number(iin.charAt(place)), 0) % 11;
  const first = sum(firstWeights);
  if (first < 10) return first;
  const second = sum(secondWeights);
  return second < 10 ? second : undefined;
}

function dateExists(iin: string): boolean {
  const { bornOn } = birthByIin(iin) ?? { bornOn: `20${iin.slice(0, 2)}-${iin.slice(2, 4)}-${iin.slice(4, 6)}` };
  const date = new Date(`${bornOn}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(bornOn);
}
