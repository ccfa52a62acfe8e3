import type { IncomingMessage, ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { freePorts } from '#libs/embedded';
import { agency, runningDoor } from './door.js';
import { Visitor } from './visitor.js';

const code = '7K3F-Q2MD-90XA';
const standing = {
  state: 'waiting',
  receivedAt: '2026-11-26T09:00:00.000Z',
  changedAt: '2026-11-26T10:00:00.000Z',
  mayAdd: true,
};
let door: Awaited<ReturnType<typeof runningDoor>>;
const visitorAt = (address: string, lang?: string): Visitor => new Visitor(door.url, address, lang);
let police: Awaited<ReturnType<typeof agency>>;
interface Came {
  readonly path: string;
  readonly key: string | undefined;
  readonly body: Record<string, unknown>;
}
const came: Came[] = [];

/** The police's side of the page: they take a message once for each key and know one code. */
function tips(request: IncomingMessage, response: ServerResponse): void {
  let text = '';
  request.on('data', (chunk: Buffer) => (text += chunk.toString()));
  request.on('end', () => {
    const body = JSON.parse(text) as Record<string, unknown>;
    const path = request.url?.replace('/api/police/public/tips', '') ?? '';
    came.push({ path, key: request.headers['idempotency-key'] as string | undefined, body });
    const [status, answer] =
      path === ''
        ? [201, { code, receivedAt: standing.receivedAt, triageBy: '2026-11-26T11:00:00.000Z' }]
        : body['code'] === code
          ? [200, standing]
          : [404, { code: 'not-found' }];
    response.statusCode = status;
    response.setHeader('content-type', 'application/json').end(JSON.stringify(answer));
  });
}
const away = (_request: IncomingMessage, response: ServerResponse): void => {
  response.statusCode = 503;
  response.end();
};

beforeAll(async () => {
  const [port = 0] = await freePorts(1);
  police = await agency(port);
  door = await runningDoor({
    UPSTREAM_POLICE: `http://127.0.0.1:${String(port)}`,
    TRUSTED_PROXIES: 'loopback',
    RATE_TELL_UNPROVED_BURST: '2',
  });
});
afterAll(async () => {
  await door.stop();
  await police.stop();
});
beforeEach(() => {
  police.answers(tips);
  came.length = 0;
});

/** Somebody who answers everything and arrives at the check of the answers. */
async function answered(address: string, over: Readonly<Record<string, string>> = {}): Promise<Visitor> {
  const visitor = await visitorAt(address).open();
  const given = {
    from: 'child',
    safeNow: 'no',
    kind: 'bullying',
    words: 'Invented words.\r\n\r\n  More <b>.',
    ...over,
  };
  await visitor.press('next');
  for (const field of ['from', 'safeNow', 'kind', 'words'] as const)
    await visitor.press('next', { [field]: given[field] });
  await visitor.press('next', { platforms: 'telegram' });
  await visitor.press('next', { where: over['where'] ?? 'https://invented.example/page' });
  await visitor.press('next');
  await visitor.press('next', { ageBand: '11-12' });
  await visitor.press('next', { childName: 'Invented' });
  await visitor.press('next', { region: 'KZ-79' });
  return visitor.press('next', { way: 'email', contact: 'invented@example.org', when: 'after three' });
}

describe('the public page without a script', () => {
  it.each([
    ['kk', 'Бұған сенің кінәң жоқ', 'Сұрақтар'],
    ['ru', 'Твоей вины в этом нет', 'Вопросы'],
    ['en', 'You are not to blame', 'Questions'],
  ])('begins with what happens, whom to call and where to type a code, in %s', async (lang, comfort, tab) => {
    const { text, status } = await visitorAt('10.1.0.1', lang).open();
    expect(status).toBe(200);
    for (const part of [
      comfort,
      `<title>${tab}</title>`,
      'tel:111',
      'tel:102',
      'id="code"',
      `https://${lang}.wikipedia.org/`,
    ])
      expect(text).toContain(part);
  });

  it('asks one question a page, carries the answers along, and sends them when they were checked', async () => {
    const visitor = await answered('10.1.0.2');
    expect(visitor.text).toContain('Check the answers');
    expect(visitor.text).toContain('More &lt;b&gt;.');
    await visitor.press('send');
    expect(visitor.text).toContain(code);
    expect(came).toEqual([
      {
        path: '',
        key: expect.stringMatching(/^[\da-f-]{36}$/),
        body: {
          ...{ from: 'child', safeNow: 'no', kind: 'bullying', words: 'Invented words.\n\n  More <b>.' },
          ...{
            platforms: ['telegram'],
            where: ['https://invented.example/page'],
            ageBand: '11-12',
            childName: 'Invented',
          },
          ...{ region: 'KZ-79', contact: { way: 'email', value: 'invented@example.org', when: 'after three' } },
          ...{ locale: 'en', proved: false },
        },
      },
    ]);
    expect((await visitor.press('saved')).text).toContain('What now?');
  });

  it('sends what is pressed twice under one key, and something changed under another', async () => {
    const visitor = await answered('10.1.0.3');
    const fields = visitor.fields();
    fields.set('go', 'send');
    await visitor.send(fields);
    await visitor.send(fields);
    expect(new Set(came.map(({ key }) => key)).size).toBe(1);
    fields.set('go', 'change-words');
    await visitor.send(fields);
    await visitor.press('next', { words: 'Something else.' });
    expect(visitor.text).toContain('Check the answers');
    expect(visitor.fields().get('key')).not.toBe(came[0]?.key);
  });

  it('asks for the link of bullying once more, goes on without it, and says that it is missing', async () => {
    const visitor = await answered('10.1.0.4', { where: '' });
    // The reminder took one press more than there are questions.
    expect(visitor.text).not.toContain('Check the answers');
    while (!visitor.text.includes('Check the answers')) await visitor.press('next');
    expect(visitor.text).toContain('The link is missing');
    await visitor.press('send');
    expect(came).toHaveLength(1);
    expect(visitor.text).toContain('The link is missing');
  });

  it('keeps everything when the police do not answer, and sends it under the same key when they do', async () => {
    const visitor = await answered('10.1.0.5');
    police.answers(away);
    for (let turn = 0; turn < 4; turn += 1) {
      await visitor.press('send');
      expect(visitor.status).toBe(503);
      expect(visitor.text).toContain('All that was written is still here');
    }
    const { key } = Object.fromEntries(visitor.fields());
    police.answers(tips);
    await visitor.press('send');
    expect(visitor.text).toContain(code);
    expect(came.map((one) => one.key)).toEqual([key]);
  });

  it('takes a few messages an hour without a proof, and loses none of what it refuses', async () => {
    for (const status of [200, 200, 429]) {
      const visitor = await answered('10.1.0.6');
      await visitor.press('send');
      expect(visitor.status).toBe(status);
      if (status === 429) expect(visitor.fields().get('words')).toBe('Invented words.\n\n  More <b>.');
    }
    expect(came).toHaveLength(2);
  });

  it('changes the language without losing anything', async () => {
    const visitor = await answered('10.1.0.7');
    await visitor.press('change-words');
    await visitor.press('lang-kk', { words: 'Басқа сөздер' });
    expect(visitor.text).toContain('<html lang="kk">');
    expect(visitor.fields().get('words')).toBe('Басқа сөздер');
    await visitor.press('next');
    expect(visitor.text).toContain('Жауаптарды тексеру');
  });

  it('has nothing to send while nothing was said, and shows again what is too long', async () => {
    const visitor = await visitorAt('10.1.0.8').open();
    await visitor.press('next');
    while (!visitor.text.includes('Check the answers')) await visitor.press('skip');
    expect((await visitor.press('send')).text).toContain('There is nothing to send yet');
    await visitor.press('change-words');
    await visitor.press('next', { words: 'ж'.repeat(8_001) });
    expect([visitor.status, visitor.fields().get('words')?.length]).toEqual([400, 8_001]);
    expect(came).toEqual([]);
  });

  it('follows a message by its code, however it is typed, and adds to it', async () => {
    const visitor = await visitorAt('10.1.0.9').open();
    await visitor.press('follow', { code: ' 7k3f q2md 9oxa' });
    expect(visitor.text).toContain('The message is with the police');
    await visitor.press('more', { more: 'The link: https://invented.example' });
    expect(visitor.text).toContain('Added.');
    expect(came.map(({ path, body }) => [path, body])).toEqual([
      ['/status', { code }],
      ['/more', { code, words: 'The link: https://invented.example' }],
    ]);
    const stranger = await visitorAt('10.1.0.9').open();
    await stranger.press('follow', { code: '0000-0000-0000' });
    expect([stranger.status, stranger.text.includes('No message with this code')]).toEqual([404, true]);
  });

  it('is asked about as nobody, and nothing of it reaches a log or an address', async () => {
    const visitor = await answered('10.1.0.10');
    await visitor.press('send');
    const last = police.last();
    const claims = JSON.parse(Buffer.from(last?.headers.authorization?.split('.')[1] ?? '', 'base64url').toString());
    expect(claims).toMatchObject({ aud: 'police', roles: [], units: [], region: '' });
    expect(last?.url).toBe('/api/police/public/tips');
    for (const word of ['Invented', 'invented', code, 'telegram'])
      expect(door.running.gateway.output()).not.toContain(word);
  });
});

describe('abuse of the public page', () => {
  const sent = (): unknown[] => came.map(({ body }) => body['proved']);

  it('is dear: a proof of work is good for one message, however often it is pressed', async () => {
    const visitor = await answered('10.2.0.1');
    const proof = await visitor.proof();
    await visitor.press('send', { proof });
    const again = await answered('10.2.0.1');
    const fields = again.fields();
    fields.set('go', 'send');
    fields.set('proof', proof);
    await again.send(fields);
    expect(sent()).toEqual([true, false]);
    const [{ count }] = (await door.sessions.query(`SELECT count(*)::int FROM spent_challenges`)).rows as [
      { count: number },
    ];
    expect(count).toBe(1);
  });

  it('a proof stays good for its own message while the police are away', async () => {
    const visitor = await answered('10.2.0.2');
    const proof = await visitor.proof();
    police.answers(away);
    await visitor.press('send', { proof });
    expect([visitor.status, visitor.text.includes('data-challenge')]).toEqual([503, false]);
    police.answers(tips);
    await visitor.press('send');
    expect(sent()).toEqual([true]);
  });

  it.each<
    [string, (proof: { challenge: { parameters: Record<string, unknown> }; solution: Record<string, unknown> }) => void]
  >([
    ['made easier', ({ challenge }) => (challenge.parameters['cost'] = 1)],
    ['made longer', ({ challenge }) => (challenge.parameters['expiresAt'] = 4_000_000_000)],
    ['not solved', ({ solution }) => (solution['derivedKey'] = '00'.repeat(32))],
  ])('a proof that was %s is none', async (_case, forge) => {
    const visitor = await answered(`10.2.1.${String(_case.length)}`);
    const proof = JSON.parse(atob(await visitor.proof()));
    forge(proof);
    await visitor.press('send', { proof: btoa(JSON.stringify(proof)) });
    expect(sent()).toEqual([false]);
  });

  it('spent challenges are forgotten once they are expired', async () => {
    await door.sessions.query(
      `INSERT INTO spent_challenges VALUES ('00', gen_random_uuid(), now() - interval '2 hours')`,
    );
    const visitor = await answered('10.2.0.4');
    await visitor.press('send', { proof: await visitor.proof() });
    expect((await door.sessions.query(`SELECT 1 FROM spent_challenges WHERE nonce = '00'`)).rows).toEqual([]);
  });

  it('a form of another site is refused', async () => {
    const visitor = await visitorAt('10.2.0.5').open();
    await visitor.send(visitor.fields(), { origin: 'https://elsewhere.example', 'sec-fetch-site': 'cross-site' });
    expect(visitor.status).toBe(403);
    expect(came).toEqual([]);
  });

  it('a body that is too large is refused, as is one that is no form', async () => {
    const visitor = await visitorAt('10.2.0.6').open();
    await visitor.send(new URLSearchParams({ words: 'x'.repeat(100_000) }));
    expect(visitor.status).toBe(413);
    const response = await fetch(`${door.url}/tell`, {
      method: 'POST',
      body: '{}',
      headers: { 'content-type': 'application/json' },
    });
    expect(response.status).toBe(415);
  });

  it('an address is soon slowed down, and keeps what was typed', async () => {
    const visitor = await visitorAt('10.2.0.7').open();
    await visitor.press('next');
    for (let turn = 0; turn < 140 && visitor.status === 200; turn += 1)
      await visitor.press('lang-en', { from: 'teacher' });
    expect(visitor.status).toBe(429);
    expect(visitor.text).toMatch(/value="teacher"\s+checked/);
  });
});

describe('the whole page', () => {
  it('weighs 40 kB at most, with its styles and scripts, on its largest page', async () => {
    const visitor = await answered('10.3.0.1');
    const files = [...visitor.text.matchAll(/(?:href|src|data-solver)="(\/assets\/[^"]+)"/g)].map(
      ([, path = '']) => path,
    );
    expect(files.sort()).toEqual([
      '/assets/pages.css',
      '/assets/tell-solver.js',
      '/assets/tell.css',
      '/assets/tell.js',
    ]);
    const texts = await Promise.all(
      files.map(async (path) => {
        const response = await fetch(door.url + path);
        expect(response.status).toBe(200);
        return response.text();
      }),
    );
    const bytes = [visitor.text, ...texts].map((text) => gzipSync(text).length).reduce((sum, one) => sum + one);
    expect(bytes).toBeLessThan(40_000);
    expect(bytes).toBeGreaterThan(4_000);
  });

  it('allows its own scripts and nothing else, on these pages alone', async () => {
    const policy = async (path: string) => (await fetch(door.url + path)).headers.get('content-security-policy');
    expect(await policy('/tell')).toContain("default-src 'none'");
    expect(await policy('/tell')).toContain("script-src 'self'");
    expect(await policy('/tell')).not.toContain('unsafe');
    expect(await policy('/')).not.toContain('script-src');
    expect(await (await fetch(`${door.url}/?lang=en`)).text()).toContain('href="/tell?lang=en"');
  });
});
