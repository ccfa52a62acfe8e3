import { signIn } from '#libs/testing';
import { password, people, runningDoor } from './door.js';

let door: Awaited<ReturnType<typeof runningDoor>>;
beforeAll(async () => {
  door = await runningDoor();
});
afterAll(() => door.stop());

const healthSeenBy = async ({ login }: { readonly login: string }): Promise<[number, Record<string, object>]> => {
  const answer = await (await signIn(door.url, login, password)).request('GET', '/auth/health');
  const { services = [] } = (await answer.json()) as { services?: readonly { service: string }[] };
  return [answer.status, Object.fromEntries(services.map(({ service, ...rest }) => [service, rest]))];
};

describe('how all services are', () => {
  it('is told to whoever runs one: what each lacks, and who does not answer', async () => {
    door.school.answers((_request, response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end('{"status":"ok","database":"ok","bus":"away"}');
    });
    door.experts.answers((_request, response) => {
      response.writeHead(503, { 'content-type': 'application/problem+json' });
      response.end('{"code":"unavailable","rule":"database"}');
    });
    const [status, seen] = await healthSeenBy(people.administrator);
    expect(status).toBe(200);
    expect(seen).toMatchObject({
      gateway: { state: 'ready', database: 'ok', bus: null, milliseconds: expect.any(Number) },
      identity: { state: 'ready', database: 'ok' },
      school: { state: 'ready', database: 'ok', bus: 'away' },
      'expert-bureau': { state: 'not-ready', database: 'away', bus: null },
      police: { state: 'unreachable', milliseconds: null },
      oversight: { state: 'not-installed' },
    });
  });

  it('waits for nobody longer than people would', async () => {
    door.school.answers(() => undefined);
    const [, seen] = await healthSeenBy(people.administrator);
    expect(seen['school']).toMatchObject({ state: 'unreachable' });
  });

  it('takes an answer that is none for none', async () => {
    door.school.answers((_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html' }).end('<p>A proxy says hello');
    });
    const [, seen] = await healthSeenBy(people.administrator);
    expect(seen['school']).toMatchObject({ state: 'unreachable' });
  });

  it('is not told to others, nor to whoever is not signed in', async () => {
    expect((await healthSeenBy(people.investigator))[0]).toBe(403);
    expect((await fetch(`${door.url}/auth/health`)).status).toBe(401);
  });
});
