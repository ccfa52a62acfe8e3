import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { parseString } from 'whatsapp-chat-parser';
import { bytesAt, gather, inChunks, type Gathered } from '../../test/gather.js';
import { ChatRefused } from '../refusal.js';
import { headerOf } from './header.js';
import { whatsAppText } from './text.js';

const read = (text: string | Uint8Array, chunk = 7): Promise<Gathered> => gather(whatsAppText(inChunks(text, chunk)));

/** Invented; it describes, and nothing in it is anybody's. */
const android = [
  '23/06/2018, 01:55 p.m. - Messages and calls are end-to-end encrypted. No one outside of this chat can read them.',
  '23/06/2018, 01:55 p.m. - Demo Adult: Hello, are you in the chess club?',
  '23/06/2018, 01:57 p.m. - Demo Child: yes',
  'since autumn',
  '',
  'and you?',
  '23/06/2018, 11:10 p.m. - Demo Adult: <Media omitted>',
  '24/06/2018, 12:05 a.m. - Demo Adult: IMG-20180624-WA0001.jpg (file attached)',
  'a picture of a board',
  '24/06/2018, 12:06 a.m. - Demo Child: This message was deleted',
  '24/06/2018, 09:00 a.m. - Demo Adult changed the subject to "Club: evenings"',
  '24/06/2018, 09:01 a.m. - Demo Child: ok: fine <This message was edited>',
].join('\n');

const ios = [
  '[06/03/2017, 00:45:13] Demo Chat: \u200EMessages and calls are end-to-end encrypted.',
  '[06/03/2017, 00:45:20] \u202A+7 700 000 00 00\u202C: Salem',
  '\u200E[06/03/2017, 00:46:00] Demo Child: \u200Eimage omitted',
  '\u200E[07/03/2017, 00:47:00] Demo Child: \u200E<attached: 00000012-PHOTO-2017-03-07.jpg>',
  '[07/03/2017, 00:48:00] Demo Child: \u200EMissed voice call',
].join('\r\n');

describe('a WhatsApp export of Android', () => {
  it('becomes messages with their author, kind, text and attachments', async () => {
    const { messages } = await read(android);
    expect(messages.map(({ from, kind, text }) => [from?.name ?? null, kind, text])).toEqual([
      [null, 'system', 'Messages and calls are end-to-end encrypted. No one outside of this chat can read them.'],
      ['Demo Adult', 'text', 'Hello, are you in the chess club?'],
      ['Demo Child', 'text', 'yes\nsince autumn\n\nand you?'],
      ['Demo Adult', 'media', ''],
      ['Demo Adult', 'media', 'a picture of a board'],
      ['Demo Child', 'deleted', 'This message was deleted'],
      [null, 'system', 'Demo Adult changed the subject to "Club: evenings"'],
      ['Demo Child', 'text', 'ok: fine'],
    ]);
    expect(messages[4]?.attachments).toEqual([{ name: 'IMG-20180624-WA0001.jpg', omitted: false }]);
    expect(messages[3]?.attachments).toEqual([{ omitted: true }]);
    expect(messages[7]?.edited).toBe(true);
  });

  it('keeps the local time as written, without a zone', async () => {
    const { messages } = await read(android);
    expect(messages.map(({ at }) => at.local)).toEqual([
      '2018-06-23T13:55',
      '2018-06-23T13:55',
      '2018-06-23T13:57',
      '2018-06-23T23:10',
      '2018-06-24T00:05',
      '2018-06-24T00:06',
      '2018-06-24T09:00',
      '2018-06-24T09:01',
    ]);
    expect(messages.every(({ at }) => at.instant === undefined && at.offset === undefined)).toBe(true);
  });
});

it('an export of iOS is read behind its marks', async () => {
  const { messages, dates } = await read(ios);
  expect(messages.map(({ from, kind, text }) => [from?.id, kind, text])).toEqual([
    ['Demo Chat', 'system', 'Messages and calls are end-to-end encrypted.'],
    ['+7 700 000 00 00', 'text', 'Salem'],
    ['Demo Child', 'media', ''],
    ['Demo Child', 'media', ''],
    ['Demo Child', 'call', 'Missed voice call'],
  ]);
  expect(messages[3]?.attachments).toEqual([{ name: '00000012-PHOTO-2017-03-07.jpg', omitted: false }]);
  expect(dates[0]?.order).toBe('ambiguous');
});

describe('Russian and Kazakh exports', () => {
  it.each([
    ['03.04.2024, 21:15 - Демо: IMG-1.jpg (файл добавлен)', 'media', ''],
    ['03.04.2024, 21:15 - Демо: <Без медиафайлов>', 'media', ''],
    ['03.04.2024, 21:15 - Демо: Данное сообщение удалено', 'deleted', 'Данное сообщение удалено'],
    ['03.04.2024, 21:15 - Демо: Жарайды <Сообщение изменено>', 'text', 'Жарайды'],
    ['03.04.2024, 21:15 - Демо: Бұл хабар жойылды', 'deleted', 'Бұл хабар жойылды'],
    ['[03.04.2024, 21:15:00] Демо: \u200Eизображение отсутствует', 'media', ''],
    ['03.04.2024, 21:15 - Сообщения и звонки защищены сквозным шифрованием', 'system', null],
    // Without the mark that iOS puts before its own words, a person may have written it.
    ['[03.04.2024, 21:15:00] Демо: изображение отсутствует', 'text', 'изображение отсутствует'],
  ])('%s', async (line, kind, text) => {
    const { messages } = await read(line);
    expect(messages[0]).toMatchObject({ kind, ...(text === null ? { from: null } : { text }) });
  });

  it.each([
    ['5/6/24, 9:15\u202FPM - A: x', '21:15'],
    ['5/6/24, 9:15 a. m. - A: x', '09:15'],
    ['5/6/24, 12:15 AM - A: x', '00:15'],
    ['05.06.24, 9:15 ПП - A: x', '21:15'],
    ['05.06.24, 9:15 түстен кейін - A: x', '21:15'],
    ['05.06.24, 9:15 таңғы - A: x', '09:15'],
    ['05.06.24 в 09:15 - A: x', '09:15'],
  ])('the half of the day in %s', (line, time) => {
    expect(headerOf(line)?.at.dayFirst).toBe(`2024-06-05T${time}`);
  });

  it('a mark for the half of the day that nobody knows leaves the time open', () => {
    expect(headerOf('5/6/24, 9:15 xyz - A: x')?.at).toEqual({ written: '5/6/24, 9:15 xyz', halfOfDay: 'unknown' });
  });
});

describe('the order of day and month', () => {
  const lines = (...dates: string[]): string =>
    dates.map((date, n) => `${date}, 10:0${String(n)} - A: line ${String(n)}`).join('\n');
  const verdict = async (...dates: string[]) => (await read(lines(...dates))).dates[0];

  it('rests on a number above twelve, and says on which line', async () => {
    expect(await verdict('03/04/2024', '13/04/2024')).toMatchObject({
      order: 'day-first',
      evidence: [{ speaksFor: 'day-first', why: 'above-12', message: 1, pointer: { line: 2 } }],
    });
    expect(await verdict('03/04/2024', '04/13/2024')).toMatchObject({ order: 'month-first' });
  });

  it('rests on the course of time where no number is above twelve', async () => {
    // Month first: 9 January, 1 February. Day first it would be 1 September, then 2 January.
    expect(await verdict('01/09/2024', '02/01/2024')).toMatchObject({ order: 'month-first' });
    expect(await verdict('01/05/2024', '02/05/2024', '01/06/2024')).toMatchObject({
      order: 'day-first',
      evidence: [{ why: 'runs-backwards', message: 2 }],
    });
  });

  it('is ambiguous, with both readings, where nothing in the file settles it', async () => {
    const { messages, dates } = await read(lines('03/04/2024', '04/04/2024', '05/04/2024'));
    expect(dates).toEqual([{ order: 'ambiguous', evidence: [] }]);
    expect(messages[0]?.at).toEqual({
      written: '03/04/2024, 10:00',
      dayFirst: '2024-04-03T10:00',
      monthFirst: '2024-03-04T10:00',
    });
    expect(messages[1]?.at.local).toBe('2024-04-04T10:01');
  });

  it('is contradictory where lines speak against one another', async () => {
    expect(await verdict('13/04/2024', '04/13/2024', '03/04/2024')).toMatchObject({ order: 'contradictory' });
  });

  it('is given where the year stands first, or no line leaves it open', async () => {
    expect((await verdict('2024-04-03', '2024-04-04'))?.order).toBe('given');
    expect((await verdict('05/05/2024'))?.order).toBe('given');
    expect((await verdict('05/05/2024', '01/01/2024'))?.order).toBe('given');
  });
});

it('text before the first message is named as unreadable', async () => {
  const { unreadable } = await read(`preamble\n${android}`);
  expect(unreadable).toEqual([
    { is: 'unreadable', reason: 'no-message', pointer: { in: 'bytes', offset: 0, length: 8, line: 1 } },
  ]);
});

it('bytes that are not UTF-8 are kept as damage of their message, and its hash is that of the bytes', async () => {
  const file = Buffer.concat([Buffer.from('03/04/2024, 10:00 - A: x'), Buffer.from([0xff, 0xfe]), Buffer.from('y')]);
  const { messages } = await read(file);
  expect(messages[0]).toMatchObject({ damage: 'encoding', text: 'x��y' });
  expect(messages[0]?.source.sha256).toBe(createHash('sha256').update(file).digest('hex'));
});

it('a message longer than is kept is shown cut and hashed whole', async () => {
  const file = Buffer.from(`03/04/2024, 10:00 - A: ${'x'.repeat(3_000_000)}\nmore\n03/04/2024, 10:01 - B: y`);
  const { messages } = await read(file, 65_536);
  expect(messages).toHaveLength(2);
  expect(messages[0]).toMatchObject({ damage: 'cut' });
  expect(messages[0]?.text.length).toBeLessThanOrEqual(64 * 1024);
  const bytes = bytesAt(file, messages[0]!.source.pointer);
  expect(bytes.subarray(-4).toString()).toBe('more');
  expect(messages[0]?.source.sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
});

it('a message of very many lines is hashed as it comes', async () => {
  const file = Buffer.from(`03/04/2024, 10:00 - A: x${'\n'.repeat(200_000)}end`);
  const { messages } = await read(file, 65_536);
  expect(messages[0]).toMatchObject({ damage: 'cut', source: { pointer: { length: file.length } } });
  expect(messages[0]?.source.sha256).toBe(createHash('sha256').update(file).digest('hex'));
});

it('what is no export is refused', async () => {
  await expect(read('Dear diary,\nnothing happened today.')).rejects.toEqual(new ChatRefused('not-recognised'));
  await expect(read('')).rejects.toThrow(ChatRefused);
});

const author = fc.stringMatching(/^[A-Za-zА-Яа-яӘәІіҢңҒғҮүҰұҚқӨөҺһ]{1,12}$/u);
const words = fc.stringMatching(/^[A-Za-zА-Яа-яӘәІі😀 ]{0,40}$/u).map((text) => text.trim());
const conversation = fc.array(fc.record({ author, text: fc.array(words, { minLength: 1, maxLength: 3 }) }), {
  minLength: 1,
  maxLength: 40,
});

it('every message points to exactly its bytes, wherever chunks end', async () => {
  await fc.assert(
    fc.asyncProperty(
      conversation,
      fc.integer({ min: 1, max: 300 }),
      fc.constantFrom('\n', '\r\n'),
      async (said, chunk, end) => {
        const written = said.map(
          ({ author: who, text }, n) =>
            `${String((n % 28) + 1).padStart(2, '0')}.01.2024, 10:00 - ${who}: ${text.join(end)}`,
        );
        written.push('01.02.2024, 10:00 - Z: the end');
        const file = Buffer.from(written.join(end));
        const { messages } = await read(file, chunk);
        expect(messages.map(({ source }) => bytesAt(file, source.pointer).toString())).toEqual(written);
        for (const { source } of messages)
          expect(source.sha256).toBe(createHash('sha256').update(bytesAt(file, source.pointer)).digest('hex'));
      },
    ),
    { numRuns: 60 },
  );
});

it('authors and texts are those that an independent parser finds', async () => {
  await fc.assert(
    fc.asyncProperty(conversation, async (said) => {
      const file = said.map(({ author: who, text }) => `13/01/2024, 10:00 - ${who}: ${text.join('\n')}`).join('\n');
      const { messages } = await read(file);
      const oracle = parseString(file);
      expect(messages.map(({ from }) => from?.name)).toEqual(oracle.map(({ author: who }) => who));
      expect(messages.map(({ text }) => text.trim())).toEqual(oracle.map(({ message }) => message.trim()));
    }),
    { numRuns: 60 },
  );
});

it('random bytes and mutilated exports are read or refused, and never end otherwise', async () => {
  const mutilated = fc
    .tuple(
      fc.constantFrom(android, ios),
      fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { maxLength: 20 }),
      fc.nat(),
    )
    .map(([text, changes, end]) => {
      const bytes = Buffer.from(text);
      for (const [at, value] of changes) bytes[at % bytes.length] = value;
      return bytes.subarray(0, end % (bytes.length + 1));
    });
  await fc.assert(
    fc.asyncProperty(fc.oneof(fc.uint8Array({ maxLength: 2_000 }), mutilated), async (bytes) => {
      try {
        await read(bytes, 64);
      } catch (error) {
        expect(error).toBeInstanceOf(ChatRefused);
      }
    }),
    { numRuns: 300 },
  );
});
