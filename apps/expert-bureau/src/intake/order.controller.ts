import { Allow } from '#libs/access';
import { Casework, parseInput, type Desk } from '#libs/casework';
import type { By } from '#libs/lifecycle';
import { Problem } from '#libs/problems';
import { Answers, type ActorRequest } from '#libs/service';
import { Controller, HttpCode, Inject, Post, Req } from '@nestjs/common';
import { ApiBody, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { Examination, ExaminationConfidential } from '../procedure/examination.js';
import { orderAnswer } from '../records/examination.answers.js';
import { EXAMINATION_DESK } from '../records/examination.desk.js';
import { journalReading, withExamination } from './examination-access.js';

const by: By = { coordinator: 'unit' };

/** The order without the child and without what the expert drafts: enough to choose an expert. */
@ApiTags('examinations')
@ApiParam({ name: 'id' })
@Controller('examinations')
export class OrderController {
  constructor(
    @Inject(Casework) private readonly casework: Casework,
    @Inject(EXAMINATION_DESK) private readonly desk: Desk<Examination>,
  ) {}

  @Post(':id/read-order')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Opens the order: case, investigator, object, questions, materials; the reading is journalled',
  })
  @ApiBody({
    schema: {
      type: 'object',
      required: ['purpose'],
      properties: { purpose: { type: 'string', minLength: 3, maxLength: 200 } },
    },
  })
  @Answers(orderAnswer)
  @Allow({ action: 'examination.read-order', by })
  async readOrder(@Req() request: ActorRequest): Promise<z.output<typeof orderAnswer>> {
    const { purpose } = parseInput(z.object({ purpose: z.string().min(3).max(200) }), request.body);
    return withExamination(this.casework.transactions, this.desk, by, request, async (tx, record, sealed) => {
      const order = await this.desk.table.open<ExaminationConfidential>(record.id, sealed);
      if (order === undefined) throw new Problem('not-found');
      journalReading(tx, record, 'identity', purpose, 'read-order');
      const { caseReference, investigator, object, reason, questions, materialNames } = order;
      const { questionKinds } = record;
      return { caseReference, investigator, object, reason: reason ?? null, questions, questionKinds, materialNames };
    });
  }
}
