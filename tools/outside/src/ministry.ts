/** A ministry's provider: another OpenID provider with Keycloak's claims and ways, which can be down, slow, or lie. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import { exportJWK, generateKeyPair, SignJWT, decodeJwt, type JWTPayload } from 'jose';
import type { Provider as OpenidProvider } from 'oidc-provider';
import { freePort } from '#libs/embedded';

/** What goes wrong with the next ID tokens. */
export interface Misbehaviour {
  readonly claims?: (said: JWTPayload) => JWTPayload;
  /** Signs with a key that it does not publish. */
  readonly forged?: boolean;
  /** How the token endpoint answers: not at all, or as somebody who is not well. */
  readonly token?: 'slow' | 'unwell';
}

export const secretThere = 'f3'.repeat(32);

const page = `<!doctype html><title>Ministry</title><link rel="icon" href="data:,"><h1>Ministry</h1><form method="post"><button>Enter</button></form>`;

/** The library tells at length what a real provider would set. @returns what lets it speak again */
function silenced(): () => void {
  const { warn, info } = console;
  console.warn = console.info = () => undefined;
  return () => {
    Object.assign(console, { warn, info });
  };
}

export async function startMinistry(publicUrl: string) {
  const speaksAgain = silenced();
  const { Provider } = await import('oidc-provider');
  const port = await freePort();
  const issuer = `http://127.0.0.1:${String(port)}/realms/staff`;
  const [published, unknown] = [await generateKeyPair('RS256', { extractable: true }), await generateKeyPair('RS256')];
  const key = { ...(await exportJWK(published.privateKey)), kid: 'ministry-1', use: 'sig', alg: 'RS256' };
  let who = 'f:1a2b:nobody';
  let acr = '1';
  let wrong: Misbehaviour = {};
  let refuses = false;
  let asks = false;
  const asked: URLSearchParams[] = [];

  const provider: OpenidProvider = new Provider(issuer, {
    clients: [
      {
        ...{ client_id: 'qorgan', client_secret: secretThere, token_endpoint_auth_method: 'client_secret_post' },
        ...{ redirect_uris: [`${publicUrl}/oidc/outside/callback`], response_types: ['code'] },
        ...{ grant_types: ['authorization_code'], id_token_signed_response_alg: 'RS256' },
      },
    ],
    jwks: { keys: [key] },
    cookies: {
      keys: ['a key of the ministry'],
      names: { session: 'AUTH_SESSION', interaction: 'AUTH_ASK', resume: 'AUTH_ON' },
    },
    pkce: { required: () => true },
    ttl: { AccessToken: 60, AuthorizationCode: 60, Grant: 600, IdToken: 300, Interaction: 600, Session: 600 },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_ctx, { uid }) => `/realms/staff/login/${uid}` },
    findAccount: (_ctx, id) => ({ accountId: id, claims: async () => ({ sub: id }) }),
    loadExistingGrant: async (ctx) => {
      const grant = new provider.Grant({ clientId: 'qorgan', accountId: ctx.oidc.session?.accountId ?? '' });
      grant.addOIDCScope('openid');
      await grant.save();
      return grant;
    },
  });
  /** The ID token as Keycloak writes it, or as the test wants it. */
  const written = (token: string): Promise<string> => {
    const keycloaks = {
      typ: 'ID',
      azp: 'qorgan',
      acr,
      preferred_username: 'a.person',
      email: 'a.person@ministry.test',
    };
    const said = { ...decodeJwt(token), ...keycloaks };
    return new SignJWT(wrong.claims?.(said) ?? said)
      .setProtectedHeader({ alg: 'RS256', kid: 'ministry-1', typ: 'JWT' })
      .sign(wrong.forged === true ? unknown.privateKey : published.privateKey);
  };
  provider.use(async (ctx, next) => {
    await next();
    if (ctx.path === '/token' && wrong.token === 'slow') await new Promise((resolve) => setTimeout(resolve, 3_000));
    if (ctx.path === '/auth') asked.push(new URLSearchParams(ctx.querystring));
    const body = ctx.body as { id_token?: string } | undefined;
    if (ctx.path === '/token' && wrong.token === 'unwell') ctx.status = 503;
    else if (ctx.path === '/token' && body?.id_token !== undefined)
      ctx.body = { ...body, id_token: await written(body.id_token) };
  });
  const answer = provider.callback();
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    if (asks && request.method === 'GET' && path.startsWith('/realms/staff/login/')) {
      response.setHeader('content-type', 'text/html').end(page);
      return;
    }
    if (!path.startsWith('/realms/staff/login/')) {
      Object.assign(request, { originalUrl: path, url: path.replace('/realms/staff', '') });
      void answer(request, response);
      return;
    }
    const result = refuses ? { error: 'access_denied' } : { login: { accountId: who, acr, remember: false } };
    provider.interactionFinished(request, response, result).catch(() => response.writeHead(400).end());
  });
  const listen = () => once(server.listen(port, '127.0.0.1'), 'listening');
  await listen();
  speaksAgain();
  const stop = async (): Promise<void> => {
    if (!server.listening) return;
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  };
  return {
    issuer,
    /** What identity is told about it. */
    settings: {
      OUTSIDE_SIGN_IN_ISSUER: issuer,
      OUTSIDE_SIGN_IN_CLIENT_ID: 'qorgan',
      OUTSIDE_SIGN_IN_CLIENT_SECRET: secretThere,
      OUTSIDE_SIGN_IN_NAME_KK: 'Министрлік',
      OUTSIDE_SIGN_IN_NAME_RU: 'Министерство',
      OUTSIDE_SIGN_IN_NAME_EN: 'the Ministry',
      OUTSIDE_SIGN_IN_SECONDS: '1',
    },
    /** With what browsers came to sign in there. */
    asked,
    /** Who enters their password there next, and with which class. */
    enters: (subject: string, by = '1'): void => {
      [who, acr, refuses] = [subject, by, false];
    },
    refuses: (): void => {
      refuses = true;
    },
    /** Shows browsers a page before it lets them go on, as a provider does. */
    asksInPages: (): void => {
      asks = true;
    },
    misbehaves: (how: Misbehaviour = {}): void => {
      wrong = how;
    },
    stop,
    comesBack: listen,
  };
}
