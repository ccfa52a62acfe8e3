import { Allow } from '#libs/access';
import { parseInput } from '#libs/casework';
import { Answers, bodyOf, type ActorRequest } from '#libs/service';
import { Controller, HttpCode, Inject, Post, Req, UseGuards } from '@nestjs/common';
import { ApiBody, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { unitPreviewAnswer, unitsImportedAnswer } from '../records/import.answers.js';
import { UnitImport } from '../records/unit-import.js';
import { AdministrationGuard } from './administration.guard.js';
import { administratorAt, administrators, importsPath, orderOf } from './at-agency.js';
import { fileToLookAt, readTable } from './import.csv.js';
import { once } from './lists.js';
import { mostUnits, unitTable } from './units.csv.js';

const toApply = fileToLookAt.extend({
  basis: z.array(z.strictObject({ id: z.uuid(), version: z.int() })).max(mostUnits),
});

/** Units of one agency out of a file, after a look at what it would do. */
@ApiTags('units')
@ApiParam({ name: 'agency', schema: { type: 'string' } })
@UseGuards(AdministrationGuard)
@Controller(`${importsPath}/units`)
export class UnitImportController {
  constructor(@Inject(UnitImport) private readonly imports: UnitImport) {}

  @Post('preview')
  @HttpCode(200)
  @ApiOperation({
    summary: 'What a CSV file of units would make, change and leave, and what is wrong in it; writes nothing',
  })
  @ApiBody({ schema: bodyOf(fileToLookAt) })
  @Answers(unitPreviewAnswer)
  @Allow({ action: 'units.preview-import', by: administrators, stepUp: true })
  preview(@Req() request: ActorRequest): Promise<z.output<typeof unitPreviewAnswer>> {
    const { agency } = administratorAt(request);
    const { rows, wrong } = readTable(parseInput(fileToLookAt, request.body).file, unitTable(agency));
    return this.imports.preview(rows, wrong, agency);
  }

  @Post()
  @HttpCode(200)
  @ApiOperation({ summary: 'Writes all of the file or nothing, on the state that the preview showed' })
  @once
  @ApiBody({ schema: bodyOf(toApply) })
  @Answers(unitsImportedAnswer)
  @Allow({ action: 'units.import', by: administrators, stepUp: true })
  apply(@Req() request: ActorRequest): Promise<z.output<typeof unitsImportedAnswer>> {
    const order = orderOf(request);
    const { file, basis } = parseInput(toApply, request.body);
    return this.imports.apply(order, { file, ...readTable(file, unitTable(order.agency)), basis });
  }
}
