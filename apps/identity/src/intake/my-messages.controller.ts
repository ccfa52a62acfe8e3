import { Body, Controller, Get, Inject, Param, Post, Req, Res } from '@nestjs/common';
import { Problem } from '#libs/problems';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { channelKinds, mailAddress, paces, type ChannelKind } from '../procedure/messages.js';
import { MyMessages } from './my-messages.js';
import { myMessagesPage } from './my-messages.pages.js';
import type { MessagesProblem } from './my-messages.parts.js';
import { leadTo, show } from './sign-in.flow.js';
import { mountPath, mySignInAddress } from './sign-in.pages.js';
import { SignInSteps, type ProvenStep } from './sign-in.steps.js';

const typed = z.object({ address: z.string().trim().max(300).catch('') });
const entered = z.object({ code: z.string().trim().max(40).catch('') });
const chosen = z.object({ pace: z.enum(paces) });

/** A part of "My sign-in": by what somebody is told that something waits for them, and how often. */
@Controller(`${mountPath}/sign-in/:uid/mine/messages`)
export class MyMessagesController {
  constructor(
    @Inject(SignInSteps) private readonly steps: SignInSteps,
    @Inject(MyMessages) private readonly messages: MyMessages,
  ) {}

  @Get()
  async show(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const step = await this.step(request, reply);
    if (step !== undefined) await this.showAll(step);
  }

  @Post('mail')
  async sendCode(@Body() body: unknown, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const step = await this.step(request, reply, 'mail');
    if (step === undefined) return;
    const { address } = typed.parse(body ?? {});
    const right = mailAddress.safeParse(address);
    if (!right.success) await this.showAll(step, { kind: 'address', address });
    else if (await this.messages.sendCode(step.account.id, right.data, step.locale)) back(step);
    else await this.showAll(step, { kind: 'too-often', address });
  }

  @Post('mail/code')
  async enterCode(@Body() body: unknown, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const step = await this.step(request, reply, 'mail');
    if (step === undefined) return;
    const { code } = entered.parse(body ?? {});
    if (await this.messages.confirmMail(step.account.id, code.replaceAll(/\s/g, ''), step.locale)) back(step);
    else await this.showAll(step, { kind: 'code' });
  }

  @Post('mail/other')
  async otherAddress(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const step = await this.step(request, reply, 'mail');
    if (step === undefined) return;
    await this.messages.forgetCode(step.account.id);
    back(step);
  }

  @Post('telegram')
  async beginLink(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const step = await this.step(request, reply, 'telegram');
    if (step === undefined) return;
    if (await this.messages.beginLink(step.account.id, step.locale)) back(step);
    else await this.showAll(step, { kind: 'link-too-often' });
  }

  @Post('telegram/look')
  async lookAgain(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const step = await this.step(request, reply, 'telegram');
    if (step !== undefined) leadTo(reply, `${addressOf(step)}?lang=${step.locale}&looked=yes#telegram`);
  }

  @Post('telegram/cancel')
  async cancelLink(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const step = await this.step(request, reply, 'telegram');
    if (step === undefined) return;
    await this.messages.forgetLink(step.account.id);
    back(step);
  }

  @Post(':kind/pace')
  async setPace(
    @Param('kind') kind: string,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const which = kindOf(kind);
    const step = await this.step(request, reply, which);
    const pace = chosen.safeParse(body).data?.pace;
    if (step === undefined) return;
    if (pace !== undefined) await this.messages.setPace(step.account.id, which, pace, step.locale);
    back(step);
  }

  @Post(':kind/remove')
  async remove(@Param('kind') kind: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const which = kindOf(kind);
    const step = await this.step(request, reply, which);
    if (step === undefined) return;
    await this.messages.remove(step.account.id, which);
    back(step);
  }

  /** Where this place does not tell people so, there is no such page. */
  private async step(
    request: FastifyRequest,
    reply: FastifyReply,
    kind?: ChannelKind,
  ): Promise<ProvenStep | undefined> {
    const { kinds } = this.messages;
    if (kind === undefined ? kinds.length === 0 : !kinds.includes(kind)) throw new Problem('not-found');
    return this.steps.proven(request, reply);
  }

  private async showAll(step: ProvenStep, problem?: MessagesProblem): Promise<void> {
    const { uid, locale, account, reply } = step;
    const mine = await this.messages.of(account.id);
    const place = { back: mySignInAddress(uid), address: addressOf(step), locale };
    const { kinds, pauseMinutes } = this.messages;
    const looked = (step.request.query as { readonly looked?: unknown }).looked !== undefined;
    const page = myMessagesPage({ ...place, ...mine, kinds, pauseMinutes, looked, problem });
    show(reply, problem === undefined ? 200 : 422, page);
  }
}

const addressOf = ({ uid }: ProvenStep): string => `${mySignInAddress(uid)}/messages`;
const back = (step: ProvenStep): void => {
  leadTo(step.reply, `${addressOf(step)}?lang=${step.locale}`);
};

/** @throws Problem `not-found` */
function kindOf(named: string): ChannelKind {
  const kind = channelKinds.find((each) => each === named);
  if (kind === undefined) throw new Problem('not-found');
  return kind;
}
