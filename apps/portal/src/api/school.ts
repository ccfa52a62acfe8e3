import { call } from './call.js';
import type { components, operations, paths } from './described/school.js';
import { recordsOf, serviceOf, told, type Answer, type StepsOf } from './service.js';

type Named = components['schemas'];

export type Referral = Named['Referral'];
export type Texts = Named['Texts'];
export type Whole = Answer<operations['referral_submit']>;
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

const api = serviceOf<paths>();
const at = (id: string) => ({ params: { path: { id } } });

export const referrals = {
  ...recordsOf<operations, 'referral'>('/api/school/referrals'),
  content: (id: string) => told(api.GET('/api/school/referrals/{id}/content', at(id))),
  correspondence: (id: string) => told(api.GET('/api/school/referrals/{id}/correspondence', at(id))),
  schools: () => told(api.GET('/api/school/schools')),
  colleagues: (schoolId: string) => told(api.GET('/api/school/staff', { params: { query: { schoolId } } })),
  begin: (schoolId: string, key: string) =>
    call<Whole>('/api/school/referrals', { method: 'POST', body: { schoolId, content: {} }, key }),
  /** Sends the bytes with their hash: the vault refuses what arrives otherwise. */
  attach: async (id: string, file: File): Promise<{ itemId: string; sha256: string; version: number }> => {
    const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
    const sha256 = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    return call(`/api/school/referrals/${encodeURIComponent(id)}/files`, {
      method: 'POST',
      body: file,
      patience: 600_000,
      headers: {
        'content-type': 'application/octet-stream',
        'x-file-name': encodeURIComponent(file.name),
        'x-file-sha256': sha256,
        ...(file.type === '' ? {} : { 'x-file-type': file.type }),
      },
    });
  },
};
