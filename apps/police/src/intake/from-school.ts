import {
  fileWithheldBySchool,
  questionAnswered,
  referralAmended,
  referralResubmitted,
  referralSubmitted,
  urgentSupportRequestedBySchool,
  type EventOf,
} from '#libs/contracts';
import { ChainContext, Hears } from '#libs/messaging';
import { AGENCY_PARTS, Units, type AgencyParts } from '#libs/service';
import { Controller, Inject } from '@nestjs/common';
import { Ctx, Payload } from '@nestjs/microservices';
import { investigationFrom, personalFrom } from '../procedure/steps/arrive.js';
import { accountIndex } from '../records/account-index.js';
import { unitFor } from '../records/unit-for.js';
import { News, transfersOf } from './news.js';

/** What the school tells the police: the referral itself, and what it adds, answers and asks for. */
@Controller()
export class FromSchool {
  constructor(
    @Inject(News) private readonly news: News,
    @Inject(Units) private readonly units: Units,
    @Inject(AGENCY_PARTS) private readonly parts: Pick<AgencyParts, 'metrics' | 'keys'>,
  ) {}

  @Hears(referralSubmitted)
  async referralSubmitted(
    @Payload() event: EventOf<typeof referralSubmitted, 'police'>,
    @Ctx() { tx }: ChainContext,
  ): Promise<void> {
    const { casework, desk } = this.news;
    const initial = investigationFrom(event, {
      id: tx.newId(),
      unitId: unitFor(this.units, this.parts.metrics, event.open.region),
      now: tx.now,
      newId: tx.newId,
      indexOf: accountIndex(this.parts.keys),
    });
    const record = await casework.beginWithin(tx, desk, 'arrive', initial, {}, personalFrom(event));
    await this.news.expect(event.from, record, event.sealed.files, tx);
  }

  @Hears(referralAmended)
  referralAmended(
    @Payload() event: EventOf<typeof referralAmended, 'police'>,
    @Ctx() chain: ChainContext,
  ): Promise<void> {
    const { files, ...added } = event.sealed;
    const { excludedSubjects, urgency, urgencyReasons } = event.open;
    const said = { ...added, excludedSubjects, urgency, urgencyReasons };
    return this.news.take('amend', event, chain, { ...said, transfers: transfersOf(files) }, files);
  }

  @Hears(fileWithheldBySchool)
  fileWithheld(
    @Payload() event: EventOf<typeof fileWithheldBySchool, 'police'>,
    @Ctx() chain: ChainContext,
  ): Promise<void> {
    return this.news.withhold(event, chain, event.sealed);
  }

  @Hears(questionAnswered)
  questionAnswered(
    @Payload() event: EventOf<typeof questionAnswered, 'police'>,
    @Ctx() chain: ChainContext,
  ): Promise<void> {
    const { answer, files } = event.sealed;
    return this.news.take(
      'answered',
      event,
      chain,
      { questionId: event.open.questionId, answer, transfers: transfersOf(files) },
      files,
    );
  }

  @Hears(referralResubmitted)
  referralResubmitted(
    @Payload() event: EventOf<typeof referralResubmitted, 'police'>,
    @Ctx() chain: ChainContext,
  ): Promise<void> {
    const { note, files } = event.sealed;
    return this.news.take(
      'resubmitted',
      event,
      chain,
      { note, urgency: event.open.urgency, transfers: transfersOf(files) },
      files,
    );
  }

  @Hears(urgentSupportRequestedBySchool)
  urgentSupportRequested(
    @Payload() event: EventOf<typeof urgentSupportRequestedBySchool, 'police'>,
    @Ctx() chain: ChainContext,
  ): Promise<void> {
    return this.news.take('supportAskedBySchool', event, chain, {});
  }
}
