import { createHmac, timingSafeEqual } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import type { Generations } from '#libs/keys';
import { Problem } from '#libs/problems';
import { isSafe, mayComeFromOurPages } from '../procedure/cross-site.js';
import { TokenBuckets, type Rate } from '../procedure/token-bucket.js';
import type { AccountWatch } from '../records/account-watch.js';
import type { OpenSession, OpenSessions } from '../records/open-sessions.js';
import type { SessionCookie } from './session-cookie.js';

export interface Rates {
  readonly session: Rate;
  readonly address: Rate;
  readonly signIn: Rate;
  readonly verify: Rate;
  readonly tell: Rate;
  readonly tellUnproved: Rate;
  /** In megabytes. */
  readonly tellFiles: Rate;
}

/** Decides who comes in: how often, from where, and with which session. Every refusal is a Problem. */
export class Admission {
  private readonly bySession: TokenBuckets;
  private readonly byAddress: TokenBuckets;
  private readonly bySignIn: TokenBuckets;
  private readonly byVerify: TokenBuckets;
  private readonly byTell: TokenBuckets;
  private readonly byTellUnproved: TokenBuckets;
  private readonly byParcelUnproved: TokenBuckets;
  private readonly byTellFiles: TokenBuckets;

  constructor(
    private readonly sessions: OpenSessions,
    private readonly watch: AccountWatch,
    private readonly cookie: SessionCookie,
    private readonly csrfKeys: Generations<Uint8Array>,
    private readonly publicUrl: string,
    rates: Rates,
  ) {
    this.bySession = new TokenBuckets(rates.session);
    this.byAddress = new TokenBuckets(rates.address);
    this.bySignIn = new TokenBuckets(rates.signIn);
    this.byVerify = new TokenBuckets(rates.verify);
    this.byTell = new TokenBuckets(rates.tell);
    this.byTellUnproved = new TokenBuckets(rates.tellUnproved);
    this.byParcelUnproved = new TokenBuckets(rates.tellUnproved);
    this.byTellFiles = new TokenBuckets(rates.tellFiles);
  }

  /**
   * For every request: how often this address comes, and whether a changing request may come from our own pages. Which limit counts is decided by the
   * route and not by the address as it was written, of which one route answers to many (`/%76erify`, `http://any/verify`, `/verify#`).
   */
  arrive(request: FastifyRequest): void {
    const now = performance.now();
    refuseAfter(this.byAddress.take(request.ip, now));
    const route = request.routeOptions.url ?? '';
    if (/^\/(auth|oidc)\//.test(route)) refuseAfter(this.bySignIn.take(request.ip, now));
    if (route === '/verify') refuseAfter(this.byVerify.take(request.ip, now));
    const { origin, 'sec-fetch-site': fetchSite } = request.headers;
    if (!isSafe(request.method) && !mayComeFromOurPages({ origin, fetchSite: one(fetchSite) }, this.publicUrl))
      throw new Problem('csrf-refused');
  }

  /** For each request to the public page, which refuses with what was typed kept. @returns seconds to wait, or 0 */
  tells({ ip }: FastifyRequest): number {
    return this.byTell.take(ip, performance.now());
  }

  /** For each message without a proof of work. @returns seconds to wait, or 0 */
  tellsUnproved({ ip }: FastifyRequest): number {
    return this.byTellUnproved.take(ip, performance.now());
  }

  /** For each parcel of files without a proof of work. @returns seconds to wait, or 0 */
  bringsUnproved({ ip }: FastifyRequest): number {
    return this.byParcelUnproved.take(ip, performance.now());
  }

  /** Before each file of the public page. @returns seconds to wait, or 0 */
  brings({ ip }: FastifyRequest): number {
    return this.byTellFiles.take(ip, performance.now());
  }

  /** How much it was that came, of which one megabyte is paid for. */
  brought({ ip }: FastifyRequest, bytes: number): void {
    this.byTellFiles.charge(ip, Math.max(0, bytes / 1_000_000 - 1));
  }

  /** The message did not get through: it does not count. */
  didNotTell({ ip }: FastifyRequest): void {
    this.byTellUnproved.giveBack(ip);
  }

  /** The caller's session, if there is one. */
  async sessionOf(request: FastifyRequest): Promise<OpenSession | undefined> {
    const secret = this.cookie.read(request);
    return secret === undefined ? undefined : this.opened(secret, (known) => this.sessions.of(known));
  }

  private opened(
    secret: string,
    open: (secret: string) => Promise<OpenSession | undefined>,
  ): Promise<OpenSession | undefined> {
    if (!this.watch.isRecent()) throw new Problem('unavailable', { retryAfter: 5 });
    return open(secret);
  }

  /** The caller's session. @throws Problem when there is none, it asks too often, or a changing request lacks its token */
  async signedIn(request: FastifyRequest): Promise<OpenSession> {
    const open = await this.sessionOf(request);
    if (open === undefined) throw new Problem('sign-in-required');
    refuseAfter(this.bySession.take(open.session.id, performance.now()));
    if (!isSafe(request.method)) this.assertCsrfToken(request, one(request.headers['x-csrf-token']));
    return open;
  }

  /** Who only waits for news does not use the session by it. @throws Problem as `signedIn` */
  async watches(request: FastifyRequest): Promise<{ readonly secret: string; readonly open: OpenSession }> {
    const secret = this.cookie.read(request);
    const open = secret === undefined ? undefined : await this.opened(secret, (known) => this.sessions.unused(known));
    if (secret === undefined || open === undefined) throw new Problem('sign-in-required');
    refuseAfter(this.bySession.take(open.session.id, performance.now()));
    return { secret, open };
  }

  /** The token that pages send with changing requests: another site can neither read nor guess it. */
  csrfTokenOf(request: FastifyRequest): string {
    return this.tokenBy(this.csrfKeys.current.is, request);
  }

  private tokenBy(key: Uint8Array, request: FastifyRequest): string {
    return createHmac('sha256', key)
      .update(this.cookie.read(request) ?? '')
      .digest('base64url');
  }

  /** @throws Problem `csrf-refused` */
  assertCsrfToken(request: FastifyRequest, given: string | undefined): void {
    const actual = Buffer.from(given ?? '');
    const isOurs = this.csrfKeys.all.some((key) => {
      const expected = Buffer.from(this.tokenBy(key, request));
      return actual.length === expected.length && timingSafeEqual(actual, expected);
    });
    if (!isOurs) throw new Problem('csrf-refused');
  }
}

function refuseAfter(seconds: number): void {
  if (seconds > 0) throw new Problem('too-many-requests', { values: { seconds }, retryAfter: seconds });
}

const one = (value: string | string[] | undefined): string | undefined => (Array.isArray(value) ? value[0] : value);
