import { Allow } from '#libs/access';
import { parseInput } from '#libs/casework';
import { Answers, bodyOf, Units, type ActorRequest } from '#libs/service';
import { Controller, HttpCode, Inject, Post, Req, UseGuards } from '@nestjs/common';
import { ApiBody, ApiHeader, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { AccountImport } from '../records/account-import.js';
import { importedAnswer, previewAnswer } from '../records/import.answers.js';
import { AdministrationGuard } from './administration.guard.js';
import { administratorAt, administrators, agencyPath, orderOf } from './at-agency.js';
import { mostRows, readAccounts } from './import.csv.js';

/** Signs of a file at most. */
const longest = 200_000;
/** Bytes of a body with a file: it comes as JSON, with each letter in two bytes or more, and the versions that were seen beside it. */
const bodyBytes = 700_000;
const toLookAt = z.strictObject({ file: z.string().min(1).max(longest) });
const toApply = toLookAt.extend({
  basis: z.array(z.strictObject({ login: z.string().max(100), version: z.int().nullable() })).max(mostRows),
});

const importPath = `${agencyPath}/imports/accounts`;

/** Lets the routes of this file, and no others, take what is as long as a file; before any routes are made. */
export function allowFiles(server: FastifyInstance): void {
  server.addHook('onRoute', (route) => {
    if (route.url.startsWith(`/${importPath}`)) route.bodyLimit = bodyBytes;
  });
}

/** Accounts of one agency out of a file, after a look at what it would do. */
@ApiTags('accounts')
@ApiParam({ name: 'agency', schema: { type: 'string' } })
@UseGuards(AdministrationGuard)
@Controller(importPath)
export class ImportController {
  constructor(
    @Inject(AccountImport) private readonly imports: AccountImport,
    @Inject(Units) private readonly units: Units,
  ) {}

  @Post('preview')
  @HttpCode(200)
  @ApiOperation({
    summary: 'What a CSV file of accounts would make, change and leave, and what is wrong in it; writes nothing',
  })
  @ApiBody({ schema: bodyOf(toLookAt) })
  @Answers(previewAnswer)
  @Allow({ action: 'accounts.preview-import', by: administrators, stepUp: true })
  preview(@Req() request: ActorRequest): Promise<z.output<typeof previewAnswer>> {
    const by = administratorAt(request);
    const { rows, wrong } = readAccounts(parseInput(toLookAt, request.body).file);
    return this.imports.preview(rows, wrong, { by, units: this.units.of(by.agency) });
  }

  @Post()
  @HttpCode(200)
  @ApiOperation({
    summary:
      'Writes all of the file or nothing, on the state that the preview showed; the answer has the passwords for one use, told this once',
  })
  @ApiHeader({ name: 'Idempotency-Key', required: true, description: 'The same key: one effect, the same answer' })
  @ApiBody({ schema: bodyOf(toApply) })
  @Answers(importedAnswer)
  @Allow({ action: 'accounts.import', by: administrators, stepUp: true })
  apply(@Req() request: ActorRequest): Promise<z.output<typeof importedAnswer>> {
    const order = orderOf(request);
    const { file, basis } = parseInput(toApply, request.body);
    const { rows, wrong } = readAccounts(file);
    return this.imports.apply(order, { file, rows, wrong, basis, units: this.units.of(order.agency) });
  }
}
