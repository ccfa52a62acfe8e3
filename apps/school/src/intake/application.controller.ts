import { Allow } from '#libs/access';
import { Casework, type Desk } from '#libs/casework';
import { Problem } from '#libs/problems';
import { Answers, withinRecord, type ActorRequest } from '#libs/service';
import { Controller, Get, Inject, Req } from '@nestjs/common';
import { ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { personalOf, type Application, type ApplicationPersonal } from '../procedure/application/application.js';
import { applicationContentAnswer } from '../records/application.answers.js';
import { APPLICATION_DESK, applicationReads } from '../records/application.desk.js';

const by = applicationReads.identity;

/** What belongs to an application besides its steps. */
@ApiTags('applications')
@ApiParam({ name: 'id' })
@Controller('applications')
export class ApplicationController {
  constructor(
    @Inject(Casework) private readonly casework: Casework,
    @Inject(APPLICATION_DESK) private readonly desk: Desk<Application>,
  ) {}

  @Get(':id/content')
  @ApiOperation({ summary: 'What I wrote, and what the expert group wrote back; the reading is in the access log' })
  @Answers(applicationContentAnswer)
  @Allow({ action: 'application.read-content', by })
  content(@Req() request: ActorRequest): Promise<z.output<typeof applicationContentAnswer>> {
    return withinRecord(this.casework, this.desk, by, request, async (tx, record, sealed) => {
      if (sealed === null && record.erased !== undefined) throw new Problem('erased');
      const personal = await this.desk.table.open<ApplicationPersonal>(record.id, sealed);
      tx.audit({ action: 'application.read-content', recordId: record.id, chainId: record.chainId });
      const { content, extension, reasons, answer } = personal ?? personalOf(record);
      return {
        ...{ version: record.version, content },
        ...{ extension: extension ?? null, reasons: reasons ?? null, answer: answer ?? null },
      };
    });
  }
}
