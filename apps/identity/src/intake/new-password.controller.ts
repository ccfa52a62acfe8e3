import { Body, Controller, Get, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Interaction } from 'oidc-provider';
import { z } from 'zod';
import type { Locale } from '#libs/problems';
import { hasLapsed, longestPassword, shortestPassword } from '../procedure/credentials.js';
import { enteredPassword } from '../procedure/proof.js';
import type { AccountRow } from '../records/account.row.js';
import { AccountStore } from '../records/account.store.js';
import { hashPassword, inTurn, passwordMatches } from '../records/password.js';
import { PendingPasswordStore, type PendingPassword } from '../records/pending-password.store.js';
import { newPasswordAddress, newPasswordPage, type PasswordProblem } from './new-password.pages.js';
import { leadTo, localeOf, show, SignInFlow } from './sign-in.flow.js';
import { mountPath, noticePage, signInAddress } from './sign-in.pages.js';

const entry = z.object({ password: z.string().catch(''), again: z.string().catch('') });

interface Step {
  readonly interaction: Interaction;
  readonly account: AccountRow;
  readonly pending: PendingPassword;
  readonly locale: Locale;
}

/** The page on which a person who signed in with a one-time password chooses one of their own; without it the sign-in does not end. */
@Controller(`${mountPath}/sign-in/:uid/new-password`)
export class NewPasswordController {
  constructor(
    @Inject(SignInFlow) private readonly flow: SignInFlow,
    @Inject(PendingPasswordStore) private readonly pending: PendingPasswordStore,
    @Inject(AccountStore) private readonly accounts: AccountStore,
  ) {}

  @Get()
  async ask(
    @Param('uid') uid: string,
    @Query('lang') lang: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const step = await this.step(uid, lang, request, reply);
    if (step !== undefined) show(reply, 200, newPasswordPage(newPasswordAddress(uid), step.locale, step.account.login));
  }

  @Post()
  async choose(
    @Param('uid') uid: string,
    @Query('lang') lang: unknown,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const step = await this.step(uid, lang, request, reply);
    if (step === undefined) return;
    const { interaction, account, pending, locale } = step;
    const { password, again } = entry.parse(body ?? {});
    const problem = await inTurn(() => problemOf(account, password, again));
    if (problem !== undefined) {
      show(reply, 422, newPasswordPage(newPasswordAddress(uid), locale, account.login, problem));
      return;
    }
    if (!(await this.accounts.choosePassword(account.id, pending.version, await hashPassword(password)))) {
      leadTo(reply, `${signInAddress(uid)}?lang=${locale}`);
      return;
    }
    await this.pending.end(uid);
    await this.flow.finish(interaction, account.id, pending, request, reply);
  }

  /** Undefined once it has answered: the sign-in is over, or who it is has still to be proven. */
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
    if (pending === undefined || account === undefined || !mayChoose(account, pending)) {
      leadTo(reply, `${signInAddress(uid)}?lang=${locale}`);
      return undefined;
    }
    return { interaction, account, pending, locale };
  }
}

/**
 * Only whoever entered the one-time password exchanges it, while it is good. The administrator may have disabled the account, or reset its password once
 * more, in the meantime.
 */
const mayChoose = (account: AccountRow, pending: PendingPassword): boolean =>
  enteredPassword(pending) &&
  account.version === pending.version &&
  account.oneTimeUntil !== null &&
  account.disabledAt === null &&
  !hasLapsed(account, new Date());

async function problemOf(account: AccountRow, password: string, again: string): Promise<PasswordProblem | undefined> {
  if (password.length < shortestPassword) return 'short';
  if (password.length > longestPassword) return 'long';
  if (password !== again) return 'differs';
  return (await passwordMatches(account.passwordHash, password)) ? 'same' : undefined;
}
