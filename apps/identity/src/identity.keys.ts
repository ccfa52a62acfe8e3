import { readFileSync } from 'node:fs';
import type { JWK } from 'jose';
import { Generations, KeyRing } from '#libs/keys';

export interface IdentityKeys {
  /** Keys that sign ID tokens. All are published: whoever verifies knows the next before it is used. */
  readonly signing: Generations<JWK>;
  /** Keys that sign cookies: the current one signs, every one is accepted. */
  readonly cookies: Generations<Buffer>;
  /** By which failed attempts are recognised: the first of the cookies' keys, so that an exchange forgets none of them. */
  readonly attempts: Buffer;
  /** Verifies the gateway's word on who asks; seals secrets of second factors and recognises recovery codes: `identity:data:n`, `identity:index:n`. */
  readonly ring: KeyRing;
}

type StoredKey = JWK & { readonly kid: string; readonly useFrom?: string };

/** Reads this service's private keys; several generations may stand side by side while keys are exchanged. */
export function identityKeys(file: string, directoryFile: string): IdentityKeys {
  const { keys } = JSON.parse(readFileSync(file, 'utf8')) as { keys: StoredKey[] };
  const generations = (use: string): Generations<StoredKey> => {
    const found = keys.filter((key) => key.kid.startsWith(`identity:${use}:`));
    if (found.length === 0) throw new Error(`KEYS_FILE holds no key identity:${use}:n`);
    return new Generations(found.map((key) => ({ kid: key.kid, useFrom: key.useFrom, is: key })));
  };
  for (const use of ['data', 'index']) generations(use);
  const cookies = generations('cookie').map((key) => Buffer.from(key.k ?? '', 'base64url'));
  return {
    ring: KeyRing.fromFiles('identity', file, directoryFile),
    signing: generations('sign').map(({ useFrom: _later, ...key }) => key),
    cookies,
    attempts: cookies.oldest,
  };
}
