import { Allow } from '#libs/access';
import { Casework, parseInput, type Desk, type Transaction } from '#libs/casework';
import { localOf } from '#libs/chats';
import { KeyRing } from '#libs/keys';
import { Problem } from '#libs/problems';
import { Answers, itemsOf, type ActorRequest } from '#libs/service';
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
import { isOf } from '../procedure/chat.rules.js';
import type { Examination } from '../procedure/examination.js';
import { chatAnswer, chatsAnswer, markAnswer } from '../records/chat.answers.js';
import { chatsOf, findChats, readingsOf, type FoundChat } from '../records/chats.store.js';
import { EXAMINATION_DESK, examinationReads } from '../records/examination.desk.js';
import { marksOf } from '../records/phase-marks.js';
import { journalConversation, withExamination } from './examination-access.js';

const purpose = z.string().min(3).max(200);
const reading = z.object({ purpose });
const linesBody = z.object({
  purpose,
  /** The `next` of the page before. */
  from: z.number().int().min(0).default(0),
  limit: z.number().int().min(1).max(200).default(100),
});
const described = (body: z.ZodType): never => z.toJSONSchema(body, { target: 'openapi-3.0', io: 'input' }) as never;
const by = examinationReads.identity;

/** Lines with their local time, as the file itself settles the order of dates. */
const shown = ({ dateOrder }: FoundChat, lines: readonly NumberedLine[]): z.output<typeof chatLinesAnswer>['items'] =>
  lines.map((line) => ({ ...line, local: localOf(line.at, dateOrder) ?? null }));

/** Conversations that were read from the materials of an examination, and the phases that its experts mark in them. Nothing but what was handed over is here. What a look at them is for stands in a body, never in an address. */
@ApiTags('examinations')
@ApiParam({ name: 'id' })
@Controller('examinations/:id/chats')
export class ChatsController {
  constructor(
    @Inject(Casework) private readonly casework: Casework,
    @Inject(EXAMINATION_DESK) private readonly desk: Desk<Examination>,
    @Inject(KeyRing) private readonly keys: KeyRing,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Which materials were read as conversations, are being read, or could not be; no words' })
  @Answers(chatsAnswer)
  @Allow({ action: 'examination.list-chats', by })
  list(@Req() request: ActorRequest): Promise<z.output<typeof chatsAnswer>> {
    return this.within(request, async ({ manager }, { id, materials }) => {
      const materialOf = (fileId: string): number => materials.findIndex(({ itemId }) => itemId === fileId);
      const placed = <T extends { fileId: string }>(rows: T[]) =>
        rows.map(({ fileId, ...row }) => ({ ...row, material: materialOf(fileId) }));
      return { readings: placed(await readingsOf(manager, id)), chats: placed(await chatsOf(manager, id)) };
    });
  }

  @Post('read-marks')
  @HttpCode(200)
  @ApiOperation({ summary: 'Every version of every mark of a phase, with its reason and the lines that it cites' })
  @ApiBody({ schema: described(reading) })
  @Answers(itemsOf(markAnswer))
  @Allow({ action: 'examination.read-marks', by, stepUp: true })
  readMarks(@Req() request: ActorRequest): Promise<{ items: z.output<typeof markAnswer>[] }> {
    return this.within(request, async (tx, record) => {
      const query = parseInput(reading, request.body);
      const items = await marksOf(tx.manager, this.keys, record.id);
      const cited = [...new Set(items.flatMap(({ cites }) => cites.map(({ chatId }) => chatId)))];
      const fileIds = (await findChats(tx.manager, record.id, cited)).map(({ fileId }) => fileId);
      await journalConversation(tx, record, fileIds, { purpose: query.purpose, action: 'read-marks' });
      const standing = standingOf(items);
      return {
        items: items.map((mark) => ({
          ...mark,
          standing: standing.has(mark),
          changeable: standing.has(mark) && isOf(tx.actor, mark),
        })),
      };
    });
  }

  @Post(':chatId/read')
  @HttpCode(200)
  @ApiOperation({ summary: 'A conversation: who takes part, what could not be read, on what its dates rest' })
  @ApiParam({ name: 'chatId' })
  @ApiBody({ schema: described(reading) })
  @Answers(chatAnswer)
  @Allow({ action: 'examination.read-chat', by, stepUp: true })
  read(@Req() request: ActorRequest): Promise<z.output<typeof chatAnswer>> {
    return this.ofChat(request, async (tx, record, chat) => {
      const query = parseInput(reading, request.body);
      await journalConversation(tx, record, [chat.fileId], { purpose: query.purpose, action: 'read-chat' });
      const { id, readingId, platform, lines, dateOrder } = chat;
      return { id, readingId, platform, lines, dateOrder, ...(await wordsOf(this.keys, chat)) };
    });
  }

  @Post(':chatId/read-lines')
  @HttpCode(200)
  @ApiOperation({ summary: 'Lines of a conversation from a number on; each points to its bytes or its row' })
  @ApiParam({ name: 'chatId' })
  @ApiBody({ schema: described(linesBody) })
  @Answers(chatLinesAnswer)
  @Allow({ action: 'examination.read-chat-lines', by, stepUp: true })
  readLines(@Req() request: ActorRequest): Promise<z.output<typeof chatLinesAnswer>> {
    return this.ofChat(request, async (tx, record, chat) => {
      const query = parseInput(linesBody, request.body);
      await journalConversation(tx, record, [chat.fileId], { purpose: query.purpose, action: 'read-chat-lines' });
      const lines = await linesFrom(tx.manager, this.keys, chat.id, query.from, query.limit);
      const next = query.from + lines.length;
      return { items: shown(chat, lines), next: lines.length === 0 || next >= chat.lines ? null : next };
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
  @Allow({ action: 'examination.search-chat', by, stepUp: true })
  search(@Req() request: ActorRequest): Promise<z.output<typeof chatLinesAnswer>> {
    return this.ofChat(request, async (tx, record, chat) => {
      const query = parseInput(chatSearchBody, request.body);
      await journalConversation(tx, record, [chat.fileId], { purpose: query.purpose, action: 'search-chat' });
      const { items, next } = await searchChat(tx.manager, this.keys, chat.id, query);
      return { items: shown(chat, items), next };
    });
  }

  private ofChat<T>(
    request: ActorRequest,
    work: (tx: Transaction, record: Examination, chat: FoundChat) => Promise<T>,
  ): Promise<T> {
    return this.within(request, async (tx, record) => {
      const { chatId } = request.params as { chatId: string };
      const [chat] = z.uuid().safeParse(chatId).success ? await findChats(tx.manager, record.id, [chatId]) : [];
      if (chat === undefined) throw new Problem('not-found');
      return work(tx, record, chat);
    });
  }

  private within<T>(request: ActorRequest, work: (tx: Transaction, record: Examination) => Promise<T>): Promise<T> {
    return withExamination(this.casework.transactions, this.desk, by, request, work);
  }
}
