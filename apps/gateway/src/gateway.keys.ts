import { hkdfSync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { importJWK, type CryptoKey, type JWK } from 'jose';
import { Generations } from '#libs/keys';

/** Each may be exchanged while sessions are open: what an earlier generation made stays good. */
export interface GatewayKeys {
  /** Signs actor tokens. */
  readonly signing: Generations<CryptoKey>;
  /** Makes a session's CSRF token out of its secret. */
  readonly csrf: Generations<Buffer>;
  /** Encrypts the cookie that lives while somebody signs in. */
  readonly transaction: Generations<Buffer>;
  /** Signs the challenges of the public page. */
  readonly challenges: Generations<Buffer>;
}

type StoredKey = JWK & { readonly kid: string; readonly useFrom?: string };

/** Reads this service's private keys; several generations may stand side by side while keys are exchanged. */
export async function gatewayKeys(file: string): Promise<GatewayKeys> {
  const { keys } = JSON.parse(readFileSync(file, 'utf8')) as { keys: StoredKey[] };
  const stored = (use: string): StoredKey[] => {
    const found = keys.filter(({ kid }) => kid.startsWith(`gateway:${use}:`));
    if (found.length === 0) throw new Error(`KEYS_FILE holds no key gateway:${use}:n`);
    return found;
  };
  const signing = stored('sign').map(async (key) => {
    const { kid, useFrom } = key;
    return { kid, useFrom, is: (await importJWK(key, 'EdDSA')) as CryptoKey };
  });
  const cookies = new Generations(
    stored('cookie').map(({ kid, useFrom, k = '' }) => ({ kid, useFrom, is: Buffer.from(k, 'base64url') })),
  );
  if (cookies.all.some((key) => key.length < 32)) throw new Error('gateway:cookie must have 256 bits');
  // One secret, a key of its own for each purpose (RFC 5869).
  const derived = (purpose: string): Generations<Buffer> =>
    cookies.map((key) => Buffer.from(hkdfSync('sha256', key, '', purpose, 32)));
  return {
    signing: new Generations(await Promise.all(signing)),
    csrf: derived('csrf'),
    transaction: derived('sign-in transaction'),
    challenges: derived('challenges of the public page'),
  };
}
