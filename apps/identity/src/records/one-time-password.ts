import { Secret, TOTP } from 'otpauth';

const issuer = 'Qorgan';
/** What every authenticator app can do (RFC 6238, key URI format): SHA-1, six digits, 30 seconds, a secret of 160 bits (RFC 4226, 4). */
const terms = { issuer, algorithm: 'SHA1', digits: 6, period: 30 } as const;
/** A code of the step before or after is taken too: phones' clocks go wrong (RFC 6238, 5.2). */
const tolerance = 1;

/** @returns a new shared secret in base32 */
export const newSecret = (): string => new Secret({ size: 20 }).base32;

const generator = (secret: string, label: string): TOTP => new TOTP({ ...terms, label, secret });

/** The address that an authenticator app reads from the picture. */
export const keyUri = (secret: string, login: string): string => generator(secret, login).toString();

/** The secret in groups of four, for whoever types it. */
export const inGroups = (secret: string): string => secret.replaceAll(/(.{4})(?=.)/g, '$1 ');

/** The time step to which a code belongs; undefined when it is no code of these minutes. */
export function stepOf(secret: string, code: string, now: Date): number | undefined {
  const timestamp = now.getTime();
  const delta = generator(secret, '').validate({ token: code.replaceAll(/\s/g, ''), timestamp, window: tolerance });
  return delta === null ? undefined : TOTP.counter({ period: terms.period, timestamp }) + delta;
}
