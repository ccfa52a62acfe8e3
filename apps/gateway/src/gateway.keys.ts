import { hkdfSync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { importJWK, type CryptoKey, type JWK } from 'jose';

export interface GatewayKeys {
  /** Signs actor tokens. */
  readonly signing: { readonly kid: string; readonly key: CryptoKey };
  /** Makes a session's CSRF token out of its secret. */
  readonly csrf: Buffer;
  /** Encrypts the cookie that lives while somebody signs in. */
  readonly transaction: Buffer;
  /** Signs the challenges of the public page. */
  readonly challenges: Buffer;
}

/** Reads this service's private keys and takes the newest generation of each. */
export async function gatewayKeys(file: string): Promise<GatewayKeys> {
  const { keys } = JSON.parse(readFileSync(file, 'utf8')) as { keys: (JWK & { kid: string })[] };
  const newest = (use: string): JWK & { kid: string } => {
    const prefix = `gateway:${use}:`;
    const [key] = keys
      .filter(({ kid }) => kid.startsWith(prefix))
      .sort((a, b) => Number(b.kid.slice(prefix.length)) - Number(a.kid.slice(prefix.length)));
    if (key === undefined) throw new Error(`KEYS_FILE holds no key ${prefix}n`);
    return key;
  };
  const signing = newest('sign');
  const cookie = Buffer.from(newest('cookie').k ?? '', 'base64url');
  if (cookie.length < 32) throw new Error('gateway:cookie must have 256 bits');
  // One secret, a key of its own for each purpose (RFC 5869).
  const derived = (purpose: string): Buffer => Buffer.from(hkdfSync('sha256', cookie, '', purpose, 32));
  return {
    signing: { kid: signing.kid, key: (await importJWK(signing, 'EdDSA')) as CryptoKey },
    csrf: derived('csrf'),
    transaction: derived('sign-in transaction'),
    challenges: derived('challenges of the public page'),
  };
}
