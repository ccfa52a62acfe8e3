import { Allow } from '#libs/access';
import { Casework, type Desk } from '#libs/casework';
import { may } from '#libs/lifecycle';
import { Problem } from '#libs/problems';
import { callerOf, type ActorRequest } from '#libs/service';
import { ResumableUploads, uploadsOf, type ResumableUpload } from '#libs/vault';
import { Controller, Delete, Get, Head, Inject, Patch, Post, Req, Res } from '@nestjs/common';
import { ApiConsumes, ApiHeader, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import type { Investigation } from '../procedure/investigation.js';
import { investigator as mayUpload } from '../procedure/investigation.rights.js';
import { INVESTIGATION_DESK } from '../records/investigation.desk.js';

type State = Pick<ResumableUpload, 'id' | 'size' | 'sha256' | 'state' | 'refusedFor' | 'createdAt' | 'expiresAt'>;

/** Evidence of any size, in pieces (tus 1.0.0): a broken line costs a piece, not the file. There is no way to read an upload back. */
@ApiTags('investigations')
@ApiParam({ name: 'id' })
@Controller('investigations/:id/uploads')
export class UploadsController {
  constructor(
    @Inject(Casework) private readonly casework: Casework,
    @Inject(INVESTIGATION_DESK) private readonly desk: Desk<Investigation>,
    @Inject(ResumableUploads) private readonly uploads: ResumableUploads,
  ) {}

  @Get()
  @ApiOperation({ summary: 'My uploads to this case, and what became of each: a sealed one is a file of the same id' })
  @Allow({ action: 'investigation.list-uploads', by: mayUpload })
  async list(@Req() request: ActorRequest): Promise<{ items: State[] }> {
    const { id } = await this.authorised(request);
    const found = await uploadsOf(this.casework.transactions.dataSource.manager, id, callerOf(request).actor.subject);
    return {
      items: found.map(({ id: uploadId, size, sha256, state, refusedFor, createdAt, expiresAt }) => ({
        ...{ id: uploadId, size, sha256, state, refusedFor, createdAt, expiresAt },
      })),
    };
  }

  @Post()
  @ApiOperation({ summary: 'Begins an upload; `Location` is where its bytes go' })
  @ApiHeader({ name: 'Idempotency-Key', required: true })
  @ApiHeader({ name: 'Upload-Length', required: true, description: 'Bytes of the whole file' })
  @ApiHeader({
    name: 'Upload-Metadata',
    required: true,
    description: 'sha256 (hexadecimal), type (media type), name; each base64',
  })
  @ApiHeader({ name: 'Tus-Resumable', required: true, schema: { type: 'string', enum: ['1.0.0'] } })
  @Allow({ action: 'investigation.begin-upload', by: mayUpload })
  begin(@Req() request: ActorRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.serve(request, reply);
  }

  @Head(':uploadId')
  @ApiOperation({ summary: 'How much of it is here (`Upload-Offset`); a request that still writes to it is ended' })
  @ApiParam({ name: 'uploadId' })
  @Allow({ action: 'investigation.ask-upload', by: mayUpload })
  ask(@Req() request: ActorRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.serve(request, reply);
  }

  @Patch(':uploadId')
  @ApiOperation({
    summary: 'Adds a piece at `Upload-Offset`. The last one seals the file: `x-upload-state` says whether that is done',
  })
  @ApiParam({ name: 'uploadId' })
  @ApiConsumes('application/offset+octet-stream')
  @ApiHeader({ name: 'Upload-Offset', required: true })
  @Allow({ action: 'investigation.continue-upload', by: mayUpload })
  add(@Req() request: ActorRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.serve(request, reply);
  }

  @Delete(':uploadId')
  @ApiOperation({ summary: 'Gives up an upload of which a part is still missing' })
  @ApiParam({ name: 'uploadId' })
  @Allow({ action: 'investigation.cancel-upload', by: mayUpload })
  cancel(@Req() request: ActorRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.serve(request, reply);
  }

  private async serve(request: ActorRequest, reply: FastifyReply): Promise<void> {
    // Whoever may not is refused before the bytes are read.
    const record = await this.authorised(request);
    if (!this.casework.mayTakeNow(this.desk, 'attachFile', record))
      throw new Problem('wrong-state', { values: { state: record.status } });
    const { actor, idempotencyKey } = callerOf(request);
    await this.uploads.serve(request, reply, { recordId: record.id, owner: actor.subject, actor, idempotencyKey });
  }

  private authorised(request: ActorRequest): Promise<Investigation> {
    const caller = callerOf(request);
    const { id } = request.params as { id: string };
    if (!z.uuid().safeParse(id).success) throw new Problem('not-found');
    return this.casework.transactions.within({ ...caller, by: mayUpload }, async (tx) => {
      const found = await this.desk.table.find(tx.manager, id);
      if (found === undefined || !may(mayUpload, found.record, caller.actor)) throw new Problem('not-found');
      return found.record;
    });
  }
}
