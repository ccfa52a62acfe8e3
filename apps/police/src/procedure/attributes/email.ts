import { domainToASCII } from 'node:url';
import { z } from 'zod';

/** As browsers have it (WHATWG): domains of every script in their ASCII form. */
const address = z.email({ pattern: z.regexes.html5Email });

/** An address with its domain in lower case (RFC 5321, section 2.4: what stands before the sign belongs to its host and stays as it is). */
export function emailOf(text: string): string | undefined {
  const at = text.lastIndexOf('@');
  if (at < 1) return undefined;
  const domain = domainToASCII(text.slice(at + 1).toLowerCase());
  const whole = `${text.slice(0, at)}@${domain}`;
  return domain !== '' && address.safeParse(whole).success ? whole : undefined;
}
