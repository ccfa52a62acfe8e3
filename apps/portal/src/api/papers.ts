import { call } from './call.js';
import type { components } from './described/police.js';

type Named = components['schemas'];
/** A document that the person may issue of a record, and what it lacks, as every service tells it. */
export type OfferedDocument = Named['OfferedDocument'];
export type IssuedDocument = Named['IssuedDocument'];
/** One that was issued before. */
export type ListedDocument = Named['Document'];

export interface DocumentOrder {
  readonly kind: string;
  readonly languages: readonly string[];
  readonly about?: string;
  readonly supersedes?: string;
  readonly wording?: Readonly<Record<string, string>>;
}

/** @param record where it lies: `/api/police/investigations/<id>` */
export const papers = {
  offered: (record: string) => call<{ readonly items: readonly OfferedDocument[] }>(`${record}/documents/offered`),
  issued: (record: string) => call<{ readonly items: readonly ListedDocument[] }>(`${record}/documents`),
  issue: (record: string, order: DocumentOrder, key: string) =>
    call<{ readonly items: readonly IssuedDocument[] }>(`${record}/documents`, { method: 'POST', body: order, key }),
};

/** What was made of a case for somebody outside, and what would be. */
export type CaseExport = Named['CaseExport'];
export type ExportHolds = Named['ExportHolds'];
export type MadeExport = Named['MadeExport'];

/** @param record where the case lies */
export const exportsOf = (record: string) => ({
  list: () => call<{ readonly items: readonly CaseExport[]; readonly holds: ExportHolds }>(`${record}/exports`),
  make: (purpose: string, key: string) =>
    call<MadeExport>(`${record}/exports`, { method: 'POST', body: { purpose }, key }),
  digest: (id: string) => call<Named['ExportDigest']>(`${record}/exports/${encodeURIComponent(id)}/digest`),
  /** Where the archive is. */
  archive: (id: string) => `${record}/exports/${encodeURIComponent(id)}`,
});
