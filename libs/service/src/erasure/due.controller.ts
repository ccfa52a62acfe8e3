import { Allow } from '#libs/access';
import { Casework, parseInput, type Desk } from '#libs/casework';
import { endOf } from '#libs/deadlines';
import { erasureGrounds, retentionTerms } from '#libs/legal-basis';
import { may, type Actor } from '#libs/lifecycle';
import { Problem } from '#libs/problems';
import { Controller, Get, Inject, Req, type Type } from '@nestjs/common';
import { ApiOperation, ApiParam, ApiQuery, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { pageOf } from '../answers.js';
import { Answers } from '../body-schemas.js';
import { callerOf, type ActorRequest } from '../caller.js';
import { listQuery, readPlace, writePlace } from '../record-list.js';
import { dueFor, type Due } from './due.js';
import { dueErasureAnswer, erasureProspectAnswer } from './erasure.answers.js';
import { ERASURE_DESK } from './erasure.desk.js';
import type { Erasure } from './erasure.js';
import { erasureRights, type ErasingAgency, type ErasureRights } from './erasure.rights.js';
import { prospectOf } from './prospect.js';

const query = listQuery.pick({ number: true, after: true, limit: true });

/** What has to be asked for, and how it stands with one record: beside the routes of erasures themselves, which are made of their lifecycle. */
export function dueController(agency: ErasingAgency): Type<unknown> {
  const rights: ErasureRights = erasureRights[agency];
  const by = { ...rights.asks, ...rights.decides };

  @ApiTags('erasures')
  @Controller('erasures')
  class DueErasures {
    constructor(
      @Inject(Casework) readonly casework: Casework,
      @Inject(ERASURE_DESK) readonly desk: Desk<Erasure>,
    ) {}

    @Get('due')
    @ApiOperation({
      summary:
        'Chains of which everything has been kept long enough and nobody has asked for the erasure; what has lain longest first',
    })
    @ApiQuery({
      name: 'number',
      required: false,
      description: 'The whole number of a record; of one that has none, the last eight characters of its id',
    })
    @ApiQuery({ name: 'after', required: false, description: 'The `next` of the page before' })
    @ApiQuery({ name: 'limit', required: false, schema: { type: 'integer', minimum: 1, maximum: 100, default: 25 } })
    @Answers(pageOf(dueErasureAnswer))
    @Allow({ action: 'erasure.list-due', by })
    async due(
      @Req() request: ActorRequest,
    ): Promise<{ items: z.output<typeof dueErasureAnswer>[]; next: string | null }> {
      const { number, after, limit } = parseInput(query, request.query);
      return this.casework.transactions.within({ ...callerOf(request), by }, async (tx) => {
        const place = {
          ...(number === undefined ? {} : { number }),
          ...(after === undefined ? {} : { after: readPlace(after) }),
        };
        const { items, next } = await dueFor(tx, this.casework, rights, { by, limit, ...place });
        return {
          items: items.map((each) => shown(each, rights, tx.actor)),
          next: next === null ? null : writePlace(next),
        };
      });
    }

    @Get('of/:recordId')
    @ApiOperation({
      summary: 'Whether the erasure of a record’s chain may be asked for, on which grounds, and why not',
    })
    @ApiParam({ name: 'recordId' })
    @Answers(erasureProspectAnswer)
    @Allow({ action: 'erasure.prospect', by: rights.asks })
    async prospect(@Req() request: ActorRequest): Promise<z.output<typeof erasureProspectAnswer>> {
      const { recordId } = request.params as { recordId: string };
      if (!z.uuid().safeParse(recordId).success) throw new Problem('not-found');
      const { casework, desk } = this;
      return casework.transactions.within({ ...callerOf(request), by: rights.asks }, (tx) =>
        prospectOf(tx, { casework, desk, rights }, recordId),
      );
    }
  }
  return DueErasures;
}

const shown = (
  { of, record, number, says, keptUntil }: Due,
  { asks, termOf }: ErasureRights,
  actor: Actor,
): z.output<typeof dueErasureAnswer> => {
  const { id: recordId, chainId, status, unitId, region, changedAt } = record;
  return {
    ...{ recordId, of, chainId, number, status, unitId, region, changedAt, statusSays: says },
    ...{ ground: 'term-over', groundSays: erasureGrounds['term-over'].says },
    mayAsk: may(asks, record, actor),
    termSays: retentionTerms[termOf(of, status)].title,
    keptUntil: endOf(keptUntil).toISOString(),
  };
};
