import { createHash } from 'node:crypto';
import { cite } from '#libs/legal-basis';
import type { Texts } from '#libs/problems';
import canonicalize from 'canonicalize';
import type { z } from 'zod';
import type { DocumentKind } from './document-kind.js';
import { documentKinds, type DocumentKindCode } from './kinds.js';

/** What a kind's data are in the version that is issued today. */
type DataToday<T> = T extends { readonly version: infer V; readonly data: infer D }
  ? V extends keyof D
    ? D[V] extends z.ZodType
      ? z.input<D[V]>
      : never
    : never
  : never;
export type DataOf<K extends DocumentKindCode> = DataToday<(typeof documentKinds)[K]>;

/**
 * What the register knows of a document whatever its language: kind, version of the template and data, and their hash, the SHA-256 (lower-case
 * hexadecimal) over their canonical JSON (RFC 8785). It stands on each page and in the QR code.
 */
export interface DocumentEntry {
  readonly kind: DocumentKindCode;
  readonly version: number;
  readonly data: Readonly<Record<string, unknown>> & { readonly basis: Readonly<Record<string, Texts>> };
  readonly hash: string;
}

/** Checks the data of a document, adds what its kind rests on, and hashes the whole. @throws ZodError when a gatherer gave other data */
export function entryOf<K extends DocumentKindCode>(kind: K, given: DataOf<K>): DocumentEntry {
  const { version, basis, data: schemas }: DocumentKind = documentKinds[kind];
  const schema = schemas[version];
  if (schema === undefined) throw new Error(`${kind} has no data of version ${String(version)}`);
  // Absent is absent: a key without a value has no place in canonical JSON.
  const checked = JSON.parse(JSON.stringify(schema.parse(given))) as Record<string, unknown>;
  const data = { ...checked, basis: Object.fromEntries(basis.map((code) => [code, cite(code)])) };
  return { kind, version, data, hash: hashOf({ kind, version, data }) };
}

function hashOf(entry: Omit<DocumentEntry, 'hash'>): string {
  return createHash('sha256')
    .update(canonicalize(entry) ?? '')
    .digest('hex');
}
