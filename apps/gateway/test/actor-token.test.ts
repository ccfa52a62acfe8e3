import { decodeJwt, importJWK, jwtVerify, SignJWT, type JWK } from 'jose';
import { readFileSync } from 'node:fs';
import { verifyActorToken } from '#libs/access';
import { KeyRing } from '#libs/keys';
import { signIn, type SignedIn } from '#libs/testing';
import { eventually, password, people, runningDoor } from './door.js';

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

describe('what an agency is told', () => {
  const ring = (service: string): KeyRing =>
    KeyRing.fromFiles(service, door.keys.keysFile(service), door.keys.directoryFile);
  const authorization = (): string => door.school.last()?.headers.authorization ?? '';

  it('is who asks, by a token for this agency alone', async () => {
    await psychologist.request('GET', '/api/school/referrals?mine=1');
    expect(door.school.last()).toMatchObject({ method: 'GET', url: '/api/school/referrals?mine=1' });
    const [{ units = [] } = {}] = people.psychologist.assignments as { units?: string[] }[];
    const { actor, proof } = await verifyActorToken(ring('school'), 'school', authorization());
    expect(actor).toEqual({
      subject: people.psychologist.id,
      agency: 'school',
      roles: ['psychologist'],
      units,
      region: 'KZ-75',
      locale: 'en',
    });
    expect(proof).toEqual({ acr: 'password', at: expect.any(Number), hasSecondFactor: false });
    expect(Date.now() / 1000 - proof.at).toBeLessThan(120);
    await expect(verifyActorToken(ring('police'), 'police', authorization())).rejects.toMatchObject({
      code: 'sign-in-required',
    });
  });

  it('is no more than that, for a minute at most', async () => {
    await expert.request('GET', '/api/expert-bureau/orders');
    const bearer = door.experts.last()?.headers.authorization ?? '';
    const claims = decodeJwt(bearer.slice('Bearer '.length));
    expect(Object.keys(claims).sort()).toEqual([
      'acr',
      'agency',
      'aud',
      'auth_time',
      'exp',
      'iat',
      'iss',
      'jti',
      'kinds',
      'locale',
      'region',
      'roles',
      'second_factor',
      'sid',
      'sub',
      'units',
    ]);
    expect(claims).toMatchObject({
      iss: 'gateway',
      aud: 'expert-bureau',
      sub: people.expert.id,
      roles: ['expert'],
      kinds: ['psychological'],
      acr: 'password',
    });
    expect((claims.exp ?? 0) - (claims.iat ?? 0)).toBe(60);
    expect(JSON.stringify(claims)).not.toMatch(/Secretname|expert-1|teacher/);
  });

  it('holds no role outside the scope of the first at an agency, from the sign-in on, which the log says by an id', async () => {
    const divided = await signIn(door.url, people.divided.login, password);
    const session = await (await divided.request('GET', '/auth/session')).json();
    expect(session).toMatchObject({ assignments: people.divided.assignments.slice(0, 2) });
    const said = `"account":"${people.divided.id}"`;
    expect(await eventually(() => Promise.resolve(door.running.gateway.output().split(said).length === 2), 5_000)).toBe(
      true,
    );
    expect(door.running.gateway.output()).not.toContain(people.divided.login);
  });

  it('cannot be forged with another key, without one, or for longer', async () => {
    await psychologist.request('GET', '/api/school/x');
    const claims = decodeJwt(authorization().slice('Bearer '.length));
    const forged = async (service: string, header: Record<string, string>, lifetime: string): Promise<string> => {
      const { keys } = JSON.parse(readFileSync(door.keys.keysFile(service), 'utf8')) as {
        keys: (JWK & { kid: string })[];
      };
      const key = keys.find(({ kid }) => kid.includes(':sign:'));
      return new SignJWT(claims)
        .setProtectedHeader({ alg: 'EdDSA', ...header })
        .setIssuedAt()
        .setExpirationTime(lifetime)
        .sign(await importJWK(key!, 'EdDSA'));
    };
    const unsigned = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.`;
    const tokens = [
      await forged('school', { kid: 'school:sign:1' }, '60s'),
      await forged('police', { kid: 'gateway:sign:1' }, '60s'),
      unsigned,
    ];
    for (const token of tokens) {
      await expect(verifyActorToken(ring('school'), 'school', `Bearer ${token}`)).rejects.toMatchObject({
        code: 'sign-in-required',
      });
    }
  });

  it('is signed anew before it runs out, and not for every request', async () => {
    const tokens = new Set<string>();
    for (let round = 0; round < 20; round += 1) {
      await psychologist.request('GET', '/api/school/x');
      tokens.add(authorization());
    }
    expect(tokens.size).toBe(1);
    const key = ring('school').signingKeyOf('gateway');
    await jwtVerify([...tokens][0]?.slice('Bearer '.length) ?? '', key, { maxTokenAge: '30s' });
  });

  it('holds nothing that the browser sent for the gateway, and nothing that anybody could claim', async () => {
    const response = await psychologist.request(
      'POST',
      '/api/school/referrals',
      { a: 1 },
      {
        authorization: 'Bearer forged',
        'x-request-id': 'forged',
        'x-forwarded-for': '203.0.113.1',
        'x-forwarded-host': 'evil.test',
        forwarded: 'for=203.0.113.1',
        'x-real-ip': '203.0.113.1',
        'idempotency-key': 'key-1',
        'if-match': '"3"',
      },
    );
    expect(response.status).toBe(200);
    const headers = door.school.last()?.headers ?? {};
    expect(headers.cookie).toBeUndefined();
    expect(headers['x-csrf-token']).toBeUndefined();
    expect(headers.forwarded).toBeUndefined();
    expect(headers['x-real-ip']).toBeUndefined();
    expect(headers.authorization).not.toContain('forged');
    expect(headers).toMatchObject({
      'x-forwarded-for': '127.0.0.1',
      'x-forwarded-host': new URL(door.url).host,
      'idempotency-key': 'key-1',
      'if-match': '"3"',
    });
    expect(headers['x-request-id']).toMatch(/^[\da-f]{8}-[\da-f]{4}-7/);
    expect(response.headers.get('x-request-id')).toBe(headers['x-request-id']);
    expect(JSON.stringify(headers)).not.toContain(/qorgan=([\w-]+)/.exec(psychologist.cookie)?.[1]);
  });

  it('continues the trace of the caller, or begins one', async () => {
    const traceId = '4bf92f3577b34da6a3ce929d0e0e4736';
    await psychologist.request('GET', '/api/school/x', undefined, { traceparent: `00-${traceId}-00f067aa0ba902b7-01` });
    expect(door.school.last()?.headers['traceparent']).toMatch(
      new RegExp(`^00-${traceId}-(?!00f067aa0ba902b7)[\\da-f]{16}-01$`),
    );
    await psychologist.request('GET', '/api/school/x');
    expect(door.school.last()?.headers['traceparent']).toMatch(/^00-[\da-f]{32}-[\da-f]{16}-0[01]$/);
  });
});
