import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  randomBytes,
  type KeyObject,
} from 'node:crypto';

/**
 * Compact JWE (RFC 7516) in the two forms that are used here, by Node's own OpenSSL: content by A256GCM, its key either known to both sides
 * (`dir`) or wrapped for one receiver (ECDH-ES+A256KW on P-256, RFC 7518, 4.6). Through WebCrypto the same costs five times the time, most of
 * it spent between threads; see ADR 0014. The specs hold it against jose, both ways.
 */

/** The protected header, as far as we set or read it. */
export interface Header {
  readonly alg: 'dir' | 'ECDH-ES+A256KW';
  readonly enc: 'A256GCM';
  readonly kid: string;
  /** Where the sealed part stands; it opens nowhere else. */
  readonly ctx: string;
}

const base64url = (bytes: Uint8Array | string): string => Buffer.from(bytes as string).toString('base64url');
/** RFC 3394, 2.2.3.1. */
const wrapIv = Buffer.alloc(8, 0xa6);

/** Seals for the holder of `receiver`'s private half, with a key pair used this once. */
export function sealTo(receiver: KeyObject, { kid, ctx }: Pick<Header, 'kid' | 'ctx'>, content: Uint8Array): string {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const wrapping = wrappingKey(diffieHellman({ privateKey, publicKey: receiver }));
  const key = randomBytes(32);
  const wrap = createCipheriv('id-aes256-wrap', wrapping, wrapIv);
  const wrapped = Buffer.concat([wrap.update(key), wrap.final()]);
  const { kty, crv, x, y } = publicKey.export({ format: 'jwk' });
  return encrypt(key, { alg: 'ECDH-ES+A256KW', enc: 'A256GCM', kid, ctx, epk: { kty, crv, x, y } }, wrapped, content);
}

/** Seals with a key that both sides have. */
export const sealWith = (key: Uint8Array, { kid, ctx }: Pick<Header, 'kid' | 'ctx'>, content: Uint8Array): string =>
  encrypt(key, { alg: 'dir', enc: 'A256GCM', kid, ctx }, Buffer.alloc(0), content);

/**
 * Opens what was sealed in the form `alg`; `keyOf` finds the key by its id.
 *
 * @throws whenever anything in it is not as it was sealed
 */
export function open(
  sealed: string,
  alg: Header['alg'],
  keyOf: (kid: string) => KeyObject | Uint8Array,
): { header: Pick<Header, 'kid' | 'ctx'>; content: Buffer } {
  const parts = sealed.split('.');
  const [head = '', wrapped = '', iv = '', ciphertext = '', tag = ''] = parts;
  const header = JSON.parse(bytesOf(head).toString()) as Omit<Header, 'enc'> & { enc: string; epk?: object };
  if (parts.length !== 5 || header.alg !== alg || header.enc !== 'A256GCM' || 'crit' in header || 'zip' in header)
    throw new Error('not one of our forms');
  const own = keyOf(header.kid);
  const key = own instanceof Uint8Array ? own : unwrap(own, header.epk, bytesOf(wrapped));
  if (own instanceof Uint8Array && wrapped !== '') throw new Error('a key where none belongs');
  if (bytesOf(iv).length !== 12) throw new Error('not an IV');
  const decipher = createDecipheriv('aes-256-gcm', key, bytesOf(iv), { authTagLength: 16 });
  decipher.setAAD(Buffer.from(head, 'ascii')).setAuthTag(bytesOf(tag));
  return { header, content: Buffer.concat([decipher.update(bytesOf(ciphertext)), decipher.final()]) };
}

const bytesOf = (text: string): Buffer => Buffer.from(text, 'base64url');

function encrypt(key: Uint8Array, header: object, wrapped: Uint8Array, content: Uint8Array): string {
  const head = base64url(JSON.stringify(header));
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, iv, { authTagLength: 16 });
  cipher.setAAD(Buffer.from(head, 'ascii'));
  const ciphertext = Buffer.concat([cipher.update(content), cipher.final()]);
  return [head, ...[wrapped, iv, ciphertext, cipher.getAuthTag()].map(base64url)].join('.');
}

function unwrap(own: KeyObject, epk: object | undefined, wrapped: Uint8Array): Buffer {
  const sender = createPublicKey({ key: { ...epk }, format: 'jwk' });
  // Node refuses a point that is not on the curve.
  const unwrap = createDecipheriv(
    'id-aes256-wrap',
    wrappingKey(diffieHellman({ privateKey: own, publicKey: sender })),
    wrapIv,
  );
  return Buffer.concat([unwrap.update(wrapped), unwrap.final()]);
}

/** Concat KDF (NIST SP 800-56A, 5.8.1) as RFC 7518, 4.6.2 has it, one round of SHA-256: for 256 bits no more are needed. */
export function concatKdf(
  secret: Uint8Array,
  { algorithm, apu = '', apv = '', bits }: { algorithm: string; apu?: string; apv?: string; bits: number },
): Buffer {
  const number = (value: number): Buffer => {
    const bytes = Buffer.alloc(4);
    bytes.writeUInt32BE(value);
    return bytes;
  };
  const hash = createHash('sha256').update(number(1)).update(secret);
  for (const text of [algorithm, apu, apv]) hash.update(number(Buffer.byteLength(text))).update(text);
  return hash
    .update(number(bits))
    .digest()
    .subarray(0, bits / 8);
}

const wrappingKey = (secret: Uint8Array): Buffer => concatKdf(secret, { algorithm: 'ECDH-ES+A256KW', bits: 256 });
