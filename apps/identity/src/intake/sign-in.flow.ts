import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Interaction } from 'oidc-provider';
import { pagePolicy } from '#libs/pages';
import { locales, negotiate, type Locale } from '#libs/problems';
import { enteredPassword, type Proof } from '../procedure/proof.js';
import { PendingSignInStore } from '../records/pending-sign-in.store.js';
import { AccountStore } from '../records/account.store.js';
import { PendingPasswordStore } from '../records/pending-password.store.js';
import { SignIns } from '../records/sign-ins.js';
import { newPasswordAddress } from './new-password.pages.js';
import { OPENID_PROVIDER, type CurrentProvider } from './openid.provider.js';
import { passkeyPolicy, passkeyScript } from './passkey.form.js';
import { SignInMetrics } from './sign-in.metrics.js';
import { mySignInAddress } from './sign-in.pages.js';

/** A sign-in at the provider, from its pages to its end. */
@Injectable()
export class SignInFlow {
  constructor(
    @Inject(OPENID_PROVIDER) private readonly provider: CurrentProvider,
    @Inject(SignInMetrics) private readonly metrics: SignInMetrics,
    @Inject(PendingSignInStore) private readonly pending: PendingSignInStore,
    @Inject(AccountStore) private readonly accounts: AccountStore,
    @Inject(PendingPasswordStore) private readonly passwords: PendingPasswordStore,
    @Inject(SignIns) private readonly signIns: SignIns,
  ) {}

  /** Undefined when it expired, was finished, or belongs to another browser. */
  async interaction(uid: string, request: FastifyRequest, reply: FastifyReply): Promise<Interaction | undefined> {
    try {
      const interaction = await this.provider().interactionDetails(request.raw, reply.raw);
      return interaction.uid === uid && interaction.prompt.name === 'login' ? interaction : undefined;
    } catch (error) {
      if ((error as Error).name === 'SessionNotFound') return undefined;
      throw error;
    }
  }

  /**
   * The person is who they say: leads the browser back to where it came from, or to the page on which they look after their sign-in; first of all to the
   * one on which they choose a password of their own, where somebody else knows the one that they entered. Whoever came by a provider outside or a device
   * alone has not shown that they have it, and goes on as ever.
   */
  async finish(
    interaction: Interaction,
    accountId: string,
    proof: Proof,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<void> {
    const { uid } = interaction;
    const { lang } = request.query as { readonly lang?: unknown };
    const locale = localeOf(lang, interaction, request);
    const account = await this.accounts.byId(accountId);
    if (account !== undefined && account.oneTimeUntil !== null && enteredPassword(proof)) {
      await this.passwords.begin(uid, { accountId, version: account.version, ...proof });
      leadTo(reply, `${newPasswordAddress(uid)}?lang=${locale}`);
      return;
    }
    if (interaction.params['manage'] === 'sign-in') {
      await this.pending.prove(uid, accountId, proof);
      leadTo(reply, `${mySignInAddress(uid)}?lang=${locale}`);
      return;
    }
    await this.leave(interaction, accountId, proof, request, reply);
  }

  /** Leads the browser back, whatever was asked for beside signing in. */
  async leave(
    interaction: Interaction,
    accountId: string,
    proof: Proof,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<void> {
    this.metrics.count('signed-in');
    const next = await this.provider().interactionResult(request.raw, reply.raw, {
      login: { accountId, remember: false, acr: proof.acr, amr: [...proof.amr] },
    });
    await this.endEarlierSession(interaction, accountId);
    await this.signIns.note(accountId, proof);
    leadTo(reply, next);
  }

  /** Another person signed in at this browser before: their session here ends, so that nothing of it is mixed with the new one. */
  private async endEarlierSession(interaction: Interaction, accountId: string): Promise<void> {
    if (interaction.session?.accountId === undefined || interaction.session.accountId === accountId) return;
    const session = await this.provider().Session.findByUid(interaction.session.uid);
    if (session === undefined) return;
    delete session.accountId;
    session.authorizations = {};
    await session.persist();
  }
}

export function localeOf(lang: unknown, interaction: Interaction | undefined, request: FastifyRequest): Locale {
  const asked = lang ?? interaction?.params['ui_locales'];
  return locales.find((locale) => locale === asked) ?? negotiate(request.headers['accept-language']);
}

export function show(reply: FastifyReply, status: number, page: string): void {
  void reply
    .code(status)
    .header('content-type', 'text/html; charset=utf-8')
    .header('content-security-policy', page.includes(passkeyScript.markup) ? passkeyPolicy : pagePolicy)
    .header('cache-control', 'no-store')
    .send(page);
}

export const leadTo = (reply: FastifyReply, address: string): void =>
  void reply.header('cache-control', 'no-store').redirect(address, 303);
