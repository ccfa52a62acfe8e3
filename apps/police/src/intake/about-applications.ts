import { Casework, type Desk } from '#libs/casework';
import {
  applicationAnswered,
  applicationDecided,
  applicationExtended,
  takedownEnded,
  takedownMissed,
  takedownRefused,
  takedownRemoved,
  takedownSent,
  type ChainEvent,
  type EventOf,
} from '#libs/contracts';
import { ChainContext, Hears } from '#libs/messaging';
import { Controller, Inject } from '@nestjs/common';
import { Ctx, Payload } from '@nestjs/microservices';
import type { TakedownState } from '../procedure/tip/application.js';
import type { Tip } from '../procedure/tip/tip.js';
import { TIP_DESK } from '../records/tip.desk.js';

type Told<C> = EventOf<C, 'police'>;
type AboutOne = ChainEvent<{ readonly applicationId: string }, unknown>;

/** What became of messages that the police passed on as applications about cyberbullying. */
@Controller()
export class AboutApplications {
  constructor(
    @Inject(Casework) private readonly casework: Casework,
    @Inject(TIP_DESK) private readonly desk: Desk<Tip>,
  ) {}

  @Hears(applicationExtended)
  extended(@Payload() event: Told<typeof applicationExtended>, @Ctx() chain: ChainContext): Promise<void> {
    const { calendarDays } = event.open;
    return this.note(event, chain, { is: 'extended', calendarDays, reason: event.sealed.reason });
  }

  @Hears(applicationDecided)
  decided(@Payload() event: Told<typeof applicationDecided>, @Ctx() chain: ChainContext): Promise<void> {
    const { confirmed, kinds, takedowns } = event.open;
    return this.note(event, chain, { is: 'decided', confirmed, kinds, takedowns, reasons: event.sealed.reasons });
  }

  @Hears(applicationAnswered)
  answered(@Payload() event: Told<typeof applicationAnswered>, @Ctx() chain: ChainContext): Promise<void> {
    return this.note(event, chain, { is: 'answered', answer: event.sealed.answer });
  }

  @Hears(takedownSent)
  sent(@Payload() event: Told<typeof takedownSent>, @Ctx() chain: ChainContext): Promise<void> {
    return this.takedown('sent', event, chain);
  }

  @Hears(takedownRemoved)
  removed(@Payload() event: Told<typeof takedownRemoved>, @Ctx() chain: ChainContext): Promise<void> {
    return this.takedown('removed', event, chain);
  }

  @Hears(takedownRefused)
  refused(@Payload() event: Told<typeof takedownRefused>, @Ctx() chain: ChainContext): Promise<void> {
    return this.takedown('refused', event, chain);
  }

  @Hears(takedownMissed)
  missed(@Payload() event: Told<typeof takedownMissed>, @Ctx() chain: ChainContext): Promise<void> {
    return this.takedown('missed', event, chain);
  }

  @Hears(takedownEnded)
  ended(@Payload() event: Told<typeof takedownEnded>, @Ctx() chain: ChainContext): Promise<void> {
    return this.takedown('ended', event, chain);
  }

  private takedown(
    state: TakedownState,
    event: ChainEvent<{ readonly applicationId: string; readonly takedownId: string }, unknown>,
    chain: ChainContext,
  ): Promise<void> {
    return this.note(event, chain, { is: 'takedown', takedownId: event.open.takedownId, state });
  }

  /** The application has the id of the message that it came from. */
  private async note({ at, open }: AboutOne, { tx }: ChainContext, said: object): Promise<void> {
    const input = { at: at.toISOString(), ...said };
    await this.casework.takeWithin(tx, this.desk, 'hearApplication', open.applicationId, input);
  }
}
