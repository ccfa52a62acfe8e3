import { Allow } from '#libs/access';
import { Casework, type Desk, type Transaction } from '#libs/casework';
import { Problem } from '#libs/problems';
import { Answers, attachItem, refuseIfClosed, type ActorRequest } from '#libs/service';
import {
  findItem,
  giveOut,
  rangeOf,
  receiveUpload,
  recordCustody,
  refuseIfWithheld,
  Vault,
  type Upload,
} from '#libs/vault';
import { Controller, Get, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiHeader, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { ConclusionFile, Examination } from '../procedure/examination.js';
import { attachedFileAnswer } from '../records/examination.answers.js';
import { examinationAttachments } from '../records/examination-attachments.js';
import { EXAMINATION_DESK, examinationReads } from '../records/examination.desk.js';
import { journalReading, withExamination } from './examination-access.js';

/** Largest file that may belong to a conclusion. */
export const uploadLimit = 500 * 1024 * 1024;
const by = examinationReads.identity;

/** Materials that the expert examines, and files that belong to the conclusion. */
@ApiTags('examinations')
@ApiParam({ name: 'id' })
@Controller('examinations')
export class FilesController {
  constructor(
    @Inject(Casework) private readonly casework: Casework,
    @Inject(EXAMINATION_DESK) private readonly desk: Desk<Examination>,
    @Inject(Vault) private readonly vault: Vault,
  ) {}

  @Get(':id/files/:itemId')
  @ApiParam({ name: 'itemId' })
  @ApiOperation({
    summary:
      'Downloads a material or a file of the conclusion; the reading stands in its chain of custody and is journalled',
  })
  @Allow({ action: 'examination.read-file', by, stepUp: true })
  @ApiHeader({ name: 'range', required: false, description: 'One range of bytes (RFC 9110): answered with 206' })
  async read(@Req() request: ActorRequest, @Res() reply: FastifyReply): Promise<void> {
    const { itemId } = request.params as { itemId: string };
    const { item, range } = await withExamination(
      this.casework.transactions,
      this.desk,
      by,
      request,
      async (tx, record) => {
        const isHere = [...record.materials, ...record.files].some((file) => file.itemId === itemId);
        const found = isHere ? await findItem(tx.manager, itemId) : undefined;
        if (found === undefined) throw new Problem('not-found');
        const shown = await refuseIfWithheld(tx.manager, found);
        const asked = rangeOf(request, reply, shown);
        const { subject, roles } = tx.actor;
        await recordCustody(tx.manager, {
          itemId,
          at: tx.now,
          action: 'viewed',
          actor: subject,
          role: roles[0] ?? 'unknown',
          reason: 'cpc-288',
          sha256: found.sha256,
        });
        journalReading(tx, record, 'evidence', 'examination', 'read-file');
        return { item: shown, range: asked };
      },
    );
    await giveOut(this.vault, reply, item, { range });
  }

  @Post(':id/files')
  @HttpCode(201)
  @ApiOperation({
    summary: 'Attaches a file to the conclusion, sent as it is; `conclude` names it by the itemId of the answer',
  })
  @ApiConsumes('application/octet-stream')
  @ApiHeader({ name: 'x-file-name', required: false, description: 'Percent-encoded UTF-8; kept sealed' })
  @ApiHeader({ name: 'x-file-sha256', required: false, description: 'Hash that the bytes must have' })
  @ApiHeader({ name: 'x-file-type', required: false, description: 'Media type, where the bytes do not tell' })
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @Answers(attachedFileAnswer, { status: 201 })
  @Allow({ action: 'examination.attach-file', by })
  async attach(@Req() request: ActorRequest): Promise<ConclusionFile & { version: number }> {
    const { transactions } = this.casework;
    // Whoever may not is refused before the bytes are read.
    await withExamination(transactions, this.desk, by, request, (_, record) => {
      refuseIfClosed(this.casework, this.desk, examinationAttachments, record);
    });
    return receiveUpload(this.vault, request, uploadLimit, (upload, seal) =>
      withExamination(transactions, this.desk, by, request, (tx, record) => this.keep(tx, record, upload, seal)),
    );
  }

  private async keep(
    tx: Transaction,
    before: Examination,
    { item, declaredName }: Upload,
    seal: () => Promise<void>,
  ): Promise<ConclusionFile & { version: number }> {
    refuseIfClosed(this.casework, this.desk, examinationAttachments, before);
    // The same bytes again are the same file: a repeated request has one effect.
    const known = before.files.find(({ sha256 }) => sha256 === item.sha256);
    if (known !== undefined) return { ...known, version: before.version };
    const { itemId, sha256, size, mediaType } = item;
    const nameSealed = declaredName === undefined ? undefined : await this.vault.sealName(itemId, declaredName);
    const file = { recordId: before.id, item, nameSealed };
    const { version } = await attachItem<Examination>(tx, this.casework, this.desk, examinationAttachments, file);
    tx.audit({ action: 'examination.attach-file', recordId: before.id, chainId: before.chainId, version });
    await seal();
    return { itemId, size, sha256, mediaType, version };
  }
}
