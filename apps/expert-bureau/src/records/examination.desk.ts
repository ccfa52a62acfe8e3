import { RecordTable, type Desk, type Transaction } from '#libs/casework';
import type { FileManifest } from '#libs/contracts';
import { dueAt } from '#libs/deadlines';
import { sha256Of, type KeyRing } from '#libs/keys';
import type { Actor, By } from '#libs/lifecycle';
import type { Staff } from '#libs/service';
import { findItem, grantFile, recordCustody, type Vault } from '#libs/vault';
import type { ConclusionSigner } from '../outside/conclusion-signer.port.js';
import { conclusionOf } from '../procedure/conclusion.js';
import type { Examination } from '../procedure/examination.js';
import { examinationLifecycle } from '../procedure/examination.lifecycle.js';
import type { SuppliedToAssign, SuppliedToConclude } from '../procedure/expert.js';
import { keepAnswer } from '../procedure/steps/answer-question.js';
import { AnswerVersions } from './answer-versions.js';
import { chatEffects, chatSupplies } from './chat.supplies.js';
import { phaseMarksOf } from './cited-marks.js';
import { examinationView } from './examination.view.js';
import { termAsExtended } from './term-clock.js';

export const EXAMINATION_DESK = Symbol('examination desk');

/** Drafts of a conclusion are the expert's alone until it is given: a coordinator reads the order, not the answers. */
export const examinationReads = {
  read: { coordinator: 'unit', expert: ['assigned', 'deputy'] },
  identity: { expert: ['assigned', 'deputy'] },
} as const satisfies { read: By; identity: By };

export interface ExaminationDeskParts {
  readonly keys: KeyRing;
  readonly vault: Vault;
  readonly staff: Staff;
  readonly signer: ConclusionSigner;
}

export function examinationDesk({ keys, vault, staff, signer }: ExaminationDeskParts): Desk<Examination> {
  return {
    kind: 'examination',
    lifecycle: examinationLifecycle,
    table: new RecordTable<Examination>('examinations', keys),
    reads: examinationReads,
    grantedByHandOver: true,
    view: examinationView,
    supplies: {
      assign: async (tx, { termDays }, { expert }: { expert: string }): Promise<SuppliedToAssign> => {
        const found = staff.find(expert);
        return {
          expert: found?.roles.includes('expert') === true ? found : undefined,
          dueAt: termEnds(tx.now, termDays),
        };
      },
      begin: verifyMaterials,
      compareHashes: verifyMaterials,
      conclude: async (
        tx,
        record,
        input: { summary: string; files: string[] },
        { subject, ...actor },
      ): Promise<SuppliedToConclude> => {
        const nameOf = (who: string): string => staff.find(who)?.name ?? who;
        const phaseMarks = await phaseMarksOf(tx.manager, keys, record);
        const signing = { subject, at: tx.now, nameOf, phaseMarks };
        const conclusion = conclusionOf(record, input.summary, input.files, signing);
        return {
          conclusion,
          sha256: sha256Of(conclusion),
          signature: await signer.sign(conclusion),
          files: await grantToPolice(vault, tx, record, input.files, { subject, ...actor }),
        };
      },
      ...chatSupplies,
      requestExtension: termAsExtended,
      extendTerm: termAsExtended,
    },
    effects: { ...chatEffects(keys), [keepAnswer]: new AnswerVersions(keys).keep },
  };
}

/** A hash that the expert computed and that is the order's stands in the material's chain of custody; of one that differs the step tells. */
async function verifyMaterials(
  tx: Transaction,
  { materials }: Examination,
  { hashes }: { hashes: readonly { material: number; sha256: string }[] },
  { subject, roles }: Actor,
): Promise<void> {
  for (const { material, sha256 } of hashes) {
    const itemId = materials[material]?.itemId;
    if (itemId === undefined || (await findItem(tx.manager, itemId))?.sha256 !== sha256) continue;
    const entry = { itemId, sha256, action: 'verified', at: tx.now, counterpart: 'police' } as const;
    await recordCustody(tx.manager, { ...entry, actor: subject, role: roles[0] ?? 'unknown', reason: 'cpc-288' });
  }
}

/** The same end that the deadline will have. */
function termEnds(from: Date, calendarDays: number): string {
  const term = { given: { length: { unit: 'calendarDays' as const, n: calendarDays } } };
  return (dueAt('examination', from, undefined, term).dueAt ?? from).toISOString();
}

/** Hands files of the conclusion to the police. One that belongs elsewhere is passed over: a rule refuses the step. */
async function grantToPolice(
  vault: Vault,
  tx: Transaction,
  record: Examination,
  itemIds: readonly string[],
  actor: Actor,
): Promise<FileManifest[]> {
  const granted: FileManifest[] = [];
  for (const itemId of new Set(itemIds)) {
    if (!record.files.some((file) => file.itemId === itemId)) continue;
    const item = await findItem(tx.manager, itemId);
    const name = item?.nameSealed === undefined ? undefined : await vault.openName(itemId, item.nameSealed);
    granted.push(
      await grantFile(tx.manager, vault, {
        itemId,
        receiver: 'police',
        chainId: record.chainId,
        name,
        at: tx.now,
        actor: actor.subject,
        role: actor.roles[0] ?? 'unknown',
        reason: 'cpc-288',
      }),
    );
  }
  return granted;
}
