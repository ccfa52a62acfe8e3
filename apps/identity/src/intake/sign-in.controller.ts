import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Interaction } from 'oidc-provider';
import { z } from 'zod';
import { Problem, type Locale } from '#libs/problems';
import { byPasskey, byPassword } from '../procedure/proof.js';
import { hasLapsed } from '../procedure/credentials.js';
import { AccountStore } from '../records/account.store.js';
import { AttemptStore } from '../records/attempt.store.js';
import { inTurn, passwordMatches } from '../records/password.js';
import { OutsideSignIn } from './outside-sign-in.js';
import { deviceAnswer, Passkeys } from './passkeys.js';
import { SecondFactors } from './second-factors.js';
import { leadTo, localeOf, show, SignInFlow } from './sign-in.flow.js';
import { SignInMetrics } from './sign-in.metrics.js';
import {
  mountPath,
  noticePage,
  outsideAddress,
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
    @Inject(Passkeys) private readonly passkeys: Passkeys,
    @Inject(AccountStore) private readonly accounts: AccountStore,
    @Inject(AttemptStore) private readonly attempts: AttemptStore,
    @Inject(SignInMetrics) private readonly metrics: SignInMetrics,
    @Inject(OutsideSignIn) private readonly outside: OutsideSignIn,
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
    else show(reply, 200, signInPage(this.place(interaction, locale)));
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
      show(reply, statusOf[result.kind], signInPage(this.place(interaction, locale), login, result));
      return;
    }
    if (await this.secondFactors.ask(interaction, result)) {
      leadTo(reply, `${secondFactorAddress(uid)}?lang=${locale}`);
      return;
    }
    await this.attempts.succeeded(login);
    await this.flow.finish(interaction, result, byPassword, request, reply);
  }

  /** What a device shall sign, whoever's it is. */
  @Post(':uid/passkey/options')
  @HttpCode(200)
  async options(
    @Param('uid') uid: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<object> {
    if ((await this.flow.interaction(uid, request, reply)) === undefined) throw new Problem('sign-in-required');
    return this.passkeys.toProve(uid);
  }

  /** Signs in without a password: the device has verified its owner. */
  @Post(':uid/passkey')
  async passkey(
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
    const result = await this.compareDevice(uid, deviceAnswer.parse(body ?? {}).answer, request.ip);
    if (typeof result === 'string') {
      await this.flow.finish(interaction, result, byPasskey, request, reply);
      return;
    }
    this.metrics.count(result.kind);
    if (result.kind === 'wait') void reply.header('retry-after', String(result.seconds));
    show(reply, statusOf[result.kind], signInPage(this.place(interaction, locale), '', result));
  }

  private async compareDevice(
    uid: string,
    answer: string,
    address: string,
  ): Promise<string | (SignInProblem & { kind: 'wait' | 'passkey' })> {
    const seconds = await this.attempts.secondsToWait(undefined, address);
    if (seconds > 0) return { kind: 'wait', seconds };
    const accountId = await this.passkeys.prove(uid, answer);
    const account = accountId === undefined ? undefined : await this.accounts.byId(accountId);
    if (account !== undefined && account.disabledAt === null) return account.id;
    await this.attempts.failedFrom(address);
    return { kind: 'passkey' };
  }

  private place({ uid, params }: Interaction, locale: Locale) {
    // Whoever looks after their sign-in proves themselves by what is kept here.
    const name = params['manage'] === undefined ? this.outside.name : undefined;
    return {
      ...{ address: signInAddress(uid), locale, passkeys: this.passkeys.arePossible },
      outside: name && { name, address: outsideAddress(uid) },
    };
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
    if (!matches || account === undefined || account.disabledAt !== null || hasLapsed(account, new Date())) {
      await this.attempts.failed(login, address, 'wrong-password');
      return { kind: 'wrong' };
    }
    return account.id;
  }
}

const statusOf = { missing: 422, wrong: 422, passkey: 422, wait: 429, busy: 503 } as const;
