import { Allow } from '#libs/access';
import { Transactions } from '#libs/casework';
import { agencies } from '#libs/contracts';
import { Answers, callerOf, itemsOf, listOf, type ActorRequest } from '#libs/service';
import { Controller, Get, Inject, Req } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import {
  lawDecisions,
  type DayRow,
  type LawDecisionRow,
  type LengthRow,
  type WithdrawalRow,
} from '../records/law-decisions.js';
import { saidOf } from './law-decisions.texts.js';
import { localeOf } from './told.js';

const lawDecisionAnswer = z
  .object({
    id: z.string(),
    agency: z.enum(agencies),
    kind: z.enum(['day', 'length']),
    /** By whom: a role, never a name. */
    role: z.string(),
    decidedAt: z.date(),
    takesEffectAt: z.date(),
    /** What was decided and on what basis, in the reader's language; of a time limit beside what the register says. */
    what: z.string(),
    basis: z.string(),
    reason: z.string(),
    /** How many deadlines moved; null while they have not been counted anew. */
    moved: z.number().nullable(),
    withdrawn: z.object({ at: z.date(), reason: z.string(), moved: z.number().nullable() }).nullable(),
    /** Agencies at which nothing of the kind is in force: one may have forgotten it. */
    lackedBy: listOf(z.enum(agencies)),
  })
  .meta({ id: 'LawDecisionTold' });
type Told = z.output<typeof lawDecisionAnswer>;
type Made = DayRow | LengthRow;

/** What agencies decided about days and time limits, as they told it, and oversight itself: the supervising prosecutor sees where the law is applied otherwise. */
@ApiTags('law')
@Controller('law-decisions')
export class LawDecisionsController {
  constructor(@Inject(Transactions) private readonly transactions: Transactions) {}

  @Get()
  @ApiOperation({
    summary: 'Decisions of agencies about days and time limits, the newest first: by which role, when, on what basis',
  })
  @Answers(itemsOf(lawDecisionAnswer))
  @Allow({ action: 'law.list-decisions', by: { prosecutor: 'region' } })
  async list(@Req() request: ActorRequest): Promise<{ items: Told[] }> {
    const rows = await this.transactions.within({ ...callerOf(request), by: { prosecutor: 'region' } }, ({ manager }) =>
      lawDecisions(manager),
    );
    const locale = localeOf(request);
    const withdrawals = rows.filter((row): row is WithdrawalRow => row.kind === 'day-withdrawn');
    const made = rows.filter((row): row is Made => row.kind !== 'day-withdrawn');
    const withdrawalOf = ({ agency, decisionId }: LawDecisionRow): WithdrawalRow | undefined =>
      withdrawals.find((each) => each.agency === agency && each.content.of === decisionId);
    const standing = made.filter((row) => withdrawalOf(row) === undefined);
    return {
      items: made.map((row) => {
        const { decisionId: id, agency, kind, role, decidedAt, takesEffectAt, moved } = row;
        const withdrawal = withdrawalOf(row);
        const others = new Set(standing.filter((each) => keyOf(each) === keyOf(row)).map((each) => each.agency));
        return {
          ...{ id, agency, kind, role, decidedAt, takesEffectAt, moved, ...saidOf(row, locale) },
          withdrawn:
            withdrawal === undefined
              ? null
              : { at: withdrawal.decidedAt, reason: withdrawal.content.reason, moved: withdrawal.moved },
          lackedBy: withdrawal === undefined ? agencies.filter((each) => !others.has(each)) : [],
        };
      }),
    };
  }
}

/** The same decision at several agencies: the day and what it is, or the time limit, its length and from when on. */
export const keyOf = (row: DayRow | LengthRow): string =>
  row.kind === 'day'
    ? `${row.content.on} ${row.content.is}`
    : JSON.stringify([row.content.rule, row.content.length, row.content.from, row.content.running]);
