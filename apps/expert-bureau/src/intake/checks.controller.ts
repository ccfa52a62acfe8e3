import { Allow } from '#libs/access';
import { Casework, parseInput, type Desk } from '#libs/casework';
import { Problem } from '#libs/problems';
import { type ActorRequest, Answers, bodyOf, checkStatesAnswer, metadataAnswer } from '#libs/service';
import {
  checkStatesOf,
  findItem,
  metadataOf,
  refuseIfWithheld,
  Vault,
  type CheckStates,
  type ExtractedMetadata,
} from '#libs/vault';
import { Controller, Get, HttpCode, Inject, Post, Req } from '@nestjs/common';
import { ApiBody, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { Examination } from '../procedure/examination.js';
import { EXAMINATION_DESK, examinationReads } from '../records/examination.desk.js';
import { journalConversation, withExamination } from './examination-access.js';

const { identity: by, read: mayRead } = examinationReads;
const reading = z.object({ purpose: z.string().min(3).max(200) });
const idsOf = (files: readonly { readonly itemId?: string }[]): string[] => files.flatMap(({ itemId }) => itemId ?? []);

/** What was found out about materials after they were sealed here. */
@ApiTags('examinations')
@ApiParam({ name: 'id' })
@Controller('examinations')
export class ChecksController {
  constructor(
    @Inject(Casework) private readonly casework: Casework,
    @Inject(EXAMINATION_DESK) private readonly desk: Desk<Examination>,
    @Inject(Vault) private readonly vault: Vault,
  ) {}

  @Get(':id/files')
  @ApiOperation({
    summary:
      'Of each material, `malware`: what clamd said, `not-scanned` where it was not asked; `metadata`: whether it was extracted',
  })
  @Answers(checkStatesAnswer)
  @Allow({ action: 'examination.list-files', by: mayRead })
  list(@Req() request: ActorRequest): Promise<CheckStates> {
    return withExamination(this.casework.transactions, this.desk, mayRead, request, (tx, { materials }) =>
      checkStatesOf(tx.manager, idsOf(materials)),
    );
  }

  @Post(':id/files/:itemId/read-metadata')
  @HttpCode(200)
  @ApiParam({ name: 'itemId' })
  @ApiBody({ schema: bodyOf(reading) })
  @ApiOperation({
    summary:
      'What exiftool found in a material, with tool, time, its own hash and that of the file; the reading is journalled',
  })
  @Answers(metadataAnswer)
  @Allow({ action: 'examination.read-metadata', by, stepUp: true })
  metadata(@Req() request: ActorRequest): Promise<ExtractedMetadata> {
    const { purpose } = parseInput(reading, request.body);
    const { itemId } = request.params as { itemId: string };
    return withExamination(this.casework.transactions, this.desk, by, request, async (tx, record) => {
      const found = idsOf(record.materials).includes(itemId) ? await findItem(tx.manager, itemId) : undefined;
      if (found === undefined) throw new Problem('not-found');
      const item = await refuseIfWithheld(tx.manager, found);
      const metadata = await metadataOf(tx.manager, this.vault, item);
      await journalConversation(tx, record, [itemId], { purpose, action: 'read-metadata' });
      return metadata;
    });
  }
}
