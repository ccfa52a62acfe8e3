import { Casework, type Desk } from '#libs/casework';
import {
  supportAccepted,
  supportClosed,
  supportContinuesAtSchool,
  supportDeclined,
  supportPlanned,
  supportReopened,
  supportTransferred,
  type EventOf,
} from '#libs/contracts';
import { ChainContext, Hears } from '#libs/messaging';
import { Controller, Inject } from '@nestjs/common';
import { Ctx, Payload } from '@nestjs/microservices';
import type { SupportMilestoneCode } from '../procedure/milestones.js';
import type { Application } from '../procedure/application/application.js';
import type { Referral } from '../procedure/referral.js';
import { APPLICATION_DESK } from '../records/application.desk.js';
import { hearsOf, type SupportedChild } from '../procedure/supported-child/supported-child.js';
import { REFERRAL_DESK } from '../records/referral.desk.js';
import { SUPPORTED_DESK } from '../records/supported-child.desk.js';

type AboutSupport = Pick<EventOf<typeof supportPlanned>, 'chainId' | 'at'> & {
  readonly open: { readonly supportId: string; readonly kind: 'urgent' | 'rehabilitation' };
};

/** How support of the child goes, and what of it continues at school: the loop closes here. */
@Controller()
export class FromSocialServices {
  constructor(
    @Inject(Casework) private readonly casework: Casework,
    @Inject(REFERRAL_DESK) private readonly desk: Desk<Referral>,
    @Inject(APPLICATION_DESK) private readonly applications: Desk<Application>,
    @Inject(SUPPORTED_DESK) private readonly supported: Desk<SupportedChild>,
  ) {}

  @Hears(supportAccepted)
  supportAccepted(
    @Payload() event: EventOf<typeof supportAccepted, 'school'>,
    @Ctx() chain: ChainContext,
  ): Promise<void> {
    return this.note('accepted', event, chain);
  }

  @Hears(supportDeclined)
  supportDeclined(
    @Payload() event: EventOf<typeof supportDeclined, 'school'>,
    @Ctx() chain: ChainContext,
  ): Promise<void> {
    return this.note('declined', event, chain);
  }

  @Hears(supportReopened)
  supportReopened(
    @Payload() event: EventOf<typeof supportReopened, 'school'>,
    @Ctx() chain: ChainContext,
  ): Promise<void> {
    return this.note('reopened', event, chain);
  }

  @Hears(supportPlanned)
  supportPlanned(
    @Payload() event: EventOf<typeof supportPlanned, 'school'>,
    @Ctx() chain: ChainContext,
  ): Promise<void> {
    return this.note('planned', event, chain);
  }

  @Hears(supportContinuesAtSchool)
  supportContinuesAtSchool(
    @Payload() event: EventOf<typeof supportContinuesAtSchool, 'school'>,
    @Ctx() chain: ChainContext,
  ): Promise<void> {
    return this.note('continues-at-school', event, chain, { continues: event.sealed }, event.open.schoolId);
  }

  @Hears(supportTransferred)
  supportTransferred(
    @Payload() event: EventOf<typeof supportTransferred, 'school'>,
    @Ctx() chain: ChainContext,
  ): Promise<void> {
    return this.note('transferred', event, chain);
  }

  @Hears(supportClosed)
  supportClosed(@Payload() event: EventOf<typeof supportClosed, 'school'>, @Ctx() chain: ChainContext): Promise<void> {
    return this.note('closed', event, chain);
  }

  private async note(
    code: SupportMilestoneCode,
    { chainId, at, open: { supportId, kind } }: AboutSupport,
    { tx }: ChainContext,
    more: object = {},
    schoolId?: string,
  ): Promise<void> {
    const told = { at: at.toISOString(), code };
    const referrals = await this.desk.table.lockChain(tx.manager, chainId);
    for (const { record } of referrals)
      await this.casework.takeWithin(tx, this.desk, 'recordSupport', record.id, { ...told, kind, ...more });
    // A school that was told of one support of the chain learns nothing of another, unless it is said that this continues there, too.
    const isFor = (child: SupportedChild): boolean =>
      schoolId === undefined ? hearsOf(child, supportId) : child.leftAt === undefined && child.schoolId === schoolId;
    const supported = await this.supported.table.lockChain(tx.manager, chainId);
    for (const { record } of supported.filter(({ record: child }) => child.erased === undefined && isFor(child)))
      await this.casework.takeWithin(tx, this.supported, 'recordSupport', record.id, { ...told, ...more, supportId });
    if (referrals.length > 0) return;
    // Support of a child of whom only an application tells.
    for (const { record } of await this.applications.table.lockChain(tx.manager, chainId))
      await this.casework.takeWithin(tx, this.applications, 'recordSupport', record.id, told);
  }
}
