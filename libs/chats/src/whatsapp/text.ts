import { isUtf8 } from 'node:buffer';
import { createHash, hash, type Hash } from 'node:crypto';
import { messageBytes, shownCharacters } from '../limits.js';
import type { Attachment, BytesPointer, ChatMessage, ChatRecord, Damage } from '../message.js';
import { ChatRefused } from '../refusal.js';
import { DateOrderWitness } from './date-order.js';
import { everyMark, headerOf, withoutMarks, type Header } from './header.js';
import { isSystem, readingOf } from './phrases.js';
import { piecesOf, type Piece } from './pieces.js';

/** Lines without a single message after which a text is no export. */
const patience = 2_000;
/** Pieces of a message that are kept for its hash; from there on it is hashed as it comes. */
const keptPieces = 512;
/** Longest name of an author; WhatsApp allows far shorter ones. */
const nameLength = 256;

export interface TextOptions {
  /** Title of the conversation where the file's name gives one; the text itself has none. */
  readonly title?: string;
  /** The file's name in an archive, and whether a name is in the same archive. */
  readonly entry?: string;
  readonly inArchive?: (name: string) => boolean;
}

/** A message that is being read: its lines follow one another until the next header. */
interface Draft {
  readonly header: Header;
  readonly pointer: Omit<BytesPointer, 'length'>;
  readonly kept: Buffer[];
  keptBytes: number;
  length: number;
  /** The end of the last line, which belongs to the message only if another line follows. */
  pendingEnd: Buffer;
  running?: Hash;
  readonly lines: string[];
  characters: number;
  damage?: Damage;
}

/**
 * Reads a WhatsApp export as text, of Android or iOS, as a stream in bounded memory. Each message points to its bytes.
 *
 * @throws ChatRefused `not-recognised` when the text holds no message
 */
export async function* whatsAppText(
  source: AsyncIterable<Uint8Array>,
  options: TextOptions = {},
): AsyncGenerator<ChatRecord> {
  const witness = new DateOrderWitness();
  const inEntry = options.entry === undefined ? {} : { entry: options.entry };
  let draft: Draft | undefined;
  let count = 0;
  const preamble: BytesPointer[] = [];
  for await (const pieces of piecesOf(source)) {
    for (const piece of pieces) {
      const header = piece.startsLine && mayBegin(piece.bytes) ? headerOf(piece.bytes.toString('utf8')) : undefined;
      if (header === undefined) {
        if (draft !== undefined) extend(draft, piece);
        else if (piece.bytes.length > 0) preamble.push(pointerTo(piece, inEntry));
        if (preamble.length > patience) throw new ChatRefused('not-recognised');
        continue;
      }
      if (draft === undefined) yield { is: 'conversation', platform: 'whatsapp', title: options.title ?? '' };
      else yield { is: 'message', message: messageOf(draft, options) };
      for (const pointer of preamble.splice(0)) yield { is: 'unreadable', pointer, reason: 'no-message' };
      draft = begin(header, piece, inEntry);
      witness.hear(header, count, pointerTo(piece, inEntry));
      count += 1;
    }
  }
  if (draft === undefined) throw new ChatRefused('not-recognised');
  yield { is: 'message', message: messageOf(draft, options) };
  yield { is: 'conversation-end', dates: witness.verdict() };
}

/** A header begins with a digit or a bracket, perhaps behind marks (E2 80 8E …, EF BB BF). */
function mayBegin(bytes: Buffer): boolean {
  let at = 0;
  while (at < 12 && (bytes[at] === 0xe2 || bytes[at] === 0xef)) at += 3;
  const first = bytes[at] ?? 0;
  return first === 0x5b || (first >= 0x30 && first <= 0x39);
}

const pointerTo = ({ offset, bytes, line }: Piece, inEntry: { entry?: string }): BytesPointer => ({
  in: 'bytes',
  ...inEntry,
  offset,
  length: bytes.length,
  line,
});

function begin(header: Header, piece: Piece, inEntry: { entry?: string }): Draft {
  const { length, ...pointer } = pointerTo(piece, inEntry);
  const draft: Draft = {
    header,
    pointer,
    kept: [piece.bytes],
    keptBytes: length,
    length,
    pendingEnd: piece.end,
    lines: [],
    characters: 0,
  };
  if (!isUtf8(piece.bytes)) draft.damage = 'encoding';
  return draft;
}

function extend(draft: Draft, piece: Piece): void {
  for (const bytes of [draft.pendingEnd, piece.bytes]) {
    draft.length += bytes.length;
    if (draft.running !== undefined) draft.running.update(bytes);
    else {
      draft.kept.push(bytes);
      draft.keptBytes += bytes.length;
    }
  }
  draft.pendingEnd = piece.end;
  if (draft.running === undefined && (draft.keptBytes > messageBytes || draft.kept.length > keptPieces)) {
    draft.running = createHash('sha256');
    for (const bytes of draft.kept.splice(0)) draft.running.update(bytes);
  }
  if (draft.characters > shownCharacters) {
    draft.damage ??= 'cut';
    return;
  }
  const line = piece.bytes.toString('utf8');
  if (draft.damage === undefined && !isUtf8(piece.bytes)) draft.damage = 'encoding';
  if (piece.startsLine) draft.lines.push(line);
  else draft.lines.push((draft.lines.pop() ?? '') + line);
  draft.characters += line.length + 1;
}

function messageOf(draft: Draft, { inArchive }: TextOptions): ChatMessage {
  const { header, pointer, length, running, kept } = draft;
  const { author, text, marked } = authored(header.rest);
  const whole = draft.lines.length === 0 ? text : [text, ...draft.lines].join('\n');
  const shown = whole.length > shownCharacters ? whole.slice(0, shownCharacters) : whole;
  const damage = draft.damage ?? (shown === whole ? undefined : 'cut');
  const reading =
    author === undefined ? { kind: 'system' as const, text: shown } : readingOf(withoutMarks(shown), marked);
  const bytes = kept.length === 1 ? (kept[0] ?? Buffer.alloc(0)) : Buffer.concat(kept);
  return {
    source: {
      pointer: { ...pointer, length },
      sha256: running === undefined ? hash('sha256', bytes) : running.digest('hex'),
    },
    at: header.at,
    from: author === undefined ? null : { id: author, name: author },
    kind: reading.kind,
    text: withoutMarks(reading.text),
    attachments: reading.file === undefined ? [] : [attachmentOf(reading.file, inArchive)],
    ...(reading.edited === undefined ? {} : { edited: reading.edited }),
    ...(damage === undefined ? {} : { damage }),
  };
}

function attachmentOf(
  { name, omitted }: { readonly name?: string; readonly omitted: boolean },
  inArchive: TextOptions['inArchive'],
): Attachment {
  if (name === undefined) return { omitted };
  const clean = withoutMarks(name).trim();
  return { name: clean, omitted, ...(inArchive === undefined ? {} : { inArchive: inArchive(clean) }) };
}

/** Parts the author from the text. What the application says has no author, though it may have a colon. */
function authored(rest: string): { author?: string; text: string; marked: boolean } {
  const clean = withoutMarks(rest);
  const colon = clean.slice(0, nameLength).search(/:(?: |$)/u);
  if (colon <= 0) return { text: clean, marked: false };
  const body = clean.slice(colon + 1).replace(/^ /u, '');
  const marked = body.startsWith('\u200E');
  if (!marked && isSystem(clean.slice(0, colon))) return { text: clean, marked: false };
  const author = clean.slice(0, colon).replaceAll(everyMark, '').trim();
  return author === '' ? { text: clean, marked: false } : { author, text: body, marked };
}
