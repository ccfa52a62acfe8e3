import { call } from './call.js';
import type { components, operations } from './described/police.js';
import type { Answer } from './service.js';

type Named = components['schemas'];
/** How a service stands; the same at every agency. */
export type Operation = Named['Operation'];
export type QuarantinedEvent = Named['QuarantinedEvent'];
/** One of them, as far as it can be shown without its content. */
export type InspectedEvent = Named['InspectedEvent'];
/** The last time a service looked whether its own past is as it was written. */
export type IntegrityCheck = Named['IntegrityCheck'];
interface Integrity {
  readonly last: IntegrityCheck | null;
}
export type Law = Answer<operations['LawController_read']>;

/** Whether a service answers, as the gateway finds it; in no description. */
export interface ServiceHealth {
  readonly service: string;
  readonly state: 'ready' | 'not-ready' | 'unreachable' | 'not-installed';
  readonly database: 'ok' | 'away' | null;
  readonly bus: 'ok' | 'away' | 'certificate-refused' | null;
  readonly milliseconds: number | null;
}

/** A chain, the number of the event in what the receiver was told of it, and why it is told again. */
interface Place {
  readonly receiver: string;
  readonly chainId: string;
  readonly number: number;
  readonly reason: string;
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
  inspect: (agency: string, id: string) => call<InspectedEvent>(at(agency, `quarantine/${encodeURIComponent(id)}`)),
  /** Closes an event that has no place in a chain. */
  close: (agency: string, id: string, reason: string) =>
    call<Answer<operations['QuarantineController_close']>>(at(agency, `quarantine/${encodeURIComponent(id)}/close`), {
      method: 'POST',
      body: { reason },
    }),
  /** Queues again one event, by its place in what an agency was told of a chain. */
  resend: (agency: string, place: Place) =>
    call<Named['Requeued']>(at(agency, 'deliveries/resend'), { method: 'POST', body: place }),
  /** Queues again everything that was ever told to one agency; how many events that are. */
  replay: (agency: string, receiver: string) =>
    call<{ readonly queued: number }>(at(agency, 'replay'), { method: 'POST', body: { receiver } }),
  integrity: (agency: string) => call<Integrity>(at(agency, 'operation/integrity')),
  /** Begins a check, or answers the one that runs. */
  checkIntegrity: (agency: string) => call<Integrity>(at(agency, 'operation/integrity'), { method: 'POST', body: {} }),
  law: (agency: string) => call<Law>(at(agency, 'law')),
};
