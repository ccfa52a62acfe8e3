import { Casework, type Desk } from '#libs/casework';
import {
  identityNotHeld,
  identityTold,
  lawApplied,
  lawCited,
  lawDecided,
  remarkAnswered,
  type ChainEvent,
  type EventOf,
} from '#libs/contracts';
import { KeyRing } from '#libs/keys';
import { ChainContext, Hears } from '#libs/messaging';
import { Units } from '#libs/service';
import { Controller, Inject } from '@nestjs/common';
import { Ctx, Payload } from '@nestjs/microservices';
import { AnswerRefused } from '../procedure/answer-refused.js';
import type { IdentityRequest } from '../procedure/identity-request.js';
import type { Remark } from '../procedure/remark.js';
import { whatEventsMean } from '../procedure/what-events-mean.js';
import { hearOfEmergency } from '../records/emergencies.store.js';
import { IDENTITY_DESK } from '../records/identity-request.desk.js';
import { keepDecision, noteApplied } from '../records/law-decisions.js';
import { PictureStore } from '../records/picture.store.js';
import { REMARK_DESK } from '../records/remark.desk.js';

const told = Object.keys(whatEventsMean).map((type) => ({ type }));
const answers: ReadonlySet<string> = new Set(Object.values(remarkAnswered).map(({ type }) => type));

type IdentityTold = EventOf<typeof identityTold, 'oversight'>;
type IdentityNotHeld = EventOf<typeof identityNotHeld>;
type RemarkAnswered = EventOf<(typeof remarkAnswered)['police'], 'oversight'>;

/** Everything that any agency tells oversight about a child's chain: its open attributes make the picture; answers to remarks, what is said of emergencies and who a child is have a sealed part. */
@Controller()
export class FromEveryAgency {
  constructor(
    @Inject(Casework) private readonly casework: Casework,
    @Inject(PictureStore) private readonly pictures: PictureStore,
    @Inject(REMARK_DESK) private readonly remarks: Desk<Remark>,
    @Inject(IDENTITY_DESK) private readonly identities: Desk<IdentityRequest>,
    @Inject(KeyRing) readonly keys: KeyRing,
    @Inject(Units) readonly units: Units,
  ) {}

  @Hears(...told)
  async hear(@Payload() event: ChainEvent, @Ctx() chain: ChainContext): Promise<void> {
    this.pictures.hear(chain.tx, { event, number: chain.number });
    await hearOfEmergency(chain.tx, this, event);
    if (answers.has(event.type)) await this.receiveAnswer(event as unknown as RemarkAnswered, chain);
    if (event.type === identityTold.type) {
      const { child } = (event as unknown as IdentityTold).sealed;
      await this.receiveIdentity('receive', event as unknown as IdentityTold, { child }, chain);
    }
    if (event.type === identityNotHeld.type) {
      const { code } = (event as unknown as IdentityNotHeld).open;
      await this.receiveIdentity('receiveNotHeld', event as unknown as IdentityNotHeld, { code }, chain);
    }
  }

  @Hears(...Object.values(lawDecided))
  decided(@Payload() event: EventOf<(typeof lawDecided)['police']>, @Ctx() { tx }: ChainContext): Promise<void> {
    return keepDecision(tx.manager, event);
  }

  @Hears(...Object.values(lawCited))
  cited(@Payload() event: EventOf<(typeof lawCited)['police']>, @Ctx() { tx }: ChainContext): Promise<void> {
    return keepDecision(tx.manager, event);
  }

  @Hears(...Object.values(lawApplied))
  applied(@Payload() event: EventOf<(typeof lawApplied)['police']>, @Ctx() { tx }: ChainContext): Promise<void> {
    return noteApplied(tx.manager, event);
  }

  /** While the picture is built anew old answers are told again: they are known by their events. */
  private async receiveAnswer(event: RemarkAnswered, { tx }: ChainContext): Promise<void> {
    const found = await this.remarks.table.lock(tx.manager, event.open.remarkId);
    if (found === undefined || found.record.agency !== event.from || found.record.chainId !== event.chainId)
      throw new AnswerRefused();
    if (found.record.answers.includes(event.id)) return;
    await this.casework.takeWithin(tx, this.remarks, 'receiveAnswer', found.record.id, {
      eventId: event.id,
      answer: event.sealed.answer,
    });
  }

  /** What was answered once is not kept again, whether it is over or while the picture is built anew. */
  private async receiveIdentity(
    step: 'receive' | 'receiveNotHeld',
    { chainId, open: { requestId } }: IdentityTold | IdentityNotHeld,
    input: object,
    { tx }: ChainContext,
  ): Promise<void> {
    const found = await this.identities.table.lock(tx.manager, requestId);
    if (found?.record.chainId !== chainId) throw new AnswerRefused();
    if (this.casework.mayTakeNow(this.identities, step, found.record))
      await this.casework.takeWithin(tx, this.identities, step, requestId, input);
  }
}
