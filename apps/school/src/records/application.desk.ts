import { RecordTable, type Casework, type Desk, type Effect, type Transaction } from '#libs/casework';
import type { RegionCode } from '#libs/contracts';
import type { KeyRing } from '#libs/keys';
import type { At, By } from '#libs/lifecycle';
import type { AttachmentTerms, Units } from '#libs/service';
import type { Vault } from '#libs/vault';
import type { Application } from '../procedure/application/application.js';
import { applicationLifecycle } from '../procedure/application/application.lifecycle.js';
import type { ApplicationContent } from '../procedure/application/content.js';
import { beginReferral } from '../procedure/application/steps/beside.js';
import type { FilingSupplies } from '../procedure/application/steps/file-application.js';
import { applicationSummaryOf } from '../procedure/application/summary.js';
import type { Content } from '../procedure/content.js';
import { excludedBy, type Referral } from '../procedure/referral.js';
import { applicationView } from './application.view.js';
import { grantFiles } from './grant-files.js';
import { largestFile } from './referral-attachments.js';

export const APPLICATION_DESK = Symbol('application desk');

/** A draft belongs to its author alone: it has no unit before it is filed. */
export const applicationReads = {
  read: { psychologist: ['own', 'deputy'], 'head-of-school': ['own', 'deputy', 'unit'] },
  identity: { psychologist: ['own', 'deputy'], 'head-of-school': ['own', 'deputy'] },
} as const satisfies { read: By; identity: By };

/** Screenshots of what is complained of; the vault takes their hash. */
export const applicationAttachments = {
  kind: 'application',
  path: 'applications',
  by: applicationReads.identity,
  basis: 'cyberbullying-application',
  largest: largestFile,
  told: (file) => file,
  known: ({ files }, sha256) => files.find((file) => file.sha256 === sha256)?.itemId,
  room: {
    most: 30,
    taken: ({ files }) => files.length,
    says: {
      en: 'At most 30 files belong to one application',
      ru: 'К одному заявлению прикрепляется не более 30 файлов',
      kk: 'Бір өтінішке ең көбі 30 файл тіркеледі',
    },
  },
} as const satisfies AttachmentTerms<Application>;

export interface ApplicationDeskParts {
  readonly keys: KeyRing;
  readonly vault: Vault;
  readonly units: Units;
  readonly casework: Casework;
  readonly referrals: Desk<Referral>;
}

export const applicationDesk = (parts: ApplicationDeskParts): Desk<Application> => ({
  kind: 'application',
  lifecycle: applicationLifecycle,
  table: new RecordTable<Application>('applications', parts.keys),
  reads: applicationReads,
  view: applicationView,
  create: (input: { schoolId: string; content?: ApplicationContent }, at) => begin(parts, input, at),
  supplies: {
    fileApplication: async (tx, record, _input, actor): Promise<FilingSupplies> => ({
      ...(await grantFiles(
        { vault: parts.vault, receiver: 'expert-bureau', reason: 'cyberbullying-application' },
        tx,
        record,
        record.files.map(({ itemId }) => itemId),
        actor,
      )),
      sequence: await nextNumber(tx),
    }),
  },
  effects: { [beginReferral]: beginningReferral(parts) },
});

function begin(
  { units }: ApplicationDeskParts,
  { schoolId, content = {} }: { schoolId: string; content?: ApplicationContent },
  { now, actor, newId }: At,
): { record: Application; personal: unknown } {
  const schoolRegion = (units.find(schoolId)?.region ?? actor.region) as RegionCode;
  const record: Application = {
    ...{ id: newId(), chainId: newId(), status: 'draft', version: 1, unitId: null, region: schoolRegion },
    people: [{ subject: actor.subject, as: 'owner' }],
    excluded: excludedBy(content.exclusions ?? []),
    urgency: 'standard',
    marks: [],
    ...{ openedAt: now, changedAt: now, schoolId, schoolRegion, number: null, filedAt: null },
    summary: applicationSummaryOf(content, now),
    ...{ files: [], milestones: [], kinds: [], takedowns: [], support: [] },
  };
  return { record, personal: { content } };
}

/** The referral stands in the same chain, has the application's screenshots, and is sent in the same transaction, by the rules of every referral. */
function beginningReferral({ casework, referrals }: ApplicationDeskParts): Effect<Application> {
  return async (tx, { chainId, schoolId, files }, payload) => {
    const { referralId, content } = payload as unknown as { referralId: string; content: Content };
    const input = { schoolId, content };
    const made = referrals.create?.(input, { now: tx.now, actor: tx.actor, newId: tx.newId });
    if (made === undefined) throw new Error('a referral cannot be begun here');
    const record = { ...made.record, id: referralId, chainId };
    await casework.beginWithin(tx, referrals, 'startDraft', record, input, made.personal);
    const onBehalf = { ...tx.actor, roles: [...tx.actor.roles, 'system' as const] };
    for (const { itemId, sha256, size, mediaType } of files)
      await casework.takeWithin(tx, referrals, 'attachFile', referralId, { itemId, sha256, size, mediaType }, onBehalf);
    await casework.takeWithin(tx, referrals, 'submit', referralId, {}, tx.actor);
  };
}

async function nextNumber(tx: Transaction): Promise<number> {
  const [row] = await tx.manager.query<{ number: string }[]>(`SELECT nextval('application_numbers') AS number`);
  return Number(row?.number);
}
