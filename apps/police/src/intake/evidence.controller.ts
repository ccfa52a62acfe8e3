import { Allow } from '#libs/access';
import { AlreadyAnswered, Casework, idempotencyKeyOf, parseInput, type Desk, type Transaction } from '#libs/casework';
import { identityReadBy } from '#libs/contracts';
import { attachItem, callerOf, refuseIfClosed, roleIn, type ActorRequest } from '#libs/service';
import {
  checkStatesOf,
  custodyOf,
  giveOut,
  grantsOf,
  rangeOf,
  receiveUpload,
  recordCustody,
  refuseIfWithheld,
  transfersOf,
  Vault,
  type CustodyEntry,
  type Upload,
  type VaultItem,
} from '#libs/vault';
import { Controller, Get, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiHeader, ApiOperation, ApiParam, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { fileIdsOf } from '../procedure/investigation.facts.js';
import type { Investigation } from '../procedure/investigation.js';
import type { By } from '#libs/lifecycle';
import { mayReadWhole, worksOnIt } from '../procedure/investigation.rights.js';
import { caseAttachments } from '../records/case-attachments.js';
import { INVESTIGATION_DESK } from '../records/investigation.desk.js';
import { caseOf, fileIdOf, fileOf, idOf, refuseUnlessOf, withCase } from './evidence-access.js';

/** Most bytes of one file that an officer uploads. */
export const uploadLimit = 200 * 1024 * 1024;
const mayUpload = caseAttachments.by;

interface Kept {
  readonly fileId: string;
  readonly sha256: string;
  readonly size: number;
  readonly mediaType: string;
}

const reading = z.object({
  purpose: z.string().min(3).max(200),
  /** `export`: the copy leaves the house, for a court or an authority outside the chain; custody says so. */
  use: z.enum(['view', 'export']).default('view'),
});

/** The bytes of evidence. Everything that happens to them is in their chain of custody, every reading in the journal. */
@ApiTags('investigations')
@ApiParam({ name: 'id' })
@Controller('investigations/:id/files')
export class EvidenceController {
  constructor(
    @Inject(Casework) private readonly casework: Casework,
    @Inject(INVESTIGATION_DESK) private readonly desk: Desk<Investigation>,
    @Inject(Vault) private readonly vault: Vault,
  ) {}

  @Get()
  @ApiOperation({
    summary:
      'Files of the case: registered, waiting for their protocol, and announced by others; of each, `malware`: what clamd said, `metadata`: whether it was extracted',
  })
  @Allow({ action: 'investigation.list-files', by: mayReadWhole })
  list(@Req() request: ActorRequest): Promise<object> {
    return this.within(request, async (tx, record) => {
      const { id, chainId, evidence, unregisteredFiles, awaitedFiles } = record;
      return {
        registered: evidence.filter(({ fileId }) => fileId !== undefined),
        unregistered: unregisteredFiles,
        awaited: awaitedFiles,
        transfers: await transfersOf(tx.manager, id),
        handedOver: await grantsOf(tx.manager, chainId),
        ...(await checkStatesOf(tx.manager, fileIdsOf(record))),
      };
    });
  }

  @Post()
  @HttpCode(201)
  @ApiOperation({ summary: 'Puts a file into the vault of the case; `record-evidence` then writes its protocol' })
  @ApiConsumes('application/octet-stream')
  @ApiHeader({ name: 'Idempotency-Key', required: true })
  @ApiHeader({ name: 'x-file-name', required: false, description: 'Percent-encoded UTF-8; kept sealed' })
  @ApiHeader({ name: 'x-file-sha256', required: false, description: 'Hash that the bytes must have' })
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @Allow({ action: 'investigation.attach-file', by: mayUpload })
  async upload(@Req() request: ActorRequest): Promise<Kept> {
    // Whoever may not is refused before the bytes are read.
    await this.within(
      request,
      (_tx, record) => {
        refuseIfClosed(this.casework, this.desk, caseAttachments, record);
      },
      mayUpload,
    );
    return receiveUpload(this.vault, request, uploadLimit, (upload, seal) => this.keep(request, upload, seal));
  }

  @Get(':fileId')
  @ApiOperation({ summary: 'The bytes of a file, or one range of them; who read them and why is journalled' })
  @ApiParam({ name: 'fileId' })
  @ApiHeader({ name: 'range', required: false, description: 'One range of bytes (RFC 9110): answered with 206' })
  @ApiQuery({
    name: 'use',
    required: false,
    description: '`export`: the copy leaves the house',
    schema: { type: 'string', enum: ['view', 'export'], default: 'view' },
  })
  @ApiQuery({ name: 'purpose', schema: { type: 'string', minLength: 3, maxLength: 200 } })
  @Allow({ action: 'investigation.read-evidence', by: worksOnIt, stepUp: true })
  async download(@Req() request: ActorRequest, @Res() reply: FastifyReply): Promise<void> {
    const { purpose, use } = parseInput(reading, request.query);
    const { item, range } = await this.within(
      request,
      async (tx, record) => {
        const found = await refuseIfWithheld(tx.manager, await fileOf(tx, record, fileIdOf(request)));
        const asked = rangeOf(request, reply, found);
        await this.noteReading(tx, record, found, purpose, use);
        return { item: found, range: asked };
      },
      worksOnIt,
    );
    const name = item.nameSealed === undefined ? item.itemId : await this.vault.openName(item.itemId, item.nameSealed);
    await giveOut(this.vault, reply, item, { range, name });
  }

  @Get(':fileId/custody')
  @ApiOperation({ summary: 'The chain of custody of a file' })
  @ApiParam({ name: 'fileId' })
  @Allow({ action: 'investigation.read-custody', by: mayReadWhole })
  custody(@Req() request: ActorRequest): Promise<{ items: CustodyEntry[] }> {
    return this.within(request, async (tx, record) => {
      const fileId = fileIdOf(request);
      refuseUnlessOf(record, fileId);
      return { items: await custodyOf(tx.manager, fileId) };
    });
  }

  /** Records the item, its custody and the step in one transaction; the same key brings the earlier answer and keeps nothing twice. */
  private async keep(request: ActorRequest, { item, declaredName }: Upload, seal: () => Promise<void>): Promise<Kept> {
    const caller = callerOf(request);
    const { itemId, sha256, size, mediaType } = item;
    const key = idempotencyKeyOf(caller);
    const nameSealed = declaredName === undefined ? undefined : await this.vault.sealName(itemId, declaredName);
    const terms = {
      ...caller,
      by: mayUpload,
      idempotency: { key, fingerprint: `attach-file ${idOf(request)} ${sha256}` },
    };
    const kept = await this.casework.transactions.run(terms, async (tx): Promise<Kept> => {
      const { id } = await caseOf(tx, this.desk, request, mayUpload);
      const file = { recordId: id, item, nameSealed };
      await attachItem<Investigation>(tx, this.casework, this.desk, caseAttachments, file);
      await seal();
      return { fileId: itemId, sha256, size, mediaType };
    });
    return kept instanceof AlreadyAnswered ? (kept.answer as Kept) : kept;
  }

  private async noteReading(
    tx: Transaction,
    record: Investigation,
    item: VaultItem,
    purpose: string,
    use: 'view' | 'export',
  ): Promise<void> {
    const { id, chainId, region } = record;
    const role = roleIn(tx, mayReadWhole);
    const action = use === 'export' ? 'exported' : 'viewed';
    await recordCustody(tx.manager, { ...this.handledBy(tx, item), action });
    tx.audit({ action: 'investigation.read-evidence', recordId: id, chainId, reason: purpose });
    tx.state(chainId, id, identityReadBy('police', { region, role, what: 'evidence', purpose }));
  }

  /** What each entry of custody about a person's work with an item says. */
  private handledBy({ now, actor }: Transaction, { itemId, sha256 }: VaultItem): Omit<CustodyEntry, 'action'> {
    return {
      itemId,
      at: now,
      actor: actor.subject,
      role: roleIn({ actor }, mayReadWhole),
      reason: 'case-work',
      sha256,
    };
  }

  private within<T>(
    request: ActorRequest,
    work: (tx: Transaction, record: Investigation) => Promise<T> | T,
    by: By = mayReadWhole,
  ): Promise<T> {
    return withCase(this.casework, this.desk, request, by, work);
  }
}
