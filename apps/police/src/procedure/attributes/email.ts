import { z } from 'zod';

/** As browsers have it (WHATWG): domains of every script in their ASCII form. */
const address = z.email({ pattern: z.regexes.html5Email });

/** A domain in lower case and ASCII (WHATWG URL); none where it is no domain. */
function asciiOf(domain: string): string | undefined {
  const host = `https://${domain}`;
  if (!/^[^\s/?#@:]+$/.test(domain) || !URL.canParse(host)) return undefined;
  return new URL(host).hostname;
}

/** An address with its domain in lower case (RFC 5321, section 2.4: what stands before the sign belongs to its host and stays as it is). */
export function emailOf(text: string): string | undefined {
  const at = text.lastIndexOf('@');
  if (at < 1) return undefined;
  const domain = asciiOf(text.slice(at + 1));
  const whole = `${text.slice(0, at)}@${domain ?? ''}`;
  return domain !== undefined && address.safeParse(whole).success ? whole : undefined;
}
