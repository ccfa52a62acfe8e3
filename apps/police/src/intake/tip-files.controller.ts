import { Allow } from '#libs/access';
import { Casework, parseInput, type Desk } from '#libs/casework';
import { Problem } from '#libs/problems';
import { Answers, bodyOf, checkStatesAnswer, type ActorRequest } from '#libs/service';
import { checkStatesOf, custodyOf, type CustodyEntry } from '#libs/vault';
import { Controller, Get, HttpCode, Inject, Post, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiHeader, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { dutyOfficer } from '../procedure/investigation.rights.js';
import { dropping } from '../procedure/tip/inputs.js';
import type { Tip } from '../procedure/tip/tip.js';
import { stillComing } from '../records/tip-files.store.js';
import { TIP_DESK } from '../records/tip.desk.js';
import { TipParcels } from '../records/tip-parcels.js';
import { fileIdOf, withCase } from './evidence-access.js';

const heldAnswer = z.object({ fileId: z.string(), size: z.number(), mediaType: z.string() }).meta({ id: 'HeldFile' });
const filesAnswer = checkStatesAnswer.extend({ coming: z.number() }).meta({ id: 'TipFiles' });

/** Files that the public brings for a message, by way of the gateway's page. Nothing is given back here, to whoever has the parcel's secret either. */
@ApiTags('public tips')
@Controller('public/tips/files')
export class BroughtFilesController {
  constructor(@Inject(TipParcels) private readonly parcels: TipParcels) {}

  @Post()
  @HttpCode(201)
  @ApiOperation({ summary: 'Holds a file for a message that is sent later; what is not sent within two hours goes' })
  @ApiConsumes('application/octet-stream')
  @ApiHeader({ name: 'x-parcel', required: true, description: 'The secret under which the files of one message come' })
  @ApiHeader({ name: 'x-file-name', required: false, description: 'Percent-encoded UTF-8; kept sealed' })
  @ApiHeader({ name: 'x-file-type', required: false })
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @Answers(heldAnswer, { status: 201 })
  @Allow({ action: 'tip.bring-file', signedIn: true })
  bring(@Req() request: ActorRequest): Promise<z.output<typeof heldAnswer>> {
    const parcel = z.uuid().safeParse(request.headers['x-parcel']).data;
    if (parcel === undefined)
      throw new Problem('input-invalid', { errors: [{ pointer: '/headers/x-parcel', code: 'not-a-uuid' }] });
    return this.parcels.take(parcel, request);
  }

  @Post('drop')
  @HttpCode(204)
  @ApiOperation({ summary: 'Forgets a file that was not sent yet' })
  @ApiBody({ schema: bodyOf(dropping) })
  @Allow({ action: 'tip.drop-file', signedIn: true })
  async drop(@Req() request: ActorRequest): Promise<void> {
    const { parcel, fileId } = parseInput(dropping, request.body);
    await this.parcels.forget(parcel, fileId);
  }
}

/** What a duty officer learns of a message's files before opening one. */
@ApiTags('tips')
@ApiParam({ name: 'id' })
@Controller('tips/:id/files')
export class TipFilesController {
  constructor(
    @Inject(Casework) private readonly casework: Casework,
    @Inject(TIP_DESK) private readonly desk: Desk<Tip>,
  ) {}

  @Get()
  @ApiOperation({
    summary:
      'What is known of the files of a message: what clamd said, whether metadata was extracted, how many are still being sealed',
  })
  @Answers(filesAnswer)
  @Allow({ action: 'tip.list-files', by: dutyOfficer })
  list(@Req() request: ActorRequest): Promise<object> {
    return withCase(this.casework, this.desk, request, dutyOfficer, async (tx, { id, files }) => ({
      ...(await checkStatesOf(
        tx.manager,
        files.map(({ fileId }) => fileId),
      )),
      coming: await stillComing(tx.manager, id),
    }));
  }

  @Get(':fileId/custody')
  @ApiOperation({ summary: 'The chain of custody of a file of a message' })
  @ApiParam({ name: 'fileId' })
  @Allow({ action: 'tip.read-custody', by: dutyOfficer })
  custody(@Req() request: ActorRequest): Promise<{ items: CustodyEntry[] }> {
    return withCase(this.casework, this.desk, request, dutyOfficer, async (tx, { files }) => {
      const fileId = fileIdOf(request);
      if (!files.some((file) => file.fileId === fileId)) throw new Problem('not-found');
      return { items: await custodyOf(tx.manager, fileId) };
    });
  }
}
