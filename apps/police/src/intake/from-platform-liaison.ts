import {
  dataRequestAcknowledged,
  dataRequestAnswered,
  dataRequestRefused,
  dataRequestReturned,
  dataRequestSent,
  dataRequestSilent,
  fileWithheldByLiaison,
  type EventOf,
} from '#libs/contracts';
import { sha256Of } from '#libs/keys';
import { ChainContext, Hears } from '#libs/messaging';
import { Controller, Inject } from '@nestjs/common';
import { Ctx, Payload } from '@nestjs/microservices';
import { News, transfersOf } from './news.js';

/** What became of our requests to platforms and operators. */
@Controller()
export class FromPlatformLiaison {
  constructor(@Inject(News) private readonly news: News) {}

  @Hears(dataRequestSent)
  sent(@Payload() event: EventOf<typeof dataRequestSent, 'police'>, @Ctx() chain: ChainContext): Promise<void> {
    const { requestId, expectedBy } = event.open;
    return this.news.take('recordDataRequestSent', event, chain, { requestId, expectedBy });
  }

  @Hears(dataRequestAcknowledged)
  acknowledged(
    @Payload() event: EventOf<typeof dataRequestAcknowledged, 'police'>,
    @Ctx() chain: ChainContext,
  ): Promise<void> {
    return this.news.take('recordDataRequestAcknowledged', event, chain, event.open);
  }

  @Hears(dataRequestAnswered)
  answered(@Payload() event: EventOf<typeof dataRequestAnswered, 'police'>, @Ctx() chain: ChainContext): Promise<void> {
    const { requestId, whole } = event.open;
    const { note, data, files } = event.sealed;
    return this.news.take(
      'recordDataRequestAnswered',
      event,
      chain,
      { requestId, whole, note, data, transfers: transfersOf(files), sha256: sha256Of({ requestId, note, data }) },
      files,
    );
  }

  @Hears(fileWithheldByLiaison)
  fileWithheld(
    @Payload() event: EventOf<typeof fileWithheldByLiaison, 'police'>,
    @Ctx() chain: ChainContext,
  ): Promise<void> {
    return this.news.withhold(event, chain, event.sealed);
  }

  @Hears(dataRequestRefused)
  refused(@Payload() event: EventOf<typeof dataRequestRefused, 'police'>, @Ctx() chain: ChainContext): Promise<void> {
    return this.news.take('recordDataRequestRefused', event, chain, { ...event.open, ...event.sealed });
  }

  @Hears(dataRequestReturned)
  returned(@Payload() event: EventOf<typeof dataRequestReturned, 'police'>, @Ctx() chain: ChainContext): Promise<void> {
    return this.news.take('recordDataRequestReturned', event, chain, { ...event.open, ...event.sealed });
  }

  @Hears(dataRequestSilent)
  silent(@Payload() event: EventOf<typeof dataRequestSilent, 'police'>, @Ctx() chain: ChainContext): Promise<void> {
    return this.news.take('recordDataRequestSilent', event, chain, { requestId: event.open.requestId });
  }
}
