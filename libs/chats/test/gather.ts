import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import type { ChatMessage, ChatRecord, DateOrder, Pointer } from '../src/message.js';

/** Bytes as a stream, in chunks of a length, so that no test rests on where a chunk ends. */
export async function* inChunks(bytes: Uint8Array | string, length = 7): AsyncGenerator<Buffer> {
  const whole =
    typeof bytes === 'string' ? Buffer.from(bytes) : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  for (let at = 0; at < whole.length; at += length) yield whole.subarray(at, at + length);
}

export interface Gathered {
  readonly records: readonly ChatRecord[];
  readonly messages: readonly ChatMessage[];
  readonly titles: readonly string[];
  readonly unreadable: readonly (ChatRecord & { readonly is: 'unreadable' })[];
  readonly dates: readonly DateOrder[];
}

export async function gather(source: AsyncIterable<ChatRecord> | Iterable<ChatRecord>): Promise<Gathered> {
  const records: ChatRecord[] = [];
  for await (const record of source) records.push(record);
  return {
    records,
    messages: records.flatMap((record) => (record.is === 'message' ? [record.message] : [])),
    titles: records.flatMap((record) => (record.is === 'conversation' ? [record.title] : [])),
    unreadable: records.filter((record) => record.is === 'unreadable'),
    dates: records.flatMap((record) => (record.is === 'conversation-end' ? [record.dates] : [])),
  };
}

/** The bytes to which a pointer points. */
export function bytesAt(file: Buffer, pointer: Pointer): Buffer {
  if (pointer.in === 'row') throw new Error('a row has no bytes');
  return file.subarray(pointer.offset, pointer.offset + pointer.length);
}

/** Writes an archive as messengers export them. */
export async function zipAt(path: string, entries: Readonly<Record<string, Uint8Array>>): Promise<void> {
  const zip = new ZipFile();
  for (const [name, bytes] of Object.entries(entries)) zip.addBuffer(Buffer.from(bytes), name);
  zip.end();
  await pipeline(zip.outputStream, createWriteStream(path));
}
