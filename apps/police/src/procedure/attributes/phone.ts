import { parsePhoneNumberFromString } from 'libphonenumber-js/max';

/** Digits and what people write between them. */
const phoneLike = /^\+?[\d\s().\-‐-―]{5,}$/;

/** Whether a text consists of a number alone. */
export const looksLikePhone = (text: string): boolean =>
  phoneLike.test(text) && /\d{5}/.test(text.replaceAll(/\D/g, ''));

/** A phone number in E.164, by the numbering plans; a number without a country is read as one of Kazakhstan. */
export function phoneOf(text: string): string | undefined {
  const number = parsePhoneNumberFromString(text, { defaultCountry: 'KZ', extract: false });
  return number?.isValid() === true && number.ext === undefined ? number.number : undefined;
}
