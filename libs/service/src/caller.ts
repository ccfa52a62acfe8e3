import type { WithActor } from '#libs/access';
import type { Caller } from '#libs/casework';
import { traceOf } from '#libs/http';
import { Problem } from '#libs/problems';
import type { FastifyRequest } from 'fastify';

/** A request behind the policy guard. */
export type ActorRequest = FastifyRequest & WithActor;

/** Who calls, and what the request says of repetition and concurrency. */
export function callerOf(request: ActorRequest): Caller {
  if (request.actor === undefined) throw new Problem('sign-in-required');
  const ifMatch = /^(?:W\/)?"?(\d+)"?$/.exec(header(request, 'if-match') ?? '')?.[1];
  return {
    actor: request.actor,
    requestId: request.id,
    trace: traceOf(request),
    idempotencyKey: header(request, 'idempotency-key'),
    expectedVersion: ifMatch === undefined ? undefined : Number(ifMatch),
  };
}

export function header(request: FastifyRequest, name: string): string | undefined {
  const value = request.headers[name];
  return Array.isArray(value) ? value[0] : value;
}
