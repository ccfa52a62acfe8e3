import { Body, Controller, Get, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Interaction } from 'oidc-provider';
import { z } from 'zod';
import { Problem, type Locale } from '#libs/problems';
import type { AccountRow } from '../records/account.row.js';
import { AccountStore } from '../records/account.store.js';
import { AttemptStore } from '../records/attempt.store.js';
import { PendingSignInStore, type PendingSignIn } from '../records/pending-sign-in.store.js';
import { inTurn } from '../records/password.js';
import { codePage, enrolPage, recoveryCodesPage, type CodeProblem } from './second-factor.pages.js';
import { SecondFactors } from './second-factors.js';
import { byOneTimePassword, leadTo, localeOf, show, SignInFlow, type Proof } from './sign-in.flow.js';
import { SignInMetrics } from './sign-in.metrics.js';
import { mountPath, noticePage, secondFactorAddress, signInAddress } from './sign-in.pages.js';

const entry = z.object({ code: z.string().trim().max(40).catch('') });

const statusOf = { missing: 422, wrong: 422, wait: 429, busy: 503 } as const;

/** A sign-in whose password was right. */
interface Step {
  readonly uid: string;
  readonly interaction: Interaction;
  readonly account: AccountRow;
  readonly pending: PendingSignIn;
  readonly locale: Locale;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

/** The pages on which a person gives the second factor, or sets it up. */
@Controller(`${mountPath}/sign-in/:uid/second-factor`)
export class SecondFactorController {
  constructor(
    @Inject(SignInFlow) private readonly flow: SignInFlow,
    @Inject(SecondFactors) private readonly secondFactors: SecondFactors,
    @Inject(PendingSignInStore) private readonly pending: PendingSignInStore,
    @Inject(AccountStore) private readonly accounts: AccountStore,
    @Inject(AttemptStore) private readonly attempts: AttemptStore,
    @Inject(SignInMetrics) private readonly metrics: SignInMetrics,
  ) {}

  @Get()
  async ask(
    @Param('uid') uid: string,
    @Query('lang') lang: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const step = await this.step(uid, lang, request, reply);
    if (step !== undefined) this.show(step, 200);
  }

  @Post()
  async enter(
    @Param('uid') uid: string,
    @Query('lang') lang: unknown,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const step = await this.step(uid, lang, request, reply);
    if (step === undefined) return;
    const { code } = entry.parse(body ?? {});
    const { account, pending, locale } = step;
    const again = `${secondFactorAddress(uid)}?lang=${locale}`;
    if (pending.passed) {
      leadTo(reply, again);
      return;
    }
    if (code === '') {
      this.show(step, statusOf.missing, { kind: 'missing' });
      return;
    }
    const checked = await this.check(step, code);
    if (typeof checked === 'object' && 'kind' in checked) {
      this.show(step, statusOf[checked.kind], checked);
      return;
    }
    await this.attempts.succeeded(account.login);
    if (checked === 'enrolled') {
      leadTo(reply, again);
      return;
    }
    await this.pending.end(uid);
    await this.flow.finish(step.interaction, account.id, checked, request, reply);
  }

  /** In turn with passwords, and counted with them: guessing a code is guessing who somebody is. */
  private async check(
    { uid, account, pending, request }: Step,
    code: string,
  ): Promise<Proof | 'enrolled' | CodeProblem> {
    try {
      return await inTurn(async () => {
        const seconds = await this.attempts.secondsToWait(account.login, request.ip);
        if (seconds > 0) return { kind: 'wait', seconds };
        const checked = await this.secondFactors.check(uid, pending, code);
        if (checked !== 'wrong') return checked;
        await this.attempts.failed(account.login, request.ip);
        return { kind: 'wrong' };
      });
    } catch (error) {
      if (error instanceof Problem && error.code === 'unavailable') return { kind: 'busy' };
      throw error;
    }
  }

  /** The recovery codes were read: the sign-in goes on. */
  @Post('done')
  async done(
    @Param('uid') uid: string,
    @Query('lang') lang: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const step = await this.step(uid, lang, request, reply);
    if (step === undefined) return;
    if (!step.pending.passed) {
      leadTo(reply, `${secondFactorAddress(uid)}?lang=${step.locale}`);
      return;
    }
    await this.pending.end(uid);
    await this.flow.finish(step.interaction, step.account.id, byOneTimePassword, request, reply);
  }

  /** Undefined once it has answered: the sign-in is over, or its password is still to come. */
  private async step(
    uid: string,
    lang: unknown,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<Step | undefined> {
    const interaction = await this.flow.interaction(uid, request, reply);
    const locale = localeOf(lang, interaction, request);
    if (interaction === undefined) {
      show(reply, 400, noticePage(locale, 'expired'));
      return undefined;
    }
    const pending = await this.pending.find(uid);
    const account = pending === undefined ? undefined : await this.accounts.byId(pending.accountId);
    if (pending === undefined || account === undefined || account.disabledAt !== null) {
      leadTo(reply, `${signInAddress(uid)}?lang=${locale}`);
      return undefined;
    }
    return { uid, interaction, account, pending, locale, request, reply };
  }

  private show({ uid, account, pending, locale, reply }: Step, status: number, problem?: CodeProblem): void {
    if (problem?.kind === 'wrong') this.metrics.count('wrong-code');
    if (problem?.kind === 'wait') void reply.header('retry-after', String(problem.seconds));
    const place = { address: secondFactorAddress(uid), locale, problem };
    const { enrolment } = pending;
    const page =
      enrolment === undefined
        ? codePage(place)
        : enrolment.recoveryCodes === undefined
          ? enrolPage(place, account.login, enrolment.secret)
          : recoveryCodesPage(place, enrolment.recoveryCodes);
    show(reply, status, page);
  }
}
