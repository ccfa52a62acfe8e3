import { Allow } from '#libs/access';
import { Transactions, type Desk } from '#libs/casework';
import type { ToldChild } from '#libs/contracts';
import { KeyRing } from '#libs/keys';
import { Problem } from '#libs/problems';
import { Answers, callerOf, type ActorRequest } from '#libs/service';
import { Controller, HttpCode, Inject, Param, Post, Req } from '@nestjs/common';
import { ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { IdentityRequest } from '../procedure/identity-request.js';
import { IDENTITY_DESK } from '../records/identity-request.desk.js';
import { toldChild } from '../records/told-children.js';
import { idOf } from './address.js';

/** Whoever asked, and nobody in their place. */
const whoeverAsked = { prosecutor: 'own' } as const;

const shownAnswer = z
  .object({
    familyName: z.string().optional(),
    givenName: z.string().optional(),
    patronymic: z.string().optional(),
    bornOn: z.string().optional(),
  })
  .meta({ id: 'ToldChild' });

/** Shows who a child is, to the prosecutor who asked and while its time runs. */
@ApiTags('identity-requests')
@Controller('identity-requests')
export class IdentityRequestsController {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(KeyRing) private readonly keys: KeyRing,
    @Inject(IDENTITY_DESK) private readonly desk: Desk<IdentityRequest>,
  ) {}

  @Post(':id/show')
  @HttpCode(200)
  @ApiOperation({ summary: 'Who the child is, as the police told it; each showing is in the audit' })
  @ApiParam({ name: 'id' })
  @Answers(shownAnswer)
  @Allow({ action: 'identity-request.show', by: whoeverAsked, stepUp: true })
  show(@Req() request: ActorRequest, @Param('id') id: string): Promise<ToldChild> {
    return this.transactions.within({ ...callerOf(request), by: whoeverAsked }, async (tx) => {
      const found = await this.desk.table.findOutline(tx.manager, idOf(id));
      if (found === undefined || !tx.permits(whoeverAsked, found.record)) throw new Problem('not-found');
      const child = await toldChild(tx.manager, this.keys, id);
      if (child === undefined) throw new Problem('not-found', { rule: 'identity-not-shown' });
      const { chainId, reason } = found.record;
      tx.audit({ action: 'identity-request.show', recordId: id, chainId, reason });
      return child;
    });
  }
}
