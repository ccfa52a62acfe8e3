import {
  examinationAssigned,
  examinationConcluded,
  examinationDeclined,
  materialsRequested,
  type EventOf,
} from '#libs/contracts';
import { ChainContext, Hears } from '#libs/messaging';
import { Controller, Inject } from '@nestjs/common';
import { Ctx, Payload } from '@nestjs/microservices';
import { News, transfersOf } from './news.js';

/** What became of our orders for examinations. */
@Controller()
export class FromExperts {
  constructor(@Inject(News) private readonly news: News) {}

  @Hears(examinationAssigned)
  assigned(@Payload() event: EventOf<typeof examinationAssigned, 'police'>, @Ctx() chain: ChainContext): Promise<void> {
    return this.news.take('recordExaminationAssigned', event, chain, event.open);
  }

  @Hears(materialsRequested)
  materialsRequested(
    @Payload() event: EventOf<typeof materialsRequested, 'police'>,
    @Ctx() chain: ChainContext,
  ): Promise<void> {
    return this.news.take('recordExaminationMaterialsRequested', event, chain, { ...event.open, ...event.sealed });
  }

  @Hears(examinationConcluded)
  concluded(
    @Payload() event: EventOf<typeof examinationConcluded, 'police'>,
    @Ctx() chain: ChainContext,
  ): Promise<void> {
    const { files, ...conclusion } = event.sealed;
    return this.news.take(
      'recordExaminationConcluded',
      event,
      chain,
      { examinationId: event.open.examinationId, ...conclusion, transfers: transfersOf(files) },
      files,
    );
  }

  @Hears(examinationDeclined)
  declined(@Payload() event: EventOf<typeof examinationDeclined, 'police'>, @Ctx() chain: ChainContext): Promise<void> {
    return this.news.take('recordExaminationDeclined', event, chain, { ...event.open, ...event.sealed });
  }
}
