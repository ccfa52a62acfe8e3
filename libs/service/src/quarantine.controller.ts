import { Allow } from '#libs/access';
import type { AgencyId } from '#libs/contracts';
import { Problem } from '#libs/problems';
import { Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { AgencyParts } from './agency-parts.js';
import { AGENCY_PARTS } from './tokens.js';
import { transportOf } from './transport-registry.js';

const administrators = { administrator: 'agency' } as const;

/** Events that could not be applied: seen without content, put back after the cause was mended. */
@ApiTags('quarantine')
@Controller('quarantine')
export class QuarantineController {
  constructor(@Inject(AGENCY_PARTS) private readonly parts: AgencyParts) {}

  @Get()
  @ApiOperation({ summary: 'Quarantined events, without their content' })
  @Allow({ action: 'quarantine.list', by: administrators })
  async list(): Promise<{ items: unknown[] }> {
    const items = await this.parts.dataSource.query<unknown[]>(
      `SELECT id, sender, chain_id AS "chainId", number, subject, reason, quarantined_at AS "quarantinedAt" FROM quarantine WHERE released_at IS NULL ORDER BY quarantined_at LIMIT 200`,
    );
    return { items };
  }

  @Post(':id/retry')
  @ApiOperation({ summary: 'Applies a quarantined event again' })
  @Allow({ action: 'quarantine.retry', by: administrators })
  async retry(@Param('id') id: string): Promise<{ released: boolean }> {
    const [row] = await this.parts.dataSource.query<{ sender: AgencyId }[]>(
      `SELECT sender FROM quarantine WHERE id = $1 AND released_at IS NULL`,
      [id],
    );
    if (row === undefined) throw new Problem('not-found');
    await transportOf(this.parts.agency).release(row.sender, id);
    return { released: true };
  }
}
