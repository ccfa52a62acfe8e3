import { call } from './call.js';

export type Texts = Readonly<Record<'en' | 'ru' | 'kk', string>>;

export interface Step {
  readonly step: string;
  readonly says: Texts;
  readonly basis: string;
}
export interface BlockedStep extends Step {
  readonly code: string;
  readonly why: Texts;
}

/** What a school sees of a referral; codes and files only where it is their own. */
export interface Referral {
  readonly id: string;
  readonly number: string | null;
  readonly status: string;
  readonly version: number;
  readonly schoolId: string;
  readonly urgency: 'immediate' | 'urgent' | 'standard';
  readonly openedAt: string;
  readonly changedAt: string;
  readonly submittedAt: string | null;
  readonly milestones: readonly { readonly code: string; readonly at: string; readonly says: Texts }[];
  readonly supportMilestones: readonly {
    readonly code: string;
    readonly kind: 'urgent' | 'rehabilitation';
    readonly at: string;
    readonly says: Texts;
  }[];
  readonly expects: { readonly what: Texts; readonly of: 'police' | 'school'; readonly by: string } | null;
  readonly mine?: boolean;
  readonly files?: readonly SentFile[];
  readonly questions?: readonly {
    readonly questionId: string;
    readonly askedAt: string;
    readonly answeredAt: string | null;
  }[];
  readonly urgencyBecause?: readonly { readonly code: string; readonly says: Texts }[];
}

export interface SentFile {
  readonly itemId: string;
  readonly sha256: string;
  readonly size: number;
  readonly mediaType: string;
  readonly attachedAt: string;
  readonly sent: boolean;
}

/** A record with what may be done next, and why other steps may not. */
export interface Whole {
  readonly record: Referral;
  readonly next: readonly Step[];
  readonly blocked: readonly BlockedStep[];
}

export interface Person {
  readonly familyName?: string;
  readonly givenName?: string;
  readonly patronymic?: string;
  readonly phone?: string;
}
export interface Child extends Person {
  readonly identified?: boolean;
  readonly sex?: 'female' | 'male' | 'unknown';
  readonly iin?: string;
  readonly bornOn?: string;
  readonly ageYears?: number;
  readonly grade?: string;
}
export interface Account {
  readonly platform?: string;
  readonly handle?: string;
  readonly displayName?: string;
  readonly belongsTo?: 'suspect' | 'child' | 'unknown';
}
export interface Exclusion {
  readonly kind: 'relative' | 'staff' | 'other';
  readonly subject?: string;
  readonly name?: string;
  readonly relation?: string;
  readonly reason: string;
}

/** What a draft says so far, in sections that are saved as a whole. */
export interface Content {
  readonly child?: Child;
  readonly representative?: Person & { readonly relation?: string };
  readonly noticed?: string;
  readonly ownWords?: string;
  readonly ways?: readonly string[];
  readonly forms?: readonly string[];
  readonly phases?: readonly string[];
  readonly accounts?: readonly Account[];
  readonly period?: { readonly from?: string; readonly to?: string };
  readonly safeNow?: 'yes' | 'no' | 'unknown';
  readonly signs?: {
    readonly meetingSoon?: boolean;
    readonly mayHarmSelf?: boolean;
    readonly contactContinues?: boolean;
  };
  readonly exclusions?: readonly Exclusion[];
  readonly raised?: { readonly to: 'immediate' | 'urgent'; readonly reason: string } | null;
}

/** Words that the police and social services wrote to the school, and the school's own notes. */
export interface Correspondence {
  readonly questions: readonly { readonly questionId: string; readonly question: string; readonly answer?: string }[];
  readonly reasons: readonly { readonly about: 'returned' | 'refused'; readonly at: string; readonly reason: string }[];
  readonly continues: readonly {
    readonly at: string;
    readonly what: string;
    readonly contact: string;
    readonly until?: string;
  }[];
  readonly notes: readonly { readonly heldOn: string; readonly kind: string; readonly note: string }[];
}

export interface School {
  readonly id: string;
  readonly name: Texts;
}
export interface Colleague {
  readonly subject: string;
  readonly name: string;
  readonly roles: readonly string[];
}
export interface Page {
  readonly items: readonly Referral[];
  readonly next: string | null;
}

const base = '/api/school';
const at = (id: string, rest = ''): string => `${base}/referrals/${encodeURIComponent(id)}${rest}`;

export const referrals = {
  list: (status: readonly string[], after?: string) =>
    call<Page>(
      `${base}/referrals?${new URLSearchParams({ status: status.join(','), limit: '25', ...(after === undefined ? {} : { after }) }).toString()}`,
    ),
  one: (id: string) => call<Whole>(at(id)),
  content: (id: string) => call<{ version: number; content: Content }>(at(id, '/content')),
  correspondence: (id: string) => call<Correspondence>(at(id, '/correspondence')),
  schools: () => call<{ items: readonly School[] }>(`${base}/schools`),
  colleagues: (schoolId: string) => call<{ items: readonly Colleague[] }>(`${base}/staff?schoolId=${schoolId}`),
  begin: (schoolId: string, key: string) =>
    call<Whole>(`${base}/referrals`, { method: 'POST', body: { schoolId, content: {} }, key }),
  /** Takes a step on the version that the person saw. */
  take: (id: string, step: string, body: unknown, version: number | undefined, key: string) =>
    call<Whole>(at(id, `/${step.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`), {
      method: 'POST',
      body,
      key,
      ...(version === undefined ? {} : { version }),
    }),
  /** Sends the bytes with their hash: the vault refuses what arrives otherwise. */
  attach: async (id: string, file: File): Promise<{ itemId: string; sha256: string; version: number }> => {
    const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
    const sha256 = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    return call(at(id, '/files'), {
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
