import { Controller, Get, Inject, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { OutsideSignIn } from './outside-sign-in.js';
import { OutsideNotices } from './outside-sign-in.notices.js';
import { leadTo, show } from './sign-in.flow.js';
import { mountPath, mySignInAddress, noticePage } from './sign-in.pages.js';
import { SignInSteps } from './sign-in.steps.js';

/** The part of "My sign-in" in which somebody connects their account at the provider outside, or parts from it. */
@Controller(`${mountPath}/sign-in/:uid/mine/outside`)
export class MyOutsideController {
  constructor(
    @Inject(SignInSteps) private readonly steps: SignInSteps,
    @Inject(OutsideSignIn) private readonly outside: OutsideSignIn,
    @Inject(OutsideNotices) private readonly notices: OutsideNotices,
  ) {}

  @Get()
  async leave(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const step = await this.steps.proven(request, reply);
    if (step === undefined) return;
    const { uid, locale, account } = step;
    if (this.outside.name === undefined) show(reply, 400, noticePage(locale, 'expired'));
    else
      await this.notices.instead({ uid, locale, reply, isLinking: true }, async () => {
        leadTo(reply, await this.outside.begin(uid, locale, account.id));
      });
  }

  @Post('remove')
  async remove(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const step = await this.steps.proven(request, reply);
    if (step === undefined) return;
    if (this.outside.name !== undefined) await this.outside.unlink(step.account.id);
    leadTo(reply, `${mySignInAddress(step.uid)}?lang=${step.locale}`);
  }
}
