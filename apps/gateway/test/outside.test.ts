import { request } from 'node:http';
import { agencies } from '#libs/contracts';
import type { RunningService } from '#libs/http';
import { signIn, type SignedIn } from '#libs/testing';
import { gatewaySettings } from '../src/gateway.settings.js';
import { startGateway } from '../src/start.js';
import { password, people, runningDoor } from './door.js';

let door: Awaited<ReturnType<typeof runningDoor>>;
let psychologist: SignedIn;
let expert: SignedIn;
beforeAll(async () => {
  door = await runningDoor();
  psychologist = await signIn(door.url, people.psychologist.login, password);
  expert = await signIn(door.url, people.expert.login, password);
});
afterAll(() => door.stop());
afterEach(async () => {
  await Promise.all(others.splice(0).map((gateway) => gateway.stop()));
});

/** One more gateway, in this process, on the same sessions. It ends with the test. */
const others: RunningService[] = [];
async function another(more: Readonly<Record<string, string>>): Promise<string> {
  const environment = {
    ...door.environments.gateway,
    MIGRATION_DATABASE_URL: '',
    PORT: '0',
    LOG_LEVEL: 'silent',
    ...more,
  };
  const gateway = await startGateway(gatewaySettings(environment));
  others.push(gateway);
  return gateway.url;
}

describe('without a session', () => {
  const closed = [
    ...agencies.map((agency) => `/api/${agency}/referrals`),
    ...agencies.map((agency) => `/api/${agency}/`),
    '/api/nobody/x',
    '/auth/session',
  ];

  it.each(
    closed.flatMap((path) =>
      ['GET', 'HEAD', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'].map((method) => [method, path] as const),
    ),
  )('%s %s is refused', async (method, path) => {
    const response = await fetch(door.url + path, { method });
    expect(path === '/auth/session' && method !== 'GET' && method !== 'HEAD' ? 404 : 401).toBe(response.status);
  });

  it('POST is refused, with the problem in the language of the caller', async () => {
    const response = await fetch(`${door.url}/api/school/referrals`, {
      method: 'POST',
      body: '{}',
      headers: { 'content-type': 'application/json', 'accept-language': 'ru' },
    });
    expect(response.headers.get('content-type')).toContain('application/problem+json');
    expect(await response.json()).toMatchObject({
      status: 401,
      code: 'sign-in-required',
      title: 'Войдите в систему',
      requestId: expect.stringMatching(/^[\da-f-]{36}$/),
    });
    expect(door.school.arrived.some(({ url }) => url === '/api/school/referrals')).toBe(false);
  });

  it.each([
    ['/', 200],
    ['/?lang=ru', 200],
    ['/assets/pages.css', 200],
    ['/favicon.ico', 204],
    ['/auth/sign-in', 303],
    ['/health/live', 200],
    ['/health/ready', 200],
    ['/oidc/.well-known/openid-configuration', 200],
    ['/api/school/docs', 200],
    ['/api/school/openapi.json', 200],
    ['/nothing', 404],
    ['/api', 404],
    ['/internal/accounts/states', 404],
    ['/oidc/token', 404],
  ])('%s answers %i', async (path, status) => {
    expect((await fetch(door.url + path, { redirect: 'manual' })).status).toBe(status);
  });
});

describe('every answer', () => {
  it.each([
    '/',
    '/auth/session',
    '/api/school/x',
    '/api/nobody/x',
    '/nothing',
    '/oidc/.well-known/openid-configuration',
    '/assets/pages.css',
  ])('%s has the security headers', async (path) => {
    const { headers } = await psychologist.request('GET', path);
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('content-security-policy')).not.toContain('unsafe-inline');
    expect(Object.fromEntries(headers)).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'permissions-policy': expect.stringContaining('camera=()'),
      'x-request-id': expect.stringMatching(/^[\da-f-]{36}$/),
    });
    expect(headers.get('server')).toBeNull();
    if (path !== '/assets/pages.css') expect(headers.get('cache-control')).toMatch(/no-store|no-cache/);
  });

  it('over https asks browsers to stay there', async () => {
    const gateway = await another({ PUBLIC_URL: 'https://qorgan.example' });
    const response = await fetch(`${gateway}/health/live`);
    expect(response.headers.get('strict-transport-security')).toBe('max-age=63072000; includeSubDomains');
  });
});

describe('the front page', () => {
  it.each([
    ['kk', 'Баланы қорғау тізбегі'],
    ['ru', 'Цепочка защиты ребёнка'],
    ['en', 'The chain that protects a child'],
  ])('speaks %s', async (lang, heading) => {
    const page = await (await fetch(`${door.url}/?lang=${lang}`)).text();
    expect(page).toContain(`<h1>${heading}</h1>`);
    expect(page).toContain('psychologist-1');
    expect(page).toContain('href="/api/school/docs"');
    expect(page).not.toMatch(/undefined|\[object|<script|<style|style=|Secretname/);
  });
});

describe('too many requests', () => {
  it('of one session make it wait, and no other one', async () => {
    const gateway = await another({
      RATE_SESSION_PER_SECOND: '1',
      RATE_SESSION_BURST: '3',
      UPSTREAM_SCHOOL: door.environments.gateway.UPSTREAM_SCHOOL,
    });
    const ask = (person: SignedIn): Promise<Response> =>
      fetch(`${gateway}/api/school/x`, { headers: { cookie: person.cookie } });
    const answers = [
      await ask(psychologist),
      await ask(psychologist),
      await ask(psychologist),
      await ask(psychologist),
    ];
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 429]);
    expect(answers[3]?.headers.get('retry-after')).toBe('1');
    expect(await answers[3]!.json()).toMatchObject({ code: 'too-many-requests' });
    expect((await ask(expert)).status).toBe(200);
  });

  it('of one address make it wait', async () => {
    const gateway = await another({
      RATE_ADDRESS_PER_SECOND: '1',
      RATE_ADDRESS_BURST: '2',
      TRUSTED_PROXIES: 'loopback',
    });
    const ask = (address: string): Promise<number> =>
      fetch(`${gateway}/health/live`, { headers: { 'x-forwarded-for': address } }).then(({ status }) => status);
    expect([
      await ask('203.0.113.1'),
      await ask('203.0.113.1'),
      await ask('203.0.113.1'),
      await ask('203.0.113.2'),
    ]).toEqual([200, 200, 429, 200]);
  });

  it('to the sign-in pages make an address wait, and leave the rest alone', async () => {
    const gateway = await another({ RATE_SIGN_IN_PER_SECOND: '1', RATE_SIGN_IN_BURST: '1' });
    const ask = (path: string): Promise<number> => fetch(gateway + path).then(({ status }) => status);
    expect([await ask('/auth/session'), await ask('/auth/session'), await ask('/health/live')]).toEqual([
      401, 429, 200,
    ]);
  });
});

describe('an address in disguise', () => {
  /** As it is written here, which `fetch` would set right. */
  const asWritten = (base: string, path: string, method = 'GET'): Promise<number> =>
    new Promise((resolve, reject) => {
      const { hostname, port } = new URL(base);
      const asked = request({ hostname, port, path, method }, (answer) => {
        answer.resume();
        resolve(answer.statusCode ?? 0);
      });
      asked.on('error', reject).end();
    });

  it.each([
    ['/auth/session', ['/%61uth/session', '/auth/%73ession', 'http://any/auth/session', '/auth/session#x']],
    ['/oidc/assets/pages.css', ['/%6Fidc/assets/pages.css', '/oidc/%61ssets/pages.css', '/oidc/assets/pages.css#x']],
    ['/verify', ['/%76erify', '/verif%79?agency=police', 'http://any/verify', '/verify#x']],
  ])('passes by no limit: %s', async (plain, disguises) => {
    const once = { RATE_SIGN_IN_PER_SECOND: '1', RATE_SIGN_IN_BURST: '1' };
    const gateway = await another({ ...once, RATE_VERIFY_PER_SECOND: '1', RATE_VERIFY_BURST: '1' });
    for (const path of [plain, ...disguises]) {
      const answers = await Promise.all(Array.from({ length: 8 }, () => asWritten(gateway, path)));
      expect([path, answers.includes(429)]).toEqual([path, true]);
    }
  });

  it.each(['/oidc/token', '/oidc/%74oken', '/oidc/toke%6E', '/oidc/token/', '/oidc/token#x', '/%6Fidc/token'])(
    'reaches nothing that is for inside only: %s',
    async (path) => {
      // What stands there answers everything that comes so far.
      const gateway = await another({ IDENTITY_URL: door.environments.gateway.UPSTREAM_SCHOOL });
      expect(await asWritten(gateway, '/oidc/other', 'POST')).toBe(200);
      expect(await asWritten(gateway, path, 'POST')).toBe(404);
    },
  );

  it.each(['/api/sch%6Fol/referrals', '/api/school/%72eferrals'])('is passed on to no agency: %s', async (path) => {
    expect(await asWritten(door.url, path)).toBe(404);
  });
});

describe('figures and logs', () => {
  it('are for the machine that runs the service', async () => {
    expect((await fetch(`${door.url}/metrics`)).status).toBe(200);
    expect((await fetch(`${door.url}/metrics`, { headers: { 'x-forwarded-for': '203.0.113.1' } })).status).toBe(404);
  });

  it('hold one line of JSON for each request, and nobody’s name, login, password, cookie or token', async () => {
    await psychologist.request('POST', '/api/school/referrals?name=Secretname', { words: 'Secretname' });
    await new Promise((resolve) => setTimeout(resolve, 200));
    const output = door.running.gateway.output() + door.running.identity.output();
    const lines = output.trim().split('\n');
    expect(lines.every((line) => line.startsWith('{"level":'))).toBe(true);
    expect(lines.some((line) => line.includes('"route":"/api/:agency/*"'))).toBe(true);
    for (const secret of [
      'Secretname',
      'psychologist-1',
      password,
      psychologist.csrfToken,
      'Bearer',
      'ey',
      'qorgan=',
      door.clientSecret,
    ]) {
      expect(output.split('"stack"')[0]).not.toContain(secret === 'ey' ? '"eyJ' : secret);
    }
  });
});
