import { Allow } from '#libs/access';
import { Casework, parseInput, type Desk } from '#libs/casework';
import { type ActorRequest, Answers, bodyOf, metadataAnswer } from '#libs/service';
import { metadataOf, refuseIfWithheld, Vault, type ExtractedMetadata } from '#libs/vault';
import { Controller, HttpCode, Inject, Post, Req } from '@nestjs/common';
import { ApiBody, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { Investigation } from '../procedure/investigation.js';
import { mayReadWhole } from '../procedure/investigation.rights.js';
import { INVESTIGATION_DESK } from '../records/investigation.desk.js';
import { fileIdOf, fileOf, withCase } from './evidence-access.js';
import { journalReading } from './reading-of-evidence.js';

const reading = z.object({ purpose: z.string().min(3).max(200) });

/** What a file tells of itself: a derivative of the evidence, read by whoever may read the file, and journalled like it. */
@ApiTags('investigations')
@ApiParam({ name: 'id' })
@Controller('investigations/:id/files')
export class MetadataController {
  constructor(
    @Inject(Casework) private readonly casework: Casework,
    @Inject(INVESTIGATION_DESK) private readonly desk: Desk<Investigation>,
    @Inject(Vault) private readonly vault: Vault,
  ) {}

  @Post(':fileId/read-metadata')
  @HttpCode(200)
  @ApiOperation({
    summary:
      'What exiftool found in a file, with tool, time, its own hash and that of the file; who read it and why is journalled',
  })
  @ApiParam({ name: 'fileId' })
  @ApiBody({ schema: bodyOf(reading) })
  @Answers(metadataAnswer)
  @Allow({ action: 'investigation.read-metadata', by: mayReadWhole, stepUp: true })
  read(@Req() request: ActorRequest): Promise<ExtractedMetadata> {
    const { purpose } = parseInput(reading, request.body);
    return withCase(this.casework, this.desk, request, mayReadWhole, async (tx, record) => {
      const item = await refuseIfWithheld(tx.manager, await fileOf(tx, record, fileIdOf(request)));
      const metadata = await metadataOf(tx.manager, this.vault, item);
      await journalReading(tx, record, [item.itemId], { action: 'investigation.read-metadata', purpose });
      return metadata;
    });
  }
}
