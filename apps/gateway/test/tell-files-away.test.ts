import { request, type IncomingMessage, type ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { freePorts } from '#libs/embedded';
import { agency, runningDoor } from './door.js';
import { answer, askedForFiles, bytes, file, hashOf, PoliceForTests } from './police-for-tests.js';
import type { Visitor } from './visitor.js';

/** How long the police may let the gateway wait. */
const patienceMs = 2_000;
const police = new PoliceForTests();
let door: Awaited<ReturnType<typeof runningDoor>>;
let upstream: Awaited<ReturnType<typeof agency>>;
let port = 0;

async function startPolice(): Promise<void> {
  upstream = await agency(port);
  upstream.answers(police.serve);
}

beforeAll(async () => {
  [port = 0] = await freePorts(1);
  await startPolice();
  door = await runningDoor({
    UPSTREAM_POLICE: `http://127.0.0.1:${String(port)}`,
    TRUSTED_PROXIES: 'loopback',
    RATE_TELL_UNPROVED_BURST: '20',
    UPSTREAM_TIME_LIMIT_MS: String(patienceMs),
  });
});
afterAll(async () => {
  await door.stop();
  await upstream.stop();
});
beforeEach(() => {
  police.forget();
});

describe('files while the police are away', () => {
  const asked = (address: string): Promise<Visitor> => askedForFiles(door.url, address);
  const answered = async (visitor: Visitor, ...files: File[]): Promise<number> => {
    const begun = performance.now();
    await visitor.bring('next', files);
    expect([visitor.status, visitor.text.includes('could not be taken just now')]).toEqual([503, true]);
    return performance.now() - begun;
  };

  it.each([
    ['take nothing', (request: IncomingMessage) => void request.pause()],
    ['take some of it and no more', (request: IncomingMessage) => void request.once('data', () => request.pause())],
    ['take all of it and do not answer', (request: IncomingMessage) => void request.resume()],
    ['break off', (request: IncomingMessage) => void request.once('data', () => request.destroy())],
    ['refuse without taking it', (_request: IncomingMessage, response: ServerResponse) => answer(response, 503, {})],
  ])('are given up where they %s, the form is read to its end, and the page says so', async (_what, does) => {
    const visitor = await asked('10.6.0.1');
    upstream.answers(does);
    try {
      expect(await answered(visitor, file(bytes(6_000_000)), file(bytes(500_000), 'second.png'))).toBeLessThan(
        patienceMs + 3_000,
      );
    } finally {
      upstream.answers(police.serve);
    }
    await visitor.bring('next', [file(bytes(10))]);
    expect(visitor.status).toBe(200);
  });

  it('are given up where nobody listens', async () => {
    const visitor = await asked('10.6.0.2');
    await upstream.stop();
    try {
      expect(await answered(visitor, file(bytes(6_000_000)), file(bytes(500_000), 'second.png'))).toBeLessThan(
        patienceMs + 3_000,
      );
    } finally {
      await startPolice();
    }
    await visitor.bring('next', [file(bytes(10))]);
    expect(visitor.status).toBe(200);
  });

  it('are waited for as long as a slow line needs', async () => {
    const visitor = await asked('10.6.0.3');
    const [border, content] = ['invented-border', bytes(300_000)];
    const fields = [...visitor.fields(), ['go', 'attach'] as const].filter(([name]) => name !== 'file');
    const text = (...lines: string[]): Buffer => Buffer.from(lines.join('\r\n'));
    const part = (name: string, more = ''): string[] => [
      `--${border}`,
      `content-disposition: form-data; name="${name}"${more}`,
    ];
    const head = text(
      ...fields.flatMap(([name, value]) => [...part(name), '', value]),
      ...part('file', '; filename="slow.png"'),
      'content-type: image/png',
      '',
      '',
    );
    const pieces = [head, content.subarray(0, 100_000), content.subarray(100_000), text('', `--${border}--`, '')];
    const slow = async function* () {
      for (const piece of pieces) {
        yield piece;
        await new Promise((go) => setTimeout(go, patienceMs * 0.8));
      }
    };
    const headers = {
      ...{ origin: door.url, 'sec-fetch-site': 'same-origin', accept: 'text/html', 'x-forwarded-for': '10.6.0.3' },
      'content-type': `multipart/form-data; boundary=${border}`,
      'content-length': String(Buffer.concat(pieces).length),
    };
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const sent = request(`${door.url}/tell`, { method: 'POST', headers }, (response) => {
        response.resume();
        resolve(response.statusCode);
      });
      sent.on('error', reject);
      Readable.from(slow()).pipe(sent);
    });
    expect(status).toBe(200);
    expect(police.held).toMatchObject([{ name: 'slow.png', sha256: hashOf(content) }]);
  });
});
