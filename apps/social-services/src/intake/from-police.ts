import {
  ageBandChanged,
  exclusionNamed,
  rehabilitationReferred,
  urgentSupportRequestedByPolice,
  type EventOf,
} from '#libs/contracts';
import { ChainContext, Hears } from '#libs/messaging';
import { Controller, Inject } from '@nestjs/common';
import { Ctx, Payload } from '@nestjs/microservices';
import { Requests } from './requests.js';

/** The police ask for urgent support, or hand the child over for rehabilitation. */
@Controller()
export class FromPolice {
  constructor(@Inject(Requests) private readonly requests: Requests) {}

  @Hears(urgentSupportRequestedByPolice)
  urgentSupportRequested(
    @Payload() event: EventOf<typeof urgentSupportRequestedByPolice, 'social-services'>,
    @Ctx() { tx }: ChainContext,
  ): Promise<void> {
    return this.requests.take(tx, { ...event, from: 'police', kind: 'urgent' });
  }

  @Hears(rehabilitationReferred)
  rehabilitationReferred(
    @Payload() event: EventOf<typeof rehabilitationReferred, 'social-services'>,
    @Ctx() { tx }: ChainContext,
  ): Promise<void> {
    return this.requests.take(tx, { ...event, from: 'police', kind: 'rehabilitation' });
  }

  /** Somebody more must not be told: neither by the system nor by those who speak with the family. */
  @Hears(exclusionNamed)
  exclusionNamed(
    @Payload() event: EventOf<typeof exclusionNamed, 'social-services'>,
    @Ctx() { tx }: ChainContext,
  ): Promise<void> {
    return this.requests.exclude(tx, event.chainId, event.open.excludedSubjects, event.sealed.exclusions);
  }

  /** Where we know no birth date, the police may. */
  @Hears(ageBandChanged)
  ageBandChanged(
    @Payload() event: EventOf<typeof ageBandChanged, 'social-services'>,
    @Ctx() { tx }: ChainContext,
  ): Promise<void> {
    return this.requests.grow(tx, event.chainId, event.open.ageBand);
  }
}
