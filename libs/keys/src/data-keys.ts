import { randomBytes } from 'node:crypto';
import { compactDecrypt, CompactEncrypt, type CryptoKey } from 'jose';

/** How a data key is sealed for its receiver: agreed on with a key pair of that moment alone (RFC 7518 section 4.6). */
export const wrapAlgorithm = 'ECDH-ES+A256KW';

/** A key for contents, and the same sealed for its receiver. */
export interface DataKey {
  readonly key: CryptoKey;
  readonly wrapped: string;
}

/** After this long, or so many seals, a data key is replaced; NIST SP 800-38D allows 2³² random nonces with one key. */
export const renewal = { ms: 600_000, seals: 10_000 };

const importData = (bytes: Uint8Array, use: 'encrypt' | 'decrypt'): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, [use]);

/** Data keys that seal what goes to each receiver, renewed often: to agree on one costs five times what sealing with it costs. */
export class DataKeys {
  private readonly byReceiver = new Map<string, { made: Promise<DataKey>; until: number; left: number }>();

  constructor(
    private readonly keyOf: (receiver: string) => Promise<{ kid: string; key: CryptoKey | Uint8Array }>,
    private readonly now: () => number = () => performance.now(),
  ) {}

  current(receiver: string): Promise<DataKey> {
    const known = this.byReceiver.get(receiver);
    if (known !== undefined && known.until > this.now() && known.left > 0) {
      known.left -= 1;
      return known.made;
    }
    const made = this.make(receiver);
    this.byReceiver.set(receiver, { made, until: this.now() + renewal.ms, left: renewal.seals - 1 });
    made.catch(() => this.byReceiver.delete(receiver));
    return made;
  }

  private async make(receiver: string): Promise<DataKey> {
    const { kid, key } = await this.keyOf(receiver);
    const bytes = randomBytes(32);
    const wrapped = await new CompactEncrypt(bytes)
      .setProtectedHeader({ alg: wrapAlgorithm, enc: 'A256GCM', kid })
      .encrypt(key);
    const data = { key: await importData(bytes, 'encrypt'), wrapped };
    bytes.fill(0);
    return data;
  }
}

/** More than all senders have in use at one time; the oldest is forgotten first and opened again when it comes back. */
const remembered = 256;

/** Data keys that others sealed for this service, opened once for all that was sealed with them. */
export class OpenedKeys {
  private readonly known = new Map<string, Promise<CryptoKey>>();

  constructor(private readonly keyOf: (kid: string | undefined) => Promise<CryptoKey | Uint8Array>) {}

  key(wrapped: string): Promise<CryptoKey> {
    const known = this.known.get(wrapped);
    if (known !== undefined) return known;
    const opening = this.open(wrapped);
    this.known.set(wrapped, opening);
    // What is no key of ours must not push out those that are.
    opening.catch(() => this.known.delete(wrapped));
    const [oldest] = this.known.keys();
    if (this.known.size > remembered && oldest !== undefined) this.known.delete(oldest);
    return opening;
  }

  private async open(wrapped: string): Promise<CryptoKey> {
    const { plaintext } = await compactDecrypt(wrapped, (header) => this.keyOf(header.kid), {
      keyManagementAlgorithms: [wrapAlgorithm],
    });
    const key = await importData(plaintext, 'decrypt');
    plaintext.fill(0);
    return key;
  }
}
