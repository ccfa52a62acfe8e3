import { sealMade, type EventOf } from '#libs/contracts';
import { ChainContext, Hears } from '#libs/messaging';
import { keepAsWitness, sound } from '#libs/seals';
import { Controller, Inject } from '@nestjs/common';
import { Ctx, Payload } from '@nestjs/microservices';
import type { AgencyParts } from '../agency-parts.js';
import { AGENCY_PARTS } from '../tokens.js';

type SealMade = EventOf<(typeof sealMade)['police']>;

/** Seals of other agencies, of which this one is a witness. */
@Controller()
export class SealsFromOthers {
  constructor(@Inject(AGENCY_PARTS) private readonly parts: AgencyParts) {}

  /** Kept whatever is made of it; a past that does not fit the one that is held is an alarm, and the evidence of it stays. */
  @Hears(...Object.values(sealMade))
  async sealMade(@Payload() event: SealMade, @Ctx() { tx }: ChainContext): Promise<void> {
    const { keys, metrics, logger } = this.parts;
    const { from: sender, open } = event;
    const verdict = await keepAsWitness(tx.manager, keys, sender, open);
    if (verdict === undefined || sound.includes(verdict)) return;
    tx.audit({ action: `seal.${verdict}`, chainId: event.chainId, reason: `${open.seal.log} of ${sender}` });
    tx.afterCommit(() => {
      metrics.alarms.inc({ code: `seal-${verdict}` });
      logger.error(
        { sender, log: open.seal.log, size: open.seal.size, verdict },
        'a seal does not follow the one held before it: the past of that log was rewritten',
      );
    });
  }
}
