import { authorizationAddress, claimsOf, CookieJar, fetchWith, runningIdentity } from './identity.js';

let identity: Awaited<ReturnType<typeof runningIdentity>>;
beforeAll(async () => {
  identity = await runningIdentity();
});
afterAll(() => identity.stop());

describe('signing out', () => {
  const leave = (jar: CookieJar, parameters: Readonly<Record<string, string>>): Promise<Response> =>
    fetchWith(
      jar,
      new URL(
        `/oidc/session/end?${new URLSearchParams({ client_id: 'gateway', ...parameters }).toString()}`,
        identity.url,
      ),
    );
  const front = (): string => `${identity.url}/`;

  it('asks no question when the gateway knows the session', async () => {
    const jar = new CookieJar();
    const { sid } = await claimsOf(identity.url, 'aigerim', jar);
    const response = await leave(jar, { logout_hint: String(sid), post_logout_redirect_uri: front() });
    expect([response.status, response.headers.get('location')]).toEqual([303, front()]);
    expect(jar.header('/')).not.toContain('qorgan-identity=');
  });

  it.each(['', 'wrong'])('asks when the hint is "%s", since another site could have sent the browser', async (hint) => {
    const jar = new CookieJar();
    await claimsOf(identity.url, 'aigerim', jar);
    const response = await leave(jar, { logout_hint: hint, post_logout_redirect_uri: front() });
    expect(response.status).toBe(200);
    const page = await response.text();
    expect(page).toContain('name="xsrf"');
    expect(page).not.toMatch(/<script|<style|style=/);
  });

  it('leads back when there is nothing to end', async () => {
    const response = await leave(new CookieJar(), { post_logout_redirect_uri: front() });
    expect([response.status, response.headers.get('location')]).toEqual([303, front()]);
  });

  it('leads to no other place', async () => {
    const response = await leave(new CookieJar(), { post_logout_redirect_uri: 'https://evil.test/' });
    expect([response.status, response.headers.get('location')]).toEqual([400, null]);
  });
});

it('behind https its cookies are Secure, and its addresses are https, though it is reached by http', async () => {
  const issuer = 'https://qorgan.example';
  await identity.restart({ ISSUER_URL: `${issuer}/oidc` });
  const asked = authorizationAddress(identity.url, 'v'.repeat(43), { redirect_uri: `${issuer}/auth/callback` });
  const response = await fetch(asked, { redirect: 'manual' });
  expect(response.headers.get('location')).toMatch(/^\/oidc\/sign-in\//);
  const cookies = response.headers.getSetCookie();
  expect(cookies.every((cookie) => /^__(Host|Secure)-qorgan-identity[^;]*;.*; secure/i.test(cookie))).toBe(true);
  expect(cookies.some((cookie) => cookie.includes('__Secure-qorgan-identity-sign-in'))).toBe(true);
  const described = await fetch(`${identity.url}/oidc/.well-known/openid-configuration`);
  expect(await described.json()).toMatchObject({ authorization_endpoint: `${issuer}/oidc/auth` });
});
