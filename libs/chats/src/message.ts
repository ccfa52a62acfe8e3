/** One message of any platform, with a pointer to the bytes or the row from which it was read. Never more than the source says. */
export interface ChatMessage {
  readonly source: SourceOfMessage;
  /** The source's own id, by which replies name it. */
  readonly id?: string;
  readonly at: MessageTime;
  /** None for what the application itself says. */
  readonly from: Author | null;
  readonly kind: MessageKind;
  /** As written, without direction marks at its edges and without marks of the application such as "edited". */
  readonly text: string;
  readonly attachments: readonly Attachment[];
  /** When it was edited, ISO 8601 in UTC, where the source says; else only that it was. */
  readonly edited?: true | string;
  readonly repliesTo?: string;
  readonly forwardedFrom?: string;
  /** What of it could not be taken over whole. */
  readonly damage?: Damage;
}

export const messageKinds = [
  'text',
  'media',
  'location',
  'contact',
  'poll',
  'call',
  'system',
  'deleted',
  'unknown',
] as const;
export type MessageKind = (typeof messageKinds)[number];

/** `encoding`: bytes that are not UTF-8 were replaced. `cut`: longer than is shown; the hash is of all of it. */
export type Damage = 'encoding' | 'cut';

export interface SourceOfMessage {
  readonly pointer: Pointer;
  /** Of the bytes at the pointer, or of the row as canonical JSON (RFC 8785). Lower-case hexadecimal. */
  readonly sha256: string;
}

/** Where in the item a message stands. `entry` names the file inside an archive; offsets are then in that file. */
export type Pointer =
  | BytesPointer
  | { readonly in: 'row'; readonly entry?: string; readonly table: string; readonly key: number }
  | (Omit<BytesPointer, 'in' | 'line'> & {
      readonly in: 'json';
      /** RFC 6901. */
      readonly path: string;
    });

export interface BytesPointer {
  readonly in: 'bytes';
  readonly entry?: string;
  /** Bytes from the beginning; `length` without the line's end. */
  readonly offset: number;
  readonly length: number;
  /** Counted from 1. */
  readonly line: number;
}

export interface Author {
  /** What tells them apart: an account's id where the source has one, else the name. */
  readonly id: string;
  readonly name: string;
  /** Whoever's device or account was exported. */
  readonly self?: true;
}

/** What the source says of the time. A local time has no zone and is never turned into an instant. */
export interface MessageTime {
  readonly written: string;
  /** `YYYY-MM-DDTHH:MM[:SS]`, where the line alone leaves no doubt. */
  readonly local?: string;
  /** Both readings of a date whose order of day and month the line leaves open. */
  readonly dayFirst?: string;
  readonly monthFirst?: string;
  /** ISO 8601 in UTC. */
  readonly instant?: string;
  /** `+05:00`: the zone of whoever exported, where the source gives local time and instant. */
  readonly offset?: string;
  /** A mark for the half of the day that is not known to us: neither half is chosen. */
  readonly halfOfDay?: 'unknown';
}

export interface Attachment {
  readonly name?: string;
  readonly mediaType?: string;
  readonly size?: number;
  /** Whether the export left the file out; `undefined` where it does not say. */
  readonly omitted?: boolean;
  /** Whether a file of that name is in the same archive. */
  readonly inArchive?: boolean;
}

/** The order of day and month in a file, and on what that rests. */
export interface DateOrder {
  /** `given`: no line leaves it open. `ambiguous`, `contradictory`: a person must decide; both readings stay. */
  readonly order: 'given' | 'day-first' | 'month-first' | 'ambiguous' | 'contradictory';
  readonly evidence: readonly DateEvidence[];
}

export interface DateEvidence {
  readonly speaksFor: 'day-first' | 'month-first';
  /** `above-12`: such a number is no month. `runs-backwards`: read the other way, the conversation goes back in time. */
  readonly why: 'above-12' | 'runs-backwards';
  /** Index of the message. */
  readonly message: number;
  readonly pointer: Pointer;
}

export const chatPlatforms = ['whatsapp', 'telegram'] as const;
export type ChatPlatform = (typeof chatPlatforms)[number];

/** What a parser says, one after the other. A message belongs to the conversation that was begun last. */
export type ChatRecord =
  | { readonly is: 'conversation'; readonly platform: ChatPlatform; readonly title: string; readonly group?: boolean }
  | { readonly is: 'message'; readonly message: ChatMessage }
  | { readonly is: 'unreadable'; readonly pointer: Pointer; readonly reason: UnreadableReason }
  | { readonly is: 'conversation-end'; readonly dates: DateOrder; readonly title?: string }
  | { readonly is: 'source'; readonly source: ReadSource };

export type UnreadableReason =
  /** Text before the first message. */
  | 'no-message'
  /** The file ends, or breaks, in the middle of it. */
  | 'broken'
  | 'too-long'
  /** Something is there that is no message of this format. */
  | 'not-understood';

/** What was read, and by what. */
export interface ReadSource {
  readonly format: ChatFormat;
  readonly parser: string;
  readonly parserVersion: string;
  /** The file inside an archive that was read, and its hash. */
  readonly entry?: { readonly name: string; readonly sha256: string; readonly size: number };
}

export const chatFormats = ['whatsapp-text', 'whatsapp-ios', 'telegram-json'] as const;
export type ChatFormat = (typeof chatFormats)[number];

/** The local time of a message once the order of day and month is settled; `undefined` while it is open. */
export function localOf(at: MessageTime, order: DateOrder['order']): string | undefined {
  if (at.local !== undefined) return at.local;
  if (order === 'day-first') return at.dayFirst;
  return order === 'month-first' ? at.monthFirst : undefined;
}
