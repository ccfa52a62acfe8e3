import canonicalize from 'canonicalize';

/** One file of a package: its path inside, its size in bytes and its SHA-256 in lower-case hexadecimal. */
export interface FileOfPackage {
  readonly path: string;
  readonly size: number;
  readonly sha256: string;
}

export const format = 'qorgan-case-package/1';

/** What the package is, and every file in it but this one and its signature. */
export interface Manifest {
  readonly format: typeof format;
  readonly exportId: string;
  readonly caseNumber: string;
  readonly exportedAt: string;
  readonly agency: string;
  readonly files: readonly FileOfPackage[];
}

/** The bytes that are signed: canonical JSON (RFC 8785), files by path. */
export const manifestBytes = (manifest: Manifest): Buffer =>
  Buffer.from(
    canonicalize({ ...manifest, files: [...manifest.files].sort((one, other) => (one.path < other.path ? -1 : 1)) }) ??
      '',
  );

/** Beside the manifest: who signed it, with the public key (JWK) whose fingerprint the agency publishes. */
export interface ManifestSignature {
  readonly kid: string;
  readonly key: { readonly kty: string; readonly crv: string; readonly x: string };
  /** Ed25519 over the manifest's bytes, base64url. */
  readonly signature: string;
}
