import { randomUUID } from 'node:crypto';
import { freePorts } from '#libs/embedded';
import { agency, runningDoor } from './door.js';
import { askedForFiles, bytes, code, file, hashOf, PoliceForTests } from './police-for-tests.js';
import { Visitor } from './visitor.js';

const police = new PoliceForTests();
const { came, held } = police;

let door: Awaited<ReturnType<typeof runningDoor>>;
let upstream: Awaited<ReturnType<typeof agency>>;
beforeAll(async () => {
  const [port = 0] = await freePorts(1);
  upstream = await agency(port);
  upstream.answers(police.serve);
  door = await runningDoor({
    UPSTREAM_POLICE: `http://127.0.0.1:${String(port)}`,
    TRUSTED_PROXIES: 'loopback',
    RATE_TELL_UNPROVED_BURST: '2',
    RATE_TELL_FILES_MB_BURST: '60',
  });
});
afterAll(async () => {
  await door.stop();
  await upstream.stop();
});
beforeEach(() => {
  police.forget();
});

const asked = (address: string): Promise<Visitor> => askedForFiles(door.url, address);
async function toTheEnd(visitor: Visitor): Promise<Visitor> {
  for (let page = 0; page < 20 && !visitor.text.includes('Check the answers'); page += 1) await visitor.press('skip');
  expect(visitor.text).toContain('Check the answers');
  return visitor;
}

describe('files on the public page, without a script', () => {
  it('go to the police as they come, stand on the page, and are sent with the message', async () => {
    const visitor = await asked('10.4.0.1');
    const [one, two] = [bytes(3_000_000), bytes(10_000)];
    await visitor.bring('attach', [file(one), file(two, 'C:\\x\\chat.txt')]);
    expect(visitor.status).toBe(200);
    expect(held).toMatchObject([
      { name: 'снимок экрана.png', size: 3_000_000, sha256: hashOf(one) },
      { name: 'chat.txt', size: 10_000, sha256: hashOf(two) },
    ]);
    expect(new Set(held.map(({ parcel }) => parcel)).size).toBe(1);
    expect(visitor.text).toMatch(/снимок экрана\.png<\/span>\s+3 MB/);
    expect(visitor.text).toMatch(/chat\.txt<\/span>\s+10 kB/);

    // The other questions know nothing of files and carry them along; another language loses none.
    await visitor.bring('lang-kk', []);
    expect(visitor.text).toContain('Қосылған файлдар');
    await visitor.bring('lang-en', []);
    await toTheEnd(await visitor.bring('next', []));
    expect(visitor.text).toContain('chat.txt');
    police.arrived = 2;
    await visitor.press('send');
    expect(visitor.text).toContain(code);
    expect(visitor.text).not.toContain('Not all of the files');
    expect(came).toMatchObject([{ path: '', body: { parcel: held[0]?.parcel, words: '(No words were written.)' } }]);
    for (const secret of [held[0]?.parcel, 'снимок', 'chat.txt'])
      expect(door.running.gateway.output()).not.toContain(secret);
  });

  it('are brought by the button that goes on, too, and taken back one by one', async () => {
    const visitor = await asked('10.4.0.2');
    await visitor.bring('next', [file(bytes(10)), file(bytes(20), 'second.png')]);
    expect(visitor.text).toContain('How old are you?');
    await visitor.press('back');
    await visitor.bring('drop-0', []);
    expect(came).toMatchObject([{ path: '/files/drop', body: { parcel: held[0]?.parcel, fileId: held[0]?.fileId } }]);
    expect(visitor.text).not.toContain('снимок');
    await visitor.bring('drop-0', []);
    await toTheEnd(await visitor.bring('next', []));
    await visitor.press('send');
    expect([visitor.status, visitor.text.includes('There is nothing to send yet')]).toEqual([400, true]);
  });

  it('are refused where they are too large, empty or too many, with all that was typed and brought', async () => {
    const visitor = await asked('10.4.0.3');
    await visitor.bring('next', [file(bytes(100), 'kept.png'), file(bytes(21_000_000), 'large.mov'), file(bytes(5))]);
    expect(visitor.status).toBe(413);
    expect(visitor.text).toContain('“large.mov” was not added');
    expect(visitor.text).toContain('kept.png');
    expect(held).toHaveLength(1);
    expect(police.bytesCame).toBeLessThan(20_500_000);
    await visitor.bring('next', [new File([], 'empty.png')]);
    expect([visitor.status, visitor.text.includes('the file is empty')]).toEqual([400, true]);
    await visitor.bring(
      'next',
      Array.from({ length: 6 }, (_, n) => file(bytes(5), `n${String(n)}.png`)),
    );
    expect([visitor.status, visitor.text.includes('No more files can be added')]).toEqual([400, true]);
    expect(visitor.text).toContain('n3.png');
    expect(visitor.text).not.toContain('type="file"');
    await toTheEnd(await visitor.bring('next', []));
    expect(visitor.fields().getAll('files')).toHaveLength(5);
  });

  it('say so when the police are away or no longer have them, and the words get through', async () => {
    const visitor = await asked('10.4.0.4');
    upstream.answers((_request, response) => {
      response.statusCode = 503;
      response.end();
    });
    await visitor.bring('next', [file(bytes(10))]);
    expect([visitor.status, visitor.text.includes('could not be taken just now')]).toEqual([503, true]);
    upstream.answers(police.serve);
    await visitor.bring('next', [file(bytes(10))]);
    await toTheEnd(visitor);
    police.arrived = 0;
    await visitor.press('send');
    expect(visitor.text).toContain(code);
    expect(visitor.text).toContain('Not all of the files came along');
    await visitor.press('lang-en');
    expect(visitor.text).toContain('Not all of the files came along');
  });

  it('are missed aloud where they are added by the code and no longer held', async () => {
    const visitor = await new Visitor(door.url, '10.4.0.6').open();
    await visitor.press('follow', { code });
    police.arrived = 0;
    await visitor.bring('more', [file(bytes(10))], { more: 'Invented words' });
    expect([visitor.text.includes('Added.'), visitor.text.includes('Not all of the files came along')]).toEqual([
      true,
      true,
    ]);
  });

  it('follow a message by its code, with words or without', async () => {
    const visitor = await new Visitor(door.url, '10.4.0.5').open();
    await visitor.press('follow', { code });
    await visitor.bring('attach', [file(bytes(10))], { more: 'Kept words' });
    expect(visitor.fields().get('more')).toBe('Kept words');
    await visitor.bring('more', [file(bytes(20), 'second.png')], { more: '' });
    expect(visitor.text).toContain('Added.');
    expect(came.map(({ path, body }) => [path, body])).toEqual([
      ['/status', { code }],
      ['/more', { code, words: '(Files were added.)', parcel: held[0]?.parcel }],
    ]);
    expect(held.map(({ parcel }) => parcel === held[0]?.parcel)).toEqual([true, true]);
    expect([visitor.fields().get('parcel'), visitor.fields().getAll('files')]).toEqual([null, []]);
  });
});

describe('abuse by files', () => {
  it('is dear: a parcel costs a proof of its own, else it is one of a few an hour; the message then needs another', async () => {
    const visitor = await asked('10.5.0.1');
    const proof = await visitor.proof();
    await visitor.bring('attach', [file(bytes(10))], { proof });
    expect(visitor.text).toContain('data-challenge');
    await visitor.bring('attach', [file(bytes(20))]);
    expect(held).toHaveLength(2);
    await toTheEnd(await visitor.bring('next', []));
    await visitor.press('send', { proof });
    expect(came.map(({ body }) => body['proved'])).toEqual([false]);

    for (const status of [200, 200, 429]) {
      const unproved = await asked('10.5.0.2');
      await unproved.bring('attach', [file(bytes(10))], { proof: '' });
      expect(unproved.status).toBe(status);
    }
    expect(held).toHaveLength(4);
  });

  it('a parcel that this place did not give is none', async () => {
    const visitor = await asked('10.5.0.3');
    const guessed = randomUUID();
    await visitor.bring('attach', [file(bytes(10))], { parcel: `${guessed}.${'A'.repeat(22)}` });
    expect(held[0]?.parcel).not.toBe(guessed);
  });

  it('an address brings only so much', async () => {
    const visitor = await asked('10.5.0.4');
    for (let n = 0; n < 2; n += 1) await visitor.bring('attach', [file(bytes(19_000_000))]);
    const other = await asked('10.5.0.4');
    await other.bring('attach', [file(bytes(19_900_000))]);
    expect(other.status).toBe(200);
    await other.bring('attach', [file(bytes(3_000_000))]);
    await other.bring('attach', [file(bytes(3_000_000))]);
    expect(other.status).toBe(429);
    expect(other.fields().getAll('files').length).toBeGreaterThan(0);
  });

  it('fields beside files are no larger than without', async () => {
    const visitor = await asked('10.5.0.5');
    await visitor.bring('next', [], { words: 'x'.repeat(60_000), contact: 'x'.repeat(60_000) });
    expect(visitor.status).toBe(413);
  });
});
