import { Allow } from '#libs/access';
import { Casework, type Desk, type SealedPart, type Transaction } from '#libs/casework';
import type { By, RecordCore } from '#libs/lifecycle';
import { Problem } from '#libs/problems';
import { receiveUpload, Vault, type Upload } from '#libs/vault';
import { Controller, HttpCode, Inject, Post, Req, type InjectionToken, type Type } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiHeader, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Answers } from '../body-schemas.js';
import { callerOf, type ActorRequest } from '../caller.js';
import { attachItem, refuseIfClosed, type AttachmentTerms } from './attachments.js';

/** Finds and locks the record of a request for somebody whom `by` gives it. @throws Problem `not-found` */
export function withinRecord<R extends RecordCore, T>(
  casework: Casework,
  desk: Desk<R>,
  by: By,
  request: ActorRequest,
  work: (tx: Transaction, record: R, sealed: SealedPart | null) => Promise<T> | T,
): Promise<T> {
  const { actor, requestId, trace } = callerOf(request);
  const { id } = request.params as { id: string };
  if (!z.uuid().safeParse(id).success) throw new Problem('not-found');
  return casework.transactions.within({ actor, requestId, trace, by }, async (tx) => {
    const found = await desk.table.lock(tx.manager, id);
    if (found === undefined || !tx.permits(by, found.record)) throw new Problem('not-found');
    return work(tx, found.record, found.sealed);
  });
}

const attachedAnswer = z.object({
  itemId: z.string(),
  sha256: z.string(),
  size: z.number(),
  mediaType: z.string(),
  version: z.number(),
});
type Attached = z.output<typeof attachedAnswer>;

/** The route by which a file is added to a record at once; `known` of the terms keeps the same bytes the same file. */
export function fileTaking<R extends RecordCore>(terms: AttachmentTerms<R>, token: InjectionToken): Type<unknown> {
  const { kind, path, by, largest } = terms;

  @ApiTags(path)
  @ApiParam({ name: 'id' })
  @Controller(`${path}/:id/files`)
  class FileTaking {
    constructor(
      @Inject(Casework) readonly casework: Casework,
      @Inject(token) readonly desk: Desk<R>,
      @Inject(Vault) readonly vault: Vault,
    ) {}

    @Post()
    @HttpCode(201)
    @ApiOperation({ summary: 'Attaches a file, sent as it is; the answer names what the vault sealed and its hash' })
    @ApiConsumes('application/octet-stream')
    @ApiHeader({ name: 'x-file-name', required: false, description: 'Percent-encoded UTF-8; kept sealed' })
    @ApiHeader({ name: 'x-file-sha256', required: false, description: 'Hash that the bytes must have' })
    @ApiHeader({ name: 'x-file-type', required: false, description: 'Media type, where the bytes do not tell' })
    @ApiBody({ schema: { type: 'string', format: 'binary' } })
    @Answers(attachedAnswer, { status: 201 })
    @Allow({ action: `${kind}.attach-file`, by })
    async attach(@Req() request: ActorRequest): Promise<Attached> {
      // Whoever may not is refused before the bytes are read.
      await withinRecord(this.casework, this.desk, by, request, (_tx, record) => {
        refuseIfClosed(this.casework, this.desk, terms, record);
      });
      return receiveUpload(this.vault, request, largest, (upload, seal) =>
        withinRecord(this.casework, this.desk, by, request, (tx, record) => this.keep(tx, record, upload, seal)),
      );
    }

    private async keep(
      tx: Transaction,
      before: R,
      { item, declaredName }: Upload,
      seal: () => Promise<void>,
    ): Promise<Attached> {
      const { sha256, size, mediaType } = item;
      const known = terms.known?.(before, sha256);
      if (known !== undefined) return { itemId: known, sha256, size, mediaType, version: before.version };
      refuseIfClosed(this.casework, this.desk, terms, before);
      const { itemId } = item;
      const nameSealed = declaredName === undefined ? undefined : await this.vault.sealName(itemId, declaredName);
      const file = { recordId: before.id, item, nameSealed };
      const { version } = await attachItem(tx, this.casework, this.desk, terms, file);
      await seal();
      return { itemId, sha256, size, mediaType, version };
    }
  }

  Object.defineProperty(FileTaking, 'name', { value: `${kind}FileTaking` });
  return FileTaking;
}
