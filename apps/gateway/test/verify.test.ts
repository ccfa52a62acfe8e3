import type { IncomingMessage, ServerResponse } from 'node:http';
import { freePorts } from '#libs/embedded';
import { agency, runningDoor } from './door.js';

const sha256 = 'ab'.repeat(32);
const number = 'P-2026-000123';
const title = { kk: 'Қаулы', ru: 'Постановление', en: 'Order' };
let door: Awaited<ReturnType<typeof runningDoor>>;
let police: Awaited<ReturnType<typeof agency>>;

/** A register that knows one document and answers as an agency does. */
function register(request: IncomingMessage, response: ServerResponse): void {
  const query = new URL(request.url ?? '', 'http://police').searchParams;
  const known = query.get('number') === number && query.get('sha256') === sha256;
  const found = { known, kind: 'case-refusal-order', title, issuedAt: '2026-11-18T20:30:00.000Z', superseded: false };
  response.setHeader('content-type', 'application/json').end(JSON.stringify(known ? found : { known }));
}

beforeAll(async () => {
  const [port = 0] = await freePorts(1);
  police = await agency(port);
  police.answers(register);
  door = await runningDoor({ UPSTREAM_POLICE: `http://127.0.0.1:${String(port)}`, RATE_VERIFY_BURST: '40' });
});
afterAll(async () => {
  await door.stop();
  await police.stop();
});

const visit = (query: Readonly<Record<string, string>>, headers: Readonly<Record<string, string>> = {}) =>
  fetch(`${door.url}/verify?${new URLSearchParams(query).toString()}`, {
    headers: { accept: 'text/html', ...headers },
  });

describe('a document that somebody holds', () => {
  it.each([
    ['kk', 'Хэш-сома сәйкес келеді', '2026 ж. 19 қараша', title.kk],
    ['ru', 'Хэш-сумма совпадает', '19 ноября 2026 г.', title.ru],
    ['en', 'The hash is equal', '19 November 2026', title.en],
  ])('is verified without signing in, in %s', async (lang, says, day, name) => {
    const response = await visit({ kind: 'case-refusal-order', number, sha256, lang });
    const text = await response.text();
    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(text).toContain(`<html lang="${lang}">`);
    expect(text).toContain('width=device-width');
    for (const word of [says, day, name, number]) expect(text).toContain(word);
    expect(text).not.toContain('<script');
  });

  it('is verified as it is typed off the page, with spaces and in capitals', async () => {
    const typed = sha256.toUpperCase().replaceAll(/(.{8})/g, '$1 ');
    expect(await (await visit({ number: ' p-2026-000123 ', sha256: typed, lang: 'en' })).text()).toContain(
      'The hash is equal',
    );
  });

  it('that was altered is as unknown as one that was never issued', async () => {
    const of = async (query: Readonly<Record<string, string>>) =>
      (await visit(query, { accept: 'application/json' })).json();
    expect(await of({ number, sha256: 'cd'.repeat(32) })).toEqual({ number, state: 'not-equal' });
    expect(await of({ number: 'P-2026-999999', sha256 })).toEqual({ number: 'P-2026-999999', state: 'not-equal' });
    expect(await (await visit({ number, sha256: 'cd'.repeat(32), lang: 'ru' })).text()).toContain(
      'Хэш-сумма не совпадает',
    );
  });

  it('is answered for programs with who issued what and when, and nothing else', async () => {
    const response = await visit({ number, sha256 }, { accept: 'application/json' });
    expect(await response.json()).toEqual({
      ...{ number, state: 'equal', agency: 'police', title },
      ...{ issuedAt: '2026-11-18T20:30:00.000Z', superseded: false },
    });
  });

  it('is asked about with a token of somebody who is nothing there', () => {
    const token = police.last()?.headers.authorization?.split('.')[1] ?? '';
    const claims = JSON.parse(Buffer.from(token, 'base64url').toString()) as Record<string, unknown>;
    expect(claims).toMatchObject({ aud: 'police', roles: [], units: [], region: '' });
    expect(police.last()?.headers.cookie).toBeUndefined();
  });

  it('is refused as unreadable where it is no number or no hash, and markup stays text', async () => {
    const before = police.arrived.length;
    const response = await visit({ number: '"><script>alert(1)</script>', sha256: 'x', lang: 'en' });
    expect(response.status).toBe(400);
    const text = await response.text();
    expect(text).toContain('Check what you typed');
    expect(text).not.toContain('<script>alert');
    expect((await visit({ number: 'x', sha256: 'y' }, { accept: 'application/json' })).status).toBe(400);
    expect(police.arrived).toHaveLength(before);
  });

  it('gives a form where nothing is asked', async () => {
    const text = await (await visit({ lang: 'kk' })).text();
    expect(text).toContain('name="number"');
    expect(text).not.toContain('role="alert"');
  });

  it('cannot be verified when its agency does not answer, and says so', async () => {
    police.answers((_request, response) => {
      response.statusCode = 500;
      response.end();
    });
    expect((await visit({ number, sha256 })).status).toBe(503);
    police.answers(register);
  });

  it('is not found by trying: an address is soon slowed down', async () => {
    const statuses: number[] = [];
    for (let turn = 0; turn < 45; turn += 1) statuses.push((await visit({ number, sha256 })).status);
    expect(statuses).toContain(429);
  });
});
