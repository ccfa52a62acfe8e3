import { call } from './call.js';
import type { components } from './described/police.js';

/** One opening of a file: how a page may show it, and the number under which its bytes are given for a short time. */
export type Reading = components['schemas']['Reading'];

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
  custody: (file: string) => call<Custody>(`${file}/custody`),
};
