import { Allow } from '#libs/access';
import { Transactions } from '#libs/casework';
import { agencies, lawApplied, lawDecided, type AgencyId, type EventOf } from '#libs/contracts';
import { writeDay, writeLength } from '#libs/deadlines';
import { citePlace, timeLimits } from '#libs/legal-basis';
import { ChainContext, Hears } from '#libs/messaging';
import type { Locale } from '#libs/problems';
import { Answers, callerOf, itemsOf, listOf, type ActorRequest } from '#libs/service';
import { Controller, Get, Inject, Req } from '@nestjs/common';
import { Ctx, Payload } from '@nestjs/microservices';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import {
  keepDecision,
  lawDecisions,
  noteApplied,
  type DayRow,
  type LawDecisionRow,
  type LengthRow,
  type WithdrawalRow,
} from '../records/law-decisions.js';
import { localeOf } from './told.js';

const links = agencies.filter((agency) => agency !== 'oversight');

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

/** What agencies decided about days and time limits, as they told it: the supervising prosecutor sees where the law is applied otherwise. */
@ApiTags('law')
@Controller('law-decisions')
export class LawController {
  constructor(@Inject(Transactions) private readonly transactions: Transactions) {}

  @Hears(...Object.values(lawDecided))
  decided(@Payload() event: EventOf<(typeof lawDecided)['police']>, @Ctx() { tx }: ChainContext): Promise<void> {
    return keepDecision(tx.manager, event);
  }

  @Hears(...Object.values(lawApplied))
  applied(@Payload() event: EventOf<(typeof lawApplied)['police']>, @Ctx() { tx }: ChainContext): Promise<void> {
    return noteApplied(tx.manager, event);
  }

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
          lackedBy: withdrawal === undefined ? links.filter((each: AgencyId) => !others.has(each)) : [],
        };
      }),
    };
  }
}

/** The same decision at several agencies: the day and what it is, or the time limit, its length and from when on. */
const keyOf = (row: Made): string =>
  row.kind === 'day'
    ? `${row.content.on} ${row.content.is}`
    : JSON.stringify([row.content.rule, row.content.length, row.content.from, row.content.running]);

const words = {
  kk: {
    rest: 'демалыс күні',
    working: 'жұмыс күні',
    decision: (number: string, on: string) => `${number} шешім, ${on}`,
    length: (title: string, now: string, before: string) => `${title}: ${now} (тізілімде: ${before})`,
    from: (day: string, running: boolean) =>
      `қолданысқа енген күні – ${day}${running ? '; бұрын басталғандарға да қолданылады' : ''}`,
    given: 'істің өзінде белгіленеді',
  },
  ru: {
    rest: 'день отдыха',
    working: 'рабочий день',
    decision: (number: string, on: string) => `решение ${number} от ${on}`,
    length: (title: string, now: string, before: string) => `${title}: ${now} (по реестру: ${before})`,
    from: (day: string, running: boolean) => `действует с ${day}${running ? ', в том числе для начатых раньше' : ''}`,
    given: 'устанавливается в самом деле',
  },
  en: {
    rest: 'a day of rest',
    working: 'a working day',
    decision: (number: string, on: string) => `decision ${number} of ${on}`,
    length: (title: string, now: string, before: string) => `${title}: ${now} (register: ${before})`,
    from: (day: string, running: boolean) => `from ${day} on${running ? ', also for what began before' : ''}`,
    given: 'the case itself sets it',
  },
} as const;

function saidOf(row: Made, locale: Locale): Pick<Told, 'what' | 'basis' | 'reason'> {
  const say = words[locale];
  if (row.kind === 'day') {
    const { on, is, name, decision } = row.content;
    return {
      what: `${writeDay(on, locale)} – ${say[is]}`,
      basis: say.decision(decision.number, writeDay(decision.on, locale)),
      reason: name[locale],
    };
  }
  const { rule, length, from, running, basis } = row.content;
  const { title, length: before } = timeLimits[rule];
  const written = before === 'given' ? say.given : writeLength(before, locale);
  return {
    what: `${say.length(title[locale], writeLength(length, locale), written)}; ${say.from(writeDay(from, locale), running)}`,
    basis: citePlace(basis)[locale],
    reason: basis.text[locale],
  };
}
