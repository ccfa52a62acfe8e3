import { Casework, type Desk } from '#libs/casework';
import {
  dataRequestOrdered,
  dataRequestWithdrawn,
  exclusionNamed,
  fileWithheldByPolice,
  type Account,
  type EventOf,
} from '#libs/contracts';
import { KeyRing } from '#libs/keys';
import { ChainContext, Hears } from '#libs/messaging';
import { hearWithheld, Units } from '#libs/service';
import { Controller, Inject } from '@nestjs/common';
import { Ctx, Payload } from '@nestjs/microservices';
import type { DataRequest } from '../procedure/data-request.js';
import { DATA_REQUEST_DESK } from '../records/data-request.desk.js';
import { PlatformProfiles } from '../records/platform-profiles.js';
import { SECONDS_IN_A_DAY } from '../records/platform-time.js';

type Ordered = EventOf<typeof dataRequestOrdered, 'platform-liaison'>;

/** What the police tell the liaison: that something is wanted of a platform, or no longer. */
@Controller()
export class FromPolice {
  constructor(
    @Inject(Casework) private readonly casework: Casework,
    @Inject(DATA_REQUEST_DESK) private readonly desk: Desk<DataRequest>,
    @Inject(KeyRing) private readonly keys: KeyRing,
    @Inject(Units) private readonly units: Units,
    @Inject(PlatformProfiles) private readonly profiles: PlatformProfiles,
    @Inject(SECONDS_IN_A_DAY) private readonly secondsInADay: number,
  ) {}

  @Hears(dataRequestOrdered)
  async dataRequestOrdered(@Payload() event: Ordered, @Ctx() { tx }: ChainContext): Promise<void> {
    const { requestId, kind, platform, region, urgency, basis, excludedSubjects } = event.open;
    const unit = this.units.of('platform-liaison', region)[0] ?? this.units.of('platform-liaison')[0];
    const record: DataRequest = {
      id: requestId,
      chainId: event.chainId,
      status: 'arrived',
      version: 1,
      unitId: unit?.id ?? null,
      region,
      people: [],
      excluded: excludedSubjects,
      urgency,
      marks: this.marksOf(event.sealed.accounts),
      openedAt: tx.now,
      changedAt: tx.now,
      kind,
      platform,
      orderedUnder: basis,
      accountCount: event.sealed.accounts.length,
      routes: this.profiles.routesFor(platform, kind),
      secondsInADay: this.secondsInADay,
      reminders: [],
      files: [],
      answers: [],
      unreadableAt: [],
      lateEvents: [],
    };
    await this.casework.beginWithin(tx, this.desk, 'arrive', record, {}, event.sealed);
  }

  @Hears(dataRequestWithdrawn)
  async dataRequestWithdrawn(
    @Payload() event: EventOf<typeof dataRequestWithdrawn, 'platform-liaison'>,
    @Ctx() { tx }: ChainContext,
  ): Promise<void> {
    const { requestId, reasonCode } = event.open;
    const found = await this.desk.table.lock(tx.manager, requestId);
    if (found !== undefined && !this.casework.mayTakeNow(this.desk, 'withdraw', found.record)) {
      await this.casework.takeWithin(tx, this.desk, 'noteLateEvent', requestId, { type: event.type });
      return;
    }
    await this.casework.takeWithin(tx, this.desk, 'withdraw', requestId, { reasonCode });
  }

  /** Who must not be told loses what we have of the chain already. */
  @Hears(exclusionNamed)
  exclusionNamed(
    @Payload() event: EventOf<typeof exclusionNamed, 'platform-liaison'>,
    @Ctx() { tx }: ChainContext,
  ): Promise<void> {
    return this.casework.records.hearShutOut(tx, event.chainId, event.open.excludedSubjects);
  }

  /** Somebody of the police says that nobody may be shown bytes of which we have a copy. */
  @Hears(fileWithheldByPolice)
  async fileWithheld(
    @Payload() event: EventOf<typeof fileWithheldByPolice, 'platform-liaison'>,
    @Ctx() { tx }: ChainContext,
  ): Promise<void> {
    await hearWithheld(tx, this.keys, event);
  }

  /** The same account in two requests is found again, whoever asked. */
  private marksOf(accounts: readonly Account[]): string[] {
    const normal = ({ platform, handle }: Account): string =>
      `${platform} ${handle.trim().replace(/^@/, '').toLowerCase()}`;
    return [...new Set(accounts.map((account) => `account:${this.keys.indexOf('account', normal(account))}`))];
  }
}
