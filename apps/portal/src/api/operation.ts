import { call } from './call.js';
import type { components, operations } from './described/police.js';
import type { Answer } from './service.js';

type Named = components['schemas'];
/** How a service stands; the same at every agency. */
export type Operation = Named['Operation'];
export type QuarantinedEvent = Named['QuarantinedEvent'];
export type Law = Answer<operations['LawController_read']>;

/** Whether a service answers, as the gateway finds it; in no description. */
export interface ServiceHealth {
  readonly service: string;
  readonly state: 'ready' | 'not-ready' | 'unreachable' | 'not-installed';
  readonly database: 'ok' | 'away' | null;
  readonly bus: 'ok' | 'away' | 'certificate-refused' | null;
  readonly milliseconds: number | null;
}

const at = (agency: string, rest: string): string => `/api/${encodeURIComponent(agency)}/${rest}`;

export const operation = {
  health: () => call<{ readonly services: readonly ServiceHealth[] }>('/auth/health'),
  of: (agency: string) => call<Operation>(at(agency, 'operation')),
  quarantine: (agency: string) => call<{ readonly items: readonly QuarantinedEvent[] }>(at(agency, 'quarantine')),
  /** Applies a quarantined event again, once its cause is mended. */
  retry: (agency: string, id: string) =>
    call<Answer<operations['QuarantineController_retry']>>(at(agency, `quarantine/${encodeURIComponent(id)}/retry`), {
      method: 'POST',
      body: {},
    }),
  /** Queues again everything that was ever told to one agency; how many events that are. */
  replay: (agency: string, receiver: string) =>
    call<{ readonly queued: number }>(at(agency, 'replay'), { method: 'POST', body: { receiver } }),
  law: (agency: string) => call<Law>(at(agency, 'law')),
};
