import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { ChatArchive, type Found } from './archive.js';
import type { ReadingLimits } from './limits.js';
import type { ChatFormat, ChatRecord, ReadSource } from './message.js';
import { ChatRefused } from './refusal.js';
import { telegramExport } from './telegram/export.js';
import { whatsAppIosDatabase } from './whatsapp/ios-database.js';
import { whatsAppText } from './whatsapp/text.js';

/** A parser that reads the same bytes otherwise gets another version. */
export const parsers: Readonly<Record<ChatFormat, { readonly parser: string; readonly parserVersion: string }>> = {
  'whatsapp-text': { parser: 'qorgan/whatsapp-text', parserVersion: '1' },
  'whatsapp-ios': { parser: 'qorgan/whatsapp-ios', parserVersion: '1' },
  'telegram-json': { parser: 'qorgan/telegram-json', parserVersion: '1' },
};
const readBy = (format: ChatFormat): Omit<ReadSource, 'entry'> => ({ format, ...parsers[format] });

/**
 * Reads a file of any known format: told by its bytes, never by its name. `copy` is ours alone; a database may be changed by its reading, and
 * files may be put beside it.
 *
 * @throws ChatRefused
 */
export async function* readFile(copy: string, limits: ReadingLimits): AsyncGenerator<ChatRecord> {
  const beginning = await beginningOf(copy);
  if (beginning.subarray(0, 4).equals(Buffer.from('PK\u0003\u0004'))) {
    yield* readArchive(copy, limits);
  } else if (beginning.subarray(0, 16).equals(Buffer.from('SQLite format 3\u0000'))) {
    yield { is: 'source', source: readBy('whatsapp-ios') };
    yield* whatsAppIosDatabase(copy, { heapBytes: limits.heapMiB * 1024 ** 2 });
  } else if (/^(?:\uFEFF)?\s*\{/u.test(beginning.toString('utf8'))) {
    yield { is: 'source', source: readBy('telegram-json') };
    yield* telegramExport(createReadStream(copy));
  } else {
    if (isOtherEncoding(beginning)) throw new ChatRefused('not-recognised');
    yield { is: 'source', source: readBy('whatsapp-text') };
    yield* whatsAppText(createReadStream(copy));
  }
}

async function beginningOf(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(512), 0, 512, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** A byte order mark of UTF-16, or binary: no messenger exports those. */
const isOtherEncoding = (beginning: Buffer): boolean =>
  beginning.length === 0 || beginning.includes(0) || beginning.readUInt8(0) === 0xff || beginning.readUInt8(0) === 0xfe;

async function* readArchive(copy: string, limits: ReadingLimits): AsyncGenerator<ChatRecord> {
  const archive = await ChatArchive.open(copy, limits);
  try {
    for (const found of archive.find()) yield* readEntry(archive, found, copy, limits);
  } finally {
    archive.close();
  }
}

async function* readEntry(
  archive: ChatArchive,
  found: Found,
  copy: string,
  limits: ReadingLimits,
): AsyncGenerator<ChatRecord> {
  const { entry, is } = found;
  const name = entry.fileName;
  const options = { entry: name, inArchive: archive.has };
  const named = (sha256: string): ReadSource['entry'] => ({ name, sha256, size: entry.uncompressedSize });
  if (is === 'database') {
    const path = `${copy}.database`;
    const sha256 = await archive.extract(entry, path);
    if (found.log !== undefined) await archive.extract(found.log, `${path}-wal`);
    yield { is: 'source', source: { ...readBy('whatsapp-ios'), entry: named(sha256) } as ReadSource };
    yield* whatsAppIosDatabase(path, { ...options, heapBytes: limits.heapMiB * 1024 ** 2 });
    return;
  }
  const { bytes, sha256 } = await archive.read(entry);
  yield* is === 'json' ? telegramExport(bytes, options) : whatsAppText(bytes, { ...options, title: titleOf(name) });
  const format = is === 'json' ? 'telegram-json' : 'whatsapp-text';
  yield { is: 'source', source: { ...readBy(format), entry: named(sha256()) } as ReadSource };
}

/** `WhatsApp Chat with Name.txt` in several languages: the name is what follows the known words. */
function titleOf(name: string): string {
  const base = name.slice(name.lastIndexOf('/') + 1).replace(/\.txt$/iu, '');
  if (base === '_chat') return '';
  return base.replace(/^(?:WhatsApp Chat (?:with|-) |Чат WhatsApp с (?:контактом )?|WhatsApp чаты?:? )/iu, '');
}
