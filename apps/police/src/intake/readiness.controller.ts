import { Allow } from '#libs/access';
import { Casework, type Desk } from '#libs/casework';
import { Problem } from '#libs/problems';
import { Answers, callerOf, type ActorRequest } from '#libs/service';
import { Controller, Get, Inject, Param, Req } from '@nestjs/common';
import { ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { Investigation } from '../procedure/investigation.js';
import { mayReadWhole } from '../procedure/investigation.rights.js';
import { INVESTIGATION_DESK } from '../records/investigation.desk.js';
import { readinessAnswer } from '../records/investigation.answers.js';
import { readinessView } from '../records/readiness.view.js';

/** How ready a case is for the prosecutor, from its first day. */
@ApiTags('investigations')
@Controller('investigations')
export class ReadinessController {
  constructor(
    @Inject(Casework) private readonly casework: Casework,
    @Inject(INVESTIGATION_DESK) private readonly desk: Desk<Investigation>,
  ) {}

  @Get(':id/readiness')
  @ApiOperation({ summary: 'Every readiness check: its state, what is missing, what would meet it, on what it rests' })
  @ApiParam({ name: 'id' })
  @Answers(readinessAnswer)
  @Allow({ action: 'investigation.read-readiness', by: mayReadWhole })
  read(@Req() request: ActorRequest, @Param('id') id: string): Promise<z.output<typeof readinessAnswer>> {
    if (!z.uuid().safeParse(id).success) throw new Problem('not-found');
    const caller = callerOf(request);
    return this.casework.transactions.within({ ...caller, by: mayReadWhole }, async (tx) => {
      const found = await this.desk.table.findToRead(tx.manager, id);
      if (found === undefined || !tx.permits(mayReadWhole, found.record)) throw new Problem('not-found');
      return readinessView(found.record);
    });
  }
}
