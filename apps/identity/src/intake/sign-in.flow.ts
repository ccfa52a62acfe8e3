import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Interaction, Provider } from 'oidc-provider';
import { pagePolicy } from '#libs/pages';
import { locales, negotiate, type Locale } from '#libs/problems';
import { OPENID_PROVIDER } from './openid.provider.js';
import { SignInMetrics } from './sign-in.metrics.js';

/** How a person proved who they are: the class (`acr`) and the methods (`amr`, RFC 8176). */
export interface Proof {
  readonly acr: 'password' | 'mfa';
  readonly amr: readonly string[];
}
export const byPassword: Proof = { acr: 'password', amr: ['pwd'] };
export const byOneTimePassword: Proof = { acr: 'mfa', amr: ['pwd', 'otp', 'mfa'] };
/** RFC 8176 has no word for a recovery code. */
export const byRecoveryCode: Proof = { acr: 'mfa', amr: ['pwd', 'mfa'] };

/** A sign-in at the provider, from its pages to its end. */
@Injectable()
export class SignInFlow {
  constructor(
    @Inject(OPENID_PROVIDER) private readonly provider: Provider,
    @Inject(SignInMetrics) private readonly metrics: SignInMetrics,
  ) {}

  /** Undefined when it expired, was finished, or belongs to another browser. */
  async interaction(uid: string, request: FastifyRequest, reply: FastifyReply): Promise<Interaction | undefined> {
    try {
      const interaction = await this.provider.interactionDetails(request.raw, reply.raw);
      return interaction.uid === uid && interaction.prompt.name === 'login' ? interaction : undefined;
    } catch (error) {
      if ((error as Error).name === 'SessionNotFound') return undefined;
      throw error;
    }
  }

  /** The person is who they say: leads the browser back to where it came from. */
  async finish(
    interaction: Interaction,
    accountId: string,
    { acr, amr }: Proof,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<void> {
    this.metrics.count('signed-in');
    const next = await this.provider.interactionResult(request.raw, reply.raw, {
      login: { accountId, remember: false, acr, amr: [...amr] },
    });
    await this.endEarlierSession(interaction, accountId);
    leadTo(reply, next);
  }

  /** Another person signed in at this browser before: their session here ends, so that nothing of it is mixed with the new one. */
  private async endEarlierSession(interaction: Interaction, accountId: string): Promise<void> {
    if (interaction.session?.accountId === undefined || interaction.session.accountId === accountId) return;
    const session = await this.provider.Session.findByUid(interaction.session.uid);
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
    .header('content-security-policy', pagePolicy)
    .header('cache-control', 'no-store')
    .send(page);
}

export const leadTo = (reply: FastifyReply, address: string): void =>
  void reply.header('cache-control', 'no-store').redirect(address, 303);
