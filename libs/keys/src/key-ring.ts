import {
  createHmac,
  createPrivateKey,
  createPublicKey,
  sign,
  verify,
  type JsonWebKey,
  type KeyObject,
} from 'node:crypto';
import { readFileSync } from 'node:fs';
import { compactDecrypt, CompactEncrypt, importJWK, type CompactJWEHeaderParameters, type CryptoKey } from 'jose';
import { DataKeys, OpenedKeys, wrapAlgorithm } from './data-keys.js';
import { kidOf, RecordKeys, type RecordKey } from './record-keys.js';

interface StoredKey extends JsonWebKey {
  readonly kid: string;
  readonly k?: string;
  /** An instant (ISO 8601) before which nobody seals or signs with it, so that whoever opens and verifies has it by then. */
  readonly useFrom?: string;
}

/** Something sealed could not be opened: wrong key, wrong place, or changed bytes. Never says what was inside. */
export class SealBroken extends Error {
  constructor(readonly context: string) {
    super(`a sealed part could not be opened (${context})`);
    this.name = 'SealBroken';
  }
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/**
 * The keys of one service and the public keys of all others.
 *
 * Key ids read `<service>:<use>:<generation>`; the highest generation whose time has come seals and signs, every one opens and verifies,
 * so that keys can be exchanged while everything runs and old material stays readable.
 */
export class KeyRing {
  private readonly own: ReadonlyMap<string, StoredKey>;
  private readonly directory: ReadonlyMap<string, StoredKey>;
  private readonly objects = new Map<string, KeyObject>();
  /** Keys as jose wants them, imported once: doing it for every sealed part costs more than the sealing. */
  private readonly imported = new Map<string, Promise<CryptoKey | Uint8Array>>();
  private readonly dataKeysFor = new DataKeys(async (receiver) => {
    const key = this.newest(this.directory, receiver, 'seal');
    return { kid: key.kid, key: await this.forJose('public', key, wrapAlgorithm) };
  });
  private readonly opened = new OpenedKeys((kid) => this.ownKey(kid, wrapAlgorithm));
  private readonly recordKeys = new RecordKeys({
    current: async () => {
      const key = this.inUse(this.own, this.service, 'wrap');
      return key && { kid: key.kid, key: await this.forJose('secret', key, 'A256GCM') };
    },
    of: (kid) => this.ownKey(kid, 'A256GCM'),
  });

  constructor(
    readonly service: string,
    own: readonly StoredKey[],
    directory: readonly StoredKey[],
  ) {
    this.own = new Map(own.map((key) => [key.kid, key]));
    this.directory = new Map(directory.map((key) => [key.kid, key]));
  }

  /** Reads a private JWKS and the public directory (RFC 7517). */
  static fromFiles(service: string, keysFile: string, directoryFile: string): KeyRing {
    const read = (file: string): StoredKey[] => (JSON.parse(readFileSync(file, 'utf8')) as { keys: StoredKey[] }).keys;
    return new KeyRing(service, read(keysFile), read(directoryFile));
  }

  /** Ed25519 over the bytes (RFC 8032); answers `<kid>.<base64url>`. Identity, whose `sign` is for ID tokens, has a use of its own. */
  sign(bytes: Uint8Array, use = 'sign'): string {
    const key = this.newest(this.own, this.service, use);
    return `${key.kid}.${sign(null, bytes, this.privateKey(key)).toString('base64url')}`;
  }

  /** Whether `signature`, made by `sign`, is `signer`'s over these bytes. */
  verify(signer: string, bytes: Uint8Array, signature: string, use = 'sign'): boolean {
    const claimed = this.claimedBy(signer, signature, use);
    return claimed !== undefined && verify(null, bytes, claimed.key, claimed.value);
  }

  /** The same, found out by another thread while this one goes on. */
  async verifyAside(signer: string, bytes: Uint8Array, signature: string, use = 'sign'): Promise<boolean> {
    const claimed = this.claimedBy(signer, signature, use);
    if (claimed === undefined) return false;
    return new Promise((resolve, reject) => {
      verify(null, bytes, claimed.key, claimed.value, (error, holds) => {
        if (error === null) resolve(holds);
        else reject(error);
      });
    });
  }

  /** The key that a signature names, where it is one of `signer`'s, and the signature itself. */
  private claimedBy(signer: string, signature: string, use: string): { key: KeyObject; value: Buffer } | undefined {
    const dot = signature.lastIndexOf('.');
    const kid = signature.slice(0, dot);
    const key = kid.startsWith(`${signer}:${use}:`) ? this.directory.get(kid) : undefined;
    return key && { key: this.publicKey(key), value: Buffer.from(signature.slice(dot + 1), 'base64url') };
  }

  /** The public key with which another service signs, for token checks. */
  signingKeyOf(service: string, kid?: string): KeyObject {
    const key = kid === undefined ? this.newest(this.directory, service, 'sign') : this.directory.get(kid);
    if (key?.kid.startsWith(`${service}:sign:`) !== true) throw new Error(`no signing key of ${service} is known`);
    return this.publicKey(key);
  }

  /**
   * Seals an object for one other agency (RFC 7516 compact JWE, A256GCM), bound to a context, with a data key that travels along in the header
   * `dek`, itself sealed for that agency (ADR 0022).
   */
  async sealFor(receiver: string, context: string, content: unknown): Promise<string> {
    const { key, wrapped } = await this.dataKeysFor.current(receiver);
    return new CompactEncrypt(encoder.encode(JSON.stringify(content)))
      .setProtectedHeader({ alg: 'dir', enc: 'A256GCM', ctx: context, dek: wrapped })
      .encrypt(key);
  }

  /** Opens what another agency sealed for this one. @throws SealBroken */
  async unseal(context: string, sealed: string): Promise<unknown> {
    return this.open(context, sealed, (header) =>
      typeof header['dek'] === 'string' ? this.opened.key(header['dek']) : this.ownKey(header.kid, wrapAlgorithm),
    );
  }

  /** Seals an object for this service's own database, bound to the place where it stands. */
  async sealAtRest(context: string, content: unknown): Promise<string> {
    const key = this.newest(this.own, this.service, 'data');
    return new CompactEncrypt(encoder.encode(JSON.stringify(content)))
      .setProtectedHeader({ alg: 'dir', enc: 'A256GCM', kid: key.kid, ctx: context })
      .encrypt(await this.forJose('secret', key, 'A256GCM'));
  }

  /** A key for one record alone (ADR 0042), to be kept beside it; undefined where this installation has no key yet that wraps keys of records. */
  makeRecordKey(recordId: string): Promise<RecordKey | undefined> {
    return this.recordKeys.make(recordId);
  }

  /** The same as `sealAtRest` with the key of a record: it opens with that key alone. */
  async sealUnder(key: RecordKey, context: string, content: unknown): Promise<string> {
    return new CompactEncrypt(encoder.encode(JSON.stringify(content)))
      .setProtectedHeader({ alg: 'dir', enc: 'A256GCM', kid: kidOf(key.id), ctx: context })
      .encrypt(await this.recordKeys.opened(key));
  }

  /** Opens what `sealAtRest`, or with the key of its record `sealUnder`, sealed for exactly this place. @throws SealBroken */
  async openAtRest(context: string, sealed: string, recordKey?: RecordKey): Promise<unknown> {
    return this.open(context, sealed, (header) =>
      recordKey !== undefined && header.kid === kidOf(recordKey.id)
        ? this.recordKeys.opened(recordKey)
        : this.ownKey(header.kid, 'A256GCM'),
    );
  }

  /** A keyed index (HMAC-SHA-256) by which equal values are found again without being stored. */
  indexOf(field: string, value: string): string {
    const key = this.newest(this.own, this.service, 'index');
    return createHmac('sha256', this.secret(key)).update(`${field}\u0000${value}`).digest('base64url');
  }

  /** The raw data keys, newest first, for the vault. */
  dataKeys(): { kid: string; secret: Uint8Array }[] {
    return this.generations(this.own, this.service, 'data').map((key) => ({ kid: key.kid, secret: this.secret(key) }));
  }

  private async open(
    context: string,
    sealed: string,
    keyOf: (header: CompactJWEHeaderParameters) => Promise<CryptoKey | Uint8Array>,
  ): Promise<unknown> {
    try {
      const { plaintext, protectedHeader } = await compactDecrypt(sealed, keyOf);
      if (protectedHeader['ctx'] !== context) throw new SealBroken(context);
      return JSON.parse(decoder.decode(plaintext));
    } catch {
      throw new SealBroken(context);
    }
  }

  /** A key of this service by its id, as jose wants it for an algorithm. */
  private async ownKey(kid: string | undefined, algorithm: string): Promise<CryptoKey | Uint8Array> {
    const key = this.own.get(kid ?? '');
    if (key === undefined) throw new Error('no such key');
    return this.forJose(algorithm === wrapAlgorithm ? 'private' : 'secret', key, algorithm);
  }

  private newest(keys: ReadonlyMap<string, StoredKey>, service: string, use: string): StoredKey {
    const key = this.inUse(keys, service, use);
    if (key === undefined) throw new Error(`no ${use} key of ${service} is known`);
    return key;
  }

  private inUse(keys: ReadonlyMap<string, StoredKey>, service: string, use: string): StoredKey | undefined {
    const now = Date.now();
    return this.generations(keys, service, use).find(
      ({ useFrom }) => useFrom === undefined || Date.parse(useFrom) <= now,
    );
  }

  private generations(keys: ReadonlyMap<string, StoredKey>, service: string, use: string): StoredKey[] {
    const prefix = `${service}:${use}:`;
    const generation = (key: StoredKey): number => Number(key.kid.slice(prefix.length));
    return [...keys.values()].filter((key) => key.kid.startsWith(prefix)).sort((a, b) => generation(b) - generation(a));
  }

  private forJose(
    half: 'public' | 'private' | 'secret',
    key: StoredKey,
    algorithm: string,
  ): Promise<CryptoKey | Uint8Array> {
    const name = `${half} ${key.kid}`;
    const known = this.imported.get(name);
    if (known !== undefined) return known;
    const importing =
      half === 'secret'
        ? crypto.subtle.importKey('raw', this.secret(key), 'AES-GCM', false, ['encrypt', 'decrypt'])
        : importJWK({ ...key, alg: algorithm }, algorithm);
    this.imported.set(name, importing);
    return importing;
  }

  private privateKey(key: StoredKey): KeyObject {
    return this.remembered(`private ${key.kid}`, () => createPrivateKey({ key, format: 'jwk' }));
  }

  private publicKey(key: StoredKey): KeyObject {
    return this.remembered(`public ${key.kid}`, () => createPublicKey({ key, format: 'jwk' }));
  }

  private secret(key: StoredKey): Uint8Array {
    return Buffer.from(key.k ?? '', 'base64url');
  }

  private remembered(name: string, make: () => KeyObject): KeyObject {
    const known = this.objects.get(name);
    if (known !== undefined) return known;
    const made = make();
    this.objects.set(name, made);
    return made;
  }
}
