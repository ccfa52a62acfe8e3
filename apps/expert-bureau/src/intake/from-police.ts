import { Casework, type Desk, type Transaction } from '#libs/casework';
import {
  conclusionReturned,
  examinationOrdered,
  examinationWithdrawn,
  exclusionNamed,
  extensionDecided,
  fileWithheldByPolice,
  materialsSupplied,
  type EventOf,
  type FileManifest,
} from '#libs/contracts';
import { KeyRing } from '#libs/keys';
import { ChainContext, Hears } from '#libs/messaging';
import { hearWithheld, Units } from '#libs/service';
import { expectFiles, TransferClerk } from '#libs/vault';
import { Controller, Inject } from '@nestjs/common';
import { Ctx, Payload } from '@nestjs/microservices';
import type { Examination, ExaminationConfidential } from '../procedure/examination.js';
import { materialOf } from '../procedure/steps/receive-materials.js';
import { EXAMINATION_DESK } from '../records/examination.desk.js';

type Event<C> = EventOf<C, 'expert-bureau'>;
type WithFiles = readonly { readonly file?: FileManifest | undefined }[];

/** What the police tell the bureau: orders, materials, conclusions that are not complete, withdrawals. */
@Controller()
export class FromPolice {
  constructor(
    @Inject(Casework) private readonly casework: Casework,
    @Inject(EXAMINATION_DESK) private readonly desk: Desk<Examination>,
    @Inject(KeyRing) private readonly keys: KeyRing,
    @Inject(Units) private readonly units: Units,
    @Inject(TransferClerk) private readonly files: TransferClerk<Transaction>,
  ) {}

  /** Who must not be told loses what we have of the chain already. */
  @Hears(exclusionNamed)
  exclusionNamed(@Payload() event: Event<typeof exclusionNamed>, @Ctx() { tx }: ChainContext): Promise<void> {
    return this.casework.records.hearShutOut(tx, event.chainId, event.open.excludedSubjects);
  }

  @Hears(examinationOrdered)
  async ordered(@Payload() event: Event<typeof examinationOrdered>, @Ctx() { tx }: ChainContext): Promise<void> {
    const { examinationId, kind, region, urgency = 'standard', termDays, excludedSubjects } = event.open;
    const { kinds = [kind], nature = 'first', earlierId, questionKinds = [] } = event.open;
    const { materials, ...order } = event.sealed;
    const unit = this.units.of('expert-bureau', region)[0] ?? this.units.of('expert-bureau')[0];
    const record: Examination = {
      id: examinationId,
      chainId: event.chainId,
      status: 'arrived',
      version: 1,
      unitId: unit?.id ?? null,
      region,
      people: [],
      excluded: excludedSubjects,
      urgency,
      marks: [],
      openedAt: tx.now,
      changedAt: tx.now,
      kind,
      kinds: [...new Set(kinds)],
      nature,
      ...(earlierId === undefined ? {} : { earlierId }),
      earlierExperts: await this.expertsOf(tx, earlierId),
      questionKinds: order.questions.map((_, index) => questionKinds[index] ?? kind),
      experts: [],
      termDays,
      questionCount: order.questions.length,
      materials: materials.map(materialOf),
      begunAt: null,
      conflicts: [],
      answered: [],
      drafts: [],
      agreed: [],
      requestedAt: [],
      returns: 0,
      files: [],
      lateEvents: [],
    };
    const personal: ExaminationConfidential = {
      ...order,
      materialNames: materials.map(({ name }) => name),
      answers: [],
      requests: [],
      supplied: [],
      returned: [],
    };
    await this.casework.beginWithin(tx, this.desk, 'arrive', record, {}, personal);
    await this.expect(tx, record, materials);
  }

  @Hears(materialsSupplied)
  async supplied(@Payload() event: Event<typeof materialsSupplied>, @Ctx() { tx }: ChainContext): Promise<void> {
    const record = await this.take(tx, event, ['receiveMaterials', 'addMaterials'], event.sealed);
    await this.expect(tx, record, event.sealed.materials);
  }

  @Hears(conclusionReturned)
  async returned(@Payload() event: Event<typeof conclusionReturned>, @Ctx() { tx }: ChainContext): Promise<void> {
    await this.take(tx, event, ['completeConclusion'], event.sealed);
  }

  @Hears(extensionDecided)
  async extensionDecided(@Payload() event: Event<typeof extensionDecided>, @Ctx() { tx }: ChainContext): Promise<void> {
    const { granted, termDays } = event.open;
    const step = granted ? 'extendTerm' : 'refuseExtension';
    await this.take(tx, event, [step], { termDays, reason: event.sealed.reason });
  }

  @Hears(examinationWithdrawn)
  async withdrawn(@Payload() event: Event<typeof examinationWithdrawn>, @Ctx() { tx }: ChainContext): Promise<void> {
    await this.take(tx, event, ['withdraw'], { reasonCode: event.open.reasonCode });
  }

  /** Somebody of the police says that nobody may be shown bytes of which we have a copy. */
  @Hears(fileWithheldByPolice)
  async fileWithheld(
    @Payload() event: EventOf<typeof fileWithheldByPolice, 'expert-bureau'>,
    @Ctx() { tx }: ChainContext,
  ): Promise<void> {
    await hearWithheld(tx, this.keys, event);
  }

  /** Takes the first of these steps that may be taken now; an event that comes too late for any of them stands on the record. */
  private async take(
    tx: Transaction,
    { type, open }: { type: string; open: { examinationId: string } },
    steps: readonly string[],
    input: object,
  ): Promise<Examination> {
    const found = await this.desk.table.lock(tx.manager, open.examinationId);
    const step = steps.find((each) => found === undefined || this.casework.mayTakeNow(this.desk, each, found.record));
    return step === undefined
      ? this.casework.takeWithin(tx, this.desk, 'noteLateEvent', open.examinationId, { type })
      : this.casework.takeWithin(tx, this.desk, step, open.examinationId, input);
  }

  /** Who made the examination to which an order refers; nobody where it was made elsewhere. */
  private async expertsOf(tx: Transaction, id: string | undefined): Promise<string[]> {
    const found = id === undefined ? undefined : await this.desk.table.find(tx.manager, id);
    return found?.record.experts.map(({ subject }) => subject) ?? [];
  }

  private async expect(tx: Transaction, { id, chainId }: Examination, materials: WithFiles): Promise<void> {
    const files = materials.flatMap(({ file }) => (file === undefined ? [] : [file]));
    if (files.length === 0) return;
    await expectFiles(tx.manager, this.keys, { sender: 'police', chainId, recordId: id, files, at: tx.now });
    tx.afterCommit(() => {
      this.files.wake();
    });
  }
}
