import { Allow } from '#libs/access';
import type { Desk } from '#libs/casework';
import { Problem } from '#libs/problems';
import {
  AGENCY_PARTS,
  callerOf,
  roleIn,
  verifyOnDemand,
  type ActorRequest,
  type AgencyParts,
  type Verified,
  Answers,
  verifiedAnswer,
} from '#libs/service';
import { findItem, Vault } from '#libs/vault';
import { Controller, HttpCode, Inject, Post, Req } from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { partiesTo, type Examination } from '../procedure/examination.js';
import { EXAMINATION_DESK, examinationReads } from '../records/examination.desk.js';
import { lockedExamination } from './examination-access.js';

const by = examinationReads.read;

/** Whether a material is still what the police handed over: asked for when it has come, and again before it is examined. */
@ApiTags('examinations')
@ApiParam({ name: 'id' })
@Controller('examinations')
export class VerificationController {
  constructor(
    @Inject(AGENCY_PARTS) private readonly parts: AgencyParts,
    @Inject(EXAMINATION_DESK) private readonly desk: Desk<Examination>,
    @Inject(Vault) private readonly vault: Vault,
  ) {}

  @Post(':id/files/:itemId/verify')
  @HttpCode(200)
  @ApiOperation({
    summary:
      'Computes the hash of a material anew. Custody says what came of it; of an altered one the experts and those who assign are told',
  })
  @ApiHeader({ name: 'Idempotency-Key', required: true })
  @ApiParam({ name: 'itemId' })
  @Answers(verifiedAnswer)
  @Allow({ action: 'examination.verify-material', by })
  verify(@Req() request: ActorRequest): Promise<Verified> {
    const caller = callerOf(request);
    const { itemId } = request.params as { itemId: string };
    const role = roleIn(caller, by);
    return verifyOnDemand<Examination>(this.parts, this.vault, {
      ...{ caller, by, action: 'examination.verify-material', role, reason: 'cpc-288' },
      find: async (tx) => {
        const { record } = await lockedExamination(tx, this.desk, by, request);
        const isHere = record.materials.some((material) => material.itemId === itemId);
        const item = isHere ? await findItem(tx.manager, itemId) : undefined;
        if (item === undefined) throw new Problem('not-found');
        return { record, item };
      },
      alarms: (record) => partiesTo(record, 'evidence-altered'),
    });
  }
}
