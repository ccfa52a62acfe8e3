import { Allow } from '#libs/access';
import { parseInput, Transactions, type Transaction } from '#libs/casework';
import { agencies, type AgencyId } from '#libs/contracts';
import { requeueAll } from '#libs/journal';
import { system } from '#libs/lifecycle';
import { Problem } from '#libs/problems';
import { Controller, Get, HttpCode, Inject, Param, Post, Req } from '@nestjs/common';
import { ApiBody, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { AgencyParts } from './agency-parts.js';
import { callerOf, type ActorRequest } from './caller.js';
import { AGENCY_PARTS } from './tokens.js';

const administrators = { administrator: 'agency' } as const;
const order = z.object({
  receiver: z.enum(agencies),
  /** The epoch in which the receiver begins its picture anew; receipts of earlier ones count no more. */
  epoch: z.number().int().positive().optional(),
});

/** How far an epoch may run ahead of the one that is known: a receiver begins one after the other. */
const mostAhead = 50;

/** Tells a receiver everything once more: it lost something, or builds its picture anew. What it knows already it passes over. */
@ApiTags('replay')
@Controller('replay')
export class ReplayController {
  constructor(
    @Inject(AGENCY_PARTS) private readonly parts: AgencyParts,
    @Inject(Transactions) private readonly transactions: Transactions,
  ) {}

  @Post()
  @HttpCode(200)
  @ApiOperation({ summary: 'Queues again everything ever told to one agency' })
  @ApiBody({ schema: z.toJSONSchema(order, { target: 'openapi-3.0', io: 'input' }) as never })
  @Allow({ action: 'replay.order', by: administrators })
  async order(@Req() request: ActorRequest): Promise<{ queued: number }> {
    const { actor, requestId, trace } = callerOf(request);
    const { receiver, epoch } = parseInput(order, request.body);
    if (receiver === this.parts.agency) throw new Problem('not-found');
    return this.transactions.within({ actor: system(this.parts.agency, ''), requestId, trace }, async (tx) => {
      await tx.manager.query(`SET LOCAL statement_timeout = 0`);
      if (epoch !== undefined) await assertBegun(tx, receiver, epoch);
      tx.audit({ action: `replay.${receiver}` }, actor);
      return { queued: await requeueAll(tx.manager, receiver, epoch) };
    });
  }

  @Get(':receiver')
  @ApiOperation({ summary: 'How many entries wait for the receipt of one agency' })
  @Allow({ action: 'replay.waiting', by: administrators })
  async waiting(@Param('receiver') receiver: string): Promise<{ waiting: number }> {
    const [row] = await this.parts.dataSource.query<{ waiting: number }[]>(
      `SELECT count(*)::int AS waiting FROM deliveries WHERE receiver = $1`,
      [receiver],
    );
    return { waiting: row?.waiting ?? 0 };
  }
}

/**
 * Receipts of earlier epochs count no more. After an epoch that nobody has begun none would ever count: everything would be told again without an end.
 *
 * @throws Problem `input-invalid`
 */
async function assertBegun({ manager }: Transaction, receiver: AgencyId, epoch: number): Promise<void> {
  const [row] = await manager.query<{ known: string | null }[]>(
    `SELECT max(epoch) AS known FROM receiver_epochs WHERE receiver = $1`,
    [receiver],
  );
  // No other agency has a picture that is only derived, and begins it anew.
  if (receiver !== 'oversight' || epoch > Number(row?.known ?? 0) + mostAhead)
    throw new Problem('input-invalid', { errors: [{ pointer: '/epoch', code: 'no_such_epoch' }] });
}
