import { Allow } from '#libs/access';
import { Casework, parseInput, type Desk } from '#libs/casework';
import { type ActorRequest, Answers, bodyOf, checkStatesAnswer, metadataAnswer } from '#libs/service';
import {
  checkStatesOf,
  metadataOf,
  refuseIfWithheld,
  Vault,
  type CheckStates,
  type ExtractedMetadata,
} from '#libs/vault';
import { Controller, Get, HttpCode, Inject, Post, Req } from '@nestjs/common';
import { ApiBody, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { DataRequest } from '../procedure/data-request.js';
import { DATA_REQUEST_DESK } from '../records/data-request.desk.js';
import { by, fileOf, noteReading, withDataRequest } from './data-request-access.js';

const reading = z.object({ purpose: z.string().min(3).max(200) });

/** What was found out about files of an answer after they were sealed here: whoever hands them on should know. */
@ApiTags('data-requests')
@ApiParam({ name: 'id' })
@Controller('data-requests')
export class ChecksController {
  constructor(
    @Inject(Casework) private readonly casework: Casework,
    @Inject(DATA_REQUEST_DESK) private readonly desk: Desk<DataRequest>,
    @Inject(Vault) private readonly vault: Vault,
  ) {}

  @Get(':id/files')
  @ApiOperation({
    summary:
      'Of each file, `malware`: what clamd said, `not-scanned` where it was not asked; `metadata`: whether it was extracted',
  })
  @Answers(checkStatesAnswer)
  @Allow({ action: 'data-request.list-files', by })
  list(@Req() request: ActorRequest): Promise<CheckStates> {
    return withDataRequest(this.casework.transactions, this.desk, request, (tx, { files }) =>
      checkStatesOf(
        tx.manager,
        files.map(({ itemId }) => itemId),
      ),
    );
  }

  @Post(':id/files/:itemId/read-metadata')
  @HttpCode(200)
  @ApiParam({ name: 'itemId' })
  @ApiBody({ schema: bodyOf(reading) })
  @ApiOperation({
    summary: 'What exiftool found in a file, with tool, time, its own hash and that of the file; journalled',
  })
  @Answers(metadataAnswer)
  @Allow({ action: 'data-request.read-metadata', by, stepUp: true })
  metadata(@Req() request: ActorRequest): Promise<ExtractedMetadata> {
    const { purpose } = parseInput(reading, request.body);
    const { itemId } = request.params as { itemId: string };
    return withDataRequest(this.casework.transactions, this.desk, request, async (tx, record) => {
      const item = await refuseIfWithheld(tx.manager, await fileOf(tx, record, itemId));
      const metadata = await metadataOf(tx.manager, this.vault, item);
      await noteReading(tx, record, item, { action: 'data-request.read-metadata', purpose });
      return metadata;
    });
  }
}
