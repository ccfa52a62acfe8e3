import { readFileSync } from 'node:fs';
import { signIn, type SignedIn } from '#libs/testing';
import { asWritten, password, people, runningDoor } from './door.js';

let door: Awaited<ReturnType<typeof runningDoor>>;
let psychologist: SignedIn;
let expert: SignedIn;
beforeAll(async () => {
  door = await runningDoor();
  psychologist = await signIn(door.url, people.psychologist.login, password);
  expert = await signIn(door.url, people.expert.login, password);
});
afterAll(() => door.stop());
afterEach(() => door.school.answers());

const codeOf = async (response: Response): Promise<string> => ((await response.json()) as { code: string }).code;
const statusAndCode = async (response: Response): Promise<[number, string]> => [
  response.status,
  await codeOf(response),
];

describe('a request that changes something', () => {
  const post = (headers: Readonly<Record<string, string>>, body: unknown = { a: 1 }): Promise<Response> =>
    psychologist.request('POST', '/api/school/referrals', body, headers);

  it.each(['POST', 'PUT', 'PATCH', 'DELETE'])('%s needs the token of its session', async (method) => {
    const before = door.school.arrived.length;
    for (const token of ['', 'wrong', expert.csrfToken]) {
      const response = await psychologist.request(method, '/api/school/x', {}, { 'x-csrf-token': token });
      expect(await statusAndCode(response)).toEqual([403, 'csrf-refused']);
    }
    expect(door.school.arrived).toHaveLength(before);
    expect((await psychologist.request(method, '/api/school/x', {})).status).toBe(200);
  });

  it.each([
    [{ origin: 'https://evil.test' }],
    [{ origin: 'null' }],
    [{ 'sec-fetch-site': 'cross-site' }],
    [{ 'sec-fetch-site': 'same-site' }],
  ])('from another site is refused: %j', async (headers) => {
    expect(await statusAndCode(await post(headers))).toEqual([403, 'csrf-refused']);
  });

  it('from our own pages is passed on', async () => {
    expect((await post({ origin: door.url, 'sec-fetch-site': 'same-origin' })).status).toBe(200);
  });

  it.each([
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'text/plain',
    'TEXT/PLAIN; charset=utf-8',
  ])('of the form type %s is refused', async (type) => {
    expect(await statusAndCode(await post({ 'content-type': type }, 'a=1'))).toEqual([415, 'unsupported-media-type']);
  });

  it('needs no token when it only reads', async () => {
    expect((await psychologist.request('GET', '/api/school/x', undefined, { 'x-csrf-token': '' })).status).toBe(200);
  });
});

describe('a file of 8 MB', () => {
  const megabyte = Buffer.alloc(1_000_000, 7);

  it('goes through as a stream: the agency has the first part before the last one is sent', async () => {
    let received = 0;
    let firstArrived: () => void = () => undefined;
    const first = new Promise<void>((resolve) => (firstArrived = resolve));
    door.school.answers((request, response) => {
      request.on('data', (chunk: Buffer) => {
        received += chunk.length;
        firstArrived();
      });
      request.on('end', () => response.setHeader('content-type', 'application/json').end(JSON.stringify({ received })));
    });
    let sent = 0;
    const file = new ReadableStream<Uint8Array>({
      async pull(controller) {
        if (sent === 1) await first;
        if (sent === 8) {
          controller.close();
          return;
        }
        controller.enqueue(megabyte);
        sent += 1;
      },
    });
    const response = await psychologist.request('POST', '/api/school/files', file, {
      'content-type': 'application/octet-stream',
    });
    expect(await response.json()).toEqual({ received: 8_000_000 });
  });

  it('may come in pieces, and be given in parts: tus and ranges go through in both directions', async () => {
    const asked: Record<string, unknown>[] = [];
    door.school.answers((request, response) => {
      const { method, headers } = request;
      let received = 0;
      request.on('data', (chunk: Buffer) => (received += chunk.length));
      request.on('end', () => {
        asked.push({ method, received, ...headers });
        const back = { 'tus-resumable': '1.0.0', 'upload-offset': '1000000', 'content-range': 'bytes 0-0/5' };
        response.writeHead(method === 'GET' ? 206 : 204, back).end();
      });
    });
    const tus = { 'tus-resumable': '1.0.0', 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' };
    const answers = [
      await psychologist.request('PATCH', '/api/school/uploads/1', megabyte, tus),
      await psychologist.request('HEAD', '/api/school/uploads/1', undefined, { 'tus-resumable': '1.0.0' }),
      await psychologist.request('GET', '/api/school/files/1', undefined, { range: 'bytes=0-0', 'if-range': '"x"' }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([204, 204, 206]);
    for (const { headers } of answers) expect(headers.get('upload-offset')).toBe('1000000');
    expect(answers[2]?.headers.get('content-range')).toBe('bytes 0-0/5');
    expect(asked).toMatchObject([
      { method: 'PATCH', received: 1_000_000, ...tus },
      { method: 'HEAD', 'tus-resumable': '1.0.0' },
      { method: 'GET', range: 'bytes=0-0', 'if-range': '"x"' },
    ]);
  });

  it('is not kept in the gateway’s memory', async () => {
    const memory = (): number =>
      Number(
        /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${String(door.running.gateway.child.pid)}/status`, 'utf8'))?.[1],
      ) / 1024;
    const before = memory();
    door.school.answers((request, response) => {
      // A slow reader: what it has not taken yet must wait with the sender.
      request.on('data', () => {
        request.pause();
        setTimeout(() => request.resume(), 2);
      });
      request.on('end', () => response.end('{}'));
    });
    const uploads = Array.from({ length: 6 }, () =>
      psychologist.request('POST', '/api/school/files', Buffer.alloc(8_000_000, 1), {
        'content-type': 'application/octet-stream',
      }),
    );
    expect((await Promise.all(uploads)).map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 200]);
    expect(memory() - before).toBeLessThan(40);
  });

  it('that is longer than allowed is refused before it comes', async () => {
    const before = door.school.arrived.length;
    const answer = await asWritten(
      door.url,
      '/api/school/files',
      {
        cookie: psychologist.cookie,
        'x-csrf-token': psychologist.csrfToken,
        'content-type': 'application/octet-stream',
        'content-length': '20000001',
      },
      'POST',
    ).catch((error: unknown) => error as Error);
    expect(answer).toMatchObject({ status: 413 });
    expect(door.school.arrived).toHaveLength(before);
  });

  it('that does not say how long it is, is stopped when it is too long', async () => {
    let whole = false;
    door.school.answers((request, response) => {
      request.resume().on('end', () => {
        whole = true;
        response.end('{}');
      });
    });
    let sent = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 1;
        if (sent > 60) controller.close();
        else controller.enqueue(megabyte);
      },
    });
    const answer = await psychologist
      .request('POST', '/api/school/files', endless, { 'content-type': 'application/octet-stream' })
      .then(
        ({ status }) => status,
        () => 413,
      );
    expect(answer).toBe(413);
    expect(whole).toBe(false);
  });
});
