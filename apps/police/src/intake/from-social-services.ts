import {
  exclusionNamedBySocialServices,
  supportAccepted,
  supportClosed,
  supportDeclined,
  supportReopened,
  supportTransferred,
  type EventOf,
} from '#libs/contracts';
import { ChainContext, Hears } from '#libs/messaging';
import { Controller, Inject } from '@nestjs/common';
import { Ctx, Payload } from '@nestjs/microservices';
import { News, type Told } from './news.js';

/** How the child is cared for: milestones, nothing of what is said there. */
@Controller()
export class FromSocialServices {
  constructor(@Inject(News) private readonly news: News) {}

  @Hears(supportAccepted)
  accepted(@Payload() event: EventOf<typeof supportAccepted, 'police'>, @Ctx() chain: ChainContext): Promise<void> {
    return this.note('accepted', event, chain);
  }

  @Hears(supportDeclined)
  declined(@Payload() event: EventOf<typeof supportDeclined, 'police'>, @Ctx() chain: ChainContext): Promise<void> {
    return this.note('declined', event, chain);
  }

  @Hears(supportReopened)
  reopened(@Payload() event: EventOf<typeof supportReopened, 'police'>, @Ctx() chain: ChainContext): Promise<void> {
    return this.note('reopened', event, chain);
  }

  @Hears(supportTransferred)
  transferred(
    @Payload() event: EventOf<typeof supportTransferred, 'police'>,
    @Ctx() chain: ChainContext,
  ): Promise<void> {
    return this.note('transferred', event, chain);
  }

  @Hears(supportClosed)
  closed(@Payload() event: EventOf<typeof supportClosed, 'police'>, @Ctx() chain: ChainContext): Promise<void> {
    return this.note('closed', event, chain);
  }

  @Hears(exclusionNamedBySocialServices)
  exclusionNamed(
    @Payload() event: EventOf<typeof exclusionNamedBySocialServices, 'police'>,
    @Ctx() chain: ChainContext,
  ): Promise<void> {
    const { excludedSubjects } = event.open;
    return this.news.take('hearExclusion', event, chain, { ...event.sealed, excludedSubjects });
  }

  private note(
    status: string,
    event: Told & { open: { supportId: string; kind: string } },
    chain: ChainContext,
  ): Promise<void> {
    const { supportId, kind } = event.open;
    return this.news.take('recordSupport', event, chain, { supportId, kind, status });
  }
}
