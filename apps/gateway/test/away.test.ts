import { signIn } from '#libs/testing';
import { eventually, password, people, runningDoor } from './door.js';

let door: Awaited<ReturnType<typeof runningDoor>>;
beforeAll(async () => {
  door = await runningDoor({ ACCOUNT_CHECK_GRACE_SECONDS: '4' });
});
afterAll(() => door.stop());

describe('when identity is away', () => {
  it('sessions go on, signing in says so, and after too long nobody is served', async () => {
    const session = await signIn(door.url, people.psychologist.login, password);
    await door.running.identity.end(() => door.running.identity.child.kill('SIGKILL'));
    expect((await session.request('GET', '/auth/session')).status).toBe(200);
    const response = await fetch(`${door.url}/auth/sign-in`, { redirect: 'manual' });
    expect([303, 503]).toContain(response.status);
    expect((await fetch(`${door.url}/oidc/auth`)).status).toBe(503);
    expect(await eventually(async () => (await session.request('GET', '/auth/session')).status === 503, 10_000)).toBe(
      true,
    );
    await door.start('identity');
    expect(await eventually(async () => (await session.request('GET', '/auth/session')).status === 200, 10_000)).toBe(
      true,
    );
  });
});

it('a service ends cleanly with SIGTERM and with the process that started it', async () => {
  expect(await door.running.identity.end()).toBe(0);
  expect(await door.running.gateway.end(() => door.running.gateway.child.disconnect())).toBe(0);
  await Promise.all([door.start('identity'), door.start('gateway')]);
});
