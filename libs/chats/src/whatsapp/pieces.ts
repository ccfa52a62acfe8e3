import { messageBytes } from '../limits.js';

/** A line of a file, or the next part of one that is too long for a single piece. */
export interface Piece {
  /** Bytes from the beginning of the file. */
  readonly offset: number;
  /** Without the line's end. */
  readonly bytes: Buffer;
  /** LF or CR LF, as it stands; empty at the end of the file and between the parts of one line. */
  readonly end: Buffer;
  readonly startsLine: boolean;
  /** Counted from 1. */
  readonly line: number;
}

const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const nothing = Buffer.alloc(0);

/** Splits bytes into lines without losing the place of a single byte. Memory: one chunk and one piece. */
export async function* piecesOf(source: AsyncIterable<Uint8Array>): AsyncGenerator<Piece[]> {
  let rest: Buffer = nothing;
  let offset = 0;
  let line = 1;
  let startsLine = true;
  const cut = (bytes: Buffer, end: Buffer): Piece => {
    const piece = { offset, bytes, end, startsLine, line };
    offset += bytes.length + end.length;
    startsLine = end.length > 0;
    if (startsLine) line += 1;
    return piece;
  };
  for await (const chunk of source) {
    const bytes =
      rest.length === 0 ? Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length) : Buffer.concat([rest, chunk]);
    const pieces: Piece[] = [];
    let from = 0;
    for (let at = bytes.indexOf(lineFeed, rest.length); at >= 0; at = bytes.indexOf(lineFeed, from)) {
      const end = at > from && bytes[at - 1] === carriageReturn ? at - 1 : at;
      pieces.push(cut(bytes.subarray(from, end), bytes.subarray(end, at + 1)));
      from = at + 1;
    }
    // A carriage return at the end waits for what follows it.
    while (bytes.length - from > messageBytes) {
      pieces.push(cut(bytes.subarray(from, from + messageBytes), nothing));
      from += messageBytes;
    }
    rest = bytes.subarray(from);
    if (pieces.length > 0) yield pieces;
  }
  if (rest.length > 0) yield [cut(rest, nothing)];
}
