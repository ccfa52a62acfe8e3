import { v7 as newId } from 'uuid';
import type { Locale, Texts } from '#libs/problems';
import type { EntityManager } from 'typeorm';
import type { IdentityLevel, Recipient } from '../document-kind.js';
import { documentKinds, type DocumentKindCode } from '../kinds.js';

type Sql = Pick<EntityManager, 'query'>;

/** A document in one language as the register knows it. Hashes are lower-case hexadecimal. */
export interface RegisteredDocument {
  readonly id: string;
  readonly recordId: string;
  readonly number: string;
  readonly kind: DocumentKindCode;
  /** Of the template. */
  readonly version: number;
  readonly language: Locale;
  /** The item, examination, interview … that it is about, where it is about one. */
  readonly about: string | null;
  readonly dataHash: string;
  readonly fileHash: string;
  readonly itemId: string;
  readonly pages: number;
  readonly recipient: Recipient;
  readonly identity: IdentityLevel;
  readonly issuedAt: Date;
  /** Account id. */
  readonly issuedBy: string;
  /** Number of the document that took its place. */
  readonly supersededBy: string | null;
  readonly supersededAt: Date | null;
}

export type NewDocument = Omit<RegisteredDocument, 'id' | 'supersededBy' | 'supersededAt'> & {
  readonly chainId: string;
};

const columns = `id, record_id AS "recordId", number, kind, version, language, about, data_hash AS "dataHash", file_hash AS "fileHash", item_id AS "itemId",
  pages, recipient, identity, issued_at AS "issuedAt", issued_by AS "issuedBy", superseded_by AS "supersededBy", superseded_at AS "supersededAt"`;

/** Most documents of one record that a list shows. */
const listed = 500;

/** The next number of this agency's register: `P-2026-000123`. Numbers ascend; one whose document came to nothing is left out. */
export async function nextNumber(sql: Sql, prefix: string, year: number): Promise<string> {
  const [row] = await sql.query<{ number: string }[]>(`SELECT nextval('document_numbers') AS number`);
  return `${prefix}-${String(year)}-${(row?.number ?? '').padStart(6, '0')}`;
}

export async function enterDocument(sql: Sql, given: NewDocument): Promise<RegisteredDocument> {
  const [row] = await sql.query<RegisteredDocument[]>(
    `INSERT INTO documents (id, record_id, chain_id, number, kind, version, language, about, data_hash, file_hash, item_id, pages, recipient, identity, issued_at, issued_by)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16) RETURNING ${columns}`,
    [
      newId(),
      given.recordId,
      given.chainId,
      given.number,
      given.kind,
      given.version,
      given.language,
      given.about,
      given.dataHash,
      given.fileHash,
      given.itemId,
      given.pages,
      given.recipient,
      given.identity,
      given.issuedAt,
      given.issuedBy,
    ],
  );
  if (row === undefined) throw new Error('the register did not take the document');
  return row;
}

/** The documents of a record, the newest first. */
export const documentsOf = (sql: Sql, recordId: string): Promise<RegisteredDocument[]> =>
  sql.query<RegisteredDocument[]>(
    `SELECT ${columns} FROM documents WHERE record_id = $1 ORDER BY issued_at DESC, id DESC LIMIT $2`,
    [recordId, listed],
  );

/** A document through its record. */
export async function findDocument(sql: Sql, recordId: string, id: string): Promise<RegisteredDocument | undefined> {
  const [row] = await sql.query<RegisteredDocument[]>(
    `SELECT ${columns} FROM documents WHERE record_id = $1 AND id = $2`,
    [recordId, id],
  );
  return row;
}

/** Every language in which a number was issued. */
export const documentsNumbered = (sql: Sql, recordId: string, number: string): Promise<RegisteredDocument[]> =>
  sql.query<RegisteredDocument[]>(
    `SELECT ${columns} FROM documents WHERE record_id = $1 AND number = $2 ORDER BY language`,
    [recordId, number],
  );

/** Marks a document as replaced, once. False where there is none of that number and kind, or where it was replaced already. */
export async function supersede(
  sql: Sql,
  recordId: string,
  earlier: { readonly number: string; readonly kind: DocumentKindCode },
  by: { readonly number: string; readonly at: Date },
): Promise<boolean> {
  const [rows] = await sql.query<[unknown[], number]>(
    `UPDATE documents SET superseded_by = $4, superseded_at = $5
      WHERE record_id = $1 AND number = $2 AND kind = $3 AND superseded_by IS NULL RETURNING id`,
    [recordId, earlier.number, earlier.kind, by.number, by.at],
  );
  return rows.length > 0;
}

/** What the register says of a document that somebody holds in their hands. It tells nothing of the case. */
export interface Verification {
  readonly known: boolean;
  readonly kind?: DocumentKindCode;
  /** What the kind is called. */
  readonly title?: Texts;
  readonly issuedAt?: Date;
  readonly superseded?: boolean;
}

/** Whether this number was issued with this hash, of the data or of the file. A wrong hash is as unknown as a wrong number. */
export async function verifyDocument(sql: Sql, number: string, sha256: string): Promise<Verification> {
  const [row] = await sql.query<{ kind: DocumentKindCode; issuedAt: Date; superseded: boolean }[]>(
    `SELECT kind, issued_at AS "issuedAt", superseded_by IS NOT NULL AS superseded
       FROM documents WHERE number = $1 AND (data_hash = $2 OR file_hash = $2) LIMIT 1`,
    [number, sha256],
  );
  return row === undefined ? { known: false } : { known: true, title: documentKinds[row.kind].title, ...row };
}
