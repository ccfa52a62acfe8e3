import { createPrivateKey, createPublicKey, sign } from 'node:crypto';
import { Codec } from '@nats-io/nkeys/lib/codec.js';

/** What stands before the 32 bytes of a private Ed25519 key in PKCS #8 (RFC 8410, section 7). */
const beforeTheKey = Buffer.from('302e020100300506032b657004220420', 'hex');

/** Who somebody is on the bus. */
export interface BusKey {
  /** As the servers' configuration names it. */
  readonly publicKey: string;
  /** What a server is shown for the nonce that it sent: an `authenticator` of the library. */
  readonly prove: (nonce?: string) => { readonly nkey: string; readonly sig: string };
}

/**
 * A key of the bus (NATS, "NKeys"). The library of the bus computes in JavaScript, more than 100 ms for the first connection of a process;
 * OpenSSL needs 3 (Ed25519, RFC 8032).
 *
 * @param seed as it stands in the file of an nkey
 * @throws NKeysError where it is no seed
 */
export function busKey(seed: Uint8Array): BusKey {
  const { prefix, buf } = Codec.decodeSeed(seed);
  const key = createPrivateKey({ key: Buffer.concat([beforeTheKey, buf]), format: 'der', type: 'pkcs8' });
  const { x = '' } = createPublicKey(key).export({ format: 'jwk' });
  const publicKey = new TextDecoder().decode(Codec.encode(prefix, Buffer.from(x, 'base64url')));
  return {
    publicKey,
    prove: (nonce = '') => ({
      nkey: publicKey,
      sig: nonce === '' ? '' : sign(null, Buffer.from(nonce), key).toString('base64url'),
    }),
  };
}
