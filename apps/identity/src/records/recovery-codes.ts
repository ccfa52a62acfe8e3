import { randomInt } from 'node:crypto';

/** Without signs that are mistaken for one another. */
const alphabet = '23456789abcdefghjkmnpqrstuvwxyz';
const [count, length] = [10, 10];
const form = new RegExp(`^[${alphabet}]{${String(length)}}$`);

/** Codes for the day on which the phone is lost: 49 bits each, good once. */
export const newRecoveryCodes = (): string[] =>
  Array.from({ length: count }, () => Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join(''));

/** As it is shown: in two halves. */
export const asShown = (code: string): string => `${code.slice(0, length / 2)}-${code.slice(length / 2)}`;

/** As it is compared; undefined when it cannot be a recovery code. */
export function recoveryCodeIn(entered: string): string | undefined {
  const code = entered.toLowerCase().replaceAll(/[\s-]/g, '');
  return form.test(code) ? code : undefined;
}
