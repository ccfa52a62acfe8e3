import { call, type Terms } from './call.js';
import type { components, operations } from './described/identity.js';
import { every } from './every.js';
import { asked, at } from './identity.js';
import type { Answer, Parameter } from './service.js';

export type Access = components['schemas']['Access'];
export type HeldRole = components['schemas']['HeldRole'];
export type AccessDecision = components['schemas']['AccessDecision'];
type Counts = Answer<operations['AccessReviewController_counts']>;
type Listed = Answer<operations['AccessReviewController_list']>;
type Decisions = Answer<operations['AccessReviewController_decisions']>;
interface Decided {
  readonly access: Access;
}

export const accessShown = every<Parameter<operations['AccessReviewController_list'], 'show'>>()([
  'due',
  'not-confirmed',
  'not-signed-in',
  'no-second-factor',
  'disabled',
]);
export interface AccessFilter {
  readonly search?: string;
  readonly role?: string;
  readonly unit?: string;
  readonly show?: (typeof accessShown)[number];
}
export interface AccessDecisionsFilter {
  readonly search?: string;
}
export type AccessStep = 'confirm' | 'withdraw';

/** The access that people have at one agency, as it is reviewed there. */
export const access = {
  list: (agency: string, filter: AccessFilter & { readonly after?: string }) =>
    call<Listed>(at(agency, `access?${asked(filter)}`)),
  file: (agency: string, filter: AccessFilter): string => at(agency, `access.csv?${asked(filter)}`),
  counts: (agency: string) => call<Counts>(at(agency, 'access-counts')),
  decisions: (agency: string, filter: AccessDecisionsFilter & { readonly after?: string }) =>
    call<Decisions>(at(agency, `access-decisions?${asked(filter)}`)),
  decide: (agency: string, id: string, step: AccessStep, terms: Terms) =>
    call<Decided>(at(agency, `access/${encodeURIComponent(id)}/${step}`), { method: 'POST', body: {}, ...terms }),
};
