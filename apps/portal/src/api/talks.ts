import searched from 'body:police/ChatsController_search';
import { call } from './call.js';
import type { components } from './described/police.js';

type Named = components['schemas'];
export type TalkLine = Named['ConversationLine'];
export type TalkReading = Pick<Named['ChatReading'], 'id' | 'state' | 'askedAt' | 'refusedFor' | 'unreadable'>;
export type Participant = Named['Participant'];

/** A page of lines; `next` is the number from which the following one goes on. */
export interface TalkLines {
  readonly items: readonly TalkLine[];
  readonly next: number | null;
}
/** A conversation with its names. */
export interface Talk {
  readonly id: string;
  readonly platform: string;
  readonly lines: number;
  readonly title: string;
  readonly participants: readonly Participant[];
  readonly unreadable: readonly unknown[];
}
/** One version of a mark, as far as both agencies keep the same of it. */
export type TalkMark = Pick<
  Named['PhaseMark'],
  'markId' | 'phase' | 'standing' | 'changeable' | 'by' | 'author' | 'at' | 'reason' | 'cites' | 'withdrawn'
> &
  Partial<Pick<Named['PhaseMark'], 'id' | 'role' | 'version'>>;

/** Conversations that were read from the files of a record. What a look at them is for goes in the body, never in the address. */
export interface Talks {
  read(chatId: string, purpose: string): Promise<Talk>;
  lines(chatId: string, purpose: string, from: number): Promise<TalkLines>;
  marks(purpose: string): Promise<{ readonly items: readonly TalkMark[] }>;
  /** Looks for a text: what was found from a line on, and from which one to look further. */
  search(chatId: string, purpose: string, text: string, from: number): Promise<TalkLines>;
}

/** What may be looked for. */
export const searchedText = searched.properties?.['text'] ?? {};

/** @param record where the record lies: `/api/police/investigations/…` */
export function talksOf(record: string): Talks {
  const open = <T>(path: string, body: object): Promise<T> => call(`${record}/chats/${path}`, { method: 'POST', body });
  return {
    read: (chatId, purpose) => open(`${encodeURIComponent(chatId)}/read`, { purpose }),
    lines: (chatId, purpose, from) => open(`${encodeURIComponent(chatId)}/read-lines`, { purpose, from }),
    marks: (purpose) => open('read-marks', { purpose }),
    search: (chatId, purpose, text, from) => open(`${encodeURIComponent(chatId)}/search`, { purpose, text, from }),
  };
}
