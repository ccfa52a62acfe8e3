import { Casework, type Desk, type Transaction } from '#libs/casework';
import {
  applicationFiled,
  applicationWithdrawn,
  fileWithheldBySchool,
  type EventOf,
  type Filing,
} from '#libs/contracts';
import { KeyRing } from '#libs/keys';
import { ChainContext, Hears } from '#libs/messaging';
import { hearWithheld, Staff, Units } from '#libs/service';
import { expectFiles, TransferClerk } from '#libs/vault';
import { Controller, Inject } from '@nestjs/common';
import { Ctx, Payload } from '@nestjs/microservices';
import type { Application, ApplicationConfidential } from '../procedure/application/application.js';
import { APPLICATION_DESK } from '../records/application.desk.js';

type Filed = EventOf<(typeof applicationFiled)[Filing], 'expert-bureau'>;

/** Applications about cyberbullying, whoever files them: a school, or the police for somebody without an account. */
@Controller()
export class FromApplicants {
  constructor(
    @Inject(Casework) private readonly casework: Casework,
    @Inject(APPLICATION_DESK) private readonly desk: Desk<Application>,
    @Inject(KeyRing) private readonly keys: KeyRing,
    @Inject(Units) private readonly units: Units,
    @Inject(Staff) private readonly staff: Staff,
    @Inject(TransferClerk) private readonly files: TransferClerk<Transaction>,
  ) {}

  @Hears(applicationFiled.school)
  bySchool(@Payload() event: Filed, @Ctx() { tx }: ChainContext): Promise<void> {
    return this.begin(tx, 'school', event);
  }

  @Hears(applicationFiled.police)
  byPolice(@Payload() event: Filed, @Ctx() { tx }: ChainContext): Promise<void> {
    return this.begin(tx, 'police', event);
  }

  @Hears(applicationWithdrawn)
  async withdrawn(
    @Payload() event: EventOf<typeof applicationWithdrawn, 'expert-bureau'>,
    @Ctx() { tx }: ChainContext,
  ): Promise<void> {
    const { applicationId, reasonCode } = event.open;
    const found = await this.desk.table.lock(tx.manager, applicationId);
    if (found !== undefined && !this.casework.mayTakeNow(this.desk, 'withdraw', found.record)) {
      await this.casework.takeWithin(tx, this.desk, 'noteLateEvent', applicationId, { type: event.type });
      return;
    }
    await this.casework.takeWithin(tx, this.desk, 'withdraw', applicationId, { reasonCode });
  }

  /** Those who filed it say that nobody may be shown bytes of which we have a copy; what the police say is heard with their examinations. */
  @Hears(fileWithheldBySchool)
  async fileWithheld(
    @Payload() event: EventOf<typeof fileWithheldBySchool, 'expert-bureau'>,
    @Ctx() { tx }: ChainContext,
  ): Promise<void> {
    await hearWithheld(tx, this.keys, event);
  }

  private async begin(tx: Transaction, filedBy: Filing, { chainId, open, sealed }: Filed): Promise<void> {
    const { applicationId, excludedSubjects, kinds, ...said } = open;
    const { files, ...confidential } = sealed;
    const record: Application = {
      ...said,
      id: applicationId,
      chainId,
      filedBy,
      status: 'arrived',
      version: 1,
      unitId: this.groupFor(said.region),
      people: [],
      excluded: excludedSubjects,
      urgency: 'standard',
      marks: [],
      openedAt: tx.now,
      changedAt: tx.now,
      alleged: kinds,
      files: files.map(({ transferId, sha256, size, mediaType }) => ({
        ...{ transferId, sha256, size, mediaType },
        arrival: 'awaited',
      })),
      kinds: [],
      takedowns: [],
      lateEvents: [],
    };
    const personal: ApplicationConfidential = confidential;
    await this.casework.beginWithin(tx, this.desk, 'arrive', record, {}, personal);
    if (files.length === 0) return;
    await expectFiles(tx.manager, this.keys, { sender: filedBy, chainId, recordId: applicationId, files, at: tx.now });
    tx.afterCommit(() => {
      this.files.wake();
    });
  }

  /** The expert group of the region, else the first that there is: there need be only one in the country. */
  private groupFor(region: string): string | null {
    const all = [...this.units.of('expert-bureau', region), ...this.units.of('expert-bureau')];
    const group = all.find(({ id }) => this.staff.of(id, ['expert-group-member']).length > 0);
    return (group ?? all[0])?.id ?? null;
  }
}
