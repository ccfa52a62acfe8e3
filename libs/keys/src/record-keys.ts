import { randomBytes } from 'node:crypto';
import { compactDecrypt, CompactEncrypt, type CryptoKey } from 'jose';

/** The key of one record as it is kept beside the record: wrapped, so that whoever destroys the row destroys what was sealed with it. */
export interface RecordKey {
  /** The record's id. */
  readonly id: string;
  readonly wrapped: string;
}

/** Keys of the service that wrap keys of records. */
export interface Wrapping {
  /** The one in use; undefined where the installation has none yet: replicas of a version before could not read what it leads to. */
  current(): Promise<{ kid: string; key: CryptoKey | Uint8Array } | undefined>;
  of(kid: string | undefined): Promise<CryptoKey | Uint8Array>;
}

/** As a sealed part names the key of a record in its header. */
export const kidOf = (recordId: string): string => `record:${recordId}`;
const contextOf = (recordId: string): string => `record-key ${recordId}`;

/** More than the records that a service works on at one time. */
const remembered = 512;

const imported = (bytes: Uint8Array): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt']);

/**
 * A key for each record, so that one of them can be destroyed alone. Opened keys are remembered by their wrapped form, which has to be brought
 * along every time: once its row is gone nobody can ask for it any more, at any replica.
 */
export class RecordKeys {
  private readonly known = new Map<string, Promise<CryptoKey>>();

  constructor(private readonly wrapping: Wrapping) {}

  async make(recordId: string): Promise<RecordKey | undefined> {
    const newest = await this.wrapping.current();
    if (newest === undefined) return undefined;
    const bytes = randomBytes(32);
    const wrapped = await new CompactEncrypt(bytes)
      .setProtectedHeader({ alg: 'dir', enc: 'A256GCM', kid: newest.kid, ctx: contextOf(recordId) })
      .encrypt(newest.key);
    void this.remember(`${recordId} ${wrapped}`, imported(bytes));
    return { id: recordId, wrapped };
  }

  /** @throws when it was wrapped for another record, or by a key that we have not */
  opened({ id, wrapped }: RecordKey): Promise<CryptoKey> {
    return this.known.get(`${id} ${wrapped}`) ?? this.remember(`${id} ${wrapped}`, this.unwrap(id, wrapped));
  }

  private async unwrap(id: string, wrapped: string): Promise<CryptoKey> {
    const { plaintext, protectedHeader } = await compactDecrypt(wrapped, (header) => this.wrapping.of(header.kid));
    if (protectedHeader['ctx'] !== contextOf(id)) throw new Error('the key of another record');
    const key = await imported(plaintext);
    plaintext.fill(0);
    return key;
  }

  private remember(name: string, opening: Promise<CryptoKey>): Promise<CryptoKey> {
    this.known.set(name, opening);
    opening.catch(() => this.known.delete(name));
    const [oldest] = this.known.keys();
    if (this.known.size > remembered && oldest !== undefined) this.known.delete(oldest);
    return opening;
  }
}
