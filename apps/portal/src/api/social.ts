import type { components, operations, paths } from './described/social-services.js';
import { recordsOf, serviceOf, told, type Answer } from './service.js';

type Named = components['schemas'];
export type Support = Named['Support'];
export type WholeSupport = Answer<operations['supportRoutes_one']>;
export type ListedSupport = Answer<operations['supportRoutes_list']>['items'][number];
export type ListedService = Answer<operations['serviceRoutes_list']>['items'][number];
export type WholeService = Answer<operations['serviceRoutes_one']>;

/** Names and words; in no description, since they are told to whoever says why they read them. */
export interface SupportPersonal {
  readonly child: Name & { readonly bornOn?: string; readonly ageYears?: number };
  readonly representative?: Name & { readonly relation: string };
  readonly needs: readonly { readonly at: string; readonly from: string; readonly text: string }[];
  readonly goals: readonly { readonly goalId: string; readonly text: string }[];
  readonly notes: readonly { readonly at: string; readonly about: string; readonly note: string }[];
}
export interface Name {
  readonly familyName?: string;
  readonly givenName?: string;
  readonly patronymic?: string;
}
/** What a partner is told of the child. */
export interface ServicePersonal {
  readonly child: { readonly givenName?: string; readonly ageYears?: number };
  readonly what: string;
  readonly contact?: string;
  readonly notes: readonly { readonly at: string; readonly note: string }[];
}

const api = serviceOf<paths>();
export const supportsBase = '/api/social-services/supports';
export const servicesBase = '/api/social-services/services';

export const supports = recordsOf<operations, 'support'>(supportsBase);
export const services = recordsOf<operations, 'service'>(servicesBase);
export const centre = {
  staff: () => told(api.GET('/api/social-services/staff')),
  schools: () => told(api.GET('/api/social-services/schools')),
  partners: () => told(api.GET('/api/social-services/partners')),
};
