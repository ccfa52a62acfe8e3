import { call } from './call.js';
import type { components, operations, paths } from './described/platform-liaison.js';
import { recordsOf, serviceOf, told, type Answer } from './service.js';

type Named = components['schemas'];
export type DataRequest = Named['DataRequest'];
export type Profile = Named['PlatformProfile'];
export type Whole = Answer<operations['data-requestRoutes_one']>;
export type Listed = Answer<operations['data-requestRoutes_list']>['items'][number];
export type LetterLanguage = Profile['language'];

/** Accounts and what was asked and answered; told to whoever says why they read it. No child stands in it. */
export interface Asked {
  readonly caseReference: string;
  readonly investigator: string;
  readonly accounts: readonly { readonly platform: string; readonly handle: string; readonly url?: string }[];
  readonly period: { readonly from?: string; readonly to?: string };
  readonly asked: string;
  readonly answers?: readonly {
    readonly at: string;
    readonly note: string;
    readonly data: readonly { readonly name: string; readonly value: string }[];
  }[];
  readonly refusal?: string;
  readonly returned?: string;
}

const api = serviceOf<paths>();
export const base = '/api/platform-liaison/data-requests';
const at = (id: string) => ({ params: { path: { id } } });

export const dataRequests = {
  ...recordsOf<operations, 'data-request'>(base),
  documents: (id: string) => told(api.GET('/api/platform-liaison/data-requests/{id}/documents', at(id))),
  issue: (id: string, kind: string, languages: readonly string[], key: string) =>
    call(`${base}/${encodeURIComponent(id)}/documents`, { method: 'POST', body: { kind, languages }, key }),
  checks: (id: string) => told(api.GET('/api/platform-liaison/data-requests/{id}/files', at(id))),
  /** Where files go that are sent in pieces. */
  uploads: (id: string) => `${base}/${encodeURIComponent(id)}/uploads`,
  /** Where a file of the answer lies; taking it stands in its custody. */
  fileAt: (id: string, itemId: string) => `${base}/${encodeURIComponent(id)}/files/${encodeURIComponent(itemId)}`,
  platforms: () => told(api.GET('/api/platform-liaison/platforms')),
};

export type Takedown = Named['Takedown'];
export type WholeTakedown = Answer<operations['takedownRoutes_one']>;
export type ListedTakedown = Answer<operations['takedownRoutes_list']>['items'][number];
/** What is to be removed, and what officers noted; told to whoever says why they read it. */
export interface TakedownWords {
  readonly resources: readonly { readonly platform: string; readonly url?: string; readonly handle?: string }[];
  readonly notes: readonly { readonly at: string; readonly text: string }[];
}

export const takedownsBase = '/api/platform-liaison/takedowns';
export const takedowns = {
  ...recordsOf<operations, 'takedown'>(takedownsBase),
  documents: (id: string) => told(api.GET('/api/platform-liaison/takedowns/{id}/documents', at(id))),
  issue: (id: string, languages: readonly string[], key: string) =>
    call(`${takedownsBase}/${encodeURIComponent(id)}/documents`, {
      method: 'POST',
      body: { kind: 'takedown-order', languages },
      key,
    }),
  fileAt: (id: string, itemId: string) =>
    `${takedownsBase}/${encodeURIComponent(id)}/files/${encodeURIComponent(itemId)}`,
};
