import {
  authorizationAddress,
  begin,
  claimsOf,
  CookieJar,
  enter,
  follow,
  people,
  redeem,
  runningIdentity,
} from './identity.js';

let identity: Awaited<ReturnType<typeof runningIdentity>>;
beforeAll(async () => {
  identity = await runningIdentity();
});
afterAll(() => identity.stop());

const errorOf = async (response: Response): Promise<string> => ((await response.json()) as { error: string }).error;

/** A code that nobody redeemed yet. */
async function freshCode(login = 'aigerim'): Promise<{ code: string; verifier: string }> {
  const begun = await begin(identity.url);
  const { code } = await enter(begun, login);
  if (code === null) throw new Error('no code');
  return { code, verifier: begun.verifier };
}

describe('the description of the provider', () => {
  it('names addresses of the issuer alone, whatever a request says about host and scheme', async () => {
    const lies = { 'x-forwarded-host': 'evil.test', 'x-forwarded-proto': 'https', forwarded: 'host=evil.test' };
    const response = await fetch(`${identity.url}/oidc/.well-known/openid-configuration`, { headers: lies });
    const said = (await response.json()) as Record<string, string>;
    expect(said).toMatchObject({
      issuer: `${identity.url}/oidc`,
      authorization_endpoint: `${identity.url}/oidc/auth`,
      token_endpoint: `${identity.url}/oidc/token`,
      end_session_endpoint: `${identity.url}/oidc/session/end`,
      jwks_uri: `${identity.url}/oidc/jwks`,
    });
    expect(JSON.stringify(said)).not.toContain('evil');
  });

  it('offers the code flow with S256 and nothing else', async () => {
    const said = (await (await fetch(`${identity.url}/oidc/.well-known/openid-configuration`)).json()) as Record<
      string,
      unknown
    >;
    expect(said).toMatchObject({
      response_types_supported: ['code'],
      code_challenge_methods_supported: ['S256'],
      grant_types_supported: ['authorization_code'],
    });
    expect(
      Object.keys(said).filter((key) => /userinfo|registration|device|introspection|revocation|pushed/.test(key)),
    ).toEqual([]);
  });

  it('shows public keys only', async () => {
    const { keys } = (await (await fetch(`${identity.url}/oidc/jwks`)).json()) as { keys: Record<string, unknown>[] };
    expect(keys.map(({ kid, alg }) => ({ kid, alg }))).toEqual([{ kid: 'identity:sign:1', alg: 'ES256' }]);
    expect(keys.some((key) => 'd' in key || 'k' in key)).toBe(false);
  });
});

describe('a sign-in', () => {
  it('ends in an ID token that says who the person is and what they may be', async () => {
    expect(await claimsOf(identity.url, 'aigerim')).toMatchObject({
      iss: `${identity.url}/oidc`,
      aud: 'gateway',
      sub: people[0]?.id,
      name: 'Demo aigerim',
      locale: 'kk',
      assignments: people[0]?.assignments,
      account_version: 1,
      nonce: 'the-nonce',
      acr: 'password',
      amr: ['pwd'],
      sid: expect.any(String),
      auth_time: expect.any(Number),
    });
  });

  it('accepts the login in any case and with blanks around it', async () => {
    expect((await enter(await begin(identity.url), '  AigeriM ')).code).not.toBeNull();
  });

  it('comes back with the state and the issuer', async () => {
    const { back } = await enter(await begin(identity.url), 'aigerim');
    expect(Object.fromEntries(back.searchParams)).toMatchObject({ state: 'the-state', iss: `${identity.url}/oidc` });
  });

  it('always asks for the password, also in a browser that signed in a moment ago', async () => {
    const jar = new CookieJar();
    await claimsOf(identity.url, 'aigerim', jar);
    expect((await begin(identity.url, jar)).page).toContain('type="password"');
    const { url } = await follow(jar, authorizationAddress(identity.url, 'v'.repeat(43), { prompt: 'none' }));
    expect(url.searchParams.get('error')).toBe('login_required');
  });

  it('of another person in the same browser gives that person, and nothing of the first', async () => {
    const jar = new CookieJar();
    const first = await claimsOf(identity.url, 'aigerim', jar);
    const second = await claimsOf(identity.url, 'bolat', jar);
    expect(second['sub']).toBe(people[1]?.id);
    expect(second['sid']).not.toBe(first['sid']);
  });

  it('cannot be finished by another browser', async () => {
    const begun = await begin(identity.url);
    const { response, page } = await enter({ ...begun, jar: new CookieJar() }, 'aigerim');
    expect(response.status).toBe(400);
    expect(page).toContain('/auth/sign-in');
  });

  it('cannot be finished twice', async () => {
    const begun = await begin(identity.url);
    expect((await enter(begun, 'aigerim')).code).not.toBeNull();
    expect((await enter(begun, 'aigerim')).response.status).toBe(400);
  });

  it('changes the id of the provider’s session', async () => {
    const begun = await begin(identity.url);
    const cookie = (): string | undefined => /qorgan-identity=([^;]+)/.exec(begun.jar.header('/'))?.[1];
    const before = cookie();
    await enter(begun, 'aigerim');
    expect(cookie()).toBeDefined();
    expect(cookie()).not.toBe(before);
  });
});

describe('a request is refused', () => {
  const refused = async (
    changed: Readonly<Record<string, string | undefined>>,
  ): Promise<{ at: URL; status: number; page: string }> => {
    const { url, response } = await follow(
      new CookieJar(),
      authorizationAddress(identity.url, 'v'.repeat(43), changed),
    );
    return { at: url, status: response.status, page: await response.text() };
  };

  it.each([
    ['without PKCE', { code_challenge: undefined, code_challenge_method: undefined }, 'invalid_request'],
    ['with a plain challenge', { code_challenge_method: 'plain' }, 'invalid_request'],
    ['with another response type', { response_type: 'id_token' }, /unsupported_response_type|invalid_request/],
    ['with a scope that does not exist alone', { scope: 'profile' }, /invalid_scope|invalid_request|access_denied/],
  ])('%s: the gateway learns why', async (_case, changed, error) => {
    const { at } = await refused(changed);
    expect(at.pathname).toBe('/auth/callback');
    const said = at.searchParams.get('error') ?? new URLSearchParams(at.hash.slice(1)).get('error');
    expect(said).toMatch(error);
    expect(at.searchParams.get('code')).toBeNull();
  });

  it.each([
    ['to another redirect address', (url: string) => ({ redirect_uri: `${url}/auth/callback/` })],
    ['to a redirect address with a query', (url: string) => ({ redirect_uri: `${url}/auth/callback?next=1` })],
    ['without a redirect address', () => ({ redirect_uri: undefined })],
    ['from an unknown client', () => ({ client_id: 'somebody' })],
  ])('%s: nobody is redirected', async (_case, changed) => {
    const { at, status, page } = await refused(changed(identity.url));
    expect(at.pathname).toBe('/oidc/auth');
    expect(status).toBe(400);
    expect(page).toContain('<h1>');
    expect(page).not.toContain('invalid_');
  });
});

describe('a code', () => {
  it('is good once; redeeming it again is refused', async () => {
    const { code, verifier } = await freshCode();
    expect((await redeem(identity.url, code, verifier)).status).toBe(200);
    const again = await redeem(identity.url, code, verifier);
    expect([again.status, await errorOf(again)]).toEqual([400, 'invalid_grant']);
  });

  it('redeemed ten times at once gives tokens to one', async () => {
    const { code, verifier } = await freshCode();
    const answers = await Promise.all(Array.from({ length: 10 }, () => redeem(identity.url, code, verifier)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  });

  it('is worth nothing without its verifier', async () => {
    const { code } = await freshCode();
    expect(await errorOf(await redeem(identity.url, code, 'w'.repeat(43)))).toBe('invalid_grant');
  });

  it('is worth nothing without the client’s secret', async () => {
    const { code, verifier } = await freshCode();
    const response = await redeem(identity.url, code, verifier, 'x'.repeat(64));
    expect([response.status, await errorOf(response)]).toEqual([401, 'invalid_client']);
  });

  it('lives a minute', async () => {
    const { code, verifier } = await freshCode();
    const { rows } = await identity.admin.query<{ seconds: number }>(
      `SELECT extract(epoch FROM expires_at - now())::float8 AS seconds FROM openid_records WHERE model = 'AuthorizationCode' AND id = $1`,
      [code],
    );
    expect(rows[0]?.seconds).toBeLessThanOrEqual(60);
    await identity.admin.query(`UPDATE openid_records SET expires_at = now() WHERE id = $1`, [code]);
    expect(await errorOf(await redeem(identity.url, code, verifier))).toBe('invalid_grant');
  });

  it('of an account that was disabled meanwhile gives nothing', async () => {
    const { code, verifier } = await freshCode('zhanna');
    await identity.admin.query(`UPDATE accounts SET disabled_at = now() WHERE login = 'zhanna'`);
    expect(await errorOf(await redeem(identity.url, code, verifier))).toBe('invalid_grant');
    await identity.admin.query(`UPDATE accounts SET disabled_at = NULL WHERE login = 'zhanna'`);
  });
});
