import { Body, Controller, Get, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Interaction, Provider } from 'oidc-provider';
import { z } from 'zod';
import { pagePolicy } from '#libs/pages';
import { locales, negotiate, Problem, type Locale } from '#libs/problems';
import { inTurn, passwordMatches } from '../records/password.js';
import { AccountStore } from '../records/account.store.js';
import { AttemptStore } from '../records/attempt.store.js';
import { SignInMetrics } from './sign-in.metrics.js';
import { OPENID_PROVIDER } from './openid.provider.js';
import { mountPath, noticePage, signInPage, type SignInProblem } from './sign-in.pages.js';

const credentials = z.object({ login: z.string().trim().max(200).catch(''), password: z.string().max(1024).catch('') });

/** How the person proved who they are; a second factor will be named here. */
const byPassword = { acr: 'password', amr: ['pwd'] };

/** The page on which a person enters login and password. */
@Controller(`${mountPath}/sign-in`)
export class SignInController {
  constructor(
    @Inject(OPENID_PROVIDER) private readonly provider: Provider,
    @Inject(AccountStore) private readonly accounts: AccountStore,
    @Inject(AttemptStore) private readonly attempts: AttemptStore,
    @Inject(SignInMetrics) private readonly metrics: SignInMetrics,
  ) {}

  @Get(':uid')
  async ask(
    @Param('uid') uid: string,
    @Query('lang') lang: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const interaction = await this.interaction(uid, request, reply);
    const locale = localeOf(lang, interaction, request);
    if (interaction === undefined) show(reply, 400, noticePage(locale, 'expired'));
    else show(reply, 200, signInPage(addressOf(uid), locale));
  }

  @Post(':uid')
  async enter(
    @Param('uid') uid: string,
    @Query('lang') lang: unknown,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const interaction = await this.interaction(uid, request, reply);
    const locale = localeOf(lang, interaction, request);
    if (interaction === undefined) {
      show(reply, 400, noticePage(locale, 'expired'));
      return;
    }
    const { login, password } = credentials.parse(body ?? {});
    const result = await this.check(login, password, request.ip);
    if (typeof result !== 'string') {
      this.metrics.count(result.kind);
      if (result.kind === 'wait') void reply.header('retry-after', String(result.seconds));
      show(reply, statusOf[result.kind], signInPage(addressOf(uid), locale, login, result));
      return;
    }
    this.metrics.count('signed-in');
    const next = await this.provider.interactionResult(request.raw, reply.raw, {
      login: { accountId: result, remember: false, ...byPassword },
    });
    await this.endEarlierSession(interaction, result);
    void reply.header('cache-control', 'no-store').redirect(next, 303);
  }

  /** @returns the account's id, or why not: the same answer after the same work whether or not the account exists. */
  private async check(login: string, password: string, address: string): Promise<string | SignInProblem> {
    if (login === '' || password === '') return { kind: 'missing', login: login === '', password: password === '' };
    try {
      return await inTurn(() => this.compare(login, password, address));
    } catch (error) {
      if (error instanceof Problem && error.code === 'unavailable') return { kind: 'busy' };
      throw error;
    }
  }

  private async compare(login: string, password: string, address: string): Promise<string | SignInProblem> {
    const seconds = await this.attempts.secondsToWait(login, address);
    if (seconds > 0) return { kind: 'wait', seconds };
    const account = await this.accounts.byLogin(login);
    const matches = await passwordMatches(account?.passwordHash, password);
    if (!matches || account === undefined || account.disabledAt !== null) {
      await this.attempts.failed(login, address);
      return { kind: 'wrong' };
    }
    await this.attempts.succeeded(login);
    return account.id;
  }

  /** Undefined when it expired, was finished, or belongs to another browser. */
  private async interaction(
    uid: string,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<Interaction | undefined> {
    try {
      const interaction = await this.provider.interactionDetails(request.raw, reply.raw);
      return interaction.uid === uid && interaction.prompt.name === 'login' ? interaction : undefined;
    } catch (error) {
      if ((error as Error).name === 'SessionNotFound') return undefined;
      throw error;
    }
  }

  /** Another person signed in at this browser before: their session here ends, so that nothing of it is mixed with the new one. */
  private async endEarlierSession(interaction: Interaction, accountId: string): Promise<void> {
    if (interaction.session?.accountId === undefined || interaction.session.accountId === accountId) return;
    const session = await this.provider.Session.findByUid(interaction.session.uid);
    if (session === undefined) return;
    delete session.accountId;
    session.authorizations = {};
    await session.persist();
  }
}

const statusOf = { missing: 422, wrong: 422, wait: 429, busy: 503 } as const;

const addressOf = (uid: string): string => `${mountPath}/sign-in/${uid}`;

function localeOf(lang: unknown, interaction: Interaction | undefined, request: FastifyRequest): Locale {
  const asked = lang ?? interaction?.params['ui_locales'];
  return locales.find((locale) => locale === asked) ?? negotiate(request.headers['accept-language']);
}

function show(reply: FastifyReply, status: number, page: string): void {
  void reply
    .code(status)
    .header('content-type', 'text/html; charset=utf-8')
    .header('content-security-policy', pagePolicy)
    .header('cache-control', 'no-store')
    .send(page);
}
