import { decodeJwt } from 'jose';
import { CookieJar, fetchWith, filledIn, follow, setUpSecondFactor } from '#libs/testing';
import { password, people, runningDoor } from './door.js';

let door: Awaited<ReturnType<typeof runningDoor>>;
beforeAll(async () => {
  door = await runningDoor();
});
afterAll(() => door.stop());

const { psychologist, teacher } = people;
type Place = Awaited<ReturnType<typeof follow>>;

const sessionOf = (jar: CookieJar): string => /(?:^|; )qorgan=([^;]+)/.exec(jar.header('/'))?.[1] ?? '';

/** Gives the password at a sign-in that is asked for. */
async function withPassword(jar: CookieJar, login: string, query: string, change = (url: URL) => url): Promise<Place> {
  const begun = await fetchWith(jar, new URL(`/auth/sign-in${query}`, door.url));
  const { url } = await follow(jar, change(new URL(begun.headers.get('location') ?? '')));
  return follow(jar, url, filledIn(login, password, door.url));
}

async function said(jar: CookieJar): Promise<Record<string, unknown>> {
  await fetchWith(jar, new URL('/api/school/referrals', door.url));
  return decodeJwt((door.school.last()?.headers.authorization ?? '').slice('Bearer '.length));
}

describe('stepping up', () => {
  it('asks the same person for a second factor, changes the session id and leads back; the earlier session is over', async () => {
    const jar = new CookieJar();
    await withPassword(jar, psychologist.login, '');
    const before = sessionOf(jar);
    expect(await said(jar)).toMatchObject({ acr: 'password', second_factor: false });
    const { place } = await setUpSecondFactor(
      jar,
      await withPassword(jar, psychologist.login, '?acr=mfa&return_to=/portal/cases'),
    );
    expect(place.way.at(-1)?.pathname).toBe('/portal/cases');
    const after = sessionOf(jar);
    expect(after).toMatch(/^[\w-]{43}$/);
    expect(after).not.toBe(before);
    const old = await fetch(new URL('/auth/session', door.url), { headers: { cookie: `qorgan=${before}` } });
    expect(old.status).toBe(401);
    const claims = await said(jar);
    expect(claims).toMatchObject({ sub: psychologist.id, acr: 'mfa', second_factor: true });
    expect(Math.abs(Date.now() / 1000 - Number(claims['auth_time']))).toBeLessThan(60);
  });

  it('refuses another account, and leaves the session as it was', async () => {
    const jar = new CookieJar();
    await withPassword(jar, teacher.login, '');
    const before = sessionOf(jar);
    const other = await withPassword(jar, people.expert.login, '?acr=mfa');
    const { place } = await setUpSecondFactor(jar, other);
    expect(place.url.pathname).toBe('/auth/callback');
    expect(place.response.status).toBe(403);
    expect(((await place.response.json()) as { code: string }).code).toBe('other-account');
    expect(sessionOf(jar)).toBe(before);
    const session = await fetchWith(jar, new URL('/auth/session', door.url));
    expect(await session.json()).toMatchObject({ account: { id: teacher.id }, acr: 'password' });
  });

  it('refuses a sign-in from whose address the second factor was taken away', async () => {
    const jar = new CookieJar();
    await withPassword(jar, teacher.login, '');
    const before = sessionOf(jar);
    const { url, response } = await withPassword(jar, teacher.login, '?acr=mfa', (address) => {
      address.searchParams.delete('acr_values');
      return address;
    });
    expect([url.pathname, response.status]).toEqual(['/auth/callback', 401]);
    expect(sessionOf(jar)).toBe(before);
  });

  it('without a session is a sign-in like any other, of whoever it is', async () => {
    const jar = new CookieJar();
    const place = await withPassword(jar, psychologist.login, '?acr=mfa');
    expect(place.url.pathname).toMatch(/\/second-factor$/);
    expect(sessionOf(jar)).toBe('');
  });
});
