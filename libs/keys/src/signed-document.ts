import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { KeyRing } from './key-ring.js';

/** A document as the bytes that are hashed and signed: canonical JSON (RFC 8785), whatever the order of its fields. @throws when it is no JSON */
export function documentBytes(document: object): Buffer {
  const text = canonicalize(JSON.parse(JSON.stringify(document)));
  if (text === undefined) throw new Error('the document is no JSON');
  return Buffer.from(text, 'utf8');
}

/** SHA-256 of a document's bytes, lower-case hexadecimal. */
export const sha256Of = (document: object): string =>
  createHash('sha256').update(documentBytes(document)).digest('hex');

/** Signs a document with this service's newest key (Ed25519, RFC 8032). */
export const signDocument = (keys: KeyRing, document: object): string => keys.sign(documentBytes(document));

/** Whether `signature` is `signer`'s over exactly this document. */
export const verifyDocument = (keys: KeyRing, signer: string, document: object, signature: string): boolean =>
  keys.verify(signer, documentBytes(document), signature);
