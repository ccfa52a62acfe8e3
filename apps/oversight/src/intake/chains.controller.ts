import { Allow } from '#libs/access';
import { Casework, parseInput, type Answer, type Desk, type Transaction } from '#libs/casework';
import { Problem } from '#libs/problems';
import { Answers, callerOf, type ActorRequest } from '#libs/service';
import { Controller, Get, HttpCode, Inject, Param, Post, Req } from '@nestjs/common';
import { ApiBody, ApiHeader, ApiOperation, ApiParam, ApiQuery, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { decisionLifecycle } from '../procedure/decision.lifecycle.js';
import type { Decision } from '../procedure/decision.js';
import { isWithProsecutor, leadsItself } from '../procedure/decision.rules.js';
import { whyNotAsked } from '../procedure/identity-request.rules.js';
import { stages } from '../procedure/stages.js';
import { chainAnswer, chainsAnswer, timelineAnswer } from '../records/chain.answers.js';
import { deadlinesOf, findChain, joinedWith, listChains, timelineOf, type ChainRow } from '../records/chain.queries.js';
import { DECISION_DESK } from '../records/decision.desk.js';
import { identitySupply } from '../records/identity-request.desk.js';
import { flag, idOf, limit, number, readPlace, writePlace } from './address.js';
import { localeOf, toldChain, toldDeadline, toldEntry } from './told.js';

const prosecutor = { prosecutor: 'region' } as const;
const listQuery = z.object({
  region: z.string().optional(),
  link: z.coerce.number().int().min(1).max(5).optional(),
  stage: z.enum(Object.keys(stages) as [string, ...string[]]).optional(),
  status: z.enum(['open', 'suspended', 'ended']).optional(),
  urgency: z.enum(['immediate', 'urgent', 'standard']).optional(),
  number,
  breached: flag,
  returned: flag,
  refused: flag,
  after: z.string().optional(),
  limit,
});
const page = z.object({
  link: z.coerce.number().int().min(1).max(5).optional(),
  newest: flag,
  after: z.string().optional(),
  limit: z.coerce.number().int().min(1).max(500).default(200),
});

/** Every chain of the prosecutor's region across all links. */
@ApiTags('chains')
@Controller('chains')
export class ChainsController {
  constructor(
    @Inject(Casework) private readonly casework: Casework,
    @Inject(DECISION_DESK) private readonly decisions: Desk<Decision>,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Chains of my region, those with the newest fact first' })
  @ApiQuery({ name: 'region', required: false, description: 'Of the case or of the support' })
  @ApiQuery({ name: 'link', required: false, description: 'Something is open at this link, 1 to 5' })
  @ApiQuery({ name: 'stage', required: false, enum: Object.keys(stages) })
  @ApiQuery({ name: 'status', required: false, enum: ['open', 'suspended', 'ended'] })
  @ApiQuery({ name: 'urgency', required: false, enum: ['immediate', 'urgent', 'standard'] })
  @ApiQuery({ name: 'number', required: false, description: 'The whole number of the chain' })
  @ApiQuery({ name: 'breached', required: false, enum: ['true', 'false'], description: 'A deadline was missed' })
  @ApiQuery({ name: 'returned', required: false, enum: ['true', 'false'], description: 'Something was given back' })
  @ApiQuery({ name: 'refused', required: false, enum: ['true', 'false'], description: 'Something was refused' })
  @ApiQuery({ name: 'after', required: false, description: 'The `next` of the page before' })
  @ApiQuery({ name: 'limit', required: false })
  @Answers(chainsAnswer)
  @Allow({ action: 'chain.list', by: prosecutor })
  async list(@Req() request: ActorRequest): Promise<z.infer<typeof chainsAnswer>> {
    const query = parseInput(listQuery, request.query);
    const rows = await this.reading(request, ({ manager }) =>
      listChains(manager, { ...query, after: readPlace(query.after), limit: query.limit + 1 }),
    );
    const last = rows[query.limit - 1];
    const next =
      rows.length > query.limit && last !== undefined ? writePlace({ at: last.lastFactAt, id: last.chainId }) : null;
    return { items: rows.slice(0, query.limit).map((row) => toldChain(row, localeOf(request))), next };
  }

  @Get(':chainId')
  @ApiOperation({
    summary: 'A chain: where it stands, what happened at every link, its deadlines and why they fall when they do',
  })
  @ApiParam({ name: 'chainId' })
  @Answers(chainAnswer)
  @Allow({ action: 'chain.read', by: prosecutor })
  async one(@Req() request: ActorRequest, @Param('chainId') chainId: string): Promise<z.infer<typeof chainAnswer>> {
    const locale = localeOf(request);
    return this.reading(request, async (tx) => {
      const chain = await this.visible(tx, chainId);
      const deadlines = await deadlinesOf(tx.manager, chain.chainId);
      return {
        chain: toldChain(chain, locale),
        joined: (await joinedWith(tx.manager, chain.chainId)).map((joined) => toldChain(joined, locale)),
        timeline: await this.page(tx, request, chain.chainId, { limit: 200 }),
        deadlines: deadlines.map((deadline) => toldDeadline(deadline, locale)),
        ...nextFor(chain),
        identityBlocked: whyNotAsked(await identitySupply(tx, chain.chainId, tx.actor)),
      };
    });
  }

  @Get(':chainId/timeline')
  @ApiOperation({ summary: 'What happened to a chain, page by page: oldest first, or the newest first' })
  @ApiParam({ name: 'chainId' })
  @ApiQuery({ name: 'link', required: false, description: 'What happened at this link, 1 to 5' })
  @ApiQuery({ name: 'newest', required: false, enum: ['true', 'false'], description: 'The newest first' })
  @ApiQuery({ name: 'after', required: false })
  @ApiQuery({ name: 'limit', required: false, schema: { type: 'integer', minimum: 1, maximum: 500, default: 200 } })
  @Answers(timelineAnswer)
  @Allow({ action: 'chain.timeline', by: prosecutor })
  async timeline(
    @Req() request: ActorRequest,
    @Param('chainId') chainId: string,
  ): Promise<z.infer<typeof timelineAnswer>> {
    const query = parseInput(page, request.query);
    return this.reading(request, async (tx) =>
      this.page(tx, request, (await this.visible(tx, chainId)).chainId, query),
    );
  }

  @Post(':chainId/decide')
  @HttpCode(201)
  @ApiOperation({ summary: 'The prosecutor decides on a completed case: back to the police, or to court' })
  @ApiParam({ name: 'chainId' })
  @ApiHeader({
    name: 'Idempotency-Key',
    required: true,
    description: 'The same key gives the same answer and one effect',
  })
  @ApiBody({
    schema: {
      type: 'object',
      required: ['decision', 'reason'],
      properties: { decision: { enum: ['return', 'to-court'] }, reason: { type: 'string' } },
    },
  })
  @Allow({ action: 'decision.decide', by: prosecutor })
  async decide(@Req() request: ActorRequest, @Param('chainId') chainId: string): Promise<Answer> {
    const input = { ...(request.body as object | undefined), chainId: idOf(chainId) };
    return this.casework.begin(this.decisions, 'decide', input, callerOf(request));
  }

  private reading<T>(request: ActorRequest, work: (tx: Transaction) => Promise<T>): Promise<T> {
    return this.casework.transactions.within({ ...callerOf(request), by: prosecutor }, work);
  }

  private async visible(tx: Transaction, chainId: string): Promise<ChainRow> {
    const chain = await findChain(tx.manager, idOf(chainId));
    if (chain === undefined) throw new Problem('not-found');
    return chain;
  }

  private async page(
    tx: Transaction,
    request: ActorRequest,
    chainId: string,
    query: z.infer<typeof page>,
  ): Promise<z.infer<typeof timelineAnswer>> {
    const wanted = { ...query, limit: query.limit + 1, after: readPlace(query.after) };
    const rows = await timelineOf(tx.manager, chainId, wanted);
    const last = rows[query.limit - 1];
    return {
      items: rows.slice(0, query.limit).map((row) => toldEntry(row, localeOf(request))),
      next: rows.length > query.limit && last !== undefined ? writePlace(last) : null,
    };
  }
}

/** What the prosecutor may do about the chain, and if not, why. */
function nextFor(chain: ChainRow): Pick<z.infer<typeof chainAnswer>, 'next' | 'blocked'> {
  const { says, basis } = decisionLifecycle.steps.decide;
  const decide = { step: 'decide', says, basis };
  const stops =
    chain.joinedTo !== null ? leadsItself : chain.stage === 'with-prosecutor' ? undefined : isWithProsecutor;
  return stops === undefined
    ? { next: [decide], blocked: [] }
    : { next: [], blocked: [{ ...decide, code: stops.code, why: stops.says }] };
}
