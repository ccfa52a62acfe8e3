import type { KeyRing } from '#libs/keys';
import { mayEver } from '#libs/lifecycle';
import { Problem } from '#libs/problems';
import type { CanActivate, ExecutionContext } from '@nestjs/common';
import { verifyActorToken } from './actor-token.js';
import { assertRecentSecondFactor, type StepUpTerms } from './step-up.js';
import { policyKey, type Policy, type WithActor } from './policy.js';

/** The first wall: every endpoint has a policy, every caller a valid token and a role that is named. Default deny. */
export class PolicyGuard implements CanActivate {
  constructor(
    private readonly service: string,
    private readonly keys: KeyRing,
    private readonly stepUp: StepUpTerms,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (context.getType() !== 'http') return true;
    const policy = Reflect.getMetadata(policyKey, context.getHandler()) as Policy | undefined;
    if (policy === undefined) throw new Problem('forbidden', { rule: 'no-policy' });
    if ('open' in policy) return true;
    const request = context.switchToHttp().getRequest<WithActor & { headers: Record<string, string | undefined> }>();
    const { actor, proof } = await verifyActorToken(this.keys, this.service, request.headers['authorization']);
    request.actor = actor;
    if ('by' in policy && !mayEver(policy.by, actor))
      throw new Problem('forbidden', { allowed: [], rule: policy.action });
    if (policy.stepUp === true) assertRecentSecondFactor(proof, this.stepUp);
    return true;
  }
}
