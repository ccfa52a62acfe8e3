import { readFileSync } from 'node:fs';
import type { JWK } from 'jose';
import { KeyRing } from '#libs/keys';

export interface IdentityKeys {
  /** Keys that sign ID tokens, newest first. */
  readonly signing: readonly JWK[];
  /** Keys that sign cookies, newest first: the first signs, every one is accepted. */
  readonly cookies: readonly Buffer[];
  /** Verifies the gateway's word on who asks; seals secrets of second factors and recognises recovery codes: `identity:data:n`, `identity:index:n`. */
  readonly ring: KeyRing;
}

/** Reads this service's private keys; several generations may stand side by side while keys are exchanged. */
export function identityKeys(file: string, directoryFile: string): IdentityKeys {
  const { keys } = JSON.parse(readFileSync(file, 'utf8')) as { keys: (JWK & { kid: string })[] };
  const generations = (use: string): JWK[] => {
    const prefix = `identity:${use}:`;
    const found = keys.filter((key) => key.kid.startsWith(prefix));
    if (found.length === 0) throw new Error(`KEYS_FILE holds no key ${prefix}n`);
    return found.sort((a, b) => Number(b.kid.slice(prefix.length)) - Number(a.kid.slice(prefix.length)));
  };
  for (const use of ['data', 'index']) generations(use);
  return {
    ring: KeyRing.fromFiles('identity', file, directoryFile),
    signing: generations('sign'),
    cookies: generations('cookie').map((key) => Buffer.from(key.k ?? '', 'base64url')),
  };
}
