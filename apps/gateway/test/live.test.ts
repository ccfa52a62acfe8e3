import { signIn, type SignedIn } from '#libs/testing';
import type { ServerResponse } from 'node:http';
import { password, people, runningDoor } from './door.js';

let door: Awaited<ReturnType<typeof runningDoor>>;
beforeAll(async () => {
  door = await runningDoor({ SESSION_TOUCH_SECONDS: '0' });
});
afterAll(() => door.stop());

/** Streams that the gateway holds at the school, as the school sees them. */
let held: ServerResponse[] = [];
beforeEach(() => {
  held = [];
  door.school.answers((request, response) => {
    if (request.url !== '/api/school/changes') return void response.end('{}');
    response.writeHead(200, { 'content-type': 'application/x-ndjson' });
    response.write('\n');
    held.push(response);
  });
});

const enter = () => signIn(door.url, people.psychologist.login, password);

/** A browser's stream. */
async function open(person: SignedIn) {
  const answer = await person.request('GET', '/api/changes');
  const got = { text: '', over: false };
  const reader = answer.body!.getReader();
  void (async () => {
    for (;;) {
      const { done, value } = await reader.read().catch(() => ({ done: true, value: undefined }));
      if (done) break;
      got.text += new TextDecoder().decode(value);
    }
    got.over = true;
  })();
  return { answer, got, leave: () => reader.cancel().catch(() => undefined) };
}

async function eventually(look: () => boolean | Promise<boolean>, seconds = 10): Promise<void> {
  for (const end = Date.now() + seconds * 1000; !(await look());) {
    if (Date.now() > end) throw new Error('did not come true');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

describe('the stream of changes', () => {
  it('hands on what the agency says, with the agency’s name, and is not gathered by proxies', async () => {
    const stream = await open(await enter());
    expect(stream.answer.headers.get('content-type')).toContain('text/event-stream');
    expect(stream.answer.headers.get('x-accel-buffering')).toBe('no');
    expect(stream.answer.headers.get('cache-control')).toContain('no-store');
    await eventually(() => held.length === 1);
    expect(door.school.last()?.headers.cookie).toBeUndefined();
    held[0]?.write('[{"kind":"referral","id":"1"}]\n');
    await eventually(() => stream.got.text.includes('\n\nevent: changed\n'));
    expect(stream.got.text).toContain('data: {"agency":"school","changed":[{"kind":"referral","id":"1"}]}\n\n');
    await stream.leave();
    await eventually(() => held[0]?.destroyed === true);
  });

  it('is for whoever is signed in, and the agency’s own is not reached from outside', async () => {
    expect((await fetch(`${door.url}/api/changes`)).status).toBe(401);
    const person = await enter();
    expect((await person.request('GET', '/api/school/changes')).status).toBe(404);
    expect(held).toEqual([]);
  });

  it('takes one stream of the agency for all browsers of a session, and only so many of them', async () => {
    const person = await enter();
    const streams = [await open(person), await open(person), await open(person), await open(person)];
    expect((await person.request('GET', '/api/changes')).status).toBe(429);
    await eventually(() => held.length === 1);
    held[0]?.write('[{"kind":"notice"}]\n');
    for (const { got } of streams) await eventually(() => got.text.includes('"notice"'));
    for (const { leave } of streams) await leave();
  });

  it('comes again with a pause when the agency is away, and then says: look again', async () => {
    const stream = await open(await enter());
    await eventually(() => held.length === 1);
    held[0]?.destroy();
    await eventually(() => held.length === 2);
    await eventually(() => stream.got.text.includes('event: look\ndata: {"agency":"school"}'));
    await stream.leave();
  });

  it('ends with the session: signed out', async () => {
    const person = await enter();
    const stream = await open(person);
    await eventually(() => held.length === 1);
    await person.request('POST', '/auth/sign-out', {});
    await eventually(() => stream.got.over, 3);
    await eventually(() => held[0]?.destroyed === true);
  });

  it('ends with the session: the account was disabled', async () => {
    const stream = await open(await enter());
    await eventually(() => held.length === 1);
    await door.accounts.query(
      `UPDATE accounts SET disabled_at = now(), version = version + 1 WHERE login = 'psychologist-1'`,
    );
    await eventually(() => stream.got.over);
    await door.accounts.query(`UPDATE accounts SET disabled_at = NULL WHERE login = 'psychologist-1'`);
  });

  it('is no use of the session, and ends when nobody has used it for too long', async () => {
    const person = await enter();
    await person.request('GET', '/auth/session');
    await new Promise((resolve) => setTimeout(resolve, 300));
    await door.sessions.query(`UPDATE sessions SET last_seen_at = now() - interval '10 minutes'`);
    const stream = await open(person);
    await eventually(() => held.length === 1);
    await new Promise((resolve) => setTimeout(resolve, 500));
    const { rows } = await door.sessions.query<{ used: boolean }>(
      `SELECT bool_or(last_seen_at > now() - interval '9 minutes') AS used FROM sessions`,
    );
    expect(rows).toEqual([{ used: false }]);
    await door.sessions.query(`UPDATE sessions SET last_seen_at = now() - interval '16 minutes'`);
    await eventually(() => stream.got.over, 20);
    expect((await person.request('GET', '/auth/session')).status).toBe(401);
  });

  it('does not keep the gateway from ending', async () => {
    const stream = await open(await enter());
    await eventually(() => held.length === 1);
    const began = Date.now();
    expect(await door.running.gateway.end()).toBe(0);
    expect(Date.now() - began).toBeLessThan(5_000);
    await eventually(() => stream.got.over);
    await door.start('gateway');
  });
});
