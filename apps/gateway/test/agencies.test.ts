import { signIn, type SignedIn } from '#libs/testing';
import { asWritten, password, people, runningDoor } from './door.js';

let door: Awaited<ReturnType<typeof runningDoor>>;
let psychologist: SignedIn;
let investigator: SignedIn;
beforeAll(async () => {
  door = await runningDoor({ UPSTREAM_TIME_LIMIT_MS: '1500' });
  psychologist = await signIn(door.url, people.psychologist.login, password);
  investigator = await signIn(door.url, people.investigator.login, password);
});
afterAll(() => door.stop());
afterEach(() => door.school.answers());

const codeOf = async (response: Response): Promise<string> => ((await response.json()) as { code: string }).code;
const statusAndCode = async (response: Response): Promise<[number, string]> => [
  response.status,
  await codeOf(response),
];

describe('an agency’s answer', () => {
  it('comes back as it is, but for what the gateway decides', async () => {
    door.school.answers((_request, response) => {
      response.writeHead(409, {
        'content-type': 'application/problem+json',
        etag: '"7"',
        'set-cookie': 'qorgan=stolen; Path=/',
        'content-security-policy': "script-src 'unsafe-inline'",
        'access-control-allow-origin': '*',
        'x-powered-by': 'somebody',
      });
      response.end('{"code":"changed-meanwhile"}');
    });
    const response = await psychologist.request('GET', '/api/school/x');
    expect(await statusAndCode(response)).toEqual([409, 'changed-meanwhile']);
    expect(response.headers.get('etag')).toBe('"7"');
    expect(response.headers.getSetCookie()).toEqual([]);
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
    expect(response.headers.get('x-powered-by')).toBeNull();
  });

  it('reaches the caller piece by piece', async () => {
    let more: (() => void) | undefined;
    door.school.answers((_request, response) => {
      response.writeHead(200, { 'content-type': 'application/octet-stream' }).write('first');
      more = () => response.end('last');
    });
    const response = await psychologist.request('GET', '/api/school/files/1');
    const reader = response.body!.getReader();
    expect(Buffer.from((await reader.read()).value ?? []).toString()).toBe('first');
    more?.();
    expect(Buffer.from((await reader.read()).value ?? []).toString()).toBe('last');
  });
});

describe('who may not', () => {
  it('is refused at an agency where they are nothing', async () => {
    expect(await statusAndCode(await psychologist.request('GET', '/api/expert-bureau/orders'))).toEqual([
      403,
      'forbidden',
    ]);
    expect(await statusAndCode(await investigator.request('GET', '/api/school/referrals'))).toEqual([403, 'forbidden']);
  });

  it('finds nothing at an agency that there is not', async () => {
    expect(await statusAndCode(await psychologist.request('GET', '/api/nobody/x'))).toEqual([404, 'not-found']);
    expect(await statusAndCode(await psychologist.request('GET', '/api/oversight/x'))).toEqual([404, 'not-found']);
  });

  it.each([
    '/oidc/../internal/accounts/states',
    '/oidc/%2e%2e/internal/accounts/states',
    '/oidc/%2E%2E/metrics',
    '/oidc/.%2e/metrics',
    '/oidc/..\\metrics',
    '/api/school/../../metrics',
    '/api/school/%2e%2e/%2e%2e/metrics',
    '/api/school/./x',
    '/api/school/x/..%5c..%5cmetrics/../y',
    '//api/school/x',
  ])('reaches no other place by %s', async (path) => {
    const before = door.school.arrived.length;
    const answer = await asWritten(door.url, path, { cookie: psychologist.cookie });
    expect([400, 404]).toContain(answer.status);
    expect(answer.body).not.toContain('process_cpu');
    expect(door.school.arrived).toHaveLength(before);
  });
});

describe('an agency that does not answer', () => {
  it('is unavailable when it is down', async () => {
    const response = await investigator.request('GET', '/api/police/cases');
    expect(await statusAndCode(response)).toEqual([503, 'unavailable']);
    expect(response.headers.get('retry-after')).toBe('2');
  });

  it('is unavailable after the time limit', async () => {
    door.school.answers(() => undefined);
    expect(await statusAndCode(await psychologist.request('GET', '/api/school/slow'))).toEqual([503, 'unavailable']);
  });

  it('gets a command once, and its own 503 is passed on', async () => {
    let asked = 0;
    door.school.answers((_request, response) => {
      asked += 1;
      response
        .writeHead(503, { 'content-type': 'application/problem+json', 'retry-after': '1' })
        .end('{"code":"unavailable","rule":"own"}');
    });
    for (const method of ['GET', 'POST']) {
      expect(
        await (await psychologist.request(method, '/api/school/x', method === 'POST' ? {} : undefined)).json(),
      ).toMatchObject({ rule: 'own' });
    }
    expect(asked).toBe(2);
  });

  it('in the middle of its answer ends the answer, which is not taken for whole', async () => {
    door.school.answers((_request, response) => {
      response.writeHead(200, { 'content-length': '1000' }).write('part');
      setTimeout(() => response.destroy(), 50);
    });
    const response = await psychologist.request('GET', '/api/school/x');
    await expect(response.text()).rejects.toThrow();
  });
});
