import { call } from './call.js';
import type { components, operations, paths } from './described/police.js';
import { recordsOf, serviceOf, told, type Answer } from './service.js';

type Named = components['schemas'];
export type Investigation = Named['Investigation'];
export type Listed = Answer<operations['investigationRoutes_list']>['items'][number];
export type Whole = Answer<operations['investigationRoutes_one']>;
export type Colleague = Named['Colleague'];
export type ReadinessCheck = Named['ReadinessCheck'];
export type Access = Named['Access'];
export type Workload = Named['Workload'];
export type ChatReading = Named['ChatReading'];
export type ReadConversation = Named['ReadConversation'];
export type Measured = Named['MeasuredContact'];
export type MeasuredContact = Answer<operations['ChatsController_contact']>;

/** The personal part of a case, as far as the page shows it. It is in no description: what it holds is told to whoever says why they read it. */
export interface Personal {
  readonly child: PersonName & {
    readonly ageYears?: number;
    readonly grade?: string;
    readonly schoolName?: string;
  };
  readonly representative?: PersonName & { readonly relation?: string };
  readonly noticed: string;
  readonly ownWords?: string;
  /** Everybody's written words, in the order in which they came. */
  readonly writings?: readonly Writing[];
  /** In the order of the record's accounts. */
  readonly accounts: readonly { readonly platform: string; readonly handle: string; readonly belongsTo: string }[];
  readonly period?: { readonly from?: string; readonly to?: string };
  readonly exclusions?: readonly {
    readonly kind: string;
    readonly name?: string;
    readonly relation?: string;
    readonly reason: string;
  }[];
  /** By the id of the suspect. */
  readonly suspects?: Readonly<Record<string, PersonName>>;
  /** Nobody where the case began with a message from the public. */
  readonly reporter?: PersonName & { readonly position?: string };
}
/** Somebody's words, and what of the case they are about. */
export interface Writing {
  readonly kind: string;
  readonly about?: string;
  readonly at: string;
  readonly text: string;
  readonly data?: readonly { readonly name: string; readonly value: string }[];
}
export interface PersonName {
  readonly familyName?: string;
  readonly givenName?: string;
  readonly patronymic?: string;
  readonly iin?: string;
  readonly bornOn?: string;
  readonly phone?: string;
  readonly address?: string;
}

/** What was written by whoever is not signed in, as an officer reads it who says why. */
export interface TipWords {
  readonly fileNames?: readonly { readonly fileId: string; readonly name: string }[];
  readonly words: readonly { readonly at: string; readonly text: string }[];
  readonly where: readonly string[];
  readonly childName?: string;
  readonly contact?: {
    readonly way: 'phone' | 'email' | 'messenger' | 'other';
    readonly value: string;
    readonly when?: string;
  };
  readonly locale: 'kk' | 'ru' | 'en';
  readonly reasons: readonly { readonly at: string; readonly text: string }[];
}
export type Tip = Named['Tip'];
export type WholeTip = Answer<operations['tipRoutes_one']>;
export type ListedTip = Answer<operations['tipRoutes_list']>['items'][number];

/** A case that was opened in an emergency. */
export type Opening = Named['Opening'];
export type WholeOpening = Answer<operations['openingRoutes_one']>;
/** Why, and what the review says; told to whoever says why they read it. */
export interface OpeningWords {
  readonly words: string;
  readonly review?: string;
}

/** What speaks for which article. */
export type Advice = Named['QualificationAdvice'];
export type ArticleSuggestion = Named['ArticleSuggestion'];

const api = serviceOf<paths>();
export const base = '/api/police/investigations';
const at = (id: string) => ({ params: { path: { id } } });

export const investigations = {
  ...recordsOf<operations, 'investigation'>(base),
  /** The duty officer's way to the referral while it is in intake. */
  readReferral: (id: string, purpose: string) =>
    call<Personal>(`${base}/${encodeURIComponent(id)}/read-referral`, { method: 'POST', body: { purpose } }),
  readiness: (id: string) => told(api.GET('/api/police/investigations/{id}/readiness', at(id))),
  /** What speaks for which article, with what is said to be established; nothing of it is kept. */
  qualification: (id: string, facts: readonly string[], articles: readonly string[]) =>
    told(
      api.GET('/api/police/investigations/{id}/qualification', {
        params: { path: { id }, query: { facts: facts.join(','), articles: articles.join(',') } },
      }),
    ),
  /** What was read as a conversation; no names, no words. */
  conversations: (id: string) => told(api.GET('/api/police/investigations/{id}/chats', at(id))),
  /** Who wrote when in these conversations; journalled. */
  measureContact: (id: string, body: { chatIds: string[]; purpose: string; gapHours: number }) =>
    told(api.POST('/api/police/investigations/{id}/chats/measure-contact', { ...at(id), body })),
  documents: (id: string) => told(api.GET('/api/police/investigations/{id}/documents', at(id))),
  workload: () => told(api.GET('/api/police/investigations/workload')),
  officers: (unitId: string) => told(api.GET('/api/police/staff', { params: { query: { unitId } } })),
  units: () => told(api.GET('/api/police/units')),
  /** Where files go that are sent in pieces. */
  uploads: (id: string) => `${base}/${encodeURIComponent(id)}/uploads`,
};

export const tipsBase = '/api/police/tips';
export const tips = {
  ...recordsOf<operations, 'tip'>(tipsBase),
  files: (id: string) => told(api.GET('/api/police/tips/{id}/files', at(id))),
};

export const openingsBase = '/api/police/openings';
export const openings = {
  ...recordsOf<operations, 'opening'>(openingsBase),
  /** Asked before somebody types: a page that leads through the sign-in keeps nothing of what was typed. */
  mayBegin: () => call('/api/police/step-up'),
};
