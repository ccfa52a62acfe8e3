import { identityAsked, identityNotHeld, prosecutorDecided, type EventOf, type NotHeldCode } from '#libs/contracts';
import { system } from '#libs/lifecycle';
import { ChainContext, Hears } from '#libs/messaging';
import { Controller, Inject } from '@nestjs/common';
import { Ctx, Payload } from '@nestjs/microservices';
import { headsOf } from '../procedure/investigation.facts.js';
import type { Investigation } from '../procedure/investigation.js';
import { News } from './news.js';

type Asked = EventOf<typeof identityAsked, 'police'>;

/** What the supervising prosecutor decides on a completed case, and asks of the child in one. */
@Controller()
export class FromOversight {
  constructor(@Inject(News) private readonly news: News) {}

  @Hears(prosecutorDecided)
  prosecutorDecided(
    @Payload() event: EventOf<typeof prosecutorDecided, 'police'>,
    @Ctx() chain: ChainContext,
  ): Promise<void> {
    const step = event.open.decision === 'return' ? 'returnedByProsecutor' : 'consentedByProsecutor';
    return this.news.take(step, event, chain, { reason: event.sealed.reason });
  }

  /** Answered at once, by the agency itself. Whom a case names as somebody who must not be told is answered as if there were none. */
  @Hears(identityAsked)
  async identityAsked(@Payload() event: Asked, @Ctx() { tx }: ChainContext): Promise<void> {
    const { casework, desk } = this.news;
    const { requestId, region, role, reason } = event.open;
    const known = await desk.table.lockChain(tx.manager, event.chainId);
    const shutOut = known.filter(({ record }) => record.excluded.includes(event.sealed.askedBy));
    for (const { record } of shutOut) noteRefused(tx, record, event);
    const here = shutOut.length > 0 ? [] : known.filter(({ record }) => record.region === region);
    const found = here.find(({ record }) => record.child.identified) ?? here[0];
    if (found === undefined) notHeld(tx, event, 'no-case');
    else if (found.sealed === null) notHeld(tx, event, 'erased');
    else await casework.takeWithin(tx, desk, 'tellProsecutor', found.record.id, { requestId, role, reason });
  }
}

/** There is nothing to tell; the audit says that it was asked. */
function notHeld(tx: ChainContext['tx'], { chainId, open }: Asked, code: NotHeldCode): void {
  const { requestId, region, reason } = open;
  tx.audit({ action: 'chain.identity-not-held', chainId, reason });
  tx.state(chainId, null, identityNotHeld.of({ open: { requestId, region, code } }));
}

/** The access log of the case says who tried it, and the head of unit is told. */
function noteRefused(tx: ChainContext['tx'], record: Investigation, { sealed, open }: Asked): void {
  const { id: recordId, chainId, unitId, region } = record;
  tx.audit(
    { action: 'investigation.prosecutor-refused', recordId, chainId, reason: 'must-not-be-told' },
    { ...system('police', region), subject: sealed.askedBy, roles: open.role === 'prosecutor' ? ['prosecutor'] : [] },
  );
  tx.tell(headsOf(unitId, 'identity-refused-to-prosecutor'), record);
}
