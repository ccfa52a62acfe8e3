import { Allow } from '#libs/access';
import type { AgencyId } from '#libs/contracts';
import { Problem } from '#libs/problems';
import { Controller, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { AgencyParts } from './agency-parts.js';
import { itemsOf } from './answers.js';
import { Answers } from './body-schemas.js';
import { AGENCY_PARTS } from './tokens.js';
import { transportOf } from './transport-registry.js';

const administrators = { administrator: 'agency' } as const;

const quarantinedAnswer = z
  .object({
    ...{ id: z.string(), sender: z.string(), chainId: z.string().nullable(), number: z.number().nullable() },
    ...{ subject: z.string(), reason: z.string(), quarantinedAt: z.date() },
  })
  .meta({ id: 'QuarantinedEvent' });
const releasedAnswer = z.object({
  released: z.boolean(),
  /** What still stops it. */
  reason: z.string().optional(),
});

/** Events that could not be applied: seen without content, put back after the cause was mended. */
@ApiTags('quarantine')
@Controller('quarantine')
export class QuarantineController {
  constructor(@Inject(AGENCY_PARTS) private readonly parts: AgencyParts) {}

  @Get()
  @ApiOperation({ summary: 'Quarantined events, without their content' })
  @Answers(itemsOf(quarantinedAnswer))
  @Allow({ action: 'quarantine.list', by: administrators })
  async list(): Promise<{ items: z.output<typeof quarantinedAnswer>[] }> {
    const items = await this.parts.dataSource.query<z.output<typeof quarantinedAnswer>[]>(
      `SELECT id, sender, chain_id AS "chainId", number::int, subject, reason, quarantined_at AS "quarantinedAt" FROM quarantine WHERE released_at IS NULL ORDER BY quarantined_at LIMIT 200`,
    );
    return { items };
  }

  @Post(':id/retry')
  @ApiOperation({ summary: 'Applies a quarantined event again' })
  @HttpCode(200)
  @Answers(releasedAnswer)
  @Allow({ action: 'quarantine.retry', by: administrators })
  async retry(@Param('id') id: string): Promise<z.output<typeof releasedAnswer>> {
    const held = await this.held(id);
    if (held === undefined) throw new Problem('not-found');
    try {
      await transportOf(this.parts.agency).release(held.sender, id);
      return { released: true };
    } catch (error) {
      const still = await this.held(id);
      if (still === undefined) throw error;
      return { released: false, reason: still.reason };
    }
  }

  private async held(id: string): Promise<{ sender: AgencyId; reason: string } | undefined> {
    const [row] = await this.parts.dataSource.query<{ sender: AgencyId; reason: string }[]>(
      `SELECT sender, reason FROM quarantine WHERE id = $1 AND released_at IS NULL`,
      [id],
    );
    return row;
  }
}
