/** Logins are compared without regard to case and surrounding blanks. */
export const canonicalLogin = (login: string): string => login.trim().normalize('NFKC').toLowerCase();

/** What a login may look like; the table holds it to the same. */
export const loginPattern = /^[a-z0-9][a-z0-9._@+-]{1,99}$/;

/** The shortest password that may be set. Length is what counts (NIST SP 800-63B, 3.1.1), so nothing else is asked. */
export const shortestPassword = 12;

/** The longest: more would only cost time to hash. */
export const longestPassword = 1024;

/** Whether the password was good for one use until a time that is over. */
export const hasLapsed = ({ oneTimeUntil }: { readonly oneTimeUntil: Date | null }, now: Date): boolean =>
  oneTimeUntil !== null && oneTimeUntil.getTime() <= now.getTime();
