import { Body, Controller, Get, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { PendingSignInStore } from '../records/pending-sign-in.store.js';
import { MyFactors } from './my-factors.js';
import { MyMessages } from './my-messages.js';
import { mySignInPage, type MySignIn } from './my-sign-in.pages.js';
import { OutsideSignIn } from './outside-sign-in.js';
import { texts as passkeyTexts } from './passkey.texts.js';
import { deviceAnswer, Passkeys } from './passkeys.js';
import { enrolPage, recoveryCodesPage, type CodeProblem } from './second-factor.pages.js';
import { leadTo, show, SignInFlow } from './sign-in.flow.js';
import { mountPath, mySignInAddress } from './sign-in.pages.js';
import { SignInSteps, type ProvenStep } from './sign-in.steps.js';

const entered = z.object({ code: z.string().trim().max(40).catch('') });
const chosen = z.object({ id: z.string().max(1_400).catch('') });

/**
 * "My sign-in": whoever has just proven who they are, with everything they have, looks after it before the sign-in ends. There is no other way here,
 * and so no session to steal; and the session that begins afterwards is of the account as it is then.
 */
@Controller(`${mountPath}/sign-in/:uid/mine`)
export class MySignInController {
  constructor(
    @Inject(SignInFlow) private readonly flow: SignInFlow,
    @Inject(SignInSteps) private readonly steps: SignInSteps,
    @Inject(MyFactors) private readonly factors: MyFactors,
    @Inject(Passkeys) private readonly passkeys: Passkeys,
    @Inject(PendingSignInStore) private readonly pending: PendingSignInStore,
    @Inject(MyMessages) private readonly messages: MyMessages,
    @Inject(OutsideSignIn) private readonly outside: OutsideSignIn,
  ) {}

  @Get()
  async show(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const step = await this.steps.proven(request, reply);
    if (step !== undefined) await this.showAll(step);
  }

  @Post('passkey/options')
  @HttpCode(200)
  async options(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const step = await this.steps.proven(request, reply);
    if (step !== undefined) await reply.send(await this.passkeys.toEnrol(step.uid, step.account));
  }

  @Post('passkey')
  async addPasskey(@Body() body: unknown, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const step = await this.steps.proven(request, reply);
    if (step === undefined) return;
    const { answer, name } = deviceAnswer.parse(body ?? {});
    const called = name === '' ? passkeyTexts.name[step.locale] : name;
    if (await this.passkeys.enrol(step.uid, step.account.id, answer, called)) await this.afterAdding(step);
    else await this.showAll(step, 'passkey');
  }

  @Post('passkey/remove')
  async removePasskey(
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const step = await this.steps.proven(request, reply);
    if (step === undefined) return;
    const { id } = chosen.parse(body ?? {});
    await this.afterRemoving(step, await this.factors.removePasskey(step.account.id, id));
  }

  @Post('app/begin')
  async beginApp(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const step = await this.steps.proven(request, reply);
    if (step === undefined) return;
    await this.pending.show(step.uid, { secret: this.factors.newSecret() });
    this.lead(step, '/app');
  }

  @Get('app')
  async app(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const step = await this.steps.proven(request, reply);
    if (step !== undefined) this.showApp(step, 200);
  }

  @Post('app')
  async setUpApp(@Body() body: unknown, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const step = await this.steps.proven(request, reply);
    if (step === undefined) return;
    const { code } = entered.parse(body ?? {});
    const secret = step.pending.enrolment?.secret ?? '';
    if (secret !== '' && (await this.factors.setUpApp(step.account.id, secret, code))) await this.afterAdding(step);
    else this.showApp(step, 422, { kind: code === '' ? 'missing' : 'wrong' });
  }

  @Post('app/remove')
  async removeApp(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const step = await this.steps.proven(request, reply);
    if (step !== undefined) await this.afterRemoving(step, await this.factors.removeApp(step.account.id));
  }

  @Post('codes')
  async newCodes(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const step = await this.steps.proven(request, reply);
    if (step !== undefined) await this.showNewCodes(step);
  }

  @Get('codes')
  async codes(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const step = await this.steps.proven(request, reply);
    if (step === undefined) return;
    const { recoveryCodes } = step.pending.enrolment ?? {};
    if (recoveryCodes === undefined) this.lead(step);
    else show(reply, 200, recoveryCodesPage(placeOf(step, '/codes'), recoveryCodes));
  }

  @Post('codes/done')
  async codesRead(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const step = await this.steps.proven(request, reply);
    if (step !== undefined) await this.back(step);
  }

  /** The sign-in goes on, as the account is now. */
  @Post('done')
  async done(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const step = await this.steps.proven(request, reply);
    if (step === undefined) return;
    await this.pending.end(step.uid);
    await this.flow.leave(step.interaction, step.account.id, step.proof, request, reply);
  }

  /** Whoever has a second factor for the first time gets recovery codes with it. */
  private async afterAdding(step: ProvenStep): Promise<void> {
    if ((await this.factors.codesLeft(step.account.id)) === 0) await this.showNewCodes(step);
    else await this.back(step);
  }

  private async afterRemoving(step: ProvenStep, removed: boolean): Promise<void> {
    if (removed) await this.back(step);
    else await this.showAll(step, 'last-one');
  }

  private async showNewCodes(step: ProvenStep): Promise<void> {
    await this.pending.show(step.uid, { secret: '', recoveryCodes: await this.factors.newCodes(step.account.id) });
    this.lead(step, '/codes');
  }

  private async back(step: ProvenStep): Promise<void> {
    await this.pending.show(step.uid, undefined);
    this.lead(step);
  }

  private async showAll(step: ProvenStep, problem?: MySignIn['problem']): Promise<void> {
    const { account, reply } = step;
    const mine = { ...(await this.factors.of(account.id)), outside: await this.outside.of(account.id) };
    const passkeysPossible = this.passkeys.arePossible;
    const { kinds: messages } = this.messages;
    const page = mySignInPage({ ...placeOf(step), ...mine, login: account.login, passkeysPossible, messages, problem });
    show(reply, problem === undefined ? 200 : 422, page);
  }

  private showApp(step: ProvenStep, status: number, problem?: CodeProblem): void {
    const { secret = '' } = step.pending.enrolment ?? {};
    if (secret === '') this.lead(step);
    else show(step.reply, status, enrolPage({ ...placeOf(step, '/app'), problem }, step.account.login, secret));
  }

  private lead({ uid, locale, reply }: ProvenStep, path = ''): void {
    leadTo(reply, `${mySignInAddress(uid)}${path}?lang=${locale}`);
  }
}

const placeOf = ({ uid, locale }: ProvenStep, path = '') => ({ address: `${mySignInAddress(uid)}${path}`, locale });
