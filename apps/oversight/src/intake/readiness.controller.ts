import { Allow } from '#libs/access';
import { parseInput, Transactions } from '#libs/casework';
import { KeyRing } from '#libs/keys';
import { cite, provisions, readinessConditions, type ProvisionCode } from '#libs/legal-basis';
import { Problem, type Locale } from '#libs/problems';
import { Answers, callerOf, type ActorRequest } from '#libs/service';
import { Controller, Get, Inject, Param, Req } from '@nestjs/common';
import { ApiOperation, ApiParam, ApiQuery, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { readinessAnswer, readinessListAnswer } from '../records/chain.answers.js';
import { findChain } from '../records/chain.queries.js';
import {
  decisionsOn,
  listReadiness,
  readinessOf,
  type ReadinessRow,
  type ToldCheck,
} from '../records/readiness.store.js';
import { flag, idOf, limit, number, readPlace, writePlace } from './address.js';
import { localeOf } from './told.js';

const prosecutor = { prosecutor: 'region' } as const;
const listQuery = z.object({ overridden: flag, number, after: z.string().optional(), limit });

/** How ready the cases of the prosecutor's region are, and what heads of unit let pass. */
@ApiTags('readiness')
@Controller()
export class ReadinessController {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(KeyRing) private readonly keys: KeyRing,
  ) {}

  @Get('readiness')
  @ApiOperation({
    summary: 'Cases of my region with the checks that are unmet or overridden, those that changed last first',
  })
  @ApiQuery({ name: 'overridden', required: false, enum: ['true', 'false'] })
  @ApiQuery({ name: 'number', required: false, description: 'The whole number of the chain' })
  @ApiQuery({ name: 'after', required: false, description: 'The `next` of the page before' })
  @ApiQuery({ name: 'limit', required: false })
  @Answers(readinessListAnswer)
  @Allow({ action: 'readiness.list', by: prosecutor })
  async list(@Req() request: ActorRequest): Promise<z.infer<typeof readinessListAnswer>> {
    const query = parseInput(listQuery, request.query);
    const wanted = {
      overridden: query.overridden,
      number: query.number,
      after: readPlace(query.after),
      limit: query.limit + 1,
    };
    const rows = await this.transactions.within({ ...callerOf(request), by: prosecutor }, ({ manager }) =>
      listReadiness(manager, wanted),
    );
    const last = rows[query.limit - 1];
    const next =
      rows.length > query.limit && last !== undefined ? writePlace({ at: last.changedAt, id: last.chainId }) : null;
    const locale = localeOf(request);
    return { items: rows.slice(0, query.limit).map((row) => ({ ...row, checks: checksOf(row, locale) })), next };
  }

  @Get('chains/:chainId/readiness')
  @ApiOperation({
    summary:
      'Every readiness check of a case, and the decisions about them with their reasons; the reading is in the audit',
  })
  @ApiParam({ name: 'chainId' })
  @Answers(readinessAnswer)
  @Allow({ action: 'chain.read-readiness', by: prosecutor })
  one(@Req() request: ActorRequest, @Param('chainId') chainId: string): Promise<z.infer<typeof readinessAnswer>> {
    const locale = localeOf(request);
    return this.transactions.within({ ...callerOf(request), by: prosecutor }, async (tx) => {
      const chain = await findChain(tx.manager, idOf(chainId));
      if (chain === undefined) throw new Problem('not-found');
      const readiness = await readinessOf(tx.manager, chain.chainId);
      tx.audit({ action: 'chain.read-readiness', chainId: chain.chainId });
      return {
        changedAt: readiness?.changedAt ?? null,
        ready: readiness !== undefined && !readiness.checks.some((each) => each.blocking && each.state === 'not-met'),
        checks: (readiness?.checks ?? []).map((check) => toldCheck(check, locale)),
        decisions: await decisionsOn(tx.manager, this.keys, chain.chainId),
      };
    });
  }
}

const isProvision = (code: string): code is ProvisionCode => Object.hasOwn(provisions, code);
const isCondition = (code: string): code is keyof typeof readinessConditions =>
  Object.hasOwn(readinessConditions, code);

/** A check in the reader's language. One that this release does not know keeps its code. */
const saidOf = (check: string, locale: Locale): string =>
  isCondition(check) ? readinessConditions[check].says[locale] : check;

const checksOf = (
  { notMet, overridden }: ReadinessRow,
  locale: Locale,
): { check: string; state: string; says: string }[] => [
  ...overridden.map((check) => ({ check, state: 'overridden', says: saidOf(check, locale) })),
  ...notMet.map((check) => ({ check, state: 'not-met', says: saidOf(check, locale) })),
];

const toldCheck = (
  { basis, ...check }: ToldCheck,
  locale: Locale,
): z.infer<typeof readinessAnswer>['checks'][number] => ({
  ...check,
  says: saidOf(check.check, locale),
  basis: isProvision(basis) ? cite(basis)[locale] : basis,
});
