import { Tokenizer, TokenType } from '@streamparser/json';
import { messageBytes } from '../limits.js';
import { ChatRefused } from '../refusal.js';

/** What stands in an export, one after the other. */
export type Part =
  | { readonly is: 'chat'; readonly path: string }
  /** A scalar of the chat: its name, its type. */
  | { readonly is: 'field'; readonly name: string; readonly value: string }
  | {
      readonly is: 'message';
      readonly path: string;
      readonly offset: number;
      readonly length: number;
      /** None where it is longer than is kept. */
      readonly bytes?: Buffer;
    }
  | { readonly is: 'chat-end' };

interface Frame {
  readonly array: boolean;
  /** The key or index at which the next value stands. */
  at: string | number;
  expectsKey: boolean;
}

/** Deeper than any export; a file that nests for the sake of nesting ends here. */
const deepest = 64;
const byteOrderMark = [0xef, 0xbb, 0xbf];
const fieldsOfChat = new Set(['name', 'type', 'id']);

/**
 * Finds the messages of an export in a stream of its bytes: where each begins and ends, its path (RFC 6901), its bytes. Memory: one chunk
 * and one message.
 *
 * @throws ChatRefused `not-recognised` for what is no JSON object at all
 */
export class MessageBoundaries {
  private readonly tokenizer = new Tokenizer({ stringBufferSize: 64 * 1024 });
  private readonly frames: Frame[] = [];
  private parts: Part[] = [];
  /** Bytes of the message that is open, from its first chunk on. */
  private open: { path: string; offset: number; kept: Buffer[]; keptFrom: number; tooLong: boolean } | undefined;
  private chunk: Buffer = Buffer.alloc(0);
  private chunkOffset = 0;
  /** The tokenizer does not count a byte order mark. */
  private skipped = 0;
  /** Depth of the frame that is a chat, and of its array of messages. */
  private chatDepth = 0;
  private broken = false;

  constructor() {
    this.tokenizer.onToken = (token) => {
      this.take(token.token, token.value, token.offset + this.skipped);
    };
    this.tokenizer.onError = () => {
      this.broken = true;
    };
  }

  /** Whether the file ended or broke in the middle. Where: `offset`. */
  get unfinished(): boolean {
    return this.broken || this.frames.length > 0;
  }

  /** Bytes that were taken in. */
  get offset(): number {
    return this.chunkOffset + this.chunk.length;
  }

  /** Where the message that was never finished begins. */
  get openSince(): { path: string; offset: number } | undefined {
    return this.open;
  }

  get isBroken(): boolean {
    return this.broken;
  }

  write(bytes: Buffer): Part[] {
    this.chunkOffset += this.chunk.length;
    this.chunk = bytes;
    if (this.chunkOffset === 0 && bytes[0] === byteOrderMark[0]) this.skipped = byteOrderMark.length;
    this.tokenizer.write(bytes);
    if (this.open !== undefined) this.keep(this.open, this.chunkOffset + bytes.length);
    const { parts } = this;
    this.parts = [];
    return parts;
  }

  private take(token: TokenType, value: unknown, offset: number): void {
    if (this.broken) return;
    const top = this.frames.at(-1);
    if (
      top === undefined &&
      this.frames.length === 0 &&
      token !== TokenType.LEFT_BRACE &&
      token !== TokenType.SEPARATOR
    )
      throw new ChatRefused('not-recognised');
    switch (token) {
      case TokenType.LEFT_BRACE:
      case TokenType.LEFT_BRACKET:
        this.push(token === TokenType.LEFT_BRACKET, offset);
        return;
      case TokenType.RIGHT_BRACE:
      case TokenType.RIGHT_BRACKET:
        this.pop(token === TokenType.RIGHT_BRACKET, offset);
        return;
      case TokenType.COMMA:
        if (top === undefined) return;
        if (top.array) top.at = Number(top.at) + 1;
        else top.expectsKey = true;
        return;
      case TokenType.STRING:
        if (top !== undefined && !top.array && top.expectsKey) {
          top.at = String(value);
          top.expectsKey = false;
          return;
        }
        this.scalar(value);
        return;
      case TokenType.NUMBER:
        this.scalar(value);
        return;
      default:
        return;
    }
  }

  private push(array: boolean, offset: number): void {
    if (this.frames.length >= deepest) {
      this.broken = true;
      return;
    }
    const path = this.path();
    this.frames.push({ array, at: array ? 0 : '', expectsKey: !array });
    if (this.open !== undefined) return;
    const depth = this.frames.length;
    // `/messages` of a single chat, `/chats/list/0/messages` of an account.
    if (array && /^(?:|\/(?:chats|left_chats)\/list\/\d+)\/messages$/.test(path)) {
      this.chatDepth = depth - 1;
      this.parts.push({ is: 'chat', path: path.slice(0, -'/messages'.length) });
    } else if (!array && this.chatDepth > 0 && depth === this.chatDepth + 2) {
      this.open = { path, offset, kept: [], keptFrom: offset, tooLong: false };
    }
  }

  private pop(array: boolean, offset: number): void {
    const frame = this.frames.pop();
    if (frame === undefined || frame.array !== array) {
      this.broken = true;
      return;
    }
    const depth = this.frames.length;
    if (this.open !== undefined && depth === this.chatDepth + 1) {
      this.keep(this.open, offset + 1);
      const { path, offset: from, kept, tooLong } = this.open;
      const length = offset + 1 - from;
      this.parts.push({
        is: 'message',
        path,
        offset: from,
        length,
        ...(tooLong ? {} : { bytes: kept.length === 1 ? (kept[0] ?? Buffer.alloc(0)) : Buffer.concat(kept) }),
      });
      this.open = undefined;
    } else if (this.chatDepth > 0 && depth < this.chatDepth) {
      this.parts.push({ is: 'chat-end' });
      this.chatDepth = 0;
    }
  }

  /** Keeps the open message's bytes of this chunk, up to `end`. */
  private keep(open: NonNullable<typeof this.open>, end: number): void {
    if (end - open.offset > messageBytes) {
      open.tooLong = true;
      open.kept.length = 0;
    }
    if (!open.tooLong && end > open.keptFrom) {
      const from = Math.max(open.keptFrom, this.chunkOffset) - this.chunkOffset;
      open.kept.push(this.chunk.subarray(from, end - this.chunkOffset));
    }
    open.keptFrom = end;
  }

  private scalar(value: unknown): void {
    if (this.open !== undefined) return;
    const name = this.frames.at(-1)?.at;
    const isOfChat = this.frames.length === 1 || /^\/(?:chats|left_chats)\/list\/\d+\//.test(this.path());
    if (typeof name === 'string' && fieldsOfChat.has(name) && isOfChat)
      this.parts.push({ is: 'field', name, value: String(value).slice(0, 500) });
  }

  private path(): string {
    return this.frames
      .map(({ at }) => `/${String(at).slice(0, 200).replaceAll('~', '~0').replaceAll('/', '~1')}`)
      .join('');
  }
}
