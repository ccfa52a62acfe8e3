import {
  examinationAssigned,
  examinationConcluded,
  examinationDeclined,
  extensionRequested,
  materialsRequested,
  materialWithheld,
  termExtended,
  type ConclusionSignature,
  type EventOf,
} from '#libs/contracts';
import { KeyRing, sha256Of, verifyDocument } from '#libs/keys';
import { ChainContext, Hears } from '#libs/messaging';
import { Controller, Inject } from '@nestjs/common';
import { Ctx, Payload } from '@nestjs/microservices';
import { ConclusionNotSigned } from './conclusion-not-signed.js';
import { News, transfersOf } from './news.js';

/** What became of our orders for examinations. */
@Controller()
export class FromExperts {
  constructor(
    @Inject(News) private readonly news: News,
    @Inject(KeyRing) private readonly keys: KeyRing,
  ) {}

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

  @Hears(materialWithheld)
  materialWithheld(
    @Payload() event: EventOf<typeof materialWithheld, 'police'>,
    @Ctx() chain: ChainContext,
  ): Promise<void> {
    return this.news.withhold(event, chain, event.sealed);
  }

  @Hears(examinationConcluded)
  concluded(
    @Payload() event: EventOf<typeof examinationConcluded, 'police'>,
    @Ctx() chain: ChainContext,
  ): Promise<void> {
    const { conclusion, signature, files } = event.sealed;
    const { examinationId, conclusionSha256 } = event.open;
    this.refuseUnlessSigned(event, signature);
    return this.news.take(
      'recordExaminationConcluded',
      event,
      chain,
      { examinationId, conclusion, sha256: conclusionSha256, transfers: transfersOf(files) },
      files,
    );
  }

  @Hears(extensionRequested)
  extensionRequested(
    @Payload() event: EventOf<typeof extensionRequested, 'police'>,
    @Ctx() chain: ChainContext,
  ): Promise<void> {
    return this.news.take('recordExtensionRequested', event, chain, { ...event.open, ...event.sealed });
  }

  @Hears(termExtended)
  termExtended(@Payload() event: EventOf<typeof termExtended, 'police'>, @Ctx() chain: ChainContext): Promise<void> {
    return this.news.take('recordTermExtended', event, chain, event.open);
  }

  @Hears(examinationDeclined)
  declined(@Payload() event: EventOf<typeof examinationDeclined, 'police'>, @Ctx() chain: ChainContext): Promise<void> {
    return this.news.take('recordExaminationDeclined', event, chain, { ...event.open, ...event.sealed });
  }

  /** The conclusion is what the bureau signed, about this examination and this chain. @throws ConclusionNotSigned, which quarantines the event */
  private refuseUnlessSigned(
    { chainId, open, sealed: { conclusion } }: EventOf<typeof examinationConcluded, 'police'>,
    { format, value }: ConclusionSignature,
  ): void {
    const isWhatItSays =
      conclusion.examinationId === open.examinationId &&
      conclusion.chainId === chainId &&
      sha256Of(conclusion) === open.conclusionSha256;
    // A qualified signature (CMS) is not verified yet: what cannot be verified is not taken.
    const isSigned = format === 'ed25519' && verifyDocument(this.keys, 'expert-bureau', conclusion, value);
    if (!isWhatItSays || !isSigned) throw new ConclusionNotSigned();
  }
}
