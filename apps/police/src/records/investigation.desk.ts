import { hideNotices as hideFrom, RecordTable, type Desk, type Effect, type Transaction } from '#libs/casework';
import type { Account, Child, FileManifest } from '#libs/contracts';
import { openDeadlines, type Deadline } from '#libs/deadlines';
import type { KeyRing } from '#libs/keys';
import { system, type Actor } from '#libs/lifecycle';
import type { Staff, Units } from '#libs/service';
import { grantFile, type Vault } from '#libs/vault';
import { awaitsOf } from '../procedure/awaits.js';
import type { SetQuestionName } from '../procedure/examination-items.js';
import type { Investigation } from '../procedure/investigation.js';
import { investigationLifecycle } from '../procedure/investigation.lifecycle.js';
import { hideNotices, personalOf } from '../procedure/investigation.parts.js';
import { mayRead, mayReadWhole } from '../procedure/investigation.rights.js';
import { hideMatchNotices, keepMatchesThere } from '../procedure/steps/link.js';
import { keepEntry } from '../procedure/steps/log-question.js';
import { noteProsecutorReading } from '../procedure/steps/tell-prosecutor.js';
import type {
  WithLinks,
  WithMain,
  WithManifests,
  WithOrderBy,
  WithPsycholinguisticClock,
  WithSetQuestions,
  WithSignature,
  WithStaff,
  WithUnit,
} from '../procedure/supplied.js';
import { chatEffects, chatSupplies } from './chat.supplies.js';
import { InterviewLog } from './interview-log.js';
import { custodyBreaks } from './custody-breaks.js';
import { accountIndex } from './account-index.js';
import { joinderSupplies } from './investigation.desk-joinder.js';
import { linksFor } from './investigation.desk-links.js';
import { marksOf, writeMatchesThere } from './investigation.links.js';
import { questionsIn } from './question-sets.js';
import { readinessFacts } from './readiness.view.js';
import { investigationListed, investigationView, seesCourse } from './investigation.view.js';

export const INVESTIGATION_DESK = Symbol('investigation desk');

/** Whoever works on the case opens its personal part; duty officers have a door of their own, open while it is in intake. */
export const investigationReads = { read: mayRead, identity: mayReadWhole } as const;

export interface InvestigationDeskParts {
  readonly keys: KeyRing;
  readonly vault: Vault;
  readonly units: Units;
  /** Where nobody has said yet who works here, nobody can be checked. */
  readonly staff: Staff;
}

const collections = [
  { field: 'evidence', table: 'evidence_items' },
  { field: 'protocols', table: 'acquisition_protocols' },
  { field: 'evidenceWords', table: 'evidence_words', appended: true },
  { field: 'matches', table: 'matches', writtenBeside: true },
] as const;

interface Ordered {
  readonly evidenceIds: readonly string[];
  readonly questions?: readonly { readonly from?: SetQuestionName | undefined }[];
}

export function investigationDesk(parts: InvestigationDeskParts): Desk<Investigation> {
  const { keys, staff } = parts;
  const log = new InterviewLog(keys);
  const signed = ({ subject }: Actor): WithSignature => ({ signature: staff.find(subject)?.name });
  const table = new RecordTable<Investigation>('investigations', keys, collections, [custodyBreaks]);
  const marks = (child: Child, accounts: readonly Account[]): WithLinks => ({
    marks: marksOf(keys, { child, accounts }),
    others: [],
  });
  const joinder = joinderSupplies(table);
  return {
    kind: 'investigation',
    lifecycle: investigationLifecycle,
    table,
    reads: investigationReads,
    view: investigationView,
    listed: investigationListed,
    seesCourse,
    keeps: (investigation) => ({ awaits: awaitsOf(investigation) }),
    follows: readinessFacts,
    absent: ({ referral }) => (referral.schoolId === null ? ['school'] : []),
    supplies: {
      ...chatSupplies,
      arrive: async (_tx, record) => marks(personalOf(record).child, personalOf(record).accounts),
      amend: async (_tx, record, input: { child?: Child; accounts: Account[] }) => {
        const { child, accounts } = personalOf(record);
        return marks({ ...child, ...input.child }, [...accounts, ...input.accounts]);
      },
      lookForLinks: linksFor({ keys, table, staff }),
      ...joinder,
      followMain: async (tx, record, input, actor) => ({
        ...((await joinder.followMain(tx, record, input, actor)) as WithMain),
        ...(await psycholinguisticClock(tx, record)),
      }),
      resume: (tx, record) => psycholinguisticClock(tx, record),
      reroute: async (_tx, _record, { toRegion, unitId }: { toRegion: string; unitId?: string }): Promise<WithUnit> =>
        unitIn(parts.units, toRegion, unitId),
      assign: async (_tx, record, { subjects }: { subjects: string[] }) =>
        workThere(staff, record, subjects, 'investigator'),
      addJuvenileInspector: async (_tx, record, { subjects }: { subjects: string[] }) =>
        workThere(staff, record, subjects, 'juvenile-inspector'),
      registerAccount: async () => ({ indexOf: accountIndex(keys) }),
      attributeAccount: async () => ({ indexOf: accountIndex(keys) }),
      orderDataRequest: async (_tx, _record, _input, actor) => signed(actor),
      orderExamination: async (
        tx,
        record,
        input: Ordered,
        actor,
      ): Promise<WithSignature & WithManifests & WithOrderBy & WithSetQuestions> => ({
        ...signed(actor),
        setQuestions: await questionsIn(
          tx.manager,
          (input.questions ?? []).flatMap(({ from }) => from ?? []),
        ),
        orderBy: await psycholinguisticDue(tx, record),
        ...(await grantFiles(parts.vault, tx, record, input, actor, 'cpc-273')),
      }),
      supplyMaterials: (tx, record, input: Ordered, actor) =>
        grantFiles(parts.vault, tx, record, input, actor, 'cpc-277'),
      logQuestion: log.known,
    },
    effects: {
      ...chatEffects(keys),
      [hideNotices]: hideEarlierNotices,
      [noteProsecutorReading]: auditProsecutorReading,
      [keepEntry]: log.keep,
      [hideMatchNotices]: (tx, record, { from }) => hideFrom(tx, record, from as string[], 'match-%'),
      [keepMatchesThere]: writeMatchesThere,
    },
  };
}

/** By when the clock for ordering a psycholinguistic examination asks for it, running or breached. */
async function psycholinguisticDue(tx: Transaction, { id }: Investigation): Promise<string | undefined> {
  return (await psycholinguisticDeadline(tx, id))?.dueAt?.toISOString();
}

const psycholinguisticClock = async (tx: Transaction, { id }: Investigation): Promise<WithPsycholinguisticClock> => ({
  psycholinguisticClock: (await psycholinguisticDeadline(tx, id)) !== undefined,
});

const psycholinguisticDeadline = async ({ manager }: Transaction, id: string): Promise<Deadline | undefined> =>
  (await openDeadlines(manager, id)).find(({ rule }) => rule === 'order-psycholinguistic');

/** Where the numbers of a case stand: ERDR's, and the referral's or the tip's. */
export const caseNumbers = ['{registration,number}', '{referral,number}'] as const;

/** The unit that takes a region's reports: the one that is named, else the first of the directory. */
export function unitIn(units: Units, region: string, wanted?: string): WithUnit {
  const unit = units.of('police', region).find(({ id }) => wanted === undefined || id === wanted);
  return unit === undefined ? {} : { unitId: unit.id };
}

function workThere(staff: Staff, { unitId }: Investigation, subjects: readonly string[], role: string): WithStaff {
  if (!staff.isKnown) return { workThere: true };
  const there = new Set(unitId === null ? [] : staff.of(unitId, [role]).map(({ subject }) => subject));
  return { workThere: subjects.every((subject) => there.has(subject)) };
}

/** Hands the files of ordered objects over to the bureau, without their names: a file's name can name a child. */
async function grantFiles(
  vault: Vault,
  tx: Transaction,
  { chainId, evidence }: Investigation,
  { evidenceIds }: Ordered,
  { subject, roles }: Actor,
  reason: string,
): Promise<WithManifests> {
  const manifests: Record<string, FileManifest> = {};
  for (const { fileId } of evidence.filter(({ id }) => evidenceIds.includes(id))) {
    if (fileId === undefined) continue;
    manifests[fileId] = await grantFile(tx.manager, vault, {
      itemId: fileId,
      receiver: 'expert-bureau',
      chainId,
      at: tx.now,
      actor: subject,
      role: roles[0] ?? 'unknown',
      reason,
    });
  }
  return { manifests };
}

/** The access log says it as of any reading; who asked is known at oversight, here their role. */
const auditProsecutorReading: Effect<Investigation> = async (
  tx,
  { id: recordId, chainId, region },
  { role, reason },
) => {
  tx.audit(
    { action: 'investigation.read-by-prosecutor', recordId, chainId, reason: String(reason) },
    { ...system('police', region), roles: role === 'prosecutor' ? ['prosecutor'] : [] },
  );
};

const hideEarlierNotices: Effect<Investigation> = (tx, record) => hideFrom(tx, record, record.excluded);
