import { Allow } from '#libs/access';
import { parseInput } from '#libs/casework';
import { dayOf, effectOf, kazakhstanCalendar, lawInForce, type DayCorrection } from '#libs/deadlines';
import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query, Req } from '@nestjs/common';
import { ApiBody, ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { AgencyParts } from '../agency-parts.js';
import { listOf, textsAnswer } from '../answers.js';
import { Answers, bodyOf } from '../body-schemas.js';
import { callerOf, type ActorRequest } from '../caller.js';
import { AGENCY_PARTS } from '../tokens.js';
import { decideDay, daysWith, daysWithout, withdrawDay } from './day-rules.js';
import { decide, draftOf } from './decide.js';
import { dayInput, decisionsOf, ofKind, withdrawalInput, type Decision } from './decisions.js';
import { decidedAnswer, effectAnswer, madeAnswer, toldDecision, toldEffect } from './law.answers.js';

/** Whoever runs the service decides; whoever audits that reads. Neither sees a case. */
const administrators = { administrator: 'agency' } as const;

const asked = z.object({ year: z.coerce.number().int().min(2020).max(2100).optional() });
const calendarAnswer = z.object({
  /** How many decisions there are; whoever makes the next one says on how many they looked (`If-Match`). */
  version: z.number(),
  year: z.number(),
  /** Days off besides ordinary weekends, as terms are counted by them here. */
  days: listOf(
    z.object({
      on: z.string(),
      because: z.enum(['weekend', 'holiday', 'moved']),
      name: textsAnswer,
      decided: z.boolean(),
    }),
  ),
  /** Everything decided about days, the newest first; withdrawn ones stay. */
  decisions: listOf(
    z
      .object({
        ...decidedAnswer,
        ...{ on: z.string(), is: z.enum(['rest', 'working']), name: textsAnswer },
        decision: z.object({ number: z.string(), on: z.string() }),
        withdrawn: z.object({ ...decidedAnswer, reason: z.string() }).nullable(),
      })
      .meta({ id: 'DayDecision' }),
  ),
});
type CalendarAnswer = z.output<typeof calendarAnswer>;
const previewInput = z.union([dayInput.pick({ on: true, is: true }), z.strictObject({ withdraw: z.uuid() })]);

/** Days of rest and of work that the agency's administrator enters, with what each does to the deadlines that run. */
@ApiTags('law')
@Controller('law/days')
export class DaysController {
  constructor(@Inject(AGENCY_PARTS) private readonly parts: AgencyParts) {}

  @Get()
  @ApiOperation({ summary: 'Days off of a year as terms are counted by them here, and everything decided about days' })
  @ApiQuery({ name: 'year', required: false, schema: { type: 'integer' } })
  @Answers(calendarAnswer)
  @Allow({ action: 'law.read-days', signedIn: true })
  async read(@Query() query: unknown): Promise<CalendarAnswer> {
    const { year = Number(dayOf(new Date()).slice(0, 4)) } = parseInput(asked, query);
    const decisions = await decisionsOf(this.parts.dataSource);
    return {
      ...{ version: decisions.length, year, days: daysOffIn(year) },
      decisions: ofKind(decisions, 'day')
        .map((each) => ({
          ...toldDecision(each, this.parts.staff),
          ...each.content,
          withdrawn: this.withdrawalOf(each.id, decisions),
        }))
        .reverse(),
    };
  }

  @Post('preview')
  @HttpCode(200)
  @ApiOperation({ summary: 'What a day, or withdrawing one, would do to the deadlines that run; changes nothing' })
  @ApiBody({ schema: bodyOf(previewInput) })
  @Answers(effectAnswer)
  @Allow({ action: 'law.preview-day', by: administrators })
  async preview(@Body() body: unknown): Promise<z.output<typeof effectAnswer>> {
    const input = parseInput(previewInput, body);
    const { dataSource } = this.parts;
    const [before, now] = [await decisionsOf(dataSource), new Date()];
    let days: readonly DayCorrection[];
    if ('withdraw' in input) {
      withdrawDay(input.withdraw, '')(before, now);
      days = daysWithout(before, input.withdraw);
    } else {
      const day = { ...input, name: nameless, decision: { number: '-', on: '2000-01-01' } };
      decideDay(day)(before, now);
      days = daysWith(before, day, now);
    }
    return toldEffect(
      await effectOf(dataSource.manager, draftOf({ calendar: kazakhstanCalendar(days) }), now),
      this.parts.units,
    );
  }

  @Post()
  @HttpCode(200)
  @ApiOperation({ summary: 'Decides a day of rest or of work; deadlines that run are counted anew' })
  @ApiBody({ schema: bodyOf(dayInput) })
  @Answers(madeAnswer)
  @Allow({ action: 'law.decide-day', by: administrators, stepUp: true })
  async decide(@Req() request: ActorRequest): Promise<z.output<typeof madeAnswer>> {
    const day = parseInput(dayInput, request.body);
    return decide(this.parts, callerOf(request), ['day', day], decideDay(day));
  }

  @Post(':id/withdraw')
  @HttpCode(200)
  @ApiOperation({ summary: 'Withdraws a day that was decided; deadlines that run are counted anew' })
  @ApiBody({ schema: bodyOf(withdrawalInput) })
  @Answers(madeAnswer)
  @Allow({ action: 'law.withdraw-day', by: administrators, stepUp: true })
  async withdraw(@Param('id') id: string, @Req() request: ActorRequest): Promise<z.output<typeof madeAnswer>> {
    const { reason } = parseInput(withdrawalInput, request.body);
    return decide(this.parts, callerOf(request), ['day-withdrawn', id, reason], withdrawDay(id, reason));
  }

  private withdrawalOf(id: string, decisions: readonly Decision[]): CalendarAnswer['decisions'][number]['withdrawn'] {
    const found = ofKind(decisions, 'day-withdrawn').find(({ content }) => content.of === id);
    return found === undefined ? null : { ...toldDecision(found, this.parts.staff), reason: found.content.reason };
  }
}

/** A preview needs no name: it is counted, not shown. */
const nameless = { kk: '-', ru: '-', en: '-' };

function daysOffIn(year: number): CalendarAnswer['days'] {
  const { calendar } = lawInForce;
  const decided = new Set(calendar.corrections.map(({ on }) => on));
  const days: CalendarAnswer['days'][number][] = [];
  for (let at = Date.UTC(year, 0, 1); at < Date.UTC(year + 1, 0, 1); at += 86_400_000) {
    const on = new Date(at).toISOString().slice(0, 10);
    const off = calendar.dayOff(on);
    if (off !== null && off.because !== 'weekend') days.push({ on, ...off, decided: decided.has(on) });
  }
  return days;
}
