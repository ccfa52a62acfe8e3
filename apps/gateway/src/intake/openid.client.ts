import * as openid from 'openid-client';
import { z } from 'zod';
import { locales, Problem, type Locale } from '#libs/problems';
import type { SignedIn } from '../records/session.row.js';

export interface OpenidTerms {
  readonly issuer: string;
  /** Identity's address inside: what browsers reach by the public address, the gateway reaches here. */
  readonly identityUrl: string;
  readonly publicUrl: string;
  readonly clientSecret: string;
}

/** What must come back unchanged from a sign-in; kept in the browser, encrypted, while it is under way. */
export interface Transaction {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  readonly returnTo: string;
  /** Who is signed in here and confirms that it is them: nobody else may come back. */
  readonly account?: string | undefined;
  /** Set where the password alone is not enough. */
  readonly acr?: 'mfa' | undefined;
}

/** What a sign-in is for, beside signing in. */
export interface Wanted {
  /** The person wants to look after their second factors on the way. */
  readonly manage?: 'sign-in' | undefined;
  readonly acr?: 'mfa' | undefined;
  readonly account?: string | undefined;
}

const claims = z.object({
  sub: z.uuid(),
  name: z.string().min(1),
  locale: z.enum(locales).catch('kk'),
  assignments: z.array(
    z.object({
      agency: z.string(),
      role: z.string(),
      units: z.array(z.uuid()),
      region: z.string(),
      kinds: z.array(z.string()).optional(),
    }),
  ),
  account_version: z.int(),
  acr: z.string().default('password'),
  auth_time: z.int(),
  second_factor: z.boolean().default(false),
  sid: z.string().optional(),
});

/** The provider says that it cannot now (RFC 6749, 4.1.2.1), or answers as somebody who is not well. */
function isAway(error: unknown): boolean {
  const { error: said, status = 0, cause } = error as { error?: string; status?: number; cause?: unknown };
  const answered = cause instanceof Response ? cause.status : status;
  return said === 'server_error' || said === 'temporarily_unavailable' || answered >= 500;
}

/** The gateway as a client of the OpenID provider: authorization code flow with PKCE, state and nonce. */
export class OpenidClient {
  private discovered: Promise<openid.Configuration> | undefined;

  constructor(private readonly terms: OpenidTerms) {}

  /**
   * Begins a sign-in.
   *
   * @param wanted `mfa` where the password alone is not enough for what the person wants to do; the account where somebody is signed in
   * @returns where the browser goes, and what must be kept until it comes back
   */
  async begin(
    returnTo: string,
    locale: Locale | undefined,
    { acr, account, manage }: Wanted = {},
  ): Promise<{ address: string; transaction: Transaction }> {
    const configuration = await this.configuration();
    const transaction = {
      state: openid.randomState(),
      nonce: openid.randomNonce(),
      verifier: openid.randomPKCECodeVerifier(),
      returnTo,
      account,
      acr,
    };
    const address = openid.buildAuthorizationUrl(configuration, {
      redirect_uri: `${this.terms.publicUrl}/auth/callback`,
      scope: 'openid',
      state: transaction.state,
      nonce: transaction.nonce,
      code_challenge: await openid.calculatePKCECodeChallenge(transaction.verifier),
      code_challenge_method: 'S256',
      prompt: 'login',
      // The provider's session id, by which signing out here ends it there without a question.
      claims: JSON.stringify({ id_token: { sid: null } }),
      ...(locale === undefined ? {} : { ui_locales: locale }),
      ...(acr === undefined ? {} : { acr_values: acr }),
      ...(manage === undefined ? {} : { manage }),
    });
    return { address: address.href, transaction };
  }

  /**
   * Redeems the code that the browser brought back.
   *
   * @throws Problem `other-account` or `step-up-required` when it is not what was asked for, `sign-in-required` when state, issuer, code, nonce or ID token is wrong, `unavailable` when nobody answers
   */
  async finish(path: string, transaction: Transaction): Promise<SignedIn> {
    const tokens = await this.redeem(path, transaction);
    const said = claims.parse(tokens.claims());
    if (transaction.account !== undefined && transaction.account !== said.sub) throw new Problem('other-account');
    // What the browser was sent away with, it could change.
    if (transaction.acr !== undefined && said.acr !== transaction.acr)
      throw new Problem('sign-in-required', { rule: 'second-factor-missing' });
    return {
      accountId: said.sub,
      accountVersion: said.account_version,
      name: said.name,
      locale: said.locale,
      assignments: said.assignments,
      acr: said.acr,
      authenticatedAt: new Date(said.auth_time * 1000),
      hasSecondFactor: said.second_factor,
      identitySid: said.sid ?? null,
    };
  }

  private async redeem(
    path: string,
    transaction: Transaction,
  ): Promise<openid.TokenEndpointResponse & openid.TokenEndpointResponseHelpers> {
    const configuration = await this.configuration();
    try {
      return await openid.authorizationCodeGrant(configuration, new URL(path, this.terms.publicUrl), {
        pkceCodeVerifier: transaction.verifier,
        expectedState: transaction.state,
        expectedNonce: transaction.nonce,
        idTokenExpected: true,
      });
    } catch (error) {
      const { cause = error } = error as Error;
      if (cause instanceof Problem) throw cause;
      if (isAway(error)) throw new Problem('unavailable', { retryAfter: 5 });
      throw new Problem('sign-in-required', { rule: (error as Error).name });
    }
  }

  /** Where the browser goes to sign out at the provider too (OpenID Connect RP-Initiated Logout 1.0). */
  async signOutAddress(identitySid: string | null): Promise<string> {
    return openid.buildEndSessionUrl(await this.configuration(), {
      post_logout_redirect_uri: `${this.terms.publicUrl}/`,
      ...(identitySid === null ? {} : { logout_hint: identitySid }),
    }).href;
  }

  /** Asked of the provider once; after a failure, again with the next sign-in. */
  private configuration(): Promise<openid.Configuration> {
    this.discovered ??= this.discover().catch((error: unknown) => {
      this.discovered = undefined;
      throw error;
    });
    return this.discovered;
  }

  private discover(): Promise<openid.Configuration> {
    const { issuer, clientSecret } = this.terms;
    return openid.discovery(
      new URL(issuer),
      'gateway',
      { id_token_signed_response_alg: 'ES256' },
      openid.ClientSecretBasic(clientSecret),
      {
        [openid.customFetch]: (url, options) => this.fetchInside(url, options),
        // Only on this machine the public address is plain http; settings refuse it elsewhere. Calls go to the inside address.
        // eslint-disable-next-line @typescript-eslint/no-deprecated -- marked so only to stand out
        execute: [openid.allowInsecureRequests],
        timeout: 10,
      },
    );
  }

  /** The provider is known by its public address, but its answers are fetched by the inside one, without leaving the house. */
  private fetchInside(url: string, options: openid.CustomFetchOptions): Promise<Response> {
    const { origin } = new URL(this.terms.issuer);
    const inside = url.startsWith(`${origin}/`) ? this.terms.identityUrl + url.slice(origin.length) : url;
    return fetch(inside, options as RequestInit).catch(() => {
      throw new Problem('unavailable', { retryAfter: 5 });
    });
  }
}
