import { timingSafeEqual } from 'node:crypto';
import type { Pool } from 'pg';
import type * as Library from 'oidc-provider';
import type { Configuration, KoaContextWithOIDC, Provider } from 'oidc-provider';
import { isPassing } from '#libs/http';
import { pagePolicy } from '#libs/pages';
import { negotiate } from '#libs/problems';
import type { IdentityKeys } from '../identity.keys.js';
import type { IdentitySettings } from '../identity.settings.js';
import type { AccountStore } from '../records/account.store.js';
import { OpenidAdapter } from '../records/openid.adapter.js';
import { mountPath, noticePage, signOutPage } from './sign-in.pages.js';

/** The one client. */
export const gatewayClient = 'gateway';
export const OPENID_PROVIDER = Symbol('the OpenID provider');

/** Seconds. A sign-in always asks for the password, so nothing needs to outlive it for long. */
const lifetimes = { AuthorizationCode: 60, AccessToken: 60, IdToken: 300, Grant: 600, Interaction: 600, Session: 600 };

interface Parts {
  readonly settings: IdentitySettings;
  readonly keys: IdentityKeys;
  readonly accounts: AccountStore;
  readonly database: Pool;
}

/** The provider by the keys that are in use now. What it keeps is in the database: what one began another finishes. */
export type CurrentProvider = () => Provider;

/** The library takes keys once: when their time has come, another provider is made. */
export async function currentProvider(parts: Parts): Promise<CurrentProvider> {
  const library = await quietly(() => import('oidc-provider'));
  let made: { readonly by: string; readonly provider: Provider } | undefined;
  return () => {
    const { signing, cookies } = parts.keys;
    const by = `${signing.current.kid} ${cookies.current.kid}`;
    made = made?.by === by ? made : { by, provider: openidProvider(library, parts) };
    return made.provider;
  };
}

/** The OpenID Connect provider (OpenID Connect Core 1.0, code flow with PKCE only). */
function openidProvider(library: typeof Library, parts: Parts): Provider {
  const policy = library.interactionPolicy.base();
  policy.remove('consent');
  policy.get('login')?.checks.add(
    // Otherwise somebody at a deserted desk could sign in again after the gateway's idle time has passed.
    new library.interactionPolicy.Check(
      'password_always_asked',
      'a sign-in always asks for the password',
      'login_required',
      (ctx) => ctx.oidc.result?.login === undefined,
    ),
  );
  const provider = new library.Provider(parts.settings.ISSUER_URL, {
    ...configuration(parts),
    adapter: (model) =>
      new OpenidAdapter(model, parts.database, () => new library.errors.InvalidGrant('the code was redeemed already')),
    interactions: { policy, url: (_ctx, interaction) => `${mountPath}/sign-in/${interaction.uid}` },
  });
  provider.proxy = true;
  provider.use(leaveWithoutAsking);
  return provider;
}

function configuration({ settings, keys, accounts }: Parts): Configuration {
  const publicAddress = new URL(settings.ISSUER_URL).origin;
  return {
    clients: [gateway(publicAddress, settings.GATEWAY_CLIENT_SECRET)],
    jwks: { keys: keys.signing.all.map((key) => ({ ...key, use: 'sig', alg: 'ES256' })) },
    cookies: cookies(publicAddress.startsWith('https:'), keys.cookies.all),
    scopes: ['openid'],
    claims: {
      openid: ['sub', 'name', 'locale', 'assignments', 'account_version', 'second_factor', 'acr', 'amr'],
      ...{ sid: null, auth_time: null, iss: null },
    },
    responseTypes: ['code'],
    acrValues: ['password', 'mfa'],
    // `manage=sign-in`: whoever signs in looks after their second factors before they come back.
    extraParams: ['manage'],
    pkce: { required: () => true },
    conformIdTokenClaims: false,
    allowOmittingSingleRegisteredRedirectUri: false,
    enableHttpPostMethods: false,
    ttl: lifetimes,
    features,
    findAccount: async (_ctx, id) => {
      const account = await accounts.byId(id);
      if (account === undefined || account.disabledAt !== null) return undefined;
      const { name, locale, assignments, version } = account;
      const said = { sub: id, name, locale, assignments, account_version: version };
      return {
        accountId: id,
        claims: async () => ({ ...said, second_factor: await accounts.hasSecondFactor(id) }),
      };
    },
    loadExistingGrant: grantWithoutConsent,
    renderError: showFault,
  };
}

const gateway = (publicAddress: string, secret: string): NonNullable<Configuration['clients']>[number] => ({
  client_id: gatewayClient,
  client_secret: secret,
  redirect_uris: [`${publicAddress}/auth/callback`],
  post_logout_redirect_uris: [`${publicAddress}/`],
  token_endpoint_auth_method: 'client_secret_basic',
  id_token_signed_response_alg: 'ES256',
  grant_types: ['authorization_code'],
  response_types: ['code'],
  require_auth_time: true,
});

/** A `__Host-` cookie must have the path `/`; only the session's has it. */
function cookies(secure: boolean, keys: readonly Buffer[]): NonNullable<Configuration['cookies']> {
  const attributes = { httpOnly: true, sameSite: 'lax', secure, signed: true } as const;
  return {
    names: {
      session: secure ? '__Host-qorgan-identity' : 'qorgan-identity',
      interaction: secure ? '__Secure-qorgan-identity-sign-in' : 'qorgan-identity-sign-in',
      resume: secure ? '__Secure-qorgan-identity-resume' : 'qorgan-identity-resume',
    },
    keys: [...keys],
    long: attributes,
    short: attributes,
  };
}

/** Nothing but the code flow and signing out: what is not served cannot be attacked. */
const features: Configuration['features'] = {
  devInteractions: { enabled: false },
  dPoP: { enabled: false },
  pushedAuthorizationRequests: { enabled: false },
  resourceIndicators: { enabled: false },
  userinfo: { enabled: false },
  claimsParameter: { enabled: true },
  rpInitiatedLogout: {
    enabled: true,
    logoutSource: (ctx, form) => show(ctx, signOutPage(localeOf(ctx), form)),
    postLogoutSuccessSource: (ctx) => show(ctx, noticePage(localeOf(ctx), 'signedOut')),
  },
};

/** The gateway is the system itself: nobody is asked whether it may know who they are. */
async function grantWithoutConsent(ctx: KoaContextWithOIDC): Promise<InstanceType<Provider['Grant']> | undefined> {
  const { client, session, provider } = ctx.oidc;
  if (client === undefined || session?.accountId === undefined) return undefined;
  const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
  grant.addOIDCScope('openid');
  await grant.save();
  return grant;
}

/** The cause is in the log, or is told by its stable code; the page says what to do. Whoever did nothing wrong is not told that they were refused. */
function showFault(ctx: KoaContextWithOIDC, _said: unknown, error: Error): void {
  if (isPassing(error)) {
    ctx.status = 503;
    ctx.set('retry-after', '2');
  }
  show(ctx, noticePage(localeOf(ctx), ctx.status >= 500 ? 'notNow' : 'refused'));
}

function show(ctx: KoaContextWithOIDC, page: string): void {
  ctx.set('content-security-policy', pagePolicy);
  ctx.set('cache-control', 'no-store');
  ctx.type = 'html';
  ctx.body = page;
}

const localeOf = (ctx: KoaContextWithOIDC) => negotiate(ctx.get('accept-language'));

/**
 * Ends the provider's session without a question when `logout_hint` is the id that only this session's ID token told
 * (the person asked for it at the gateway), and when there is no session to end; the library would answer the latter
 * with a form that a script submits.
 */
async function leaveWithoutAsking(ctx: KoaContextWithOIDC, next: () => Promise<void>): Promise<void> {
  await next();
  if ((ctx.oidc as KoaContextWithOIDC['oidc'] | undefined)?.route !== 'end_session' || ctx.status !== 200) return;
  const { session, params, provider } = ctx.oidc;
  const hint = params?.['logout_hint'];
  const sid = session?.accountId === undefined ? undefined : session.sidFor(gatewayClient);
  const proven = typeof hint === 'string' && sid !== undefined && same(hint, sid);
  if (session?.accountId !== undefined && !proven) return;
  if (proven) {
    await session?.destroy();
    ctx.cookies.set(provider.cookieName('session'), null);
  }
  const target = params?.['post_logout_redirect_uri'];
  ctx.status = 303;
  ctx.redirect(typeof target === 'string' ? target : provider.urlFor('end_session_success'));
}

const same = (a: string, b: string): boolean =>
  a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));

/** The library warns on Node 20 that it is made for newer ones; it was tried and works, and its warning is no log entry. */
/* eslint-disable no-console -- it is the library that writes to the console */
async function quietly<T>(load: () => Promise<T>): Promise<T> {
  const { warn } = console;
  console.warn = () => undefined;
  try {
    return await load();
  } finally {
    console.warn = warn;
  }
}
