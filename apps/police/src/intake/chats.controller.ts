import { Allow } from '#libs/access';
import { Casework, parseInput, type Desk, type Transaction } from '#libs/casework';
import { localOf } from '#libs/chats';
import { KeyRing } from '#libs/keys';
import { Problem } from '#libs/problems';
import { Answers, callerOf, itemsOf, type ActorRequest } from '#libs/service';
import {
  chatLinesAnswer,
  chatSearchBody,
  linesFrom,
  searchChat,
  standingOf,
  wordsOf,
  type NumberedLine,
} from '#libs/timelines';
import { Controller, Get, HttpCode, Inject, Post, Req } from '@nestjs/common';
import { ApiBody, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { isOrderOpen } from '../procedure/chat.rules.js';
import type { Investigation } from '../procedure/investigation.js';
import { mayReadWhole } from '../procedure/investigation.rights.js';
import { phases } from '../procedure/phases.js';
import { chatAnswer, chatsAnswer, contactAnswer, markAnswer } from '../records/chat.answers.js';
import { contactOf, type ContactOfChats } from '../records/chat.contact.js';
import {
  chatsOf,
  findChats,
  marksOfCase,
  orderInForce,
  readingsOf,
  settledOrdersOf,
  type FoundChat,
} from '../records/chats.store.js';
import { expertMarksOf } from '../records/expert-marks.js';
import { INVESTIGATION_DESK } from '../records/investigation.desk.js';
import { journalReading } from './reading-of-evidence.js';

const purpose = z.string().min(3).max(200);
const reading = z.object({ purpose });
const linesBody = z.object({
  purpose,
  /** The `next` of the page before. */
  from: z.number().int().min(0).default(0),
  limit: z.number().int().min(1).max(200).default(100),
});
const contactBody = z.object({
  purpose,
  chatIds: z.array(z.uuid()).min(1).max(20),
  /** Silence from which on the next line counts as a new approach. */
  gapHours: z.number().min(1).max(8_760).default(24),
});
const described = (body: z.ZodType): never =>
  z.toJSONSchema(body, { target: 'openapi-3.0', io: 'input', unrepresentable: 'any' }) as never;

/** Lines of conversations that one request measures. */
const mostMeasured = 1_000_000;

/** Conversations that were read from items of evidence: their lines, what they measure, and the phases that were marked. Every look at them is journalled as evidence; what it is for stands in a body, never in an address. */
@ApiTags('investigations')
@ApiParam({ name: 'id' })
@Controller('investigations/:id/chats')
export class ChatsController {
  constructor(
    @Inject(Casework) private readonly casework: Casework,
    @Inject(INVESTIGATION_DESK) private readonly desk: Desk<Investigation>,
    @Inject(KeyRing) private readonly keys: KeyRing,
  ) {}

  @Get()
  @ApiOperation({
    summary: 'What was read as a conversation, what is being read, and what could not be; no names, no words',
  })
  @Answers(chatsAnswer)
  @Allow({ action: 'investigation.list-chats', by: mayReadWhole })
  list(@Req() request: ActorRequest): Promise<z.output<typeof chatsAnswer>> {
    return this.within(request, async ({ manager }, { id }) => {
      const [readings, chats] = [await readingsOf(manager, id), await chatsOf(manager, id)];
      const ids = chats.map((chat) => chat.id);
      const settled = await orderInForce(manager, ids);
      return {
        readings,
        chats: chats.map((chat) => ({
          ...chat,
          orderIsOpen: isOrderOpen(chat),
          settled: settled.get(chat.id) ?? null,
        })),
      };
    });
  }

  @Post('measure-contact')
  @HttpCode(200)
  @ApiOperation({
    summary:
      'Systematic contact in one or several conversations: frequency, gaps, who writes first, nights, change of platform; every figure cites its lines',
  })
  @ApiBody({ schema: described(contactBody) })
  @Answers(contactAnswer)
  @Allow({ action: 'investigation.measure-contact', by: mayReadWhole, stepUp: true })
  contact(@Req() request: ActorRequest): Promise<ContactOfChats> {
    return this.within(request, async (tx, record) => {
      const query = parseInput(contactBody, request.body);
      const chats = await findChats(tx.manager, record.id, query.chatIds);
      if (chats.length < new Set(query.chatIds).size) throw new Problem('not-found');
      if (chats.reduce((sum, { lines }) => sum + lines, 0) > mostMeasured) throw new Problem('payload-too-large');
      await this.journal(tx, record, chats, query.purpose, 'measure-contact');
      return contactOf(tx.manager, this.keys, chats, query.gapHours);
    });
  }

  @Post('read-marks')
  @HttpCode(200)
  @ApiOperation({
    summary:
      'Every version of every mark of a phase, with author, reason and the lines that it cites; those of experts with their order',
  })
  @ApiBody({ schema: described(reading) })
  @Answers(itemsOf(markAnswer))
  @Allow({ action: 'investigation.read-marks', by: mayReadWhole, stepUp: true })
  readMarks(@Req() request: ActorRequest): Promise<{ items: z.output<typeof markAnswer>[] }> {
    return this.within(request, async (tx, record) => {
      const query = parseInput(reading, request.body);
      const own = await marksOfCase(tx.manager, this.keys, record.id);
      const standing = standingOf(own);
      const marks = [
        ...own.map((mark) => ({ ...mark, changeable: standing.has(mark), standing: standing.has(mark) })),
        // Nobody at the police changes what an expert signed.
        ...(await expertMarksOf(tx.manager, this.keys, record.id)).map((mark) => ({
          ...mark,
          changeable: false,
          standing: !mark.superseded,
        })),
      ];
      const cited = marks.flatMap(({ cites }) => cites.flatMap(({ chatId }) => chatId ?? []));
      await this.journal(
        tx,
        record,
        await findChats(tx.manager, record.id, [...new Set(cited)]),
        query.purpose,
        'read-marks',
      );
      return {
        items: marks.map((mark) => ({ ...mark, ...(mark.phase === null ? {} : phases[mark.phase]) })),
      };
    });
  }

  @Post(':chatId/read')
  @HttpCode(200)
  @ApiOperation({
    summary:
      'A conversation: who takes part, which files it was read from, which places could not be read, on what its dates rest',
  })
  @ApiParam({ name: 'chatId' })
  @ApiBody({ schema: described(reading) })
  @Answers(chatAnswer)
  @Allow({ action: 'investigation.read-chat', by: mayReadWhole, stepUp: true })
  read(@Req() request: ActorRequest): Promise<z.output<typeof chatAnswer>> {
    return this.ofChat(request, async (tx, record, chat) => {
      const query = parseInput(reading, request.body);
      await this.journal(tx, record, [chat], query.purpose, 'read-chat');
      const { id, platform, lines, dateOrder, readingId, fileId } = chat;
      const settled = await settledOrdersOf(tx.manager, this.keys, [id]);
      return { id, readingId, fileId, platform, lines, dateOrder, settled, ...(await wordsOf(this.keys, chat)) };
    });
  }

  @Post(':chatId/read-lines')
  @HttpCode(200)
  @ApiOperation({ summary: 'Lines of a conversation from a number on; each points to its bytes or its row' })
  @ApiParam({ name: 'chatId' })
  @ApiBody({ schema: described(linesBody) })
  @Answers(chatLinesAnswer)
  @Allow({ action: 'investigation.read-chat-lines', by: mayReadWhole, stepUp: true })
  readLines(@Req() request: ActorRequest): Promise<z.output<typeof chatLinesAnswer>> {
    return this.ofChat(request, async (tx, record, chat) => {
      const query = parseInput(linesBody, request.body);
      await this.journal(tx, record, [chat], query.purpose, 'read-chat-lines');
      const lines = await linesFrom(tx.manager, this.keys, chat.id, query.from, query.limit);
      const next = query.from + lines.length;
      return { items: await this.shown(tx, chat, lines), next: lines.length === 0 || next >= chat.lines ? null : next };
    });
  }

  @Post(':chatId/search')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Looks for a text in a conversation, a bounded part at a time; what is looked for stands in no address',
  })
  @ApiParam({ name: 'chatId' })
  @ApiBody({ schema: described(chatSearchBody) })
  @Answers(chatLinesAnswer)
  @Allow({ action: 'investigation.search-chat', by: mayReadWhole, stepUp: true })
  search(@Req() request: ActorRequest): Promise<z.output<typeof chatLinesAnswer>> {
    return this.ofChat(request, async (tx, record, chat) => {
      const query = parseInput(chatSearchBody, request.body);
      await this.journal(tx, record, [chat], query.purpose, 'search-chat');
      const { items, next } = await searchChat(tx.manager, this.keys, chat.id, query);
      return { items: await this.shown(tx, chat, items), next };
    });
  }

  /** Lines with the local time that holds; where none does, both readings of the date stand in `at` as they always do. */
  private async shown(
    tx: Transaction,
    { id, dateOrder }: FoundChat,
    lines: readonly NumberedLine[],
  ): Promise<z.output<typeof chatLinesAnswer>['items']> {
    const order = (await orderInForce(tx.manager, [id])).get(id) ?? dateOrder;
    return lines.map((line) => ({ ...line, local: localOf(line.at, order) ?? null }));
  }

  private journal(
    tx: Transaction,
    record: Investigation,
    chats: readonly FoundChat[],
    why: string,
    what: string,
  ): Promise<void> {
    const fileIds = chats.map(({ fileId }) => fileId);
    return journalReading(tx, record, fileIds, { action: `investigation.${what}`, purpose: why });
  }

  private ofChat<T>(
    request: ActorRequest,
    work: (tx: Transaction, record: Investigation, chat: FoundChat) => Promise<T>,
  ): Promise<T> {
    return this.within(request, async (tx, record) => {
      const [chat] = await findChats(tx.manager, record.id, [uuidIn(request, 'chatId')]);
      if (chat === undefined) throw new Problem('not-found');
      return work(tx, record, chat);
    });
  }

  private within<T>(request: ActorRequest, work: (tx: Transaction, record: Investigation) => Promise<T>): Promise<T> {
    const caller = callerOf(request);
    return this.casework.transactions.within({ ...caller, by: mayReadWhole }, async (tx) => {
      const found = await this.desk.table.findOutline(tx.manager, uuidIn(request, 'id'));
      if (found === undefined || !tx.permits(mayReadWhole, found.record)) throw new Problem('not-found');
      return work(tx, found.record);
    });
  }
}

function uuidIn(request: ActorRequest, place: 'id' | 'chatId'): string {
  const value = (request.params as Partial<Record<typeof place, string>>)[place];
  if (value === undefined || !z.uuid().safeParse(value).success) throw new Problem('not-found');
  return value;
}
