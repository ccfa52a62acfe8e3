import {
  axisPointOf,
  type AxisPoint,
  type Author,
  type ChatMessage,
  type ChatRecord,
  type ReadSource,
} from '#libs/chats';
import type { KeyRing } from '#libs/keys';
import type { Sql } from '#libs/vault';
import { v7 as uuidv7 } from 'uuid';
import { sealPage } from './pages.js';
import { listedUnreadable, type ChatWords, type ReadingWords } from './rows.js';

const linesOfPage = 200;
/** Characters after which a page is full before it has its lines. */
const charactersOfPage = 256 * 1024;
/** Participants that are told apart; a group may have thousands. */
const mostParticipants = 5_000;

interface OpenChat {
  readonly id: string;
  readonly begun: Extract<ChatRecord, { is: 'conversation' }>;
  readonly numbers: Map<string, number>;
  readonly participants: (Author & { lines: number })[];
  lines: number;
}

/** What a whole reading comes to. */
export interface Kept {
  readonly lines: number;
  readonly unreadable: number;
  readonly words: ReadingWords;
}

/** Takes what a parser says and keeps it page by page. Memory: one page and the participants. */
export class TimelineKeeper {
  private open: OpenChat | undefined;
  private messages: ChatMessage[] = [];
  private axis: AxisPoint[] = [];
  private characters = 0;
  private chats = 0;
  private lines = 0;
  private unreadableCount = 0;
  private readonly unreadable: ReadingWords['unreadable'][number][] = [];
  private readonly sources: ReadSource[] = [];

  constructor(
    private readonly sql: Sql,
    private readonly keys: KeyRing,
    private readonly readingId: string,
  ) {}

  /** An earlier try left its pages behind: nobody has seen them. */
  async beginAnew(): Promise<void> {
    const chats = 'SELECT id FROM chats WHERE reading_id = $1';
    await this.sql.query(`DELETE FROM chat_messages WHERE chat_id IN (${chats})`, [this.readingId]);
    await this.sql.query('DELETE FROM chats WHERE reading_id = $1', [this.readingId]);
  }

  async take(record: ChatRecord): Promise<void> {
    switch (record.is) {
      case 'conversation':
        await this.begin(record);
        return;
      case 'message':
        await this.add(record.message);
        return;
      case 'unreadable':
        this.unreadableCount += 1;
        if (this.unreadable.length < listedUnreadable)
          this.unreadable.push({ pointer: record.pointer, reason: record.reason });
        return;
      case 'conversation-end':
        await this.end(record);
        return;
      case 'source':
        this.sources.push(record.source);
        return;
    }
  }

  kept(): Kept {
    const { lines, unreadableCount, sources, unreadable } = this;
    return { lines, unreadable: unreadableCount, words: { sources, unreadable } };
  }

  private async begin(begun: OpenChat['begun']): Promise<void> {
    const id = uuidv7();
    await this.sql.query('INSERT INTO chats (id, reading_id, place, platform) VALUES ($1, $2, $3, $4)', [
      id,
      this.readingId,
      this.chats,
      begun.platform,
    ]);
    this.chats += 1;
    this.open = { id, begun, numbers: new Map(), participants: [], lines: 0 };
  }

  private async add(message: ChatMessage): Promise<void> {
    const chat = this.chat();
    this.messages.push(message);
    this.axis.push(axisPointOf(message, numberOf(chat, message.kind === 'system' ? null : message.from)));
    this.characters += message.text.length + 400;
    if (this.messages.length >= linesOfPage || this.characters >= charactersOfPage) await this.turn(chat);
  }

  private async turn(chat: OpenChat): Promise<void> {
    if (this.messages.length === 0) return;
    const page = await sealPage(this.keys, chat.id, chat.lines, this.messages, this.axis);
    await this.sql.query(
      'INSERT INTO chat_messages (chat_id, first_line, lines, sealed, axis_sealed) VALUES ($1, $2, $3, $4, $5)',
      [chat.id, page.firstLine, page.lines, page.sealed, page.axisSealed],
    );
    chat.lines += page.lines;
    this.lines += page.lines;
    this.messages = [];
    this.axis = [];
    this.characters = 0;
  }

  private async end({ dates, title }: Extract<ChatRecord, { is: 'conversation-end' }>): Promise<void> {
    const chat = this.chat();
    await this.turn(chat);
    const { begun, participants } = chat;
    const words: ChatWords = { title: title ?? begun.title, group: begun.group, participants, dates };
    await this.sql.query('UPDATE chats SET lines = $2, date_order = $3, sealed = $4 WHERE id = $1', [
      chat.id,
      chat.lines,
      dates.order,
      await this.keys.sealAtRest(`chats/${chat.id}`, words),
    ]);
    this.open = undefined;
  }

  private chat(): OpenChat {
    if (this.open === undefined) throw new Error('a message belongs to no conversation');
    return this.open;
  }
}

/** The author's number in the conversation, given at their first line. */
function numberOf({ numbers, participants }: OpenChat, author: Author | null): number {
  if (author === null) return -1;
  const known = numbers.get(author.id);
  if (known !== undefined) {
    const participant = participants[known];
    if (participant !== undefined) participant.lines += 1;
    return known;
  }
  if (participants.length >= mostParticipants) return -1;
  numbers.set(author.id, participants.length);
  return participants.push({ ...author, lines: 1 }) - 1;
}
