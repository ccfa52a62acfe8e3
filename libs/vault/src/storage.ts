import type { Readable } from 'node:stream';

/** A part of an item's sealed bytes: `end` is exclusive and may lie beyond the last. */
export interface SealedPart {
  readonly start: number;
  readonly end: number;
}

/** Where sealed items lie: a folder, or a bucket. What was sealed can neither be changed nor removed through it. */
export interface Storage {
  begin(itemId: string): Promise<Draft>;
  /**
   * A draft of sealed bytes that already lie in a file of this machine. The file is its owner's until the draft is sealed. Where a process was killed between sealing
   * and recording, the draft is the item itself.
   */
  adopt(itemId: string, path: string): Promise<Draft>;
  /** The sealed bytes, or a part of them; undefined when there are none. */
  read(itemId: string, part?: SealedPart): Promise<Readable | undefined>;
  /** `writable`: nothing but good will protects it from being changed. */
  stat(itemId: string): Promise<{ readonly size: number; readonly writable: boolean } | undefined>;
  /** Every item that is kept, whether a record names it or not. */
  itemIds(): AsyncGenerator<string>;
}

/** An item while it is written. Every failure is a Problem that says aloud why the storage refused. */
export interface Draft {
  append(parts: readonly Buffer[]): Promise<void>;
  /** Makes what was written durable, then gives it back from its start. */
  readBack(): Promise<Readable>;
  /** Makes the draft an item that nobody writes to again. A transaction that was tried again may call it twice. */
  seal(): Promise<void>;
  /** The end of every draft. */
  discardUnlessSealed(): Promise<void>;
}

/** Ids are random: the name of an item tells nothing. */
export const isItemId = (name: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(name);
