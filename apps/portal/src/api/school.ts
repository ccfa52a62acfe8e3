import { call } from './call.js';
import type { components, operations, paths } from './described/school.js';
import { recordsOf, serviceOf, told, type Answer, type StepsOf } from './service.js';

type Named = components['schemas'];

export type Referral = Named['Referral'];
export type Texts = Named['Texts'];
export type Whole = Answer<operations['referral_submit']>;
/** The same as it is read: with its deadlines, and for whom one acts. */
export type WholeToRead = Answer<operations['referralRoutes_one']>;
/** What a draft says so far, in sections that are saved as a whole. */
export type Content = operations['referral_saveDraft']['requestBody']['content']['application/json']['content'];
export type Child = NonNullable<Content['child']>;
export type Account = NonNullable<Content['accounts']>[number];
export type Exclusion = NonNullable<Content['exclusions']>[number];
/** Words that the police and social services wrote to the school, and the school's own notes. */
export type Correspondence = Answer<operations['ReferralController_correspondence']>;
export type SentFile = NonNullable<Referral['files']>[number];

export type StepsOfSchool = StepsOf<operations, 'referral'>;
export type StepOfSchool = keyof StepsOfSchool;

export type Application = Named['SchoolApplication'];
export type WholeApplication = Answer<operations['application_saveDraft']>;
export type ApplicationContent =
  operations['application_saveDraft']['requestBody']['content']['application/json']['content'];
export type Place = NonNullable<ApplicationContent['resources']>[number];

export type SupportedChild = Named['SupportedChild'];
export type WholeSupported = Answer<operations['supported-childRoutes_one']>;
export type ListedChild = Answer<operations['supported-childRoutes_list']>['items'][number];
/** Told to whoever says why they read it. */
export interface SupportedPersonal extends Pick<Correspondence, 'continues' | 'notes'> {
  readonly child: { readonly familyName?: string; readonly givenName: string };
}

const api = serviceOf<paths>();
const at = (id: string) => ({ params: { path: { id } } });

export const referrals = {
  ...recordsOf<operations, 'referral'>('/api/school/referrals'),
  content: (id: string) => told(api.GET('/api/school/referrals/{id}/content', at(id))),
  correspondence: (id: string) => told(api.GET('/api/school/referrals/{id}/correspondence', at(id))),
  sameChild: (id: string) => told(api.GET('/api/school/referrals/{id}/same-child', at(id))),
  counts: (schoolId: string) => told(api.GET('/api/school/counts', { params: { query: { schoolId } } })),
  schools: () => told(api.GET('/api/school/schools')),
  colleagues: (schoolId: string) => told(api.GET('/api/school/staff', { params: { query: { schoolId } } })),
  begin: (schoolId: string, key: string) =>
    call<Whole>('/api/school/referrals', { method: 'POST', body: { schoolId, content: {} }, key }),
  /** Where files go that are sent in pieces. */
  uploads: (id: string) => `/api/school/referrals/${encodeURIComponent(id)}/uploads`,
};

export const supportedBase = '/api/school/supported-children';
export const supportedChildren = recordsOf<operations, 'supported-child'>(supportedBase);

export const applicationsBase = '/api/school/applications';
export const applications = {
  ...recordsOf<operations, 'application'>(applicationsBase),
  content: (id: string) => told(api.GET('/api/school/applications/{id}/content', at(id))),
  begin: (schoolId: string, key: string) =>
    call<WholeApplication>(applicationsBase, { method: 'POST', body: { schoolId, content: {} }, key }),
  fileAt: (id: string, itemId: string) =>
    `${applicationsBase}/${encodeURIComponent(id)}/files/${encodeURIComponent(itemId)}`,
};
