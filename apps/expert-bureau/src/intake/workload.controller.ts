import { Allow } from '#libs/access';
import { Transactions } from '#libs/casework';
import type { By } from '#libs/lifecycle';
import { Answers, callerOf, itemsOf, Staff, type ActorRequest } from '#libs/service';
import { Controller, Get, Inject, Req } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { loadAnswer } from '../records/examination.answers.js';
import { loadsOf } from '../records/workload.js';

const by: By = { coordinator: 'unit' };

/** Who could be assigned, and how much they have already. */
@ApiTags('workload')
@Controller('workload')
export class WorkloadController {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(Staff) private readonly staff: Staff,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Experts of my bureau with their kinds and open examinations, the least loaded first' })
  @Answers(itemsOf(loadAnswer))
  @Allow({ action: 'workload.read', by })
  async workload(@Req() request: ActorRequest): Promise<{ items: z.output<typeof loadAnswer>[] }> {
    const { actor, requestId, trace } = callerOf(request);
    const loads = await this.transactions.within({ actor, requestId, trace, by }, (tx) => loadsOf(tx, actor.units));
    const experts = new Map(
      actor.units.flatMap((unit) => this.staff.of(unit, ['expert'])).map((expert) => [expert.subject, expert]),
    );
    const items = [...experts.values()].map(({ subject, name, kinds }) => {
      const own = loads.filter((load) => load.subject === subject);
      return {
        subject,
        name,
        kinds,
        open: own.reduce((sum, load) => sum + load.open, 0),
        byKind: Object.fromEntries(own.map((load) => [load.kind, load.open])),
        nextDueAt: own.flatMap(({ nextDueAt }) => nextDueAt ?? []).sort()[0] ?? null,
      };
    });
    return { items: items.sort((a, b) => a.open - b.open || a.name.localeCompare(b.name)) };
  }
}
