import { Allow } from '#libs/access';
import { Casework, parseInput, type Desk } from '#libs/casework';
import { Problem } from '#libs/problems';
import { callerOf, type ActorRequest } from '#libs/service';
import { Controller, HttpCode, Inject, Post, Req } from '@nestjs/common';
import { ApiBody, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { Investigation, InvestigationPersonal } from '../procedure/investigation.js';
import { inIntake } from '../procedure/investigation.states.js';
import { INVESTIGATION_DESK } from '../records/investigation.desk.js';

const dutyOfficers = { 'duty-officer': 'unit' } as const;
const asked = z.object({ purpose: z.string().min(3).max(200) });

/** What the school wrote, for the duty officer who decides where it goes: while it is in intake, and no longer. */
@ApiTags('investigations')
@Controller('investigations')
export class IntakeController {
  private readonly intake: Desk<Investigation>;

  constructor(
    @Inject(Casework) private readonly casework: Casework,
    @Inject(INVESTIGATION_DESK) desk: Desk<Investigation>,
  ) {
    this.intake = { ...desk, reads: { ...desk.reads, identity: dutyOfficers } };
  }

  @Post(':id/read-referral')
  @HttpCode(200)
  @ApiOperation({ summary: 'Opens the referral for the duty officer while it is in intake; the reading is journalled' })
  @ApiParam({ name: 'id' })
  @ApiBody({ schema: z.toJSONSchema(asked, { target: 'openapi-3.0', io: 'input' }) as never })
  @Allow({ action: 'investigation.read-referral', by: dutyOfficers })
  async read(@Req() request: ActorRequest): Promise<InvestigationPersonal> {
    const { purpose } = parseInput(asked, request.body);
    const { id } = request.params as { id: string };
    if (!z.uuid().safeParse(id).success) throw new Problem('not-found');
    await this.refuseAfterIntake(request, id);
    return this.casework.readIdentity(this.intake, id, purpose, callerOf(request));
  }

  private async refuseAfterIntake(request: ActorRequest, id: string): Promise<void> {
    const caller = callerOf(request);
    await this.casework.transactions.within({ ...caller, by: dutyOfficers }, async (tx) => {
      const found = await this.intake.table.find(tx.manager, id);
      if (found === undefined || !tx.permits(dutyOfficers, found.record)) throw new Problem('not-found');
      const { status } = found.record;
      if (!(inIntake as readonly string[]).includes(status))
        throw new Problem('wrong-state', { values: { state: status } });
    });
  }
}
