import type { components, operations, paths } from './described/expert-bureau.js';
import { recordsOf, serviceOf, told, type Answer } from './service.js';

type Named = components['schemas'];
export type Examination = Named['Examination'];
export type Work = Named['Work'];
export type Order = Named['Order'];
export type Load = Named['ExpertLoad'];
export type Question = Work['questions'][number];
export type AnswerVersion = Named['AnswerVersion'];
export type Material = Work['materials'][number];
export type Conversations = Answer<operations['ChatsController_list']>;
export type Whole = Answer<operations['examinationRoutes_one']>;
export type Listed = Answer<operations['examinationRoutes_list']>['items'][number];

const api = serviceOf<paths>();
export const base = '/api/expert-bureau/examinations';
const at = (id: string) => ({ params: { path: { id } } });

export const examinations = {
  ...recordsOf<operations, 'examination'>(base),
  /** What a coordinator reads to choose an expert; journalled. */
  readOrder: (id: string, purpose: string) =>
    told(api.POST('/api/expert-bureau/examinations/{id}/read-order', { ...at(id), body: { purpose } })),
  /** The questions beside the materials, as the expert works on them; journalled. */
  readWork: (id: string, purpose: string) =>
    told(api.POST('/api/expert-bureau/examinations/{id}/read-work', { ...at(id), body: { purpose } })),
  /** Every version of an answer of one's own, the newest first; journalled. */
  readVersions: (id: string, question: number, purpose: string) =>
    told(
      api.POST('/api/expert-bureau/examinations/{id}/answers/{question}/read-versions', {
        params: { path: { id, question: String(question) } },
        body: { purpose },
      }),
    ),
  /** Which materials were read as conversations; no names, no words. */
  conversations: (id: string) => told(api.GET('/api/expert-bureau/examinations/{id}/chats', at(id))),
  workload: () => told(api.GET('/api/expert-bureau/workload')),
  /** Where files go that are sent in pieces. */
  uploads: (id: string) => `${base}/${encodeURIComponent(id)}/uploads`,
  /** Where a material or a file of the conclusion lies; taking it stands in its custody. */
  fileAt: (id: string, itemId: string) => `${base}/${encodeURIComponent(id)}/files/${encodeURIComponent(itemId)}`,
};

export type Application = Named['BureauApplication'];
export type WholeApplication = Answer<operations['applicationRoutes_one']>;
export type ListedApplication = Answer<operations['applicationRoutes_list']>['items'][number];
/** The words and the places of an application; told to whoever says why they read it. No child stands in it. */
export interface ApplicationWords {
  readonly statement: string;
  readonly resources: readonly Resource[];
  readonly extension?: string;
  readonly reasons?: string;
  readonly answer?: string;
}
export interface Resource {
  readonly platform: string;
  readonly url?: string;
  readonly handle?: string;
}

export const applicationsBase = '/api/expert-bureau/applications';
export const applications = {
  ...recordsOf<operations, 'application'>(applicationsBase),
  fileAt: (id: string, itemId: string) =>
    `${applicationsBase}/${encodeURIComponent(id)}/files/${encodeURIComponent(itemId)}`,
};
