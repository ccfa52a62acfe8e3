import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { createWriteStream, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { once } from 'node:events';
import sqlite from 'node-sqlite3-wasm';
import fc from 'fast-check';
import { repositoryRoot } from '#libs/embedded';
import { temporaryFolder } from '#libs/testing';
import { ChatRefused, readConversations, usualLimits, type ChatRecord, type ReadingLimits } from '#libs/chats';
import { ChatArchive } from '../src/archive.js';
import { whatsAppIosDatabase } from '../src/whatsapp/ios-database.js';
import { gather, zipAt, type Gathered } from './gather.js';

const folder = temporaryFolder('chats');
afterAll(() => {
  folder.remove();
});
const sample = join(repositoryRoot, '../shared/samples/chat/whatsapp-ios-chatstorage.zip');

/** A place of its own for each file, as the reading of it wants. */
function place(): string {
  const own = join(folder.path, randomUUID());
  mkdirSync(own);
  return join(own, 'item');
}
function fileOf(bytes: Uint8Array | string): string {
  const path = place();
  writeFileSync(path, bytes);
  return path;
}
async function* each(path: string, limits: ReadingLimits = usualLimits): AsyncGenerator<ChatRecord> {
  for await (const records of readConversations(path, { limits })) yield* records;
}
const read = (path: string, limits?: ReadingLimits): Promise<Gathered> => gather(each(path, limits));
const refusalOf = async (path: string, limits?: ReadingLimits): Promise<string> =>
  read(path, limits).then(
    () => 'read',
    (error: unknown) => (error instanceof ChatRefused ? error.code : String(error)),
  );

/** A message store as WhatsApp keeps it, with invented rows. */
function store(path: string, rows: number): void {
  const database = new sqlite.Database(path);
  database.exec(`
    CREATE TABLE ZWACHATSESSION (Z_PK INTEGER PRIMARY KEY, ZSESSIONTYPE INTEGER, ZCONTACTJID VARCHAR, ZPARTNERNAME VARCHAR);
    CREATE TABLE ZWAGROUPMEMBER (Z_PK INTEGER PRIMARY KEY, ZMEMBERJID VARCHAR, ZCONTACTNAME VARCHAR);
    CREATE TABLE ZWAMEDIAITEM (Z_PK INTEGER PRIMARY KEY, ZMEDIALOCALPATH VARCHAR, ZVCARDSTRING VARCHAR, ZFILESIZE INTEGER, ZTITLE VARCHAR);
    CREATE TABLE ZWAMESSAGE (Z_PK INTEGER PRIMARY KEY, ZCHATSESSION INTEGER, ZGROUPMEMBER INTEGER, ZISFROMME INTEGER, ZMESSAGETYPE INTEGER,
      ZSORT INTEGER, ZMEDIAITEM INTEGER, ZPARENTMESSAGE INTEGER, ZMESSAGEDATE TIMESTAMP, ZFROMJID VARCHAR, ZTOJID VARCHAR, ZTEXT VARCHAR);
    INSERT INTO ZWACHATSESSION VALUES (1, 0, 'adult@invented', 'Demo Adult'), (2, 1, 'group@invented', 'Demo Group');
    INSERT INTO ZWAGROUPMEMBER VALUES (1, 'third@invented', 'Demo Third');
    INSERT INTO ZWAMEDIAITEM VALUES (1, 'Media/a.jpg', 'image/jpeg', 10, 'a board');
    BEGIN`);
  const insert = database.prepare('INSERT INTO ZWAMESSAGE VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)');
  for (let key = 1; key <= rows; key += 1) {
    const mine = key % 3 === 0 ? 1 : 0;
    insert.run([
      key,
      1,
      null,
      mine,
      0,
      key,
      null,
      null,
      704_735_807.25 + key * 60,
      mine ? null : 'adult@invented',
      mine ? 'adult@invented' : 'child@invented',
      `line ${String(key)}`,
    ]);
  }
  insert.run([rows + 1, 2, 1, 0, 1, 1, 1, null, 704_735_807, null, null, null]);
  insert.run([rows + 2, 2, null, 0, 77, 2, null, rows + 1, 704_735_808, null, null, 'of a type that nobody knows']);
  insert.finalize();
  database.exec('COMMIT');
  database.close();
}

describe("WhatsApp's message store of iOS", () => {
  it('of a real phone is read whole: each row its instant, author and hash', async () => {
    if (!existsSync(sample)) return;
    const { messages, titles, records } = await read(fileOf(readFileSync(sample)));
    expect(messages).toHaveLength(32);
    expect(titles).toHaveLength(5);
    const first = messages.find(({ id }) => id === '12');
    expect(first).toMatchObject({
      kind: 'text',
      from: { self: true },
      // 704735807.2214981 s after 2001-01-01 UTC.
      at: { instant: '2023-05-02T15:56:47.221Z' },
      source: { pointer: { in: 'row', table: 'ZWAMESSAGE', key: 12 } },
    });
    expect(first?.at.local).toBeUndefined();
    expect(messages.filter(({ kind }) => kind === 'location')).toHaveLength(4);
    expect(records.find((record) => record.is === 'source')).toMatchObject({
      source: { format: 'whatsapp-ios', entry: { size: 352_256 } },
    });
  });

  it('gives authors of groups, files, replies, and says where a type is not known', async () => {
    const path = place();
    store(path, 6);
    const { messages, titles } = await read(path);
    expect(titles).toEqual(['Demo Adult', 'Demo Group']);
    expect(messages[2]?.from).toEqual({ id: 'child@invented', name: '', self: true });
    expect(messages[0]?.from).toEqual({ id: 'adult@invented', name: 'Demo Adult' });
    expect(messages[6]).toMatchObject({
      from: { id: 'third@invented', name: 'Demo Third' },
      kind: 'media',
      text: 'a board',
      attachments: [{ name: 'Media/a.jpg', mediaType: 'image/jpeg', size: 10 }],
    });
    expect(messages[7]).toMatchObject({ kind: 'unknown', repliesTo: '7' });
  });

  it('is read with its write-ahead log, whose rows are not yet in the file itself', async () => {
    const path = place();
    store(path, 3);
    const writer = new sqlite.Database(path);
    writer.exec('PRAGMA locking_mode = EXCLUSIVE');
    writer.exec('PRAGMA journal_mode = WAL');
    writer.exec(
      "INSERT INTO ZWAMESSAGE (Z_PK, ZCHATSESSION, ZISFROMME, ZMESSAGETYPE, ZMESSAGEDATE, ZTEXT) VALUES (99, 1, 0, 0, 704735900, 'late')",
    );
    const archive = place();
    await zipAt(archive, {
      'a/ChatStorage.sqlite': readFileSync(path),
      'a/ChatStorage.sqlite-wal': readFileSync(`${path}-wal`),
    });
    writer.close();
    const { messages } = await read(archive);
    expect(messages.map(({ text }) => text)).toContain('late');
  });

  it('that is another database, or corrupt, is refused clearly', async () => {
    const other = place();
    const database = new sqlite.Database(other);
    database.exec('CREATE TABLE notes (id INTEGER)');
    database.close();
    expect(await refusalOf(other)).toBe('not-recognised');
    const path = place();
    store(path, 500);
    const bytes = readFileSync(path);
    expect(await refusalOf(fileOf(Buffer.concat([bytes.subarray(0, 6_000), randomBytes(bytes.length - 6_000)])))).toBe(
      'corrupt',
    );
    expect(await refusalOf(fileOf(bytes.subarray(0, 300)))).toMatch(/corrupt|not-recognised/);
  });

  it('that was mutilated anywhere is read or refused, and never ends otherwise', async () => {
    const path = place();
    store(path, 60);
    const bytes = readFileSync(path);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { minLength: 1, maxLength: 40 }),
        async (changes) => {
          const changed = Buffer.from(bytes);
          for (const [at, value] of changes) changed[16 + (at % (changed.length - 16))] = value;
          const copy = fileOf(changed);
          try {
            await gather(whatsAppIosDatabase(copy));
          } catch (error) {
            expect(error).toBeInstanceOf(ChatRefused);
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('an archive', () => {
  const chat = Buffer.from(
    '[13/04/2024, 10:00:00] Demo: <attached: a.jpg>\n[13/04/2024, 10:00:05] Demo: <attached: b.jpg>',
  );

  it('is read as exported, and says which files came along', async () => {
    const path = place();
    await zipAt(path, { '_chat.txt': chat, 'a.jpg': Buffer.from('x') });
    const { messages, records } = await read(path);
    expect(messages.map(({ attachments }) => attachments[0]?.inArchive)).toEqual([true, false]);
    expect(messages[0]?.source.pointer).toMatchObject({ entry: '_chat.txt', offset: 0 });
    expect(records.at(-1)).toMatchObject({
      source: { entry: { name: '_chat.txt', sha256: createHash('sha256').update(chat).digest('hex') } },
    });
  });

  it('that unpacks to far more than it holds is refused before it is unpacked', async () => {
    const path = place();
    await zipAt(path, { '_chat.txt': Buffer.concat([chat, Buffer.alloc(8 * 1024 ** 2, 0x0a)]) });
    expect(await refusalOf(path, { ...usualLimits, ratioFrom: 1024 ** 2 })).toBe('zip-bomb');
    expect(await refusalOf(path, { ...usualLimits, unpackedBytes: 1024 ** 2 })).toBe('too-large');
    expect(await refusalOf(path, { ...usualLimits, entries: 0 })).toBe('too-large');
  });

  it('whose names lead out of a folder is refused', async () => {
    const path = place();
    await zipAt(path, { 'aa/chat.txt': chat });
    const bytes = readFileSync(path);
    for (let at = bytes.indexOf('aa/chat.txt'); at >= 0; at = bytes.indexOf('aa/chat.txt', at))
      bytes.write('../chat.txt', at);
    expect(await refusalOf(fileOf(bytes))).toBe('archive-unsafe');
  });

  it('without a conversation, or with several texts of which none is known, is not recognised', async () => {
    const path = place();
    await zipAt(path, { 'one.txt': chat, 'two.txt': chat });
    expect(await refusalOf(path)).toBe('not-recognised');
  });

  it('that was mutilated anywhere is read or refused, and never ends otherwise', async () => {
    const path = place();
    await zipAt(path, { '_chat.txt': chat, 'a.jpg': Buffer.from('x') });
    const bytes = readFileSync(path);
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.integer({ min: 0, max: 255 }), fc.nat(), async (at, value, end) => {
        const changed = Buffer.from(bytes);
        changed[4 + (at % (changed.length - 4))] = value;
        const archive = await ChatArchive.open(
          fileOf(changed.subarray(0, 30 + (end % (changed.length - 29)))),
          usualLimits,
        ).catch((error: unknown) => {
          expect(error).toBeInstanceOf(ChatRefused);
        });
        archive?.close();
      }),
      { numRuns: 100 },
    );
  });
});

describe('the process that reads', () => {
  it('ends when its time is over', async () => {
    const path = fileOf(Buffer.alloc(64 * 1024 ** 2, '13/04/2024, 10:00 - A: x\n'));
    expect(await refusalOf(path, { ...usualLimits, milliseconds: 1 })).toBe('too-slow');
  });

  it('ends when the service stops', async () => {
    const path = fileOf(Buffer.alloc(1024 ** 2, '13/04/2024, 10:00 - A: x\n'));
    const stopping = new AbortController();
    const reading = readConversations(path, { signal: stopping.signal });
    await reading.next();
    stopping.abort(new Error('the service stops'));
    await expect(reading.next()).rejects.toThrow('the service stops');
  });

  it('reads a long conversation in bounded memory', async () => {
    const path = place();
    const file = createWriteStream(path);
    const lines = 200_000;
    for (let n = 0; n < lines; n += 1) {
      const line = `${String((n % 28) + 1).padStart(2, '0')}/01/2024, 10:00 - ${n % 2 === 0 ? 'Demo Adult' : 'Demo Child'}: line number ${String(n)}\n`;
      if (!file.write(line)) await once(file, 'drain');
    }
    file.end();
    await once(file, 'finish');
    const [begun, before] = [performance.now(), process.memoryUsage().rss];
    let messages = 0;
    let most = 0;
    for await (const records of readConversations(path)) {
      for (const record of records) messages += record.is === 'message' ? 1 : 0;
      most = Math.max(most, process.memoryUsage().rss);
    }
    const seconds = (performance.now() - begun) / 1000;
    process.stderr.write(
      `${String(lines)} lines: ${seconds.toFixed(1)} s, at most ${String(Math.round(most / 1024 ** 2))} MiB resident\n`,
    );
    expect(messages).toBe(lines);
    expect(most - before).toBeLessThan(150 * 1024 ** 2);
  });
});
