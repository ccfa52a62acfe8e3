import { Body, Controller, Get, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Problem } from '#libs/problems';
import { byOneTimePassword, byPasswordAndPasskey, type Proof } from '../procedure/proof.js';
import { AttemptStore } from '../records/attempt.store.js';
import { PendingSignInStore } from '../records/pending-sign-in.store.js';
import { inTurn } from '../records/password.js';
import { codePage, enrolPage, recoveryCodesPage, type CodeProblem } from './second-factor.pages.js';
import { SecondFactors } from './second-factors.js';
import { deviceAnswer, Passkeys } from './passkeys.js';
import { leadTo, show, SignInFlow } from './sign-in.flow.js';
import { SignInMetrics } from './sign-in.metrics.js';
import { mountPath, secondFactorAddress } from './sign-in.pages.js';
import { SignInSteps, type Step } from './sign-in.steps.js';

const entry = z.object({ code: z.string().trim().max(40).catch('') });

const statusOf = { missing: 422, wrong: 422, passkey: 422, wait: 429, busy: 503 } as const;

/** The pages on which a person gives the second factor, or sets it up. */
@Controller(`${mountPath}/sign-in/:uid/second-factor`)
export class SecondFactorController {
  constructor(
    @Inject(SignInFlow) private readonly flow: SignInFlow,
    @Inject(SecondFactors) private readonly secondFactors: SecondFactors,
    @Inject(PendingSignInStore) private readonly pending: PendingSignInStore,
    @Inject(SignInSteps) private readonly steps: SignInSteps,
    @Inject(Passkeys) private readonly passkeys: Passkeys,
    @Inject(AttemptStore) private readonly attempts: AttemptStore,
    @Inject(SignInMetrics) private readonly metrics: SignInMetrics,
  ) {}

  @Get()
  async ask(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const step = await this.steps.of(request, reply);
    if (step !== undefined) await this.show(step, 200);
  }

  @Post()
  async enter(@Body() body: unknown, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const step = await this.steps.of(request, reply);
    if (step === undefined) return;
    const { code } = entry.parse(body ?? {});
    const { uid, account, pending, locale } = step;
    const again = `${secondFactorAddress(uid)}?lang=${locale}`;
    if (pending.passed) {
      leadTo(reply, again);
      return;
    }
    if (code === '') {
      await this.show(step, statusOf.missing, { kind: 'missing' });
      return;
    }
    const checked = await this.check(step, code);
    if (typeof checked === 'object' && 'kind' in checked) {
      await this.show(step, statusOf[checked.kind], checked);
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
        await this.attempts.failed(account.login, request.ip, 'wrong-second-factor');
        return { kind: 'wrong' };
      });
    } catch (error) {
      if (error instanceof Problem && error.code === 'unavailable') return { kind: 'busy' };
      throw error;
    }
  }

  /** The recovery codes were read: the sign-in goes on. */
  @Post('done')
  async done(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const step = await this.steps.of(request, reply);
    if (step === undefined) return;
    if (!step.pending.passed) {
      leadTo(reply, `${secondFactorAddress(step.uid)}?lang=${step.locale}`);
      return;
    }
    const proof = step.pending.enrolment?.by === 'passkey' ? byPasswordAndPasskey : byOneTimePassword;
    await this.pending.end(step.uid);
    await this.flow.finish(step.interaction, step.account.id, proof, request, reply);
  }

  /** What the device shall sign, or make. */
  @Post('passkey/options')
  @HttpCode(200)
  async options(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const step = await this.steps.of(request, reply);
    if (step === undefined) return;
    const { uid, account, pending } = step;
    const isNew = pending.enrolment !== undefined;
    await reply.send(await (isNew ? this.passkeys.toEnrol(uid, account) : this.passkeys.toProve(uid, account.id)));
  }

  /** The device answered in place of the app. */
  @Post('passkey')
  async passkey(@Body() body: unknown, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const step = await this.steps.of(request, reply);
    if (step === undefined) return;
    const { uid, account, pending, locale } = step;
    if (pending.passed) {
      leadTo(reply, `${secondFactorAddress(uid)}?lang=${locale}`);
      return;
    }
    const seconds = await this.attempts.secondsToWait(account.login, request.ip);
    if (seconds > 0) {
      await this.show(step, statusOf.wait, { kind: 'wait', seconds });
      return;
    }
    const checked = await this.secondFactors.checkDevice(step, deviceAnswer.parse(body ?? {}).answer);
    if (checked === 'wrong') {
      await this.attempts.failed(account.login, request.ip, 'wrong-second-factor');
      await this.show(step, statusOf.wrong, { kind: 'passkey' });
      return;
    }
    await this.attempts.succeeded(account.login);
    if (checked === 'enrolled') {
      leadTo(reply, `${secondFactorAddress(uid)}?lang=${locale}`);
      return;
    }
    await this.pending.end(uid);
    await this.flow.finish(step.interaction, account.id, checked, request, reply);
  }

  private async show(
    { uid, account, pending, locale, reply }: Step,
    status: number,
    problem?: CodeProblem,
  ): Promise<void> {
    if (problem?.kind === 'wrong') this.metrics.count('wrong-code');
    if (problem?.kind === 'passkey') this.metrics.count('passkey');
    if (problem?.kind === 'wait') void reply.header('retry-after', String(problem.seconds));
    const place = { address: secondFactorAddress(uid), locale, problem, passkeys: this.passkeys.arePossible };
    const { enrolment } = pending;
    const page =
      enrolment === undefined
        ? codePage(place, await this.secondFactors.of(account.id))
        : enrolment.recoveryCodes === undefined
          ? enrolPage(place, account.login, enrolment.secret)
          : recoveryCodesPage({ ...place, passkeys: false }, enrolment.recoveryCodes);
    show(reply, status, page);
  }
}
