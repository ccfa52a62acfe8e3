import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { decodeProtectedHeader } from 'jose';
import { addKeyGeneration } from '#libs/embedded';
import { CookieJar, fetchWith, filledIn, openSignIn, signIn, type SignedIn } from '#libs/testing';
import { password, people, runningDoor } from './door.js';

/** Until when both services have been started again. */
const graceMs = 25_000;
/** Answers of a door that is being started again. */
const passing = new Set([502, 503, 504]);

describe('keys of gateway and identity that are exchanged while people work', () => {
  let door: Awaited<ReturnType<typeof runningDoor>>;
  beforeAll(async () => {
    door = await runningDoor();
  });
  afterAll(() => door.stop());

  const signersAt = (from: number): Set<string> =>
    new Set(
      door.school.arrived
        .slice(from)
        .map(({ headers }) => decodeProtectedHeader((headers.authorization ?? '').replace('Bearer ', '')).kid ?? ''),
    );

  /** Reads and changes until told to stop. @returns every answer that somebody would notice, besides a door that is away for a moment */
  async function work(session: SignedIn, until: { over: boolean }): Promise<number[]> {
    const noticed: number[] = [];
    while (!until.over) {
      for (const method of ['GET', 'POST']) {
        const body = method === 'POST' ? {} : undefined;
        const answer = await session.request(method, '/api/school/x', body).catch(() => undefined);
        await answer?.arrayBuffer();
        if (answer !== undefined && !answer.ok && !passing.has(answer.status)) noticed.push(answer.status);
      }
      await sleep(100);
    }
    return noticed;
  }

  const publishedKeys = async (): Promise<string[]> => {
    const { keys } = (await (await fetch(`${door.identityUrl}/oidc/jwks`)).json()) as { keys: { kid: string }[] };
    return keys.map(({ kid }) => kid).sort();
  };

  it('sign nobody out, refuse no page that was open, and let a sign-in under way come to its end', async () => {
    const session = await signIn(door.url, people.psychologist.login, password);
    const jar = new CookieJar();
    const { action } = await openSignIn(jar, door.url);
    const end = { over: false };
    const working = work(session, end);
    const useFrom = new Date(Date.now() + graceMs);
    const added = addKeyGeneration(dirname(door.keys.directoryFile), useFrom);
    expect(added).toEqual(expect.arrayContaining(['gateway:sign:2', 'gateway:cookie:2', 'identity:sign:2']));
    for (const app of ['identity', 'gateway'] as const) {
      await door.running[app].end();
      await door.start(app);
    }
    expect(Date.now()).toBeLessThan(useFrom.getTime());
    expect(await publishedKeys()).toEqual(['identity:sign:1', 'identity:sign:2']);
    expect(signersAt(0)).toEqual(new Set(['gateway:sign:1']));
    // A token is used again for half a minute.
    await sleep(useFrom.getTime() - Date.now() + 32_000);
    const before = door.school.arrived.length;
    await sleep(1_000);
    end.over = true;
    expect(await working).toEqual([]);
    expect(signersAt(before)).toEqual(new Set(['gateway:sign:2']));
    const said = (await (await session.request('GET', '/auth/session')).json()) as { csrfToken: string };
    expect(said.csrfToken).not.toBe(session.csrfToken);
    let next: URL | undefined = action;
    for (let answer = await fetchWith(jar, action, filledIn(people.teacher.login, password, door.url)); ;) {
      const to = answer.headers.get('location');
      if (to === null) break;
      next = new URL(to, next);
      answer = await fetchWith(jar, next);
    }
    expect((await fetchWith(jar, new URL('/auth/session', door.url))).status).toBe(200);
  });
});
