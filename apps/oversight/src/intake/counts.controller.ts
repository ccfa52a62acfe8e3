import { Allow } from '#libs/access';
import { Transactions } from '#libs/casework';
import { callerOf, type ActorRequest } from '#libs/service';
import { Controller, Get, Inject, Req } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { withoutSmallCells, withoutSmallTotal } from '../procedure/small-cells.js';
import { countChains } from '../records/counts.query.js';

const readers = { prosecutor: 'region', analyst: 'agency' } as const;

/** How many chains stand where. */
@ApiTags('counts')
@Controller('counts')
export class CountsController {
  constructor(@Inject(Transactions) private readonly transactions: Transactions) {}

  @Get()
  @ApiOperation({
    summary: 'Chains by stage, link, region, breach and more; for analysts of the whole country, without small figures',
  })
  @Allow({ action: 'counts.read', by: readers })
  async counts(@Req() request: ActorRequest): Promise<object> {
    const caller = callerOf(request);
    const { total, by } = await this.transactions.within({ ...caller, by: readers }, ({ manager }) =>
      countChains(manager),
    );
    // Whoever is analyst as well as prosecutor sees the whole country: without small figures.
    if (!caller.actor.roles.includes('analyst')) return { total, by };
    return {
      total: withoutSmallTotal(total),
      by: Object.fromEntries(Object.entries(by).map(([dimension, cells]) => [dimension, withoutSmallCells(cells)])),
    };
  }
}
