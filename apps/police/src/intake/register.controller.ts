import { Allow } from '#libs/access';
import { Casework, parseInput, type Desk, type Transaction } from '#libs/casework';
import { identityReadBy } from '#libs/contracts';
import { Problem } from '#libs/problems';
import { callerOf, roleIn, type ActorRequest } from '#libs/service';
import { Controller, Get, HttpCode, Inject, Post, Req } from '@nestjs/common';
import { ApiBody, ApiOperation, ApiParam, ApiQuery, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { evidenceKinds, evidenceSources, type EvidenceItem, type EvidenceWords } from '../procedure/evidence-items.js';
import { descentOf } from '../procedure/evidence-register.js';
import type { Investigation } from '../procedure/investigation.js';
import { known } from '../procedure/investigation.parts.js';
import { mayReadWhole } from '../procedure/investigation.rights.js';
import { evidencePage } from '../records/evidence.store.js';
import { INVESTIGATION_DESK } from '../records/investigation.desk.js';

const listQuery = z.object({
  kind: z.enum(evidenceKinds).optional(),
  source: z.enum(evidenceSources).optional(),
  parentId: z.uuid().optional(),
  protocolId: z.uuid().optional(),
  after: z.coerce.number().int().min(0).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
const asked = z.object({ purpose: z.string().min(3).max(200) });

/** The register of evidence: page by page, item by item, and the words about an item for whoever says why they read them. */
@ApiTags('investigations')
@ApiParam({ name: 'id' })
@Controller('investigations/:id/evidence')
export class RegisterController {
  constructor(
    @Inject(Casework) private readonly casework: Casework,
    @Inject(INVESTIGATION_DESK) private readonly desk: Desk<Investigation>,
  ) {}

  @Get()
  @ApiOperation({ summary: 'The register in the order of entry, page by page, each item with the protocol of its act' })
  @ApiQuery({ name: 'kind', required: false, enum: evidenceKinds })
  @ApiQuery({ name: 'source', required: false, enum: evidenceSources })
  @ApiQuery({ name: 'parentId', required: false, description: 'Only what was made from this item' })
  @ApiQuery({ name: 'protocolId', required: false, description: 'Only what was acquired by this act' })
  @ApiQuery({ name: 'after', required: false, description: 'The `next` of the page before' })
  @ApiQuery({ name: 'limit', required: false, schema: { type: 'integer', minimum: 1, maximum: 200, default: 50 } })
  @Allow({ action: 'investigation.list-evidence', by: mayReadWhole })
  async list(@Req() request: ActorRequest): Promise<{ items: object[]; next: string | null }> {
    const { limit, after, ...query } = parseInput(listQuery, request.query);
    const rows = await this.within(request, 'findOutline', (tx, { id }) =>
      evidencePage(tx.manager, id, { ...query, after: after ?? -1, limit: limit + 1 }),
    );
    const page = rows.slice(0, limit);
    return {
      items: page.map(({ item }) => item),
      next: rows.length > limit ? String(page.at(-1)?.place ?? '') : null,
    };
  }

  @Get(':itemId')
  @ApiOperation({ summary: 'An item with what was made from it and where it is used' })
  @ApiParam({ name: 'itemId' })
  @Allow({ action: 'investigation.read-item', by: mayReadWhole })
  one(@Req() request: ActorRequest): Promise<object> {
    return this.within(request, 'find', async (_tx, record) => usesOf(record, itemIn(record, request)));
  }

  @Post(':itemId/read-words')
  @HttpCode(200)
  @ApiOperation({
    summary: 'What was written about an item and in the protocol of its act, notes included; the reading is journalled',
  })
  @ApiParam({ name: 'itemId' })
  @ApiBody({ schema: z.toJSONSchema(asked, { target: 'openapi-3.0', io: 'input' }) as never })
  @Allow({ action: 'investigation.read-words', by: mayReadWhole })
  words(@Req() request: ActorRequest): Promise<{ items: EvidenceWords[] }> {
    const { purpose } = parseInput(asked, request.body);
    return this.within(request, 'find', async (tx, record) => {
      const item = itemIn(record, request);
      const { id, chainId, region } = record;
      const about = [item.id, ...(item.protocolId === undefined ? [] : [item.protocolId])];
      const items = await this.desk.table.openAbout<EvidenceWords>(tx.manager, 'evidenceWords', id, about);
      const role = roleIn(tx, mayReadWhole);
      tx.audit({ action: 'investigation.read-words', recordId: id, chainId, reason: purpose });
      tx.state(chainId, id, identityReadBy('police', { region, role, what: 'evidence', purpose }));
      return { items };
    });
  }

  private within<T>(
    request: ActorRequest,
    find: 'find' | 'findOutline',
    work: (tx: Transaction, record: Investigation) => Promise<T>,
  ): Promise<T> {
    const caller = callerOf(request);
    return this.casework.transactions.within({ ...caller, by: mayReadWhole }, async (tx) => {
      const found = await this.desk.table[find](tx.manager, uuidIn((request.params as { id?: string }).id));
      if (found === undefined || !tx.permits(mayReadWhole, found.record)) throw new Problem('not-found');
      return work(tx, found.record);
    });
  }
}

const itemIn = ({ evidence }: Investigation, request: ActorRequest): EvidenceItem =>
  known(evidence, uuidIn((request.params as { itemId?: string }).itemId));

function usesOf({ evidence, examinations, conversations, accounts }: Investigation, item: EvidenceItem): object {
  const descent = descentOf(evidence, item.id);
  const shows = (ids: readonly string[]): boolean => ids.includes(item.id);
  return {
    item,
    derivatives: evidence
      .filter(({ id }) => id !== item.id && descent.has(id))
      .map(({ id, exhibit, kind, parentId }) => ({ id, exhibit, kind, parentId })),
    examinations: examinations.filter(({ evidenceIds }) => shows(evidenceIds)).map(({ id }) => ({ id })),
    conversations: conversations
      .filter(({ parts, originals }) => shows([...parts.map(({ evidenceId }) => evidenceId), ...originals]))
      .map(({ id }) => ({ id })),
    accounts: accounts
      .filter(({ attributions }) => attributions.some(({ evidenceIds }) => shows(evidenceIds)))
      .map(({ id }) => ({ id })),
  };
}

function uuidIn(value: string | undefined): string {
  if (!z.uuid().safeParse(value).success || value === undefined) throw new Problem('not-found');
  return value;
}
