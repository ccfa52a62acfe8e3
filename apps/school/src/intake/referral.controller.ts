import { Allow } from '#libs/access';
import { Casework, type Desk, type Transaction } from '#libs/casework';
import { may, type Actor } from '#libs/lifecycle';
import { Problem, type Texts } from '#libs/problems';
import { Answers, callerOf, type ActorRequest } from '#libs/service';
import {
  findItem,
  giveOut,
  malwareStatesOf,
  rangeOf,
  receiveUpload,
  recordCustody,
  recordItem,
  Vault,
  type Upload,
} from '#libs/vault';
import { Controller, Get, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiHeader, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { personalOf, type AttachedFile, type Referral } from '../procedure/referral.js';
import { contentAnswer, correspondenceAnswer, sealedFileAnswer } from '../records/referral.answers.js';
import { REFERRAL_DESK, referralReads } from '../records/referral.desk.js';
import { sameChild } from '../records/referral.queries.js';

export const uploadLimit = 50 * 1024 * 1024;
const mostFiles = 30;
const by = referralReads.identity;

/** What belongs to a referral besides its steps: the author's own words, the correspondence with the police, files. */
@ApiTags('referrals')
@ApiParam({ name: 'id' })
@Controller('referrals')
export class ReferralController {
  constructor(
    @Inject(Casework) private readonly casework: Casework,
    @Inject(REFERRAL_DESK) private readonly desk: Desk<Referral>,
    @Inject(Vault) private readonly vault: Vault,
  ) {}

  @Get(':id/content')
  @ApiOperation({
    summary: 'What I have written so far, while it is a draft; afterwards `read-identity` opens it with a purpose',
  })
  @Answers(contentAnswer)
  @Allow({ action: 'referral.read-draft', by })
  content(@Req() request: ActorRequest): Promise<z.output<typeof contentAnswer>> {
    return this.opened(request, 'read-draft', (record) => {
      if (record.status !== 'draft')
        throw new Problem('wrong-state', { values: { state: record.status }, allowed: ['read-identity'] });
      return { version: record.version, content: personalOf(record).content };
    });
  }

  @Get(':id/correspondence')
  @ApiOperation({
    summary:
      'What the police asked and why they returned or refused, what continues at school, notes of our own support',
  })
  @Answers(correspondenceAnswer)
  @Allow({ action: 'referral.read-correspondence', by })
  correspondence(@Req() request: ActorRequest): Promise<z.output<typeof correspondenceAnswer>> {
    return this.opened(request, 'read-correspondence', (record) => {
      const { questions, reasons, continues, notes } = personalOf(record);
      return { questions, reasons, continues, notes };
    });
  }

  @Get(':id/same-child')
  @ApiOperation({ summary: 'Other referrals of this school about a child with the same IIN that I may see' })
  @Allow({ action: 'referral.same-child', by })
  async same(@Req() request: ActorRequest): Promise<{ count: number; items: object[] }> {
    return this.within(request, async (tx, record) => {
      const items = await sameChild(tx, record);
      return { count: items.length, items };
    });
  }

  @Get(':id/files')
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

  @Post(':id/files')
  @HttpCode(201)
  @ApiOperation({ summary: 'Attaches a file of up to 50 MB, sent as it is; the answer names what the vault sealed' })
  @ApiConsumes('application/octet-stream')
  @ApiHeader({ name: 'x-file-name', required: false, description: 'Percent-encoded UTF-8; kept sealed' })
  @ApiHeader({ name: 'x-file-sha256', required: false, description: 'Hash that the bytes must have' })
  @ApiHeader({ name: 'x-file-type', required: false, description: 'Media type, where the bytes do not tell' })
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @Answers(sealedFileAnswer, { status: 201 })
  @Allow({ action: 'referral.attach-file', by })
  async attach(@Req() request: ActorRequest): Promise<Omit<AttachedFile, 'sent' | 'attachedAt'> & { version: number }> {
    // Whoever may not is refused before 50 MB are read.
    await this.within(request, (_tx, record) => {
      this.refuseIfFull(record);
    });
    return receiveUpload(this.vault, request, uploadLimit, (upload, seal) =>
      this.within(request, (tx, record) => this.keep(tx, record, upload, seal)),
    );
  }

  @Get(':id/files/:itemId')
  @ApiParam({ name: 'itemId' })
  @ApiOperation({ summary: 'A file that I attached, or one range of its bytes; the reading stands in its custody' })
  @ApiHeader({ name: 'range', required: false, description: 'One range of bytes (RFC 9110): answered with 206' })
  @Allow({ action: 'referral.read-file', by })
  async file(@Req() request: ActorRequest, @Res() reply: FastifyReply): Promise<void> {
    const { itemId } = request.params as { itemId: string };
    const { item, range } = await this.within(request, async (tx, record) => {
      const isHere = record.files.some((file) => file.itemId === itemId);
      const found = isHere ? await findItem(tx.manager, itemId) : undefined;
      if (found === undefined) throw new Problem('not-found');
      const asked = rangeOf(request, reply, found);
      await recordCustody(tx.manager, {
        itemId,
        at: tx.now,
        action: 'viewed',
        actor: tx.actor.subject,
        role: roleOf(tx.actor),
        reason: 'manual-report',
        sha256: found.sha256,
      });
      tx.audit({ action: 'referral.read-file', recordId: record.id, chainId: record.chainId });
      return { item: found, range: asked };
    });
    const name = item.nameSealed === undefined ? item.itemId : await this.vault.openName(item.itemId, item.nameSealed);
    await giveOut(this.vault, reply, item, { range, name });
  }

  private async keep(
    tx: Transaction,
    before: Referral,
    { item, declaredName }: Upload,
    seal: () => Promise<void>,
  ): Promise<Omit<AttachedFile, 'sent' | 'attachedAt'> & { version: number }> {
    this.refuseIfFull(before);
    // The same bytes again are the same file: a repeated request has one effect.
    const known = before.files.find(({ sha256 }) => sha256 === item.sha256);
    if (known !== undefined)
      return {
        itemId: known.itemId,
        sha256: known.sha256,
        size: known.size,
        mediaType: known.mediaType,
        version: before.version,
      };
    const { itemId, sha256, size, mediaType } = item;
    const { actor } = tx;
    const nameSealed = declaredName === undefined ? undefined : await this.vault.sealName(itemId, declaredName);
    await recordItem(tx.manager, { item, source: { kind: 'referral', referralId: before.id }, nameSealed, at: tx.now });
    await recordCustody(tx.manager, {
      itemId,
      at: tx.now,
      action: 'acquired',
      actor: actor.subject,
      role: roleOf(actor),
      reason: 'manual-report',
      sha256,
    });
    const { version } = await this.casework.takeWithin(tx, this.desk, 'attachFile', before.id, {
      itemId,
      sha256,
      size,
      mediaType,
    });
    tx.audit({ action: 'referral.attach-file', recordId: before.id, chainId: before.chainId, version });
    await seal();
    return { itemId, sha256, size, mediaType, version };
  }

  private refuseIfFull(record: Referral): void {
    if (!this.casework.mayTakeNow(this.desk, 'attachFile', record))
      throw new Problem('wrong-state', { values: { state: record.status } });
    if (record.files.length >= mostFiles) throw new Problem('rule-unmet', { rule: 'too-many-files', says: tooMany });
  }

  /** Locks the caller's own referral for the work. */
  private within<T>(
    request: ActorRequest,
    work: (tx: Transaction, record: Referral, sealed: string | null) => Promise<T> | T,
  ): Promise<T> {
    const { actor, requestId, trace } = callerOf(request);
    const { id } = request.params as { id: string };
    if (!z.uuid().safeParse(id).success) throw new Problem('not-found');
    return this.casework.transactions.within({ actor, requestId, trace, by }, async (tx) => {
      const found = await this.desk.table.lock(tx.manager, id);
      if (found === undefined || !may(by, found.record, actor)) throw new Problem('not-found');
      return work(tx, found.record, found.sealed);
    });
  }

  /** Opens the personal part for its author; that is in the access log, but is not told to oversight as a reading of somebody else's would be. */
  private opened<T>(request: ActorRequest, action: string, work: (record: Referral) => T): Promise<T> {
    return this.within(request, async (tx, record, sealed) => {
      const personal = await this.desk.table.open<NonNullable<Referral['sealed']>>(record.id, sealed);
      tx.audit({ action: `referral.${action}`, recordId: record.id, chainId: record.chainId });
      return work({ ...record, ...(personal === undefined ? {} : { sealed: personal }) });
    });
  }
}

const roleOf = (actor: Actor): string => actor.roles[0] ?? 'unknown';

const tooMany: Texts = {
  en: 'At most 30 files belong to one referral',
  ru: 'К одному сообщению прикрепляется не более 30 файлов',
  kk: 'Бір хабарламаға ең көбі 30 файл тіркеледі',
};
