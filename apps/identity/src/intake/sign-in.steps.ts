import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Interaction } from 'oidc-provider';
import type { Locale } from '#libs/problems';
import type { AccountRow } from '../records/account.row.js';
import { AccountStore } from '../records/account.store.js';
import { PendingSignInStore, type PendingSignIn } from '../records/pending-sign-in.store.js';
import { leadTo, localeOf, show, SignInFlow } from './sign-in.flow.js';
import { noticePage, signInAddress } from './sign-in.pages.js';

/** A sign-in whose password or passkey was right. */
export interface Step {
  readonly uid: string;
  readonly interaction: Interaction;
  readonly account: AccountRow;
  readonly pending: PendingSignIn;
  readonly locale: Locale;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

/** Finds out how far a sign-in has come. */
@Injectable()
export class SignInSteps {
  constructor(
    @Inject(SignInFlow) private readonly flow: SignInFlow,
    @Inject(PendingSignInStore) private readonly pending: PendingSignInStore,
    @Inject(AccountStore) private readonly accounts: AccountStore,
  ) {}

  /** Undefined once it has answered: the sign-in is over, or its beginning is still to come. */
  async of(request: FastifyRequest, reply: FastifyReply): Promise<Step | undefined> {
    const { uid } = request.params as { readonly uid: string };
    const { lang } = request.query as { readonly lang?: unknown };
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

  /** The same for whoever has proven everything and looks after their sign-in. */
  async proven(request: FastifyRequest, reply: FastifyReply): Promise<ProvenStep | undefined> {
    const step = await this.of(request, reply);
    if (step === undefined) return undefined;
    const { proof } = step.pending;
    if (proof !== undefined) return { ...step, proof };
    leadTo(reply, `${signInAddress(step.uid)}?lang=${step.locale}`);
    return undefined;
  }
}

export interface ProvenStep extends Step {
  readonly proof: NonNullable<PendingSignIn['proof']>;
}
