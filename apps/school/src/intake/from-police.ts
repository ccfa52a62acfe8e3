import { Casework, type Desk } from '#libs/casework';
import {
  caseConcluded,
  caseOpened,
  caseResumed,
  caseSentToCourt,
  caseSentToProsecutor,
  caseSuspended,
  caseTerminated,
  checkRefused,
  exclusionNamed,
  fileWithheldByPolice,
  questionAsked,
  referralReceived,
  referralRegistered,
  referralRerouted,
  referralReturned,
  rehabilitationReferred,
  urgentSupportRequestedByPolice,
  type ChainEvent,
  type EventOf,
} from '#libs/contracts';
import { KeyRing } from '#libs/keys';
import { ChainContext, Hears } from '#libs/messaging';
import { hearWithheld } from '#libs/service';
import { Controller, Inject } from '@nestjs/common';
import { Ctx, Payload } from '@nestjs/microservices';
import { supportOf, type Referral } from '../procedure/referral.js';
import { REFERRAL_DESK } from '../records/referral.desk.js';

/** What the police tell the school: how far its referral is, what they ask, and why they return or refuse. */
@Controller()
export class FromPolice {
  constructor(
    @Inject(Casework) private readonly casework: Casework,
    @Inject(REFERRAL_DESK) private readonly desk: Desk<Referral>,
    @Inject(KeyRing) private readonly keys: KeyRing,
  ) {}

  @Hears(referralReceived)
  referralReceived(
    @Payload() event: EventOf<typeof referralReceived, 'school'>,
    @Ctx() chain: ChainContext,
  ): Promise<void> {
    return this.note('recordReceived', event, chain);
  }

  @Hears(questionAsked)
  questionAsked(@Payload() event: EventOf<typeof questionAsked, 'school'>, @Ctx() chain: ChainContext): Promise<void> {
    return this.note('recordQuestion', event, chain, {
      questionId: event.open.questionId,
      question: event.sealed.question,
    });
  }

  @Hears(referralReturned)
  referralReturned(
    @Payload() event: EventOf<typeof referralReturned, 'school'>,
    @Ctx() chain: ChainContext,
  ): Promise<void> {
    return this.note('recordReturned', event, chain, event.sealed);
  }

  @Hears(referralRerouted)
  referralRerouted(
    @Payload() event: EventOf<typeof referralRerouted, 'school'>,
    @Ctx() chain: ChainContext,
  ): Promise<void> {
    return this.note('recordRerouted', event, chain);
  }

  @Hears(referralRegistered)
  referralRegistered(
    @Payload() event: EventOf<typeof referralRegistered, 'school'>,
    @Ctx() chain: ChainContext,
  ): Promise<void> {
    return this.note('recordRegistered', event, chain);
  }

  @Hears(checkRefused)
  checkRefused(@Payload() event: EventOf<typeof checkRefused, 'school'>, @Ctx() chain: ChainContext): Promise<void> {
    return this.note('recordRefused', event, chain, event.sealed);
  }

  @Hears(caseOpened)
  caseOpened(@Payload() event: EventOf<typeof caseOpened, 'school'>, @Ctx() chain: ChainContext): Promise<void> {
    return this.note('recordCaseOpened', event, chain);
  }

  @Hears(caseSuspended)
  caseSuspended(@Payload() event: EventOf<typeof caseSuspended, 'school'>, @Ctx() chain: ChainContext): Promise<void> {
    return this.note('recordSuspended', event, chain);
  }

  @Hears(caseResumed)
  caseResumed(@Payload() event: EventOf<typeof caseResumed, 'school'>, @Ctx() chain: ChainContext): Promise<void> {
    return this.note('recordResumed', event, chain);
  }

  @Hears(caseTerminated)
  caseTerminated(
    @Payload() event: EventOf<typeof caseTerminated, 'school'>,
    @Ctx() chain: ChainContext,
  ): Promise<void> {
    return this.note('recordTerminated', event, chain);
  }

  @Hears(caseSentToProsecutor)
  caseSentToProsecutor(
    @Payload() event: EventOf<typeof caseSentToProsecutor, 'school'>,
    @Ctx() chain: ChainContext,
  ): Promise<void> {
    return this.note('recordSentToProsecutor', event, chain);
  }

  @Hears(caseSentToCourt)
  caseSentToCourt(
    @Payload() event: EventOf<typeof caseSentToCourt, 'school'>,
    @Ctx() chain: ChainContext,
  ): Promise<void> {
    return this.note('recordSentToCourt', event, chain);
  }

  /** Who must not be told loses what the school has of the chain, and who reported learns of whom to be careful. */
  @Hears(exclusionNamed)
  async exclusionNamed(
    @Payload() event: EventOf<typeof exclusionNamed, 'school'>,
    @Ctx() chain: ChainContext,
  ): Promise<void> {
    await this.casework.records.hearShutOut(chain.tx, event.chainId, event.open.excludedSubjects);
    await this.note('recordExclusions', event, chain, event.sealed);
  }

  /** Somebody of the police says that nobody may be shown bytes of which we have a copy. */
  @Hears(fileWithheldByPolice)
  async fileWithheld(
    @Payload() event: EventOf<typeof fileWithheldByPolice, 'school'>,
    @Ctx() { tx }: ChainContext,
  ): Promise<void> {
    await hearWithheld(tx, this.keys, event);
  }

  @Hears(caseConcluded)
  caseConcluded(@Payload() event: EventOf<typeof caseConcluded, 'school'>, @Ctx() chain: ChainContext): Promise<void> {
    return this.note('recordConcluded', event, chain);
  }

  @Hears(rehabilitationReferred)
  rehabilitationReferred(
    @Payload() event: EventOf<typeof rehabilitationReferred, 'school'>,
    @Ctx() chain: ChainContext,
  ): Promise<void> {
    return this.supportRequested('rehabilitation', event, chain);
  }

  @Hears(urgentSupportRequestedByPolice)
  urgentSupportRequested(
    @Payload() event: EventOf<typeof urgentSupportRequestedByPolice, 'school'>,
    @Ctx() chain: ChainContext,
  ): Promise<void> {
    return this.supportRequested('urgent', event, chain);
  }

  /**
   * A request that joins support already under way must not look like a new beginning; the audit says that it was heard. It may come after what social
   * services told of the same support, even its end: what counts is what was under way when it was made.
   */
  private async supportRequested(
    kind: 'urgent' | 'rehabilitation',
    event: ChainEvent<object, unknown>,
    { tx }: ChainContext,
  ): Promise<void> {
    for (const { record } of await this.desk.table.lockChain(tx.manager, event.chainId)) {
      const state = supportOf(record, kind, event.at.toISOString());
      if (state !== undefined && state !== 'declined' && state !== 'closed') {
        tx.audit({ action: 'referral.joinSupport', recordId: record.id, chainId: event.chainId });
        continue;
      }
      await this.casework.takeWithin(tx, this.desk, 'recordSupport', record.id, {
        at: event.at.toISOString(),
        kind,
        code: 'requested',
      });
    }
  }

  /** A chain that did not begin at a school has no referral here: then there is nobody to tell. */
  private async note(
    step: string,
    event: ChainEvent<object, unknown>,
    { tx }: ChainContext,
    more: object = {},
  ): Promise<void> {
    for (const { record } of await this.desk.table.lockChain(tx.manager, event.chainId)) {
      await this.casework.takeWithin(tx, this.desk, step, record.id, { at: event.at.toISOString(), ...more });
    }
  }
}
