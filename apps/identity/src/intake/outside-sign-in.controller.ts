import { Controller, Get, Inject, Param, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Interaction } from 'oidc-provider';
import type { Locale } from '#libs/problems';
import { callbackPath } from '../outside-sign-in.settings.js';
import { OutsideFailed, type OutsideAnswer } from '../outside/outside-provider.js';
import { byOutside, byOutsideAndSecondFactor } from '../procedure/proof.js';
import { AccountStore } from '../records/account.store.js';
import { AttemptStore } from '../records/attempt.store.js';
import { OutsideSignIn } from './outside-sign-in.js';
import { onwardPage } from './outside-sign-in.pages.js';
import { OutsideNotices } from './outside-sign-in.notices.js';
import { SecondFactors } from './second-factors.js';
import { leadTo, localeOf, show, SignInFlow } from './sign-in.flow.js';
import { mountPath, mySignInAddress, noticePage, outsideAddress, secondFactorAddress } from './sign-in.pages.js';
import { SignInSteps } from './sign-in.steps.js';

/** A browser that is back from the provider outside, at the sign-in from which it left. */
interface Back {
  readonly interaction: Interaction;
  readonly locale: Locale;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

/**
 * Signing in by a provider outside. It only says who somebody is: the account, its roles and whether it is open are known here alone. The way there and
 * back belongs to one sign-in, whose cookie is this browser's (so nobody brings another person's answer here), and is gone once.
 */
@Controller()
export class OutsideSignInController {
  constructor(
    @Inject(SignInFlow) private readonly flow: SignInFlow,
    @Inject(SignInSteps) private readonly steps: SignInSteps,
    @Inject(OutsideSignIn) private readonly outside: OutsideSignIn,
    @Inject(OutsideNotices) private readonly notices: OutsideNotices,
    @Inject(SecondFactors) private readonly secondFactors: SecondFactors,
    @Inject(AccountStore) private readonly accounts: AccountStore,
    @Inject(AttemptStore) private readonly attempts: AttemptStore,
  ) {}

  @Get(`${mountPath}/sign-in/:uid/outside`)
  async leave(
    @Param('uid') uid: string,
    @Query('lang') lang: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const interaction = await this.flow.interaction(uid, request, reply);
    const locale = localeOf(lang, interaction, request);
    if (interaction === undefined || this.outside.name === undefined || isManaging(interaction)) {
      show(reply, 400, noticePage(locale, 'expired'));
      return;
    }
    await this.notices.instead({ uid, locale, reply, isLinking: false }, async () => {
      leadTo(reply, await this.outside.begin(uid, locale));
    });
  }

  /**
   * Where the provider sends browsers back to. The cookie of the sign-in is known at its own address, which the state names. A page of ours leads there
   * and no redirect: what another site began goes on without the strict cookies of this one, and the session at its end has such a cookie.
   */
  @Get(callbackPath)
  callback(@Query('state') state: unknown, @Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    const [, uid] = /^([\w-]{10,100})\.[\w-]+$/.exec(typeof state === 'string' ? state : '') ?? [];
    const { search } = new URL(request.url, 'http://here');
    const locale = localeOf(undefined, undefined, request);
    if (uid === undefined) show(reply, 400, noticePage(locale, 'expired'));
    else show(reply, 200, onwardPage(locale, `${outsideAddress(uid)}/back${search}`));
  }

  @Get(`${mountPath}/sign-in/:uid/outside/back`)
  async comeBack(@Param('uid') uid: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const interaction = await this.flow.interaction(uid, request, reply);
    const sent = interaction && (await this.outside.sentAway(uid));
    if (interaction === undefined || sent === undefined) {
      show(reply, 400, noticePage(localeOf(undefined, interaction, request), 'expired'));
      return;
    }
    const { locale, linkTo } = sent;
    const back: Back = { interaction, locale, request, reply };
    const place = { uid, locale, reply, isLinking: linkTo !== undefined };
    if (await this.mustWait(back, place.isLinking)) return;
    await this.notices.instead(place, async () => {
      const query = new URL(request.url, 'http://here').searchParams;
      const answer = await this.outside.answer(query, sent).catch(async (error: unknown) => {
        // Whoever forges answers guesses who somebody is.
        if (error instanceof OutsideFailed && error.kind === 'refused') await this.attempts.failedFrom(request.ip);
        throw error;
      });
      await (linkTo === undefined ? this.signIn(back, answer) : this.link(back, answer, linkTo));
    });
  }

  private async signIn(back: Back, answer: OutsideAnswer): Promise<void> {
    const { interaction, locale, request, reply } = back;
    const { uid } = interaction;
    const accountId = await this.outside.accountOf(answer);
    const account = accountId === undefined ? undefined : await this.accounts.byId(accountId);
    if (account === undefined || isManaging(interaction)) {
      await this.attempts.failedFrom(request.ip);
      this.notices.show({ uid, locale, reply, isLinking: false }, 'unlinked');
      return;
    }
    if (await this.mustWait(back, false, account.login)) return;
    const next = await this.secondFactors.askAfterOutside(interaction, account.id, answer.bySecondFactor);
    if (next === 'asked') leadTo(reply, `${secondFactorAddress(uid)}?lang=${locale}`);
    else if (next === 'has-none') this.notices.show({ uid, locale, reply, isLinking: false }, 'has-none');
    else {
      const proof = answer.bySecondFactor ? byOutsideAndSecondFactor : byOutside;
      await this.flow.finish(interaction, account.id, proof, request, reply);
    }
  }

  /** Only whoever has proven here who they are, in this sign-in, connects an account. */
  private async link({ locale, request, reply }: Back, answer: OutsideAnswer, linkTo: string): Promise<void> {
    const step = await this.steps.proven(request, reply);
    if (step === undefined) return;
    const { uid, account } = step;
    if (account.id === linkTo && (await this.outside.link(linkTo, answer)))
      leadTo(reply, `${mySignInAddress(uid)}?lang=${locale}`);
    else this.notices.show({ uid, locale, reply, isLinking: true }, 'taken');
  }

  private async mustWait(back: Back, isLinking: boolean, login?: string): Promise<boolean> {
    const { interaction, locale, request, reply } = back;
    const seconds = await this.attempts.secondsToWait(login, request.ip);
    if (seconds > 0) this.notices.show({ uid: interaction.uid, locale, reply, isLinking }, 'wait', seconds);
    return seconds > 0;
  }
}

/** Whoever looks after their sign-in has proven who they are by what is kept here, not by what somebody else says. */
const isManaging = ({ params }: Interaction): boolean => params['manage'] !== undefined;
