import { Body, Controller, Get, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Problem } from '#libs/problems';
import { AccountStore } from '../records/account.store.js';
import { AttemptStore } from '../records/attempt.store.js';
import { inTurn, passwordMatches } from '../records/password.js';
import { SecondFactors } from './second-factors.js';
import { byPassword, leadTo, localeOf, show, SignInFlow } from './sign-in.flow.js';
import { SignInMetrics } from './sign-in.metrics.js';
import {
  mountPath,
  noticePage,
  secondFactorAddress,
  signInAddress,
  signInPage,
  type SignInProblem,
} from './sign-in.pages.js';

const credentials = z.object({ login: z.string().trim().max(200).catch(''), password: z.string().max(1024).catch('') });

/** The page on which a person enters login and password. */
@Controller(`${mountPath}/sign-in`)
export class SignInController {
  constructor(
    @Inject(SignInFlow) private readonly flow: SignInFlow,
    @Inject(SecondFactors) private readonly secondFactors: SecondFactors,
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
    const interaction = await this.flow.interaction(uid, request, reply);
    const locale = localeOf(lang, interaction, request);
    if (interaction === undefined) show(reply, 400, noticePage(locale, 'expired'));
    else show(reply, 200, signInPage(signInAddress(uid), locale));
  }

  @Post(':uid')
  async enter(
    @Param('uid') uid: string,
    @Query('lang') lang: unknown,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const interaction = await this.flow.interaction(uid, request, reply);
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
      show(reply, statusOf[result.kind], signInPage(signInAddress(uid), locale, login, result));
      return;
    }
    if (await this.secondFactors.ask(interaction, result)) {
      leadTo(reply, `${secondFactorAddress(uid)}?lang=${locale}`);
      return;
    }
    await this.attempts.succeeded(login);
    await this.flow.finish(interaction, result, byPassword, request, reply);
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
    return account.id;
  }
}

const statusOf = { missing: 422, wrong: 422, wait: 429, busy: 503 } as const;
