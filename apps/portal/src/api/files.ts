import { call } from './call.js';
import type { components } from './described/police.js';

/** One opening of a file: how a page may show it, and the number under which its bytes are given for a short time. */
export type Reading = components['schemas']['Reading'];

/** Whether a file is withheld as suspected child abuse material, and all that was said of it. */
export type Withheld = components['schemas']['Withheld'];

/** What exiftool found in a file. */
export type Metadata = components['schemas']['ExtractedMetadata'];

/** Links of a chain of custody, oldest first, as every service tells them. */
export interface Custody {
  readonly items: readonly {
    readonly at: string;
    readonly action: string;
    readonly actor: string;
    readonly role: string;
    readonly sha256: string;
    readonly counterpart?: string;
  }[];
}

/** @param file where it lies: `/api/police/investigations/<id>/files/<id>` */
export const files = {
  /** Custody and journal say so. What it is needed for stands in the body: addresses are written down in too many places. */
  open: (file: string, purpose: string) => call<Reading>(`${file}/readings`, { method: 'POST', body: { purpose } }),
  /** Where the bytes are, for whoever opened it. */
  bytesOf: (file: string, reading: Reading) => `${file}/readings/${reading.id}`,
  withholding: (file: string) => call<Withheld>(`${file}/withholding`),
  withhold: (file: string, words: string) => call<Withheld>(`${file}/withholding`, { method: 'POST', body: { words } }),
  askRelease: (file: string, words: string) =>
    call<Withheld>(`${file}/withholding/release-requests`, { method: 'POST', body: { words } }),
  decideRelease: (file: string, words: string, release: boolean) =>
    call<Withheld>(`${file}/withholding/release-decisions`, { method: 'POST', body: { words, release } }),
  /** Locks a withheld material up for its expert: `id` gives the archive, the passphrase is said once. */
  lock: (file: string, purpose: string) =>
    call<{ readonly id: string; readonly passphrase: string }>(`${file}/packages`, {
      method: 'POST',
      body: { purpose },
    }),
  metadata: (file: string, purpose: string) =>
    call<Metadata>(`${file}/read-metadata`, { method: 'POST', body: { purpose } }),
  custody: (file: string) => call<Custody>(`${file}/custody`),
};
