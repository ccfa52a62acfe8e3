import { Casework, type Desk } from '#libs/casework';
import {
  applicationAnswered,
  applicationDecided,
  applicationExtended,
  screenshotWithheld,
  takedownEnded,
  takedownMissed,
  takedownRefused,
  takedownRemoved,
  takedownSent,
  type ChainEvent,
  type EventOf,
} from '#libs/contracts';
import { KeyRing } from '#libs/keys';
import { ChainContext, Hears } from '#libs/messaging';
import { hearWithheld } from '#libs/service';
import { Controller, Inject } from '@nestjs/common';
import { Ctx, Payload } from '@nestjs/microservices';
import type { Application } from '../procedure/application/application.js';
import { APPLICATION_DESK } from '../records/application.desk.js';

type Told<C> = EventOf<C, 'school'>;
type AboutOne = ChainEvent<{ readonly applicationId: string }, unknown>;

const states = {
  [takedownSent.type]: 'sent',
  [takedownRemoved.type]: 'removed',
  [takedownRefused.type]: 'refused',
  [takedownMissed.type]: 'missed',
  [takedownEnded.type]: 'ended',
} as const;

/** What the expert group and the platform liaison tell the school of its applications. */
@Controller()
export class AboutApplications {
  constructor(
    @Inject(Casework) private readonly casework: Casework,
    @Inject(APPLICATION_DESK) private readonly desk: Desk<Application>,
    @Inject(KeyRing) private readonly keys: KeyRing,
  ) {}

  @Hears(applicationExtended)
  extended(@Payload() event: Told<typeof applicationExtended>, @Ctx() chain: ChainContext): Promise<void> {
    return this.note('recordExtended', event, chain, { calendarDays: event.open.calendarDays, ...event.sealed });
  }

  @Hears(applicationDecided)
  decided(@Payload() event: Told<typeof applicationDecided>, @Ctx() chain: ChainContext): Promise<void> {
    const { confirmed, kinds, takedowns } = event.open;
    return this.note('recordDecided', event, chain, { confirmed, kinds, takedowns, ...event.sealed });
  }

  @Hears(applicationAnswered)
  answered(@Payload() event: Told<typeof applicationAnswered>, @Ctx() chain: ChainContext): Promise<void> {
    return this.note('recordAnswered', event, chain, event.sealed);
  }

  @Hears(takedownSent, takedownRemoved, takedownRefused, takedownMissed, takedownEnded)
  takedown(@Payload() event: Told<typeof takedownSent>, @Ctx() chain: ChainContext): Promise<void> {
    const { takedownId } = event.open;
    return this.note('recordTakedown', event, chain, { takedownId, state: states[event.type] });
  }

  /** Nobody is shown these bytes any more, those who brought them neither. */
  @Hears(screenshotWithheld)
  async withheld(@Payload() event: Told<typeof screenshotWithheld>, @Ctx() { tx }: ChainContext): Promise<void> {
    await hearWithheld(tx, this.keys, event);
  }

  private async note(step: string, { at, open }: AboutOne, { tx }: ChainContext, more: object): Promise<void> {
    const input = { at: at.toISOString(), ...more };
    await this.casework.takeWithin(tx, this.desk, step, open.applicationId, input);
  }
}
