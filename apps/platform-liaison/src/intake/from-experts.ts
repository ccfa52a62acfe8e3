import { Casework, type Desk } from '#libs/casework';
import { takedownOrdered, type EventOf } from '#libs/contracts';
import { ChainContext, Hears } from '#libs/messaging';
import { Units } from '#libs/service';
import { Controller, Inject } from '@nestjs/common';
import { Ctx, Payload } from '@nestjs/microservices';
import type { Takedown, TakedownConfidential } from '../procedure/takedown/takedown.js';
import { TAKEDOWN_DESK } from '../records/takedown.desk.js';

/** What the expert group confirmed is to be taken down. */
@Controller()
export class FromExperts {
  constructor(
    @Inject(Casework) private readonly casework: Casework,
    @Inject(TAKEDOWN_DESK) private readonly desk: Desk<Takedown>,
    @Inject(Units) private readonly units: Units,
  ) {}

  @Hears(takedownOrdered)
  async takedownOrdered(
    @Payload() { chainId, open, sealed }: EventOf<typeof takedownOrdered, 'platform-liaison'>,
    @Ctx() { tx }: ChainContext,
  ): Promise<void> {
    const { takedownId, excludedSubjects, ...said } = open;
    const { decision, resources } = sealed;
    const unit = this.units.of('platform-liaison', said.region)[0] ?? this.units.of('platform-liaison')[0];
    const record: Takedown = {
      ...said,
      id: takedownId,
      chainId,
      number: decision,
      status: 'arrived',
      version: 1,
      unitId: unit?.id ?? null,
      people: [],
      excluded: excludedSubjects,
      urgency: 'urgent',
      marks: [],
      openedAt: tx.now,
      changedAt: tx.now,
      sentAt: [],
      files: [],
    };
    const personal: TakedownConfidential = { resources, notes: [] };
    await this.casework.beginWithin(tx, this.desk, 'arrive', record, {}, personal);
  }
}
