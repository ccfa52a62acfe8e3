import { z } from 'zod';

/** As browsers have it (WHATWG): domains of every script in their ASCII form. */
const address = z.email({ pattern: z.regexes.html5Email });

/** A domain in lower case and ASCII (WHATWG URL); none where it is no domain. */
function asciiOf(domain: string): string | undefined {
  const host = `https://${domain}`;
  if (!/^[^\s/?#@:]+$/.test(domain) || !URL.canParse(host)) return undefined;
  return new URL(host).hostname;
}

/**
 * An address as it is compared, in lower case. RFC 5321 (section 2.4) leaves what stands before the sign to its host; no provider of note tells
 * apart what differs by case alone, and people type it as they like. As it was written it stands beside.
 */
export function emailOf(text: string): string | undefined {
  const at = text.lastIndexOf('@');
  if (at < 1) return undefined;
  const domain = asciiOf(text.slice(at + 1));
  const whole = `${text.slice(0, at).toLowerCase()}@${domain ?? ''}`;
  return domain !== undefined && address.safeParse(whole).success ? whole : undefined;
}
