import { Allow } from '#libs/access';
import { parseInput } from '#libs/casework';
import { Answers, bodyOf, type ActorRequest } from '#libs/service';
import { Controller, HttpCode, Inject, Post, Req, UseGuards } from '@nestjs/common';
import { ApiBody, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { AccountImport } from '../records/account-import.js';
import { importedAnswer, previewAnswer } from '../records/import.answers.js';
import { AdministrationGuard } from './administration.guard.js';
import { administratorAt, administrators, importsPath, orderOf } from './at-agency.js';
import { accountTable } from './accounts.csv.js';
import { fileToLookAt, readTable } from './import.csv.js';
import { once } from './lists.js';

const toApply = fileToLookAt.extend({
  basis: z
    .array(z.strictObject({ login: z.string().max(100), version: z.int().nullable() }))
    .max(accountTable.mostRows),
});

/** Accounts of one agency out of a file, after a look at what it would do. */
@ApiTags('accounts')
@ApiParam({ name: 'agency', schema: { type: 'string' } })
@UseGuards(AdministrationGuard)
@Controller(`${importsPath}/accounts`)
export class ImportController {
  constructor(@Inject(AccountImport) private readonly imports: AccountImport) {}

  @Post('preview')
  @HttpCode(200)
  @ApiOperation({
    summary: 'What a CSV file of accounts would make, change and leave, and what is wrong in it; writes nothing',
  })
  @ApiBody({ schema: bodyOf(fileToLookAt) })
  @Answers(previewAnswer)
  @Allow({ action: 'accounts.preview-import', by: administrators, stepUp: true })
  preview(@Req() request: ActorRequest): Promise<z.output<typeof previewAnswer>> {
    const by = administratorAt(request);
    const { rows, wrong } = readTable(parseInput(fileToLookAt, request.body).file, accountTable);
    return this.imports.preview(rows, wrong, by);
  }

  @Post()
  @HttpCode(200)
  @ApiOperation({
    summary:
      'Writes all of the file or nothing, on the state that the preview showed; the answer has the passwords for one use, told this once',
  })
  @once
  @ApiBody({ schema: bodyOf(toApply) })
  @Answers(importedAnswer)
  @Allow({ action: 'accounts.import', by: administrators, stepUp: true })
  apply(@Req() request: ActorRequest): Promise<z.output<typeof importedAnswer>> {
    const order = orderOf(request);
    const { file, basis } = parseInput(toApply, request.body);
    return this.imports.apply(order, { file, ...readTable(file, accountTable), basis });
  }
}
