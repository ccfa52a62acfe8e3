import { prosecutorDecided, type EventOf } from '#libs/contracts';
import { ChainContext, Hears } from '#libs/messaging';
import { Controller, Inject } from '@nestjs/common';
import { Ctx, Payload } from '@nestjs/microservices';
import { News } from './news.js';

/** What the supervising prosecutor decides on a completed case. */
@Controller()
export class FromOversight {
  constructor(@Inject(News) private readonly news: News) {}

  @Hears(prosecutorDecided)
  prosecutorDecided(
    @Payload() event: EventOf<typeof prosecutorDecided, 'police'>,
    @Ctx() chain: ChainContext,
  ): Promise<void> {
    const step = event.open.decision === 'return' ? 'returnedByProsecutor' : 'consentedByProsecutor';
    return this.news.take(step, event, chain, { reason: event.sealed.reason });
  }
}
