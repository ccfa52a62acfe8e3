import { Allow } from '#libs/access';
import { Casework, type Desk, type Transaction } from '#libs/casework';
import { Problem } from '#libs/problems';
import { Answers, attachItem, refuseIfClosed, type ActorRequest } from '#libs/service';
import {
  findItem,
  giveOut,
  malwareStatesOf,
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
import type { AttachedFile, Referral } from '../procedure/referral.js';
import { largestFile, referralAttachments } from '../records/referral-attachments.js';
import { sealedFileAnswer } from '../records/referral.answers.js';
import { REFERRAL_DESK } from '../records/referral.desk.js';
import { by, withinOwn } from './own-referral.js';

type Attached = Omit<AttachedFile, 'sent' | 'attachedAt'> & { readonly version: number };

/** The files of a referral; one that comes in pieces is served beside them, below `uploads`. */
@ApiTags('referrals')
@ApiParam({ name: 'id' })
@Controller('referrals/:id/files')
export class FilesController {
  constructor(
    @Inject(Casework) private readonly casework: Casework,
    @Inject(REFERRAL_DESK) private readonly desk: Desk<Referral>,
    @Inject(Vault) private readonly vault: Vault,
  ) {}

  @Get()
  @ApiOperation({
    summary: 'Files of the referral; `malware`: what clamd said of each, `not-scanned` where it was not asked',
  })
  @Allow({ action: 'referral.list-files', by })
  files(@Req() request: ActorRequest): Promise<{ items: object[] }> {
    return this.within(request, async (tx, { files }) => {
      const states = await malwareStatesOf(
        tx.manager,
        files.map(({ itemId }) => itemId),
      );
      return { items: files.map((file, place) => ({ ...file, malware: states[place] })) };
    });
  }

  @Post()
  @HttpCode(201)
  @ApiOperation({ summary: 'Attaches a file of up to 50 MB, sent as it is; the answer names what the vault sealed' })
  @ApiConsumes('application/octet-stream')
  @ApiHeader({ name: 'x-file-name', required: false, description: 'Percent-encoded UTF-8; kept sealed' })
  @ApiHeader({ name: 'x-file-sha256', required: false, description: 'Hash that the bytes must have' })
  @ApiHeader({ name: 'x-file-type', required: false, description: 'Media type, where the bytes do not tell' })
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @Answers(sealedFileAnswer, { status: 201 })
  @Allow({ action: 'referral.attach-file', by })
  async attach(@Req() request: ActorRequest): Promise<Attached> {
    // Whoever may not is refused before 50 MB are read.
    await this.within(request, (_tx, record) => {
      this.refuseIfClosed(record);
    });
    return receiveUpload(this.vault, request, largestFile, (upload, seal) =>
      this.within(request, (tx, record) => this.keep(tx, record, upload, seal)),
    );
  }

  @Get(':itemId')
  @ApiParam({ name: 'itemId' })
  @ApiOperation({ summary: 'A file that I attached, or one range of its bytes; the reading stands in its custody' })
  @ApiHeader({ name: 'range', required: false, description: 'One range of bytes (RFC 9110): answered with 206' })
  @Allow({ action: 'referral.read-file', by, stepUp: true })
  async file(@Req() request: ActorRequest, @Res() reply: FastifyReply): Promise<void> {
    const { itemId } = request.params as { itemId: string };
    const { item, range } = await this.within(request, async (tx, record) => {
      const isHere = record.files.some((file) => file.itemId === itemId);
      const found = isHere ? await findItem(tx.manager, itemId) : undefined;
      if (found === undefined) throw new Problem('not-found');
      const shown = await refuseIfWithheld(tx.manager, found);
      const asked = rangeOf(request, reply, shown);
      await recordCustody(tx.manager, {
        itemId,
        at: tx.now,
        action: 'viewed',
        actor: tx.actor.subject,
        role: tx.actor.roles[0] ?? 'unknown',
        reason: 'manual-report',
        sha256: found.sha256,
      });
      tx.audit({ action: 'referral.read-file', recordId: record.id, chainId: record.chainId });
      return { item: shown, range: asked };
    });
    const name = item.nameSealed === undefined ? item.itemId : await this.vault.openName(item.itemId, item.nameSealed);
    await giveOut(this.vault, reply, item, { range, name });
  }

  private async keep(
    tx: Transaction,
    before: Referral,
    { item, declaredName }: Upload,
    seal: () => Promise<void>,
  ): Promise<Attached> {
    // The same bytes again are the same file: a repeated request has one effect.
    const known = referralAttachments.known(before, item.sha256);
    if (known !== undefined) return attachedOf(before, known);
    this.refuseIfClosed(before);
    const nameSealed = declaredName === undefined ? undefined : await this.vault.sealName(item.itemId, declaredName);
    const file = { recordId: before.id, item, nameSealed };
    const after = await attachItem<Referral>(tx, this.casework, this.desk, referralAttachments, file);
    await seal();
    return attachedOf(after, item.itemId);
  }

  private refuseIfClosed(record: Referral): void {
    refuseIfClosed(this.casework, this.desk, referralAttachments, record);
  }

  private within<T>(request: ActorRequest, work: (tx: Transaction, record: Referral) => Promise<T> | T): Promise<T> {
    return withinOwn(this.casework, this.desk, request, work);
  }
}

function attachedOf({ files, version }: Referral, wanted: string): Attached {
  const found = files.find(({ itemId }) => itemId === wanted);
  if (found === undefined) throw new Error('the file is not at its referral');
  const { itemId, sha256, size, mediaType } = found;
  return { itemId, sha256, size, mediaType, version };
}
