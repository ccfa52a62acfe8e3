import { Allow } from '#libs/access';
import { Transactions } from '#libs/casework';
import { agencies } from '#libs/contracts';
import { Answers, callerOf, itemsOf, listOf, type ActorRequest } from '#libs/service';
import { Controller, Get, Inject, Req } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { lawDecisions, type LawDecisionRow, type MadeRow, type WithdrawalRow } from '../records/law-decisions.js';
import { saidOf } from './law-decisions.texts.js';
import { localeOf } from './told.js';

const lawDecisionAnswer = z
  .object({
    id: z.string(),
    agency: z.enum(agencies),
    kind: z.enum(['day', 'length', 'citation']),
    /** By whom: a role, never a name. */
    role: z.string(),
    decidedAt: z.date(),
    takesEffectAt: z.date(),
    /** What was decided and on what basis, in the reader's language; of a time limit or a citation beside what the register says. */
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

/** What agencies decided about days, time limits and citations, as they told it, and oversight itself: the supervising prosecutor sees where the law is applied otherwise. */
@ApiTags('law')
@Controller('law-decisions')
export class LawDecisionsController {
  constructor(@Inject(Transactions) private readonly transactions: Transactions) {}

  @Get()
  @ApiOperation({
    summary:
      'Decisions of agencies about days, time limits and citations, the newest first: by which role, when, on what basis',
  })
  @Answers(itemsOf(lawDecisionAnswer))
  @Allow({ action: 'law.list-decisions', by: { prosecutor: 'region' } })
  async list(@Req() request: ActorRequest): Promise<{ items: Told[] }> {
    const rows = await this.transactions.within({ ...callerOf(request), by: { prosecutor: 'region' } }, ({ manager }) =>
      lawDecisions(manager),
    );
    const locale = localeOf(request);
    const withdrawals = rows.filter((row): row is WithdrawalRow => row.kind === 'day-withdrawn');
    const made = rows.filter((row): row is MadeRow => row.kind !== 'day-withdrawn');
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

/** The same decision at several agencies: the day and what it is; the time limit, its length and from when on; the provision, how and from when on. */
export function keyOf({ kind, content }: Pick<MadeRow, 'kind' | 'content'>): string {
  const row = { kind, content } as MadeRow;
  if (row.kind === 'day') return `${row.content.on} ${row.content.is}`;
  if (row.kind === 'length') {
    const { rule, length, from, running } = row.content;
    return JSON.stringify([rule, length, from, running]);
  }
  const { provision, today, confirmed, from } = row.content;
  return JSON.stringify([provision, today?.instrument, today?.article, confirmed, from]);
}
