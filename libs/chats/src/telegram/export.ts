import { hash } from 'node:crypto';
import type { ChatRecord, DateOrder, Pointer, UnreadableReason } from '../message.js';
import { ChatRefused } from '../refusal.js';
import { MessageBoundaries, type Part } from './boundaries.js';
import { telegramMessage } from './message.js';

export interface ExportOptions {
  readonly entry?: string;
  readonly inArchive?: (name: string) => boolean;
}

/** Bytes without a message after which a file is no export. */
const patience = 64 * 1024 ** 2;
const given: DateOrder = { order: 'given', evidence: [] };

/**
 * Reads Telegram Desktop's JSON, of one chat or of a whole account, as a stream in bounded memory. Each message points to its bytes and
 * its path.
 *
 * @throws ChatRefused `not-recognised` when it holds no chat
 */
export async function* telegramExport(
  source: AsyncIterable<Uint8Array>,
  options: ExportOptions = {},
): AsyncGenerator<ChatRecord> {
  const boundaries = new MessageBoundaries();
  const reader = new ChatReader(options);
  for await (const chunk of source) {
    for (const part of boundaries.write(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length)))
      yield* reader.read(part);
    if (boundaries.isBroken) break;
    if (!reader.found && boundaries.offset > patience) throw new ChatRefused('not-recognised');
  }
  if (!reader.found) throw new ChatRefused(boundaries.isBroken ? 'corrupt' : 'not-recognised');
  if (boundaries.unfinished) {
    const { path = '', offset = boundaries.offset } = boundaries.openSince ?? {};
    yield reader.unreadable(path, offset, Math.max(0, boundaries.offset - offset), 'broken');
  }
  yield* reader.end();
}

/** A chat's name stands before its messages or after them. */
class ChatReader {
  found = false;
  private inChat = false;
  private title = '';
  private type = '';
  private begun = false;

  constructor(private readonly options: ExportOptions) {}

  *read(part: Part): Generator<ChatRecord> {
    switch (part.is) {
      case 'field':
        if (part.name === 'name') this.title = part.value;
        if (part.name === 'type') this.type = part.value;
        return;
      case 'chat':
        yield* this.end();
        this.found = true;
        this.inChat = true;
        return;
      case 'message':
        yield* this.begin();
        yield this.message(part);
        return;
      case 'chat-end':
        yield* this.end();
        return;
    }
  }

  *end(): Generator<ChatRecord> {
    if (!this.inChat) return;
    yield* this.begin();
    yield { is: 'conversation-end', dates: given, ...(this.title === '' ? {} : { title: this.title }) };
    this.inChat = false;
    this.begun = false;
    this.title = '';
    this.type = '';
  }

  unreadable(path: string, offset: number, length: number, reason: UnreadableReason): ChatRecord {
    return { is: 'unreadable', pointer: this.pointer(path, offset, length), reason };
  }

  private *begin(): Generator<ChatRecord> {
    if (this.begun) return;
    this.begun = true;
    const group = this.type === '' ? {} : { group: /group|channel/.test(this.type) };
    yield { is: 'conversation', platform: 'telegram', title: this.title, ...group };
  }

  private message({ path, offset, length, bytes }: Part & { is: 'message' }): ChatRecord {
    if (bytes === undefined) return this.unreadable(path, offset, length, 'too-long');
    let value: unknown;
    try {
      value = JSON.parse(bytes.toString('utf8'));
    } catch {
      return this.unreadable(path, offset, length, 'broken');
    }
    const message = telegramMessage(value, this.options.inArchive);
    if (message === undefined) return this.unreadable(path, offset, length, 'not-understood');
    const source = { pointer: this.pointer(path, offset, length), sha256: hash('sha256', bytes) };
    return { is: 'message', message: { source, ...message } };
  }

  private pointer(path: string, offset: number, length: number): Pointer {
    const { entry } = this.options;
    return { in: 'json', ...(entry === undefined ? {} : { entry }), path, offset, length };
  }
}
