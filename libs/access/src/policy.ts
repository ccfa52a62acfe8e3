import type { Actor, By } from '#libs/lifecycle';
import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiExtension } from '@nestjs/swagger';

export const policyKey = 'qorgan:policy';

/** Who may call an endpoint. An endpoint without a policy is refused to everybody and fails the build. */
export type Policy =
  /** A row of the rights table: action name, and roles with their relations. */
  | ({ readonly action: string; readonly by: By } & Demands)
  /** Anybody who is signed in at this agency, for what concerns only themselves. */
  | ({ readonly action: string; readonly signedIn: true } & Demands)
  /** Open to the machine that runs the service: health, metrics, API description. No case content. */
  | { readonly action: string; readonly open: true };

/** What an endpoint demands beside the right to call it. */
export interface Demands {
  /** It shows, hands out or exports evidence, or opens somebody's account: the second factor must have been given a short time ago (see `step-up.ts`). */
  readonly stepUp?: true;
}

/** Declares the policy of an endpoint; the API's description carries it too, as `x-qorgan-policy`. */
export const Allow = (policy: Policy): MethodDecorator =>
  applyDecorators(SetMetadata(policyKey, policy), ApiExtension('x-qorgan-policy', policy));

/** A request as the guard leaves it. */
export interface WithActor {
  actor?: Actor;
}
