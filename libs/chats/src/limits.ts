/** How much of anything is taken in at once, so that no file can fill the memory. */
export interface ReadingLimits {
  /** Most bytes of a file once unpacked. */
  readonly unpackedBytes: number;
  /** Most entries of an archive. */
  readonly entries: number;
  /** Unpacked bytes for each packed one from which, beyond `ratioFrom`, an archive is a bomb. */
  readonly ratio: number;
  readonly ratioFrom: number;
  /** Longest time, in milliseconds. */
  readonly milliseconds: number;
  /** Heap of the thread that reads, in MiB; SQLite has as much again of its own. */
  readonly heapMiB: number;
}

export const usualLimits: ReadingLimits = {
  unpackedBytes: 2 * 1024 ** 3,
  entries: 20_000,
  ratio: 300,
  ratioFrom: 64 * 1024 ** 2,
  milliseconds: 300_000,
  heapMiB: 256,
};

/** Bytes of one message that are kept in memory; a longer one is hashed whole and shown cut. */
export const messageBytes = 1024 ** 2;
/** Characters of a message that are shown. */
export const shownCharacters = 64 * 1024;
