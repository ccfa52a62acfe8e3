import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import yauzl from 'yauzl';
import type { Entry, ZipFile } from 'yauzl';
import type { ReadingLimits } from './limits.js';
import { ChatRefused } from './refusal.js';

/** What of an archive is a conversation. Names of entries are looked at and never used as a path. */
export interface Found {
  readonly entry: Entry;
  readonly is: 'text' | 'json' | 'database';
  /** The write-ahead log of a database, where the archive has one. */
  readonly log?: Entry;
}

const baseOf = (name: string): string => name.slice(name.lastIndexOf('/') + 1);
const isWhatsAppText = (base: string): boolean => base === '_chat.txt' || /whatsapp.*\.txt$/iu.test(base);

/** An exported archive: what is in it by name, and single entries as bounded streams. */
export class ChatArchive {
  private constructor(
    private readonly zip: ZipFile,
    private readonly entries: readonly Entry[],
    private readonly names: ReadonlySet<string>,
    private readonly limits: ReadingLimits,
  ) {}

  /** @throws ChatRefused `archive-unsafe`, `too-large`, `corrupt` */
  static async open(path: string, limits: ReadingLimits): Promise<ChatArchive> {
    const zip = await yauzl
      .openPromise(path, { lazyEntries: true, autoClose: false, validateEntrySizes: true })
      .catch(refusing);
    try {
      if (zip.entryCount > limits.entries) throw new ChatRefused('too-large');
      const [entries, names] = [[] as Entry[], new Set<string>()];
      for await (const entry of zip.eachEntry()) {
        if (entry.fileName.endsWith('/')) continue;
        names.add(entry.fileName).add(baseOf(entry.fileName));
        if (/\.(?:txt|json|sqlite|sqlite-wal)$/iu.test(entry.fileName)) entries.push(entry);
      }
      return new ChatArchive(zip, entries, names, limits);
    } catch (error) {
      zip.close();
      return refusing(error);
    }
  }

  /** Whether a file of that name, or at that path, is in the archive. */
  readonly has = (name: string): boolean => this.names.has(name) || this.names.has(baseOf(name));

  /** The conversations of the archive, in its order. @throws ChatRefused `not-recognised` */
  find(): Found[] {
    const named = this.entries.map((entry) => ({ entry, base: baseOf(entry.fileName) }));
    const databases = named
      .filter(({ base }) => base === 'ChatStorage.sqlite')
      .map(({ entry }) => this.databaseOf(entry));
    const exports = named
      .filter(({ base }) => base === 'result.json')
      .map(({ entry }) => ({ entry, is: 'json' as const }));
    const texts = named.filter(({ base }) => isWhatsAppText(base)).map(({ entry }) => ({ entry, is: 'text' as const }));
    const found = [...databases, ...exports, ...texts];
    if (found.length > 0) return found;
    const [only, ...others] = named.filter(({ base }) => /\.(?:txt|json)$/iu.test(base));
    if (only === undefined || others.length > 0) throw new ChatRefused('not-recognised');
    return [{ entry: only.entry, is: only.base.toLowerCase().endsWith('.json') ? 'json' : 'text' }];
  }

  /** The bytes of an entry, no more than the limits allow, and their hash at the end. */
  async read(entry: Entry): Promise<{ bytes: Readable; sha256: () => string }> {
    if (entry.isEncrypted()) throw new ChatRefused('encrypted');
    const hash = createHash('sha256');
    const meter = this.meter(entry, (chunk) => hash.update(chunk));
    const raw = await this.zip.openReadStreamPromise(entry).catch(refusing);
    raw.on('error', (error) => meter.destroy(asRefusal(error)));
    meter.on('close', () => raw.destroy());
    return { bytes: raw.pipe(meter), sha256: () => hash.digest('hex') };
  }

  /** Writes an entry to a path of ours; answers its hash. */
  async extract(entry: Entry, path: string): Promise<string> {
    const { bytes, sha256 } = await this.read(entry);
    await pipeline(bytes, createWriteStream(path, { mode: 0o600 }));
    return sha256();
  }

  close(): void {
    this.zip.close();
  }

  private databaseOf(entry: Entry): Found {
    const log = this.entries.find(({ fileName }) => fileName === `${entry.fileName}-wal`);
    return { entry, is: 'database', ...(log === undefined ? {} : { log }) };
  }

  /** Counts what really comes out: what an archive says of itself is no limit. */
  private meter(entry: Entry, onBytes: (chunk: Buffer) => void): Transform {
    const { unpackedBytes, ratio, ratioFrom } = this.limits;
    let size = 0;
    return new Transform({
      transform(chunk: Buffer, _encoding, done) {
        size += chunk.length;
        const isBomb = size > ratioFrom && size > entry.compressedSize * ratio;
        if (!isBomb && size <= unpackedBytes) {
          onBytes(chunk);
          done(null, chunk);
        } else done(new ChatRefused(isBomb ? 'zip-bomb' : 'too-large'));
      },
    });
  }
}

/** Yauzl refuses names that lead out of a folder, and structures that do not hold together. */
function asRefusal(error: unknown): ChatRefused {
  if (error instanceof ChatRefused) return error;
  const message = error instanceof Error ? error.message : '';
  return new ChatRefused(
    /relative path|absolute path|invalid characters|fileName/iu.test(message) ? 'archive-unsafe' : 'corrupt',
  );
}

const refusing = (error: unknown): never => {
  throw asRefusal(error);
};
