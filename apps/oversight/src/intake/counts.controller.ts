import { Allow } from '#libs/access';
import { Transactions } from '#libs/casework';
import { citeOffence, offences, type OffenceCode } from '#libs/legal-basis';
import type { Locale } from '#libs/problems';
import { Answers, callerOf, type ActorRequest } from '#libs/service';
import { Controller, Get, Inject, Req } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { withoutSmallCells, withoutSmallSpans, withoutSmallTotal, type Cell } from '../procedure/small-cells.js';
import { countsAnswer } from '../records/chain.answers.js';
import { countChains, countWork, durationsOf } from '../records/counts.query.js';
import { localeOf } from './told.js';

const readers = { prosecutor: 'region', analyst: 'agency' } as const;

/** How many chains stand where. */
@ApiTags('counts')
@Controller('counts')
export class CountsController {
  constructor(@Inject(Transactions) private readonly transactions: Transactions) {}

  @Get()
  @ApiOperation({
    summary: 'Chains by stage, link, region, breach and more; for analysts of the whole country, without small figures',
  })
  @Answers(countsAnswer)
  @Allow({ action: 'counts.read', by: readers })
  async counts(@Req() request: ActorRequest): Promise<z.infer<typeof countsAnswer>> {
    const caller = callerOf(request);
    // Whoever is analyst as well as prosecutor sees the whole country: without small figures.
    const isAnalyst = caller.actor.roles.includes('analyst');
    return this.transactions.within({ ...caller, by: readers }, async ({ manager }) => {
      const { total, by } = await countChains(manager);
      const durations = await durationsOf(manager);
      const work = await countWork(manager);
      const articles = named(by.article, localeOf(request));
      if (!isAnalyst) return { total, by, durations, articles, work };
      const shown = eachOf(by, withoutSmallCells);
      return {
        total: withoutSmallTotal(total),
        by: shown,
        articles,
        durations: {
          standing: withoutSmallSpans(durations.standing, shown.stage),
          inStage: withoutSmallSpans(durations.inStage, shown.stage),
          toTheEnd: withoutSmallSpans(durations.toTheEnd, shown.outcome),
        },
        work: {
          openAt: withoutSmallCells(work.openAt),
          overdue: withoutSmallCells(work.overdue),
          overridden: withoutSmallTotal(work.overridden),
        },
      };
    });
  }
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
