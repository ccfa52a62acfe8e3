import { Allow } from '#libs/access';
import { parseInput, Transactions } from '#libs/casework';
import { agencies } from '#libs/contracts';
import { requeueOne } from '#libs/journal';
import { system } from '#libs/lifecycle';
import { Problem } from '#libs/problems';
import { Controller, HttpCode, Inject, Post, Req } from '@nestjs/common';
import { ApiBody, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { AgencyParts } from './agency-parts.js';
import { Answers, bodyOf } from './body-schemas.js';
import { callerOf, type ActorRequest } from './caller.js';
import { reasonGiven } from './reason-given.js';
import { AGENCY_PARTS } from './tokens.js';

const administrators = { administrator: 'agency' } as const;

/** The place of one entry: what this agency told a receiver about a chain, and the how manieth of it. */
const place = reasonGiven.extend({
  receiver: z.enum(agencies),
  chainId: z.uuid(),
  number: z.number().int().positive(),
});
const requeuedAnswer = z.object({ entryId: z.string(), type: z.string(), toldAt: z.date() }).meta({ id: 'Requeued' });

/** What is told to other agencies, entry by entry. */
@ApiTags('replay')
@Controller('deliveries')
export class DeliveriesController {
  constructor(
    @Inject(AGENCY_PARTS) private readonly parts: AgencyParts,
    @Inject(Transactions) private readonly transactions: Transactions,
  ) {}

  @Post('resend')
  @HttpCode(200)
  @ApiOperation({
    summary:
      'Tells one agency one entry of the journal again, signed anew, as the receiver has asked: by its place alone',
  })
  @ApiBody({ schema: bodyOf(place) })
  @Answers(requeuedAnswer)
  @Allow({ action: 'deliveries.resend', by: administrators })
  async resend(@Req() request: ActorRequest): Promise<z.output<typeof requeuedAnswer>> {
    const { actor, requestId, trace } = callerOf(request);
    const { receiver, chainId, number, reason } = parseInput(place, request.body);
    return this.transactions.within({ actor: system(this.parts.agency, ''), requestId, trace }, async (tx) => {
      const entry = await requeueOne(tx.manager, receiver, chainId, number);
      if (entry === undefined) throw new Problem('not-found');
      tx.audit({ action: 'deliveries.resend', chainId, reason: `${receiver} ${String(number)}: ${reason}` }, actor);
      return { entryId: entry.id, type: entry.type, toldAt: entry.at };
    });
  }
}
