import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { bytesAt, gather, inChunks, type Gathered } from '../../test/gather.js';
import { ChatRefused } from '../refusal.js';
import { telegramExport } from './export.js';

const read = (value: string | Uint8Array, chunk = 5): Promise<Gathered> =>
  gather(telegramExport(inChunks(value, chunk)));

/** Invented; it describes, and nothing in it is anybody's. */
const message = (id: number, more: object = {}): object => ({
  id,
  type: 'message',
  date: '2024-04-03T21:15:00',
  date_unixtime: '1712160900',
  from: 'Demo Adult',
  from_id: 'user100',
  text: `line ${String(id)}`,
  text_entities: [],
  ...more,
});
const chat = (...messages: object[]): object => ({ name: 'Demo Child', type: 'personal_chat', id: 7, messages });

describe('an export of one chat', () => {
  const file = JSON.stringify(
    chat(
      {
        id: 1,
        type: 'service',
        date: '2024-04-03T21:14:00',
        actor: 'Demo Adult',
        actor_id: 'user100',
        action: 'phone_call',
        text: '',
      },
      message(2, { text: ['see ', { type: 'link', text: 'example.invalid' }, ' later'] }),
      message(3, {
        from: 'Demo Child',
        from_id: 'user200',
        reply_to_message_id: 2,
        edited: '2024-04-03T21:20:00',
        edited_unixtime: '1712161200',
      }),
      message(4, {
        forwarded_from: 'Somebody',
        photo: '(File not included. Change data exporting settings to download.)',
      }),
      message(5, { file: 'files/notes.pdf', file_name: 'notes.pdf', mime_type: 'application/pdf', file_size: 10 }),
      { id: 6, type: 'message', date: '2019-04-03T21:15:00', from: null, from_id: 'user200', text: 'old' },
      { id: 7, type: 'message' },
    ),
    null,
    1,
  );

  it('becomes messages with authors, entities, replies, edits and attachments', async () => {
    const { messages, titles, unreadable } = await read(file);
    expect(titles).toEqual(['Demo Child']);
    expect(messages).toMatchObject([
      { id: '1', kind: 'call', from: { id: 'user100', name: 'Demo Adult' }, text: 'phone_call' },
      { id: '2', kind: 'text', text: 'see example.invalid later' },
      { id: '3', repliesTo: '2', edited: '2024-04-03T16:20:00.000Z', from: { id: 'user200' } },
      { id: '4', forwardedFrom: 'Somebody', kind: 'media', attachments: [{ omitted: true }] },
      { id: '5', attachments: [{ name: 'notes.pdf', mediaType: 'application/pdf', size: 10, omitted: false }] },
      { id: '6', from: { id: 'user200', name: '' } },
    ]);
    expect(unreadable).toMatchObject([{ reason: 'not-understood', pointer: { path: '/messages/6' } }]);
  });

  it('gives instant and zone where it says both, and otherwise the local time alone', async () => {
    const { messages } = await read(file);
    expect(messages[1]?.at).toEqual({
      written: '2024-04-03T21:15:00',
      local: '2024-04-03T21:15:00',
      instant: '2024-04-03T16:15:00.000Z',
      offset: '+05:00',
    });
    expect(messages[5]?.at).toEqual({ written: '2019-04-03T21:15:00', local: '2019-04-03T21:15:00' });
  });
});

it('an account with several chats becomes several conversations', async () => {
  const { titles, messages } = await read(
    JSON.stringify({
      about: 'x',
      chats: { about: 'y', list: [chat(message(1)), { ...chat(message(1), message(2)), name: 'Other' }] },
    }),
  );
  expect(titles).toEqual(['Demo Child', 'Other']);
  expect(messages.map(({ source }) => source.pointer)).toMatchObject([
    { path: '/chats/list/0/messages/0' },
    { path: '/chats/list/1/messages/0' },
    { path: '/chats/list/1/messages/1' },
  ]);
});

it('a name that stands after the messages is known at the end of the conversation', async () => {
  const { records } = await read(JSON.stringify({ messages: [message(1)], name: 'Late' }));
  expect(records.at(-1)).toMatchObject({ is: 'conversation-end', title: 'Late' });
});

it('a file that ends in the middle keeps what came before, and names where it broke', async () => {
  const whole = JSON.stringify(chat(message(1), message(2)));
  const { messages, unreadable } = await read(whole.slice(0, -30));
  expect(messages.map(({ id }) => id)).toEqual(['1']);
  expect(unreadable).toMatchObject([{ reason: 'broken', pointer: { path: '/messages/1' } }]);
});

it.each([['[]'], ['{"name":"x"}'], ['nonsense'], [''], ['{"a":'.repeat(100_000)], ['"x"']])(
  '%.20s is refused',
  async (text) => {
    await expect(read(text, 4096)).rejects.toThrow(ChatRefused);
  },
);

it('a message longer than is kept is named, and the next one is read', async () => {
  const { messages, unreadable } = await read(
    JSON.stringify(chat(message(1, { text: 'x'.repeat(2_000_000) }), message(2))),
    65_536,
  );
  expect(unreadable).toMatchObject([{ reason: 'too-long', pointer: { path: '/messages/0' } }]);
  expect(messages.map(({ id }) => id)).toEqual(['2']);
});

it('every message points to exactly its bytes, wherever chunks end and however it is written', async () => {
  const written = fc.record({
    text: fc.string({ unit: 'grapheme', maxLength: 30 }),
    from: fc.string({ maxLength: 8 }),
  });
  await fc.assert(
    fc.asyncProperty(
      fc.array(written, { minLength: 1, maxLength: 12 }),
      fc.integer({ min: 1, max: 200 }),
      fc.constantFrom(0, 1, '\t'),
      fc.boolean(),
      async (said, chunk, indent, mark) => {
        const expected = said.map((each, n) => message(n, each));
        const file = Buffer.from((mark ? '\uFEFF' : '') + JSON.stringify(chat(...expected), null, indent));
        const { messages } = await read(file, chunk);
        expect(messages.map(({ source }) => JSON.parse(bytesAt(file, source.pointer).toString()))).toEqual(expected);
        for (const { source } of messages)
          expect(source.sha256).toBe(createHash('sha256').update(bytesAt(file, source.pointer)).digest('hex'));
      },
    ),
    { numRuns: 100 },
  );
});

it('random and mutilated JSON is read or refused, and never ends otherwise', async () => {
  const base = JSON.stringify(chat(message(1), message(2, { text: ['a', { type: 'bold', text: 'b' }] })));
  const mutilated = fc
    .tuple(fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { maxLength: 10 }), fc.nat())
    .map(([changes, end]) => {
      const bytes = Buffer.from(base);
      for (const [at, value] of changes) bytes[at % bytes.length] = value;
      return bytes.subarray(0, end % (bytes.length + 1));
    });
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(
        mutilated,
        fc.json().map((text) => Buffer.from(text)),
        fc.uint8Array({ maxLength: 500 }),
      ),
      async (bytes) => {
        try {
          await read(bytes, 16);
        } catch (error) {
          expect(error).toBeInstanceOf(ChatRefused);
        }
      },
    ),
    { numRuns: 400 },
  );
});
