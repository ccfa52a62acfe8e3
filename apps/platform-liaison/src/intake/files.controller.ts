import { Allow } from '#libs/access';
import { Casework, type Desk, type Transaction } from '#libs/casework';
import { Answers, attachItem, refuseIfClosed, type ActorRequest } from '#libs/service';
import { giveOut, rangeOf, receiveUpload, refuseIfWithheld, type Upload, Vault } from '#libs/vault';
import { Controller, Get, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiHeader, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import type { AnswerFile, DataRequest } from '../procedure/data-request.js';
import { answerFileAnswer } from '../records/data-request.answers.js';
import { dataRequestAttachments } from '../records/data-request-attachments.js';
import { DATA_REQUEST_DESK } from '../records/data-request.desk.js';
import { by, fileOf, noteReading, withDataRequest } from './data-request-access.js';

/** Largest answer that an officer may attach as one file. */
export const uploadLimit = 500 * 1024 * 1024;

/** Files that a platform gave by hand: a letter, a disk, a download from its portal. */
@ApiTags('data-requests')
@ApiParam({ name: 'id' })
@Controller('data-requests')
export class FilesController {
  constructor(
    @Inject(Casework) private readonly casework: Casework,
    @Inject(DATA_REQUEST_DESK) private readonly desk: Desk<DataRequest>,
    @Inject(Vault) private readonly vault: Vault,
  ) {}

  @Post(':id/files')
  @HttpCode(201)
  @ApiOperation({ summary: 'Attaches a file, sent as it is; `record-answer` names it by the itemId of the answer' })
  @ApiConsumes('application/octet-stream')
  @ApiHeader({ name: 'x-file-name', required: false, description: 'Percent-encoded UTF-8; kept sealed' })
  @ApiHeader({ name: 'x-file-sha256', required: false, description: 'Hash that the bytes must have' })
  @ApiHeader({ name: 'x-file-type', required: false, description: 'Media type, where the bytes do not tell' })
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @Answers(answerFileAnswer.extend({ version: z.number() }), { status: 201 })
  @Allow({ action: 'data-request.attach-file', by })
  async attach(@Req() request: ActorRequest): Promise<AnswerFile & { version: number }> {
    // Whoever may not is refused before the bytes are read.
    await this.within(request, (_, record) => {
      refuseIfClosed(this.casework, this.desk, dataRequestAttachments, record);
    });
    return receiveUpload(this.vault, request, uploadLimit, (upload, seal) =>
      this.within(request, (tx, record) => this.keep(tx, record, upload, seal)),
    );
  }

  @Get(':id/files/:itemId')
  @ApiParam({ name: 'itemId' })
  @ApiOperation({
    summary: 'Downloads a file of the answer; the reading stands in its chain of custody and is journalled',
  })
  @Allow({ action: 'data-request.read-file', by, stepUp: true })
  @ApiHeader({ name: 'range', required: false, description: 'One range of bytes (RFC 9110): answered with 206' })
  async read(@Req() request: ActorRequest, @Res() reply: FastifyReply): Promise<void> {
    const { itemId } = request.params as { itemId: string };
    const { item, range } = await this.within(request, async (tx, record) => {
      const found = await refuseIfWithheld(tx.manager, await fileOf(tx, record, itemId));
      const asked = rangeOf(request, reply, found);
      await noteReading(tx, record, found, { action: 'data-request.read-file', purpose: 'platform answer' });
      return { item: found, range: asked };
    });
    await giveOut(this.vault, reply, item, { range });
  }

  private async keep(
    tx: Transaction,
    before: DataRequest,
    { item, declaredName }: Upload,
    seal: () => Promise<void>,
  ): Promise<AnswerFile & { version: number }> {
    refuseIfClosed(this.casework, this.desk, dataRequestAttachments, before);
    // The same bytes again are the same file: a repeated request has one effect.
    const known = before.files.find(({ sha256 }) => sha256 === item.sha256);
    if (known !== undefined) return { ...known, version: before.version };
    const { itemId, sha256, size, mediaType } = item;
    const nameSealed = declaredName === undefined ? undefined : await this.vault.sealName(itemId, declaredName);
    const file = { recordId: before.id, item, nameSealed };
    const { version } = await attachItem<DataRequest>(tx, this.casework, this.desk, dataRequestAttachments, file);
    tx.audit({ action: 'data-request.attach-file', recordId: before.id, chainId: before.chainId, version });
    await seal();
    return { itemId, sha256, size, mediaType, from: 'officer', version };
  }

  private within<T>(request: ActorRequest, work: (tx: Transaction, record: DataRequest) => Promise<T> | T): Promise<T> {
    return withDataRequest(this.casework.transactions, this.desk, request, work);
  }
}
