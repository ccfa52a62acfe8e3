import { call } from './call.js';
import type { components } from './described/police.js';

/** A message that something waits; the same at every agency. */
export type Notice = components['schemas']['Notice'];
export interface NoticePage {
  readonly items: readonly Notice[];
  readonly next: string | null;
}

const at = (agency: string): string => `/api/${encodeURIComponent(agency)}/notices`;

export const notices = {
  of: (agency: string, after?: string) =>
    call<NoticePage>(`${at(agency)}?${new URLSearchParams({ limit: '50', ...(after && { after }) }).toString()}`),
  /** The person has looked at everything up to this one. */
  seen: (agency: string, upTo: string) => call(`${at(agency)}/seen`, { method: 'POST', body: { upTo } }),
};
