import { Allow } from '#libs/access';
import { parseInput, Transactions } from '#libs/casework';
import { agencies } from '#libs/contracts';
import { KeyRing } from '#libs/keys';
import { emergencyReasons } from '#libs/legal-basis';
import { Problem, type Locale } from '#libs/problems';
import { Answers, callerOf, pageOf, type ActorRequest } from '#libs/service';
import { Controller, Get, HttpCode, Inject, Param, Post, Req } from '@nestjs/common';
import { ApiOperation, ApiParam, ApiQuery, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { emergencyWith, listEmergencies, type EmergencyRow } from '../records/emergencies.store.js';
import { flag, idOf, limit, number, readPlace, writePlace } from './address.js';
import { localeOf } from './told.js';

const prosecutor = { prosecutor: 'region' } as const;
const listQuery = z.object({ waits: flag, number, after: z.string().optional(), limit });

const emergencyAnswer = z
  .object({
    openingId: z.string(),
    chainId: z.string(),
    number: z.string().nullable(),
    agency: z.enum(agencies),
    /** Who opened it is told by role, never by name. */
    role: z.string(),
    reason: z.string(),
    /** The reason in the reader's language. */
    says: z.string(),
    openedAt: z.date(),
    endsAt: z.date(),
    endedAt: z.date().nullable(),
    finding: z.enum(['right', 'not-right']).nullable(),
    reviewedAt: z.date().nullable(),
  })
  .meta({ id: 'Emergency' });
const wordsAnswer = z.object({ words: z.string(), review: z.string().nullable() });
type Told = z.output<typeof emergencyAnswer>;

/** Cases of the prosecutor's region that somebody opened in an emergency, and what the heads of unit found. */
@ApiTags('emergencies')
@Controller('emergencies')
export class EmergenciesController {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(KeyRing) private readonly keys: KeyRing,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Cases of my region that were opened in an emergency, the newest first' })
  @ApiQuery({ name: 'waits', required: false, enum: ['true', 'false'], description: 'Whether the review is to come' })
  @ApiQuery({ name: 'number', required: false, description: 'The whole number of the chain' })
  @ApiQuery({ name: 'after', required: false, description: 'The `next` of the page before' })
  @ApiQuery({ name: 'limit', required: false })
  @Answers(pageOf(emergencyAnswer))
  @Allow({ action: 'emergency.list', by: prosecutor })
  async list(@Req() request: ActorRequest): Promise<{ items: Told[]; next: string | null }> {
    const query = parseInput(listQuery, request.query);
    const wanted = { waits: query.waits, number: query.number, after: readPlace(query.after), limit: query.limit + 1 };
    const rows = await this.transactions.within({ ...callerOf(request), by: prosecutor }, ({ manager }) =>
      listEmergencies(manager, wanted),
    );
    const last = rows.length > query.limit ? rows[query.limit - 1] : undefined;
    const locale = localeOf(request);
    return {
      items: rows.slice(0, query.limit).map((row) => toldOf(row, locale)),
      next: last === undefined ? null : writePlace({ at: last.openedAt, id: last.openingId }),
    };
  }

  @Post(':openingId/read-words')
  @HttpCode(200)
  @ApiOperation({ summary: 'Why a case was opened and what the review says, in words; the reading is in the audit' })
  @ApiParam({ name: 'openingId' })
  @Answers(wordsAnswer)
  @Allow({ action: 'emergency.read-words', by: prosecutor })
  words(@Req() request: ActorRequest, @Param('openingId') openingId: string): Promise<z.output<typeof wordsAnswer>> {
    return this.transactions.within({ ...callerOf(request), by: prosecutor }, async (tx) => {
      const found = await emergencyWith(tx.manager, this.keys, idOf(openingId));
      if (found === undefined) throw new Problem('not-found');
      tx.audit({ action: 'emergency.read-words', chainId: found.chainId });
      return { words: found.words, review: found.review };
    });
  }
}

const isReason = (code: string): code is keyof typeof emergencyReasons => Object.hasOwn(emergencyReasons, code);
const toldOf = (row: EmergencyRow, locale: Locale): Told => ({
  ...row,
  agency: row.agency as Told['agency'],
  finding: row.finding as Told['finding'],
  says: isReason(row.reason) ? emergencyReasons[row.reason][locale] : row.reason,
});
