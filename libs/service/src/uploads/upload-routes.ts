import { Allow } from '#libs/access';
import { Casework, type Desk } from '#libs/casework';
import { type RecordCore } from '#libs/lifecycle';
import { Problem } from '#libs/problems';
import { ResumableUploads, uploadsOf, type ResumableUpload } from '#libs/vault';
import {
  Controller,
  Delete,
  Get,
  Head,
  Inject,
  Patch,
  Post,
  Req,
  Res,
  type InjectionToken,
  type Type,
} from '@nestjs/common';
import { ApiConsumes, ApiHeader, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { itemsOf, uploadAnswer } from '../answers.js';
import { Answers } from '../body-schemas.js';
import { callerOf, type ActorRequest } from '../caller.js';
import { refuseIfClosed, type AttachmentTerms } from './attachments.js';

type State = z.output<typeof uploadAnswer>;

/** The HTTP routes for files that come in pieces (tus 1.0.0): a broken line costs a piece, not the file. There is no way to read an upload back. */
export function uploadRoutes<R extends RecordCore>(terms: AttachmentTerms<R>, token: InjectionToken): Type<unknown> {
  const { kind, path, by } = terms;

  @ApiTags(path)
  @ApiParam({ name: 'id' })
  @Controller(`${path}/:id/uploads`)
  class UploadRoutes {
    constructor(
      @Inject(Casework) readonly casework: Casework,
      @Inject(token) readonly desk: Desk<R>,
      @Inject(ResumableUploads) readonly uploads: ResumableUploads,
    ) {}

    @Get()
    @ApiOperation({ summary: 'My uploads to this record, and what became of each: a sealed one names its file' })
    @Answers(itemsOf(uploadAnswer))
    @Allow({ action: `${kind}.list-uploads`, by })
    async list(@Req() request: ActorRequest): Promise<{ items: State[] }> {
      const { id } = await this.authorised(request);
      const { manager } = this.casework.transactions.dataSource;
      return { items: (await uploadsOf(manager, id, callerOf(request).actor.subject)).map(shown) };
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
    @Allow({ action: `${kind}.begin-upload`, by })
    begin(@Req() request: ActorRequest, @Res() reply: FastifyReply): Promise<void> {
      return this.serve(request, reply, terms);
    }

    @Head(':uploadId')
    @ApiOperation({ summary: 'How much of it is here (`Upload-Offset`); a request that still writes to it is ended' })
    @ApiParam({ name: 'uploadId' })
    @Allow({ action: `${kind}.ask-upload`, by })
    ask(@Req() request: ActorRequest, @Res() reply: FastifyReply): Promise<void> {
      return this.serve(request, reply);
    }

    @Patch(':uploadId')
    @ApiOperation({
      summary:
        'Adds a piece at `Upload-Offset`. The last one seals the file: `x-upload-state` says whether that is done',
    })
    @ApiParam({ name: 'uploadId' })
    @ApiConsumes('application/offset+octet-stream')
    @ApiHeader({ name: 'Upload-Offset', required: true })
    @Allow({ action: `${kind}.continue-upload`, by })
    add(@Req() request: ActorRequest, @Res() reply: FastifyReply): Promise<void> {
      return this.serve(request, reply);
    }

    @Delete(':uploadId')
    @ApiOperation({ summary: 'Gives up an upload of which a part is still missing' })
    @ApiParam({ name: 'uploadId' })
    @Allow({ action: `${kind}.cancel-upload`, by })
    cancel(@Req() request: ActorRequest, @Res() reply: FastifyReply): Promise<void> {
      return this.serve(request, reply);
    }

    private async serve(
      request: ActorRequest,
      reply: FastifyReply,
      limits: Pick<AttachmentTerms<R>, 'room'> = {},
    ): Promise<void> {
      // Whoever may not is refused before the bytes are read.
      const record = await this.authorised(request);
      refuseIfClosed(this.casework, this.desk, limits, record);
      const { actor, idempotencyKey } = callerOf(request);
      await this.uploads.serve(request, reply, { recordId: record.id, owner: actor.subject, actor, idempotencyKey });
    }

    private authorised(request: ActorRequest): Promise<R> {
      const caller = callerOf(request);
      const { id } = request.params as { id: string };
      if (!z.uuid().safeParse(id).success) throw new Problem('not-found');
      return this.casework.transactions.within({ ...caller, by }, async (tx) => {
        const found = await this.desk.table.find(tx.manager, id);
        if (found === undefined || !tx.permits(by, found.record)) throw new Problem('not-found');
        return found.record;
      });
    }
  }

  Object.defineProperty(UploadRoutes, 'name', { value: `${kind}Uploads` });
  return UploadRoutes;
}

const shown = ({ id, size, sha256, state, refusedFor, createdAt, expiresAt, sameAs }: ResumableUpload): State => ({
  ...{ id, size, sha256, state, refusedFor, createdAt, expiresAt },
  fileId: state === 'sealed' ? (sameAs ?? id) : null,
});
