import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { AgencyId } from '#libs/contracts';
import type { LogName } from './chained-log.js';

export const sealFormat = 'qorgan-seal/1';

/** What an agency states of one of its logs. Hashes are hexadecimal. */
export interface SealStatement {
  readonly format: typeof sealFormat;
  readonly agency: AgencyId;
  readonly log: LogName;
  /** Entries that it covers: the first, up to this many. */
  readonly size: number;
  /** Merkle root over their leaves (RFC 6962). */
  readonly root: string;
  /** The last one's hash in the chain. */
  readonly head: string;
  /** By the agency's database's clock, ISO 8601. */
  readonly at: string;
  /** Hash of the log's seal before; `null` for the first. */
  readonly previous: string | null;
}

/** A statement with the agency's Ed25519 signature over its canonical JSON (RFC 8785), as `<kid>.<base64url>`. */
export interface Seal extends SealStatement {
  readonly signature: string;
}

/** The part of a key ring that signs. */
export interface Signer {
  sign(bytes: Uint8Array): string;
}
/** The part of a key ring that knows everybody's public keys. */
export interface Verifier {
  verify(signer: string, bytes: Uint8Array, signature: string): boolean;
}

const bytesOf = (content: object): Buffer => Buffer.from(canonicalize(content) ?? '');

export const signSeal = (keys: Signer, statement: SealStatement): Seal => ({
  ...statement,
  signature: keys.sign(bytesOf(statement)),
});

export function isSignedByItsAgency(keys: Verifier, { signature, ...statement }: Seal): boolean {
  return keys.verify(statement.agency, bytesOf(statement), signature);
}

/** The canonical JSON of the seal with its signature: what is timestamped. */
export const sealBytes = (seal: Seal): Buffer => bytesOf(seal);

/** SHA-256 over `sealBytes`: what the next seal names. */
export const sealHash = (seal: Seal): string => createHash('sha256').update(sealBytes(seal)).digest('hex');
