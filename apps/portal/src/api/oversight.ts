import type { components, operations, paths } from './described/oversight.js';
import { call } from './call.js';
import { recordsOf, serviceOf, told, type Answer } from './service.js';

type Named = components['schemas'];
export type Chain = Named['Chain'];
export type Entry = Named['Entry'];
export type Clock = Named['ChainDeadline'];
export type Readiness = Answer<operations['ReadinessController_one']>;
export type ListedReadiness = Named['ChainReadiness'];
export type Counts = Answer<operations['CountsController_counts']>;
export type Cell = Named['Cell'];
export type Span = Named['Span'];
export type Remark = Named['Remark'];
export type Emergency = Named['Emergency'];
export type IdentityRequest = Named['IdentityRequest'];
export type ToldChild = Named['ToldChild'];
export type LawDecision = Named['LawDecisionTold'];
export type ToldDocument = Named['ToldDocument'];
type Query<Name extends keyof operations> = NonNullable<operations[Name]['parameters']['query']>;

/** The words of a remark and of its answers; in no description, since they are told to whoever says why they read them. */
export interface Exchange {
  readonly turns: readonly { readonly text: string; readonly answer?: string }[];
}

const api = serviceOf<paths>();
export const remarksBase = '/api/oversight/remarks';
export const decisionsBase = '/api/oversight/decisions';
export const identitiesBase = '/api/oversight/identity-requests';

export const oversight = {
  counts: () => told(api.GET('/api/oversight/counts')),
  chains: (query: Query<'ChainsController_list'>) => told(api.GET('/api/oversight/chains', { params: { query } })),
  chain: (chainId: string) => told(api.GET('/api/oversight/chains/{chainId}', { params: { path: { chainId } } })),
  timeline: (chainId: string, query: Query<'ChainsController_timeline'>) =>
    told(api.GET('/api/oversight/chains/{chainId}/timeline', { params: { path: { chainId }, query } })),
  readiness: (chainId: string) =>
    told(api.GET('/api/oversight/chains/{chainId}/readiness', { params: { path: { chainId } } })),
  deadlines: (query: Query<'DeadlinesController_list'>) =>
    told(api.GET('/api/oversight/deadlines', { params: { query } })),
  emergencies: (query: Query<'EmergenciesController_list'>) =>
    told(api.GET('/api/oversight/emergencies', { params: { query } })),
  emergencyWords: (openingId: string) =>
    told(api.POST('/api/oversight/emergencies/{openingId}/read-words', { params: { path: { openingId } } })),
  document: (query: Query<'DocumentsController_verify'>) =>
    told(api.GET('/api/oversight/documents/verification', { params: { query } })),
  lawDecisions: () => told(api.GET('/api/oversight/law-decisions')),
  readinessList: (query: Query<'ReadinessController_list'>) =>
    told(api.GET('/api/oversight/readiness', { params: { query } })),
};

export const decisions = recordsOf<operations, 'decision'>(decisionsBase);
export const remarks = recordsOf<operations, 'remark'>(remarksBase);
export const identities = {
  ...recordsOf<operations, 'identity-request'>(identitiesBase),
  /** Asked before somebody types: a page that leads through the sign-in keeps nothing of what was typed. */
  mayAsk: () => call('/api/oversight/step-up'),
  show: (id: string) => told(api.POST('/api/oversight/identity-requests/{id}/show', { params: { path: { id } } })),
};
