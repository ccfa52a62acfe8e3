import { urgentSupportRequestedBySchool, type EventOf } from '#libs/contracts';
import { ChainContext, Hears } from '#libs/messaging';
import { Controller, Inject } from '@nestjs/common';
import { Ctx, Payload } from '@nestjs/microservices';
import { Requests } from './requests.js';

/** A school asks for urgent support: it does not wait for the investigation. */
@Controller()
export class FromSchool {
  constructor(@Inject(Requests) private readonly requests: Requests) {}

  @Hears(urgentSupportRequestedBySchool)
  urgentSupportRequested(
    @Payload() event: EventOf<typeof urgentSupportRequestedBySchool, 'social-services'>,
    @Ctx() { tx }: ChainContext,
  ): Promise<void> {
    return this.requests.take(tx, { ...event, from: 'school', kind: 'urgent' });
  }
}
