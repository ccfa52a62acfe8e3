import { Body, Controller, Get, HttpCode, Inject, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { inForce, scopesDifferAnywhere } from '#libs/lifecycle';
import type { Logger } from '#libs/observability';
import { locales, Problem } from '#libs/problems';
import { GATEWAY_SETTINGS, type GatewaySettings } from '../gateway.settings.js';
import { localPath } from '../procedure/return-to.js';
import type { Assignment } from '../procedure/actor.js';
import { OpenSessions } from '../records/open-sessions.js';
import type { SignedIn } from '../records/session.row.js';
import { SessionStore } from '../records/session.store.js';
import { Admission } from './admission.js';
import { isPublicAddress, refuse } from './front.pages.js';
import { OpenidClient, type Wanted } from './openid.client.js';
import { SessionCookie } from './session-cookie.js';

export const LOGGER = Symbol('logger');

const question = z.object({
  return_to: z.unknown().optional(),
  lang: z.enum(locales).optional().catch(undefined),
  acr: z.literal('mfa').optional().catch(undefined),
  manage: z.literal('sign-in').optional().catch(undefined),
});

export interface SessionView {
  readonly account: { readonly id: string; readonly name: string; readonly locale: string };
  readonly assignments: readonly Assignment[];
  /** How they signed in: by a password, or with a second factor. */
  readonly acr: string;
  /** To be sent as `x-csrf-token` with every request that changes something. */
  readonly csrfToken: string;
  /** When the session ends at the latest. */
  readonly expiresAt: string;
  /** After so many seconds without a request it ends earlier. */
  readonly idleSeconds: number;
}

/** Signing in and out, and who is signed in. */
@Controller('auth')
export class AuthController {
  constructor(
    @Inject(GATEWAY_SETTINGS) private readonly settings: GatewaySettings,
    @Inject(OpenidClient) private readonly openid: OpenidClient,
    @Inject(SessionCookie) private readonly cookie: SessionCookie,
    @Inject(SessionStore) private readonly store: SessionStore,
    @Inject(OpenSessions) private readonly sessions: OpenSessions,
    @Inject(Admission) private readonly admission: Admission,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  @Get('sign-in')
  async signIn(@Query() query: unknown, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    // By another name of this machine the cookies would not come back with the redirect.
    if (!isPublicAddress(request, this.settings.PUBLIC_URL))
      return void reply.redirect(this.settings.PUBLIC_URL + request.url, 307);
    const { return_to: returnTo, lang, ...more } = question.parse(query);
    try {
      const { address, transaction } = await this.openid.begin(
        localPath(returnTo, this.settings.PUBLIC_URL),
        lang,
        await this.wanted(request, more),
      );
      await this.cookie.keep(reply, transaction);
      await reply.redirect(address, 303);
    } catch (error) {
      this.logger.error({ err: error, requestId: request.id }, 'the identity provider does not answer');
      refuse(request, reply, new Problem('unavailable', { retryAfter: 5 }));
    }
  }

  /** Whoever is signed in and is asked for more confirms that it is them; whoever is not, signs in. */
  private async wanted(request: FastifyRequest, { acr, manage }: Wanted): Promise<Wanted> {
    const open = (acr ?? manage) === undefined ? undefined : await this.admission.sessionOf(request);
    return { acr, manage, account: open?.session.accountId };
  }

  @Get('callback')
  async callback(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const transaction = await this.cookie.take(request, reply);
    if (transaction === undefined) {
      refuse(request, reply, new Problem('csrf-refused'));
      return;
    }
    try {
      const signedIn = await this.openid.finish(request.url, transaction);
      await this.enter(signedIn, request, reply);
      await reply.redirect(transaction.returnTo, 303);
    } catch (error) {
      this.logger.warn({ err: error, requestId: request.id }, 'a sign-in was refused');
      refuse(request, reply, error instanceof Problem ? error : new Problem('unavailable', { retryAfter: 5 }));
    }
  }

  /** A session never survives a sign-in: whoever knew the old cookie does not know the new one. */
  private async enter(signedIn: SignedIn, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const earlier = this.cookie.read(request);
    if (earlier !== undefined) await this.sessions.end(earlier);
    const { accountId, assignments } = signedIn;
    if (scopesDifferAnywhere(assignments))
      this.logger.warn(
        { account: accountId, requestId: request.id },
        'roles outside the scope of the first one do not count',
      );
    this.cookie.set(reply, await this.store.open({ ...signedIn, assignments: inForce(assignments) }));
  }

  @Get('session')
  async session(@Req() request: FastifyRequest): Promise<SessionView> {
    const { session } = await this.admission.signedIn(request);
    return {
      account: { id: session.accountId, name: session.name, locale: session.locale },
      assignments: session.assignments,
      acr: session.acr,
      csrfToken: this.admission.csrfTokenOf(request),
      expiresAt: session.expiresAt.toISOString(),
      idleSeconds: this.settings.SESSION_IDLE_SECONDS,
    };
  }

  /**
   * Ends the session here and tells where to end it at the provider. The front page, which has no script, sends the token
   * in a form; everybody else in the header.
   */
  @Post('sign-out')
  @HttpCode(200)
  async signOut(@Body() body: unknown, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const open = await this.admission.sessionOf(request);
    if (open === undefined) throw new Problem('sign-in-required');
    const form = z.object({ csrf_token: z.string() }).safeParse(body);
    const header = request.headers['x-csrf-token'];
    this.admission.assertCsrfToken(
      request,
      form.success ? form.data.csrf_token : typeof header === 'string' ? header : undefined,
    );
    await this.sessions.end(this.cookie.read(request) ?? '');
    this.cookie.clear(reply);
    const next = await this.openid.signOutAddress(open.session.identitySid).catch(() => `${this.settings.PUBLIC_URL}/`);
    if (form.success) await reply.redirect(next, 303);
    else await reply.send({ continue: next });
  }
}
