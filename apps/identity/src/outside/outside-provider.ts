import * as openid from 'openid-client';
import { z } from 'zod';
import type { Locale } from '#libs/problems';
import type { OutsideTerms } from '../outside-sign-in.settings.js';

/** Why nobody came back from the provider outside. It knows a code and no more: what the library says of a token holds what stands in it. */
export class OutsideFailed extends Error {
  constructor(
    readonly kind: 'away' | 'refused' | 'cancelled',
    /** Of the protocol, the library or the network. */
    readonly code: string,
  ) {
    super('the provider outside did not say who somebody is');
    this.name = 'OutsideFailed';
  }
}

/** Who somebody is there, and whether they were asked for a second factor in a way that counts here. */
export interface OutsideAnswer {
  readonly issuer: string;
  readonly subject: string;
  readonly bySecondFactor: boolean;
}

/** What a browser is sent away with. */
export interface Asked {
  readonly address: string;
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

const claims = z.object({
  iss: z.string(),
  sub: z.string().min(1).max(255),
  acr: z.union([z.string(), z.number().transform(String)]).optional(),
});

/** Seconds since which the provider may have seen the person: whoever finds a deserted desk is asked there for everything (ADR 0011). */
const freshSeconds = 300;
/** What the provider describes of itself (its addresses) is asked for again after an hour. */
const describedMs = 3_600_000;

/** A provider outside (OpenID Connect Core 1.0) of which identity is a client: authorization code flow with PKCE, state and nonce. */
export class OutsideProvider {
  private described: { readonly until: number; readonly by: Promise<openid.Configuration> } | undefined;

  constructor(private readonly terms: OutsideTerms) {}

  get issuer(): string {
    return this.terms.issuer;
  }

  get name(): OutsideTerms['name'] {
    return this.terms.name;
  }

  /**
   * @param uid the sign-in's own name, by which the browser finds back to it
   * @throws OutsideFailed
   */
  async ask(uid: string, locale: Locale): Promise<Asked> {
    const { acr, callback } = this.terms;
    const configuration = await this.configuration();
    const [state, nonce] = [`${uid}.${openid.randomState()}`, openid.randomNonce()];
    const verifier = openid.randomPKCECodeVerifier();
    const address = openid.buildAuthorizationUrl(configuration, {
      redirect_uri: callback,
      scope: 'openid',
      ...{ state, nonce },
      code_challenge: await openid.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      prompt: 'login',
      max_age: String(freshSeconds),
      ui_locales: locale,
      ...(acr.length === 0 ? {} : { acr_values: acr.join(' ') }),
    });
    return { address: address.href, state, nonce, verifier };
  }

  /**
   * Redeems the code that the browser brought back, and checks the ID token: signature, issuer, audience, nonce, times.
   *
   * @throws OutsideFailed
   */
  async answer(query: URLSearchParams, asked: Omit<Asked, 'address'>): Promise<OutsideAnswer> {
    const configuration = await this.configuration();
    const came = new URL(this.terms.callback);
    came.search = query.toString();
    const checks = {
      pkceCodeVerifier: asked.verifier,
      expectedState: asked.state,
      expectedNonce: asked.nonce,
      idTokenExpected: true,
      maxAge: freshSeconds,
    };
    const tokens = await openid.authorizationCodeGrant(configuration, came, checks).catch(failed);
    const said = claims.safeParse(tokens.claims());
    if (!said.success) throw new OutsideFailed('refused', 'claims');
    const { iss, sub, acr } = said.data;
    return { issuer: iss, subject: sub, bySecondFactor: acr !== undefined && this.terms.acr.includes(acr) };
  }

  /** Asked of the provider once in a while; after a failure, again with the next person. */
  private configuration(): Promise<openid.Configuration> {
    const now = Date.now();
    if (this.described === undefined || this.described.until < now) {
      const by = this.discover().catch((error: unknown) => {
        this.described = undefined;
        // Whatever is wrong with how it describes itself: the person has done nothing.
        throw new OutsideFailed('away', codeOf(error));
      });
      this.described = { until: now + describedMs, by };
    }
    return this.described.by;
  }

  private discover(): Promise<openid.Configuration> {
    const { issuer, insideUrl, clientId, clientSecret, seconds } = this.terms;
    const isPlain = [issuer, insideUrl].some((url) => url.startsWith('http:'));
    return openid.discovery(new URL(issuer), clientId, {}, openid.ClientSecretPost(clientSecret), {
      [openid.customFetch]: (url, options) => this.fetchInside(url, options),
      // Settings allow plain http on this machine and in a demonstration alone.
      // eslint-disable-next-line @typescript-eslint/no-deprecated -- marked so only to stand out
      execute: [openid.enableNonRepudiationChecks, ...(isPlain ? [openid.allowInsecureRequests] : [])],
      timeout: seconds,
    });
  }

  /** The provider is known by the address that browsers use; it may be reached by another one. */
  private fetchInside(url: string, options: openid.CustomFetchOptions): Promise<Response> {
    const { origin } = new URL(this.terms.issuer);
    const inside = url.startsWith(`${origin}/`) ? this.terms.insideUrl + url.slice(origin.length) : url;
    return fetch(inside, options as RequestInit).catch((error: unknown) => {
      throw new OutsideFailed('away', codeOf(error));
    });
  }
}

interface Said {
  readonly name: string;
  readonly code?: unknown;
  readonly error?: unknown;
  readonly status?: unknown;
  readonly cause?: unknown;
}

function failed(thrown: unknown): never {
  const { cause = thrown } = thrown as Said;
  if (cause instanceof OutsideFailed) throw cause;
  const code = codeOf(thrown);
  if (code === 'access_denied') throw new OutsideFailed('cancelled', code);
  throw new OutsideFailed(isUnwell(thrown, code) ? 'away' : 'refused', code);
}

/** `error` of the protocol (RFC 6749), else the library's code, else the network's: never a text, which may hold what was in a token. */
function codeOf(thrown: unknown): string {
  const { name, code, error, cause } = thrown as Said;
  if (cause instanceof OutsideFailed) return cause.code;
  const codes = [error, code, (cause as Said | undefined)?.code];
  return codes.find((each): each is string => typeof each === 'string' && /^[\w-]{1,60}$/.test(each)) ?? name;
}

/** It says that it cannot now, is not well, or does not come to an end: nothing that somebody who tries to get in has done. */
function isUnwell(thrown: unknown, code: string): boolean {
  const { status, cause } = thrown as Said;
  const answered = cause instanceof Response ? cause.status : status;
  if (typeof answered === 'number' && answered >= 500) return true;
  return ['server_error', 'temporarily_unavailable', 'OAUTH_TIMEOUT', 'OAUTH_ABORT'].includes(code);
}
