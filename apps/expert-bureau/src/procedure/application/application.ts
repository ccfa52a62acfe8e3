import type { AgeBand, BullyingKind, Filing, Language, Platform, RegionCode, Resource } from '#libs/contracts';
import type { Notice, RecordCore } from '#libs/lifecycle';

/** A screenshot that was filed with an application, from its announcement to its arrival. */
export interface Exhibit {
  readonly transferId: string;
  readonly sha256: string;
  readonly size: number;
  readonly mediaType: string;
  readonly arrival: 'awaited' | 'arrived' | 'refused';
  readonly itemId?: string;
}

/** An application about cyberbullying of a child, as the expert group has it. It knows no child. */
export interface Application extends RecordCore {
  readonly region: RegionCode;
  readonly number: string;
  readonly filedBy: Filing;
  readonly source: string;
  /** What the applicant says it is. */
  readonly alleged: readonly BullyingKind[];
  readonly platforms: readonly Platform[];
  readonly resourceCount: number;
  readonly ageBand: AgeBand;
  readonly language: Language;
  readonly files: readonly Exhibit[];
  /** Calendar days from receipt, once the group has extended its term. */
  readonly extendedTo?: number;
  readonly decidedAt?: string;
  readonly confirmed?: boolean;
  /** What the group found, for statistics. */
  readonly kinds: readonly BullyingKind[];
  readonly takedowns: readonly { readonly takedownId: string; readonly platform: Platform }[];
  readonly answeredAt?: string;
  readonly lateEvents: readonly { readonly type: string; readonly at: string }[];
  readonly sealed?: ApplicationConfidential;
}

export interface ApplicationConfidential {
  readonly statement: string;
  readonly resources: readonly Resource[];
  readonly extension?: string;
  readonly reasons?: string;
  readonly answer?: string;
}

export function confidentialOf({ sealed }: Application): ApplicationConfidential {
  if (sealed === undefined) throw new Error('the confidential part was not opened for this step');
  return sealed;
}

export const assigneeOf = ({ people }: Application): string | undefined =>
  people.find((person) => person.as === 'assignee')?.subject;

export const groupOf = ({ unitId }: Application): Notice['to'] => ({ role: 'expert-group-member', unitId });

/** The member who took it up, else the whole group. */
export const holderOf = (record: Application): Notice['to'] => {
  const subject = assigneeOf(record);
  return subject === undefined ? groupOf(record) : { subject };
};

/** The application once this member has it. */
export const heldBy = (record: Application, subject: string): Pick<Application, 'people'> => ({
  people: [
    ...record.people.filter((person) => person.as !== 'assignee' && person.subject !== subject),
    { subject, as: 'assignee' },
  ],
});
