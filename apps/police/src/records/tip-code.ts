import type { KeyRing } from '#libs/keys';

/** Crockford's base 32: no letter that could be read as another, none of those that make words. */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const length = 12;

/**
 * The code by which whoever told it follows a tip: 60 bits that nobody can guess, made of the key under which it was sent, so that the same sending
 * has the same code and none is kept. Written in groups of four.
 */
export function tipCode(keys: KeyRing, idempotencyKey: string): string {
  const bytes = Buffer.from(keys.indexOf('tip-code', idempotencyKey), 'base64url');
  const code = Array.from({ length }, (_, at) => letters[(bytes[at] ?? 0) % letters.length]).join('');
  return code.replace(/(.{4})(?=.)/g, '$1-');
}

/** By what the tip of a code is found: a keyed index, never the code. */
export const tipCodeIndex = (keys: KeyRing, code: string): string =>
  keys.indexOf('tip-by-code', code.replaceAll('-', ''));
