import { Allow } from '#libs/access';
import {
  AlreadyAnswered,
  Casework,
  idempotencyKeyOf,
  parseInput,
  type Desk,
  type SealedPart,
  type Transaction,
} from '#libs/casework';
import { identityReadBy } from '#libs/contracts';
import { KeyRing } from '#libs/keys';
import { Problem } from '#libs/problems';
import { Answers, callerOf, roleIn, Staff, type ActorRequest } from '#libs/service';
import { Vault } from '#libs/vault';
import { Controller, Get, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import { ApiBody, ApiHeader, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import type { Investigation, InvestigationPersonal } from '../procedure/investigation.js';
import { investigator } from '../procedure/investigation.rights.js';
import { CaseExports } from '../records/case-exports.js';
import {
  digestOf,
  exportDigest,
  exportsOf,
  listedExports,
  madeExport,
  type Digest,
  type ListedExports,
  type MadeExport,
} from '../records/exported.js';
import { INVESTIGATION_DESK } from '../records/investigation.desk.js';

const asked = z.object({ purpose: z.string().min(3).max(200) });
type Found = Investigation & { readonly sealed?: InvestigationPersonal };

/** A case given out as a package that an outsider verifies offline. The child is not named in it. */
@ApiTags('exports')
@ApiParam({ name: 'id' })
@Controller('investigations/:id/exports')
export class ExportController {
  private readonly exports: CaseExports;

  constructor(
    @Inject(Casework) private readonly casework: Casework,
    @Inject(INVESTIGATION_DESK) private readonly desk: Desk<Investigation>,
    @Inject(KeyRing) keys: KeyRing,
    @Inject(Vault) vault: Vault,
    @Inject(Staff) private readonly staff: Staff,
  ) {
    this.exports = new CaseExports(keys, vault);
  }

  @Post()
  @HttpCode(201)
  @ApiOperation({
    summary: 'Freezes and signs an export: evidence, custody, CASE/UCO; every exhibit’s custody says so',
  })
  @ApiHeader({ name: 'Idempotency-Key', required: true })
  @ApiBody({ schema: z.toJSONSchema(asked, { target: 'openapi-3.0', io: 'input' }) as never })
  @Answers(madeExport, { status: 201 })
  @Allow({ action: 'investigation.export', by: investigator, stepUp: true })
  async make(@Req() request: ActorRequest): Promise<MadeExport> {
    const { purpose } = parseInput(asked, request.body);
    const caller = callerOf(request);
    const key = idempotencyKeyOf(caller);
    const id = uuidIn(request, 'id');
    const terms = { ...caller, by: investigator, idempotency: { key, fingerprint: `export ${id} ${purpose}` } };
    const made = await this.casework.transactions.run(terms, async (tx) => {
      const record = await this.opened(tx, id);
      const role = roleIn(tx, investigator);
      const { chainId, region } = record;
      tx.audit({ action: 'investigation.export', recordId: id, chainId, reason: purpose });
      tx.state(chainId, id, identityReadBy('police', { region, role, what: 'evidence', purpose }));
      return this.exports.make(tx, record, record.sealed?.accounts ?? [], role);
    });
    return made instanceof AlreadyAnswered ? (made.answer as MadeExport) : made;
  }

  @Get()
  @ApiOperation({
    summary:
      'What was exported of this case, when, by whom and what for, who took it; and what an export would hold now',
  })
  @Answers(listedExports)
  @Allow({ action: 'investigation.list-exports', by: investigator })
  list(@Req() request: ActorRequest): Promise<ListedExports> {
    return this.within(request, (tx, record) => exportsOf(tx.manager, record, this.staff));
  }

  @Get(':exportId/digest')
  @ApiOperation({ summary: 'SHA-256 and size of the zip, so that whoever holds it can compare' })
  @ApiParam({ name: 'exportId' })
  @Answers(exportDigest)
  @Allow({ action: 'investigation.compare-export', by: investigator })
  async digest(@Req() request: ActorRequest): Promise<Digest> {
    const exportId = uuidIn(request, 'exportId');
    const archive = await this.within(request, (tx, { id }) => this.exports.open(tx.manager, id, exportId));
    if (archive === undefined) throw new Problem('not-found');
    return digestOf(archive);
  }

  @Get(':exportId')
  @ApiOperation({ summary: 'The package as a zip; fetching it is journalled' })
  @ApiParam({ name: 'exportId' })
  @Allow({ action: 'investigation.fetch-export', by: investigator, stepUp: true })
  async fetch(@Req() request: ActorRequest, @Res() reply: FastifyReply): Promise<void> {
    const exportId = uuidIn(request, 'exportId');
    const archive = await this.within(request, (tx, { id, chainId }) => {
      tx.audit({ action: 'investigation.fetch-export', recordId: id, chainId, reason: exportId });
      return this.exports.open(tx.manager, id, exportId);
    });
    if (archive === undefined) throw new Problem('not-found');
    await reply
      .header('content-type', 'application/zip')
      .header('content-disposition', `attachment; filename="case-export-${exportId}.zip"`)
      .header('x-content-type-options', 'nosniff')
      .header('cache-control', 'no-store')
      .send(archive);
  }

  private within<T>(request: ActorRequest, work: (tx: Transaction, record: Investigation) => Promise<T>): Promise<T> {
    const caller = callerOf(request);
    return this.casework.transactions.within({ ...caller, by: investigator }, async (tx) =>
      work(tx, (await this.found(tx, uuidIn(request, 'id'))).record),
    );
  }

  private async opened(tx: Transaction, id: string): Promise<Found> {
    const { record, sealed } = await this.found(tx, id);
    const personal = await this.desk.table.open<InvestigationPersonal>(id, sealed);
    return personal === undefined ? record : { ...record, sealed: personal };
  }

  private async found(tx: Transaction, id: string): Promise<{ record: Investigation; sealed: SealedPart | null }> {
    const found = await this.desk.table.find(tx.manager, id);
    if (found === undefined || !tx.permits(investigator, found.record)) throw new Problem('not-found');
    return found;
  }
}

function uuidIn(request: ActorRequest, name: 'id' | 'exportId'): string {
  const value = (request.params as Readonly<Record<string, string | undefined>>)[name];
  if (value === undefined || !z.uuid().safeParse(value).success) throw new Problem('not-found');
  return value;
}
