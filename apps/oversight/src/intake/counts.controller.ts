import { Allow } from '#libs/access';
import { boundsOf, Transactions } from '#libs/casework';
import { citeOffence, offences, type OffenceCode } from '#libs/legal-basis';
import type { Locale } from '#libs/problems';
import { Answers, callerOf, type ActorRequest } from '#libs/service';
import { Controller, Get, Inject, Req } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { EntityManager } from 'typeorm';
import type { z } from 'zod';
import { withoutSmallCells, withoutSmallSpans, withoutSmallTotal, type Cell } from '../procedure/small-cells.js';
import { countsAnswer } from '../records/chain.answers.js';
import {
  countChains,
  countWork,
  durationsOf,
  type Counts,
  type Durations,
  type Work,
} from '../records/counts.query.js';
import { KeptFigures, type Count } from '../records/kept-figures.js';
import { localeOf } from './told.js';

const readers = { prosecutor: 'region', analyst: 'agency' } as const;

/** How many chains stand where. */
@ApiTags('counts')
@Controller('counts')
export class CountsController {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(KeptFigures) private readonly kept: KeptFigures<Figures>,
  ) {}

  @Get()
  @ApiOperation({
    summary: 'Chains by stage, link, region, breach and more; for analysts of the whole country, without small figures',
  })
  @Answers(countsAnswer)
  @Allow({ action: 'counts.read', by: readers })
  async counts(@Req() request: ActorRequest): Promise<z.infer<typeof countsAnswer>> {
    const caller = callerOf(request);
    const { actor } = caller;
    // Whoever is analyst as well as prosecutor sees the whole country: without small figures.
    const isAnalyst = actor.roles.includes('analyst');
    const { region } = boundsOf(readers, actor);
    const reader = `${actor.subject} ${region ?? 'country'}`;
    const { at: countedAt, figures } = await this.kept.of(reader, () =>
      this.transactions.within({ ...caller, by: readers }, ({ manager }) => figuresOf(manager, region)),
    );
    const { counts, durations, work } = figures;
    const { total, by, openAt } = counts;
    const articles = named(by.article, localeOf(request));
    if (!isAnalyst) return { countedAt, total, by, durations, articles, work: { openAt, ...work } };
    const shown = eachOf(by, withoutSmallCells);
    return {
      countedAt,
      total: withoutSmallTotal(total),
      by: shown,
      articles,
      durations: {
        standing: withoutSmallSpans(durations.standing, shown.stage),
        inStage: withoutSmallSpans(durations.inStage, shown.stage),
        toTheEnd: withoutSmallSpans(durations.toTheEnd, shown.outcome),
      },
      work: {
        openAt: withoutSmallCells(openAt),
        overdue: withoutSmallCells(work.overdue),
        overridden: withoutSmallTotal(work.overridden),
      },
    };
  }
}

/** What the page counts. */
export interface Figures {
  readonly counts: Counts;
  readonly durations: Durations;
  readonly work: Work;
}

/** One after the other, on the transaction's one connection. */
async function figuresOf(manager: EntityManager, region: string | undefined): Promise<Count<Figures>> {
  const begun = performance.now();
  // Of a million chains what is counted does not fit into the little that a statement has by itself.
  await manager.query(`SET LOCAL work_mem = '64MB'`);
  const counts = await countChains(manager, region);
  const durations = await durationsOf(manager, region);
  const work = await countWork(manager);
  return { figures: { counts, durations, work }, tookMs: performance.now() - begun };
}

const isOffence = (code: string): code is OffenceCode => Object.hasOwn(offences, code);

/** What articles are called. One that the register does not know any more keeps its code. */
const named = (cells: readonly Cell[], locale: Locale): { code: string; says: string }[] =>
  cells.map(({ value }) => ({
    code: value,
    says: isOffence(value) ? `${citeOffence(value)[locale]} · ${offences[value].title[locale]}` : value,
  }));

const eachOf = <K extends string, A, B>(all: Readonly<Record<K, A>>, make: (one: A) => B): Record<K, B> =>
  Object.fromEntries(Object.entries<A>(all).map(([name, one]) => [name, make(one)])) as Record<K, B>;
