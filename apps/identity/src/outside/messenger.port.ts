import type { ChannelKind } from '../procedure/messages.js';

export interface Letter {
  /** An address, or the id of a chat. */
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** The same whenever the same message is sent again, so that mail servers see that it is. */
  readonly id: string;
}

/** What became of it. Codes are the server's or the library's, never its words: they may name the address. */
export type Outcome =
  | { readonly result: 'sent' }
  /** Not this one, not now: greylisted, a full box. */
  | { readonly result: 'later'; readonly code: string }
  /** Nobody gets anything at present; seconds where it was said for how long. */
  | { readonly result: 'away'; readonly code: string; readonly seconds?: number }
  /** There is no such box, or it takes nothing from us. */
  | { readonly result: 'refused'; readonly code: string }
  /** The person themselves wants no more of it. */
  | { readonly result: 'blocked'; readonly code: string };

/** A way to people outside. Delivers or says why not; throws for nothing that may happen. */
export interface Messenger {
  readonly kind: ChannelKind;
  send(letter: Letter): Promise<Outcome>;
  close(): void;
}
