import { hideNotices, RecordTable, type Desk, type Supply, type Transaction } from '#libs/casework';
import type { RegionCode } from '#libs/contracts';
import type { KeyRing } from '#libs/keys';
import type { At, By } from '#libs/lifecycle';
import type { Staff, Units } from '#libs/service';
import type { Vault } from '#libs/vault';
import type { Content } from '../procedure/content.js';
import { isIin, normaliseIin } from '../procedure/iin.js';
import { excludedBy, noPersonal, personalOf, type Referral } from '../procedure/referral.js';
import { referralLifecycle } from '../procedure/referral.lifecycle.js';
import type { SubmitSupplies, WithMark } from '../procedure/steps/supplied.js';
import { summaryOf } from '../procedure/summary.js';
import { urgencyOf } from '../procedure/urgency.js';
import { grantFiles } from './grant-files.js';
import { referralView } from './referral.view.js';

export const REFERRAL_DESK = Symbol('referral desk');

/** A draft belongs to its author alone, whoever else works at the school: it has no unit before it is sent. */
export const referralReads = {
  read: {
    psychologist: ['own', 'deputy'],
    teacher: ['own', 'assigned', 'deputy'],
    'head-of-school': ['own', 'deputy', 'unit'],
  },
  identity: { psychologist: ['own', 'deputy'], teacher: ['own', 'deputy'], 'head-of-school': ['own', 'deputy'] },
} as const satisfies { read: By; identity: By };

export interface ReferralDeskParts {
  readonly keys: KeyRing;
  readonly vault: Vault;
  readonly units: Units;
  readonly staff: Staff;
}

export function referralDesk(parts: ReferralDeskParts): Desk<Referral> {
  return {
    kind: 'referral',
    lifecycle: referralLifecycle,
    table: new RecordTable<Referral>('referrals', parts.keys),
    reads: referralReads,
    view: referralView,
    create: (input: { schoolId: string; content?: Content }, at) =>
      begin(parts, input, at, marksOf(parts.keys, input.content ?? {})),
    supplies: supplies(parts),
    effects: { 'hide-notices': (tx, record) => hideNotices(tx, record, record.excluded) },
  };
}

/** What steps need that only storage and keys can give. */
function supplies(parts: ReferralDeskParts): NonNullable<Desk<Referral>['supplies']> {
  const { keys, staff, vault } = parts;
  const toPolice = { vault, receiver: 'police', reason: 'manual-chain' } as const;
  const named: Supply<Referral> = (tx, record, { files = [] }: { files?: string[] }, actor) =>
    grantFiles(toPolice, tx, record, files, actor);
  return {
    saveDraft: async (_tx, record, { content }: { content: Content }) =>
      marksOf(keys, { ...personalOf(record).content, ...content }),
    submit: async (tx, record, _input, actor): Promise<SubmitSupplies> => ({
      ...marksOf(keys, personalOf(record).content),
      ...(await grantFiles(
        toPolice,
        tx,
        record,
        record.files.map(({ itemId }) => itemId),
        actor,
      )),
      sequence: await nextNumber(tx),
      senderName: staff.find(actor.subject)?.name,
    }),
    amend: async (tx, record, { child, files = [] }: Pick<Content, 'child'> & { files?: string[] }, actor) => ({
      ...marksOf(keys, { child: { ...personalOf(record).content.child, ...child } }),
      ...(await grantFiles(toPolice, tx, record, files, actor)),
    }),
    answerQuestion: named,
    resubmit: named,
    handToPsychologist: async (_tx, { schoolId }, { to }: { to: string }) => ({
      isPsychologist: staff.of(schoolId, ['psychologist']).some(({ subject }) => subject === to),
    }),
  };
}

function marksOf(keys: KeyRing, { child }: Content): WithMark {
  const iin = normaliseIin(child?.iin ?? '');
  return { marks: isIin(iin) ? [`iin:${keys.indexOf('iin', iin)}`] : [] };
}

function begin(
  { units, staff }: ReferralDeskParts,
  { schoolId, content = {} }: { schoolId: string; content?: Content },
  { now, actor, newId }: At,
  { marks }: WithMark,
): { record: Referral; personal: unknown } {
  const summary = summaryOf(content, now);
  const { urgency, reasons } = urgencyOf(summary);
  const schoolRegion = (units.find(schoolId)?.region ?? actor.region) as RegionCode;
  const record: Referral = {
    id: newId(),
    chainId: newId(),
    status: 'draft',
    version: 1,
    unitId: null,
    region: schoolRegion,
    people: [{ subject: actor.subject, as: 'owner' }],
    excluded: excludedBy(content.exclusions ?? []),
    urgency,
    marks,
    openedAt: now,
    changedAt: now,
    schoolId,
    schoolRegion,
    psychologists: staff.of(schoolId, ['psychologist']).map(({ subject }) => subject),
    number: null,
    submittedAt: null,
    summary,
    urgencyReasons: reasons,
    files: [],
    questions: [],
    standing: null,
    milestones: [],
    supportMilestones: [],
    schoolSupport: [],
  };
  return { record, personal: { ...noPersonal, content } };
}

async function nextNumber(tx: Transaction): Promise<number> {
  const [row] = await tx.manager.query<{ number: string }[]>(`SELECT nextval('referral_numbers') AS number`);
  return Number(row?.number);
}
