import { call } from './call.js';
import type { components } from './described/police.js';

/** A message that something waits; the same at every agency. */
export type Notice = components['schemas']['Notice'];
export interface NoticePage {
  readonly items: readonly Notice[];
  readonly next: string | null;
}

/** Which of them: of deadlines alone, or those before one. Their ids are in the order of time at every agency. */
export interface NoticesWanted {
  readonly about?: 'deadlines';
  readonly after?: string;
}
export const noticesAtOnce = 50;

const at = (agency: string): string => `/api/${encodeURIComponent(agency)}/notices`;

export const notices = {
  of: (agency: string, wanted: NoticesWanted = {}) =>
    call<NoticePage>(`${at(agency)}?${new URLSearchParams({ limit: String(noticesAtOnce), ...wanted }).toString()}`),
  /** The person has looked at everything up to this one. */
  seen: (agency: string, upTo: string) => call(`${at(agency)}/seen`, { method: 'POST', body: { upTo } }),
};
