import { Allow } from '#libs/access';
import type { Desk } from '#libs/casework';
import {
  AGENCY_PARTS,
  callerOf,
  verifyOnDemand,
  type ActorRequest,
  type AgencyParts,
  type Verified,
  Answers,
  verifiedAnswer,
  roleIn,
} from '#libs/service';
import { Vault } from '#libs/vault';
import { Controller, HttpCode, Inject, Post, Req } from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { handlersOf, headsOf } from '../procedure/investigation.facts.js';
import type { Investigation } from '../procedure/investigation.js';
import { worksOnIt as by } from '../procedure/investigation.rights.js';
import { INVESTIGATION_DESK } from '../records/investigation.desk.js';
import { caseOf, fileIdOf, fileOf } from './evidence-access.js';

/** Whether evidence is still what was sealed. */
@ApiTags('investigations')
@ApiParam({ name: 'id' })
@Controller('investigations/:id/files')
export class VerificationController {
  constructor(
    @Inject(AGENCY_PARTS) private readonly parts: AgencyParts,
    @Inject(INVESTIGATION_DESK) private readonly desk: Desk<Investigation>,
    @Inject(Vault) private readonly vault: Vault,
  ) {}

  @Post(':fileId/verify')
  @HttpCode(200)
  @ApiOperation({
    summary:
      'Computes the hash of a file anew. Custody says what came of it; of an altered one whoever has the case and the head of unit are told',
  })
  @ApiHeader({ name: 'Idempotency-Key', required: true })
  @ApiParam({ name: 'fileId' })
  @Answers(verifiedAnswer)
  @Allow({ action: 'investigation.verify-evidence', by })
  verify(@Req() request: ActorRequest): Promise<Verified> {
    const caller = callerOf(request);
    return verifyOnDemand<Investigation>(this.parts, this.vault, {
      ...{ caller, by, action: 'investigation.verify-evidence', role: roleIn(caller, by), reason: 'case-work' },
      find: async (tx) => {
        const record = await caseOf(tx, this.desk, request, by);
        return { record, item: await fileOf(tx, record, fileIdOf(request)) };
      },
      alarms: (record) => [...handlersOf(record, 'evidence-altered'), headsOf(record.unitId, 'evidence-altered')],
    });
  }
}
