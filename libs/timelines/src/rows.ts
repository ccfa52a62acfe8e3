import type { Author, DateOrder, Pointer, ReadSource, UnreadableReason } from '#libs/chats';

/** Sealed to a reading. At most `listedUnreadable` places are listed; all are counted. */
export interface ReadingWords {
  readonly sources: readonly ReadSource[];
  readonly unreadable: readonly { readonly pointer: Pointer; readonly reason: UnreadableReason }[];
}
export const listedUnreadable = 1_000;

export interface ChatRow {
  readonly id: string;
  readonly readingId: string;
  readonly platform: 'whatsapp' | 'telegram';
  readonly lines: number;
  readonly dateOrder: DateOrder['order'];
}

/** Sealed to a conversation. */
export interface ChatWords {
  readonly title: string;
  readonly group?: boolean | undefined;
  /** In the order of their first line; their numbers stand on the axis. */
  readonly participants: readonly (Author & { readonly lines: number })[];
  readonly dates: DateOrder;
}
