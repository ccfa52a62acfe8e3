import { hash, verify } from '@node-rs/argon2';
import { Problem } from '#libs/problems';
import { randomInt } from 'node:crypto';

/** Argon2id as OWASP recommends it: 19 MiB, two passes, one lane. A stored hash names its own parameters. */
const parameters = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** The hash of a password that nobody has: verified in place of an account that does not exist, so that both take the same time. */
const nobody = hash(crypto.randomUUID(), parameters);

/** Hashes a password for storage. */
export const hashPassword = (password: string): Promise<string> => hash(password, parameters);

const letters = 'abcdefghjkmnpqrstuvwxyz23456789';

/** A new password that can be told over the telephone: 79 bits, without signs that look alike. */
export function easyPassword(): string {
  const group = (): string => Array.from({ length: 4 }, () => letters[randomInt(letters.length)] ?? '').join('');
  return [group(), group(), group(), group()].join('-');
}

/** Whether the password belongs to the hash. Without a hash (no such account) the answer is no, after the same work. */
export async function passwordMatches(storedHash: string | undefined, password: string): Promise<boolean> {
  const matches = await verify(storedHash ?? (await nobody), password);
  return matches && storedHash !== undefined;
}

/**
 * Passwords are checked two at a time: each takes a processor and 19 MiB, and sign-in must not starve everything else.
 * What is decided in turn (may this password be checked, was it right) holds for whoever comes next, except for the one
 * beside: so many guesses more than allowed an attacker gets, and no more.
 */
const atOnce = 2;
const longestQueue = 200;
const waiting: (() => void)[] = [];
let working = 0;

/**
 * Does work that checks a password, in its turn.
 *
 * @throws Problem unavailable when too many wait already
 */
export async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  await myTurn();
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next === undefined) working -= 1;
    else next();
  }
}

/** Whoever leaves hands the place to the one who waited longest. */
async function myTurn(): Promise<void> {
  if (working < atOnce) {
    working += 1;
    return;
  }
  if (waiting.length >= longestQueue) throw new Problem('unavailable', { retryAfter: 5 });
  await new Promise<void>((resolve) => waiting.push(resolve));
}
