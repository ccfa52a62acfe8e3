import { Allow } from '#libs/access';
import { parseInput, Transactions } from '#libs/casework';
import type { AgencyId } from '#libs/contracts';
import { Problem, type Texts } from '#libs/problems';
import { system } from '#libs/lifecycle';
import { Controller, Get, HttpCode, Inject, Param, Post, Req } from '@nestjs/common';
import { ApiBody, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { AgencyParts } from '../agency-parts.js';
import { itemsOf } from '../answers.js';
import { Answers, bodyOf } from '../body-schemas.js';
import { callerOf, type ActorRequest } from '../caller.js';
import { reasonGiven } from '../reason-given.js';
import { AGENCY_PARTS } from '../tokens.js';
import { transportOf } from '../transport-registry.js';
import { inspect, inspectedAnswer, quarantinedAnswer } from './inspect.js';

const administrators = { administrator: 'agency' } as const;

const releasedAnswer = z.object({
  released: z.boolean(),
  /** What still stops it. */
  reason: z.string().optional(),
});

const closedAnswer = z.object({ closedAt: z.date() });

/** Events that could not be applied: seen without content, put back after the cause was mended. */
@ApiTags('quarantine')
@Controller('quarantine')
export class QuarantineController {
  constructor(
    @Inject(AGENCY_PARTS) private readonly parts: AgencyParts,
    @Inject(Transactions) private readonly transactions: Transactions,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Quarantined events, without their content' })
  @Answers(itemsOf(quarantinedAnswer))
  @Allow({ action: 'quarantine.list', by: administrators })
  async list(): Promise<{ items: z.output<typeof quarantinedAnswer>[] }> {
    const items = await this.parts.dataSource.query<z.output<typeof quarantinedAnswer>[]>(
      `SELECT id, sender, chain_id AS "chainId", number::int, subject, reason, quarantined_at AS "quarantinedAt", chain_id IS NULL AS closable FROM quarantine WHERE released_at IS NULL ORDER BY quarantined_at LIMIT 200`,
    );
    return { items };
  }

  @Get(':id')
  @ApiOperation({
    summary:
      'One quarantined event: envelope, size, hash, signature, what waits behind it, what helps. Nothing of its content',
  })
  @Answers(inspectedAnswer)
  @Allow({ action: 'quarantine.inspect', by: administrators })
  async inspect(@Param('id') id: string): Promise<z.output<typeof inspectedAnswer>> {
    const inspected = await inspect(this.parts.dataSource, this.parts.keys, id);
    if (inspected === undefined) throw new Problem('not-found');
    return inspected;
  }

  @Post(':id/retry')
  @ApiOperation({ summary: 'Applies a quarantined event again' })
  @HttpCode(200)
  @Answers(releasedAnswer)
  @Allow({ action: 'quarantine.retry', by: administrators })
  async retry(@Req() request: ActorRequest, @Param('id') id: string): Promise<z.output<typeof releasedAnswer>> {
    const { actor } = callerOf(request);
    const held = await this.held(id);
    if (held === undefined) throw new Problem('not-found');
    const { sender, chainId, number } = held;
    try {
      await transportOf(this.parts.agency).release(sender, id, (tx) => {
        tx.audit(
          { action: 'quarantine.retry', ...(chainId !== null && { chainId }), reason: nameOf(sender, number) },
          actor,
        );
      });
      return { released: true };
    } catch (error) {
      const still = await this.held(id);
      if (still === undefined) throw error;
      return { released: false, reason: still.reason };
    }
  }

  @Post(':id/close')
  @ApiOperation({ summary: 'Closes an event that has no place in a chain: nothing waits for it. It is kept' })
  @HttpCode(200)
  @ApiBody({ schema: bodyOf(reasonGiven) })
  @Answers(closedAnswer)
  @Allow({ action: 'quarantine.close', by: administrators })
  async close(@Req() request: ActorRequest, @Param('id') id: string): Promise<z.output<typeof closedAnswer>> {
    const { actor, requestId, trace } = callerOf(request);
    const { reason } = parseInput(reasonGiven, request.body);
    const held = await this.held(id);
    if (held === undefined) throw new Problem('not-found');
    if (held.chainId !== null) throw new Problem('rule-unmet', { rule: 'its-chain-waits', says: itsChainWaits });
    return this.transactions.within({ actor: system(this.parts.agency, ''), requestId, trace }, async (tx) => {
      const [closed] = await tx.manager.query<[{ at: Date }[], number]>(
        `UPDATE quarantine SET released_at = now(), released_as = 'closed' WHERE id = $1 AND chain_id IS NULL AND released_at IS NULL RETURNING released_at AS at`,
        [id],
      );
      const [row] = closed;
      if (row === undefined) throw new Problem('not-found');
      tx.audit({ action: 'quarantine.close', reason: `${nameOf(held.sender, null)} ${id}: ${reason}` }, actor);
      return { closedAt: row.at };
    });
  }

  private async held(id: string): Promise<Held | undefined> {
    const [row] = await this.parts.dataSource.query<Held[]>(
      `SELECT sender, chain_id AS "chainId", number::int, reason FROM quarantine WHERE id = $1 AND released_at IS NULL`,
      [id],
    );
    return row;
  }
}

interface Held {
  readonly sender: AgencyId;
  readonly chainId: string | null;
  readonly number: number | null;
  readonly reason: string;
}

/** How the audit names an event: who told it, and its number. */
const nameOf = (sender: AgencyId, number: number | null): string =>
  [sender, number].filter((each) => each !== null).join(' ');

const itsChainWaits: Texts = {
  en: 'A chain waits for this event. It can be applied again, or replaced by its sender; closed it cannot be.',
  ru: 'Этого события ждёт цепочка. Его можно применить снова, или его заменит отправитель; закрыть его нельзя.',
  kk: 'Бұл оқиғаны тізбек күтіп тұр. Оны қайта қолдануға болады немесе жіберуші ауыстырады; жабуға болмайды.',
};
