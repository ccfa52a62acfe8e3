import { Allow } from '#libs/access';
import { parseInput, Transactions } from '#libs/casework';
import { agencies } from '#libs/contracts';
import { Answers, callerOf, type ActorRequest } from '#libs/service';
import { Controller, Get, Inject, Req } from '@nestjs/common';
import { ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { deadlinesAnswer } from '../records/chain.answers.js';
import { listDeadlines, never } from '../records/chain.queries.js';
import { flag, limit, number, readPlace, writePlace } from './address.js';
import { localeOf, toldDeadline } from './told.js';

const prosecutor = { prosecutor: 'region' } as const;
const listQuery = z.object({
  region: z.string().optional(),
  agency: z.enum(agencies).optional(),
  number,
  overdue: flag,
  after: z.string().optional(),
  limit,
});

/** Every clock that runs at any agency about the chains of the prosecutor's region. */
@ApiTags('deadlines')
@Controller('deadlines')
export class DeadlinesController {
  constructor(@Inject(Transactions) private readonly transactions: Transactions) {}

  @Get()
  @ApiOperation({ summary: 'Open deadlines with their reasons: overdue ones first, then the nearest' })
  @ApiQuery({ name: 'region', required: false })
  @ApiQuery({ name: 'agency', required: false, enum: agencies })
  @ApiQuery({ name: 'number', required: false, description: 'The whole number of the chain' })
  @ApiQuery({ name: 'overdue', required: false, enum: ['true', 'false'] })
  @ApiQuery({ name: 'after', required: false, description: 'The `next` of the page before' })
  @ApiQuery({ name: 'limit', required: false })
  @Answers(deadlinesAnswer)
  @Allow({ action: 'deadline.list', by: prosecutor })
  async list(@Req() request: ActorRequest): Promise<z.infer<typeof deadlinesAnswer>> {
    const query = parseInput(listQuery, request.query);
    const wanted = { ...query, after: readPlace(query.after), limit: query.limit + 1 };
    const rows = await this.transactions.within({ ...callerOf(request), by: prosecutor }, ({ manager }) =>
      listDeadlines(manager, wanted),
    );
    const last = rows[query.limit - 1];
    const next =
      rows.length > query.limit && last !== undefined ? writePlace({ at: last.dueAt ?? never, id: last.id }) : null;
    return { items: rows.slice(0, query.limit).map((row) => toldDeadline(row, localeOf(request))), next };
  }
}
