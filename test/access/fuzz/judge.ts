import { canary } from './corpus.js';
import type { Request } from './requests.js';

export interface Answered {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly milliseconds: number;
}

/** What no answer may hold: where in the program something failed, or what the database was asked. */
const inside =
  /\n\s+at \S+ \(|node_modules|\/dist\/(apps|libs)|file:\/\/\/(?!etc\/passwd)\w+\/|QueryFailedError|(syntax error|invalid input syntax|violates \w+ constraint|invalid byte sequence)|\bSELECT .+ FROM |TypeError|RangeError|Cannot read propert|is not a function|root:x:0:0/;

/** What is wrong with an answer; an empty list is well. */
export function wrongIn({ method }: Pick<Request, 'method'>, { status, headers, text }: Answered): string[] {
  const found: string[] = [];
  const type = headers.get('content-type') ?? '';
  if (status >= 500) found.push(`answered ${String(status)}`);
  const leaked = inside.exec(text)?.[0];
  if (leaked !== undefined) found.push(`tells of its inside: ${leaked.trim()}`);
  if ([...headers].some(([name, value]) => (name === 'set-cookie' || value.includes(canary)) && !named(name)))
    found.push('has a header of the sender’s making');
  if (type.includes('html')) found.push('is a page');
  if (status >= 400 && method !== 'HEAD' && !type.startsWith('application/problem+json'))
    found.push(`refuses as ${type === '' ? 'nothing' : type}`);
  return found;
}

/** A file is given out under the name that it came with, encoded. */
const named = (header: string): boolean => header === 'content-disposition';
