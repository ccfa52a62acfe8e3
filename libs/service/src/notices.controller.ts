import { Allow } from '#libs/access';
import { Casework, noticesOf, parseInput, seeNotices, Transactions, type Transaction } from '#libs/casework';
import type { TimeLimitCode } from '#libs/legal-basis';
import { noticeTexts, type NoticeCode } from '#libs/lifecycle';
import type { Texts } from '#libs/problems';
import { Controller, Get, HttpCode, Post, Req } from '@nestjs/common';
import { ApiBody, ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { noticeAnswer, pageOf } from './answers.js';
import { Answers, bodyOf } from './body-schemas.js';
import { callerOf, type ActorRequest } from './caller.js';
import { titleOf } from './record-list.js';

const asked = z.object({
  after: z.uuid().optional(),
  limit: z.coerce.number().int().min(1).max(100).default(100),
  about: z.enum(['deadlines']).optional(),
});
const looked = z.strictObject({ upTo: z.uuid() });
const seenAnswer = z.object({ upTo: z.string() });
type Told = z.output<typeof noticeAnswer>;

/** Content-free messages to the signed-in person: that something waits, and where. */
@ApiTags('notices')
@Controller('notices')
export class NoticesController {
  constructor(
    private readonly transactions: Transactions,
    private readonly casework: Casework,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Notices to me, newest first' })
  @ApiQuery({ name: 'after', required: false, description: 'The `next` of the page before' })
  @ApiQuery({ name: 'limit', required: false, schema: { type: 'integer', minimum: 1, maximum: 100, default: 100 } })
  @ApiQuery({ name: 'about', required: false, enum: ['deadlines'], description: 'Of deadlines alone' })
  @Answers(pageOf(noticeAnswer))
  @Allow({ action: 'notices.list', signedIn: true })
  async list(@Req() request: ActorRequest): Promise<{ items: Told[]; next: string | null }> {
    const { after, limit, about } = parseInput(asked, request.query);
    return this.within(request, async (tx) => {
      const rows = await noticesOf(tx.manager, tx.actor, {
        before: after,
        limit: limit + 1,
        deadlines: about !== undefined,
      });
      const page = rows.slice(0, limit);
      const known = await this.casework.records.knownBy(tx, [...new Set(page.map(({ recordId }) => recordId))]);
      return {
        items: page.map((row) => ({ ...row, number: known.get(row.recordId) ?? null, says: sayingOf(row.code) })),
        next: rows.length > limit ? (page.at(-1)?.id ?? null) : null,
      };
    });
  }

  @Post('seen')
  @HttpCode(200)
  @ApiOperation({ summary: 'I have looked at all notices up to this one; nothing else changes' })
  @ApiBody({ schema: bodyOf(looked) })
  @Answers(seenAnswer)
  @Allow({ action: 'notices.see', signedIn: true })
  async see(@Req() request: ActorRequest): Promise<{ upTo: string }> {
    const { upTo } = parseInput(looked, request.body);
    await this.within(request, (tx) => seeNotices(tx.manager, tx.actor, upTo));
    return { upTo };
  }

  private within<T>(request: ActorRequest, work: (tx: Transaction) => Promise<T>): Promise<T> {
    const { actor, requestId, trace } = callerOf(request);
    return this.transactions.within({ actor, requestId, trace }, work);
  }
}

const deadline = /^deadline-(warned|breached|moved):(.+)$/;

const clockSays = {
  breached: { en: 'Overdue', ru: 'Срок истёк', kk: 'Мерзімі өтті' },
  warned: { en: 'Due soon', ru: 'Срок подходит', kk: 'Мерзімі жақын' },
  moved: { en: 'Deadline moved', ru: 'Срок перенесён', kk: 'Мерзім ауыстырылды' },
} as const satisfies Record<string, Texts>;

/** What a notice says. One of a clock names the clock. */
function sayingOf(code: NoticeCode): Texts {
  const clock = deadline.exec(code);
  if (clock === null) return noticeTexts[code as keyof typeof noticeTexts];
  const title = titleOf(clock[2] as TimeLimitCode);
  const { en, ru, kk } = clockSays[clock[1] as keyof typeof clockSays];
  return { en: `${en}: ${title.en}`, ru: `${ru}: ${title.ru}`, kk: `${kk}: ${title.kk}` };
}
