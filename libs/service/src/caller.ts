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
  return {
    actor: request.actor,
    requestId: request.id,
    trace: traceOf(request),
    idempotencyKey: header(request, 'idempotency-key'),
    expectedVersion: versionIn(header(request, 'if-match')),
  };
}

/** The largest version that a record can have: a number beyond it is no version that anybody saw. */
const largestVersion = 2 ** 31 - 1;

/** @throws Problem `input-invalid` for a condition that cannot be understood: nobody's work is overwritten because of a typing error */
function versionIn(condition: string | undefined): number | undefined {
  if (condition === undefined || condition === '' || condition === '*') return undefined;
  const version = /^(?:W\/)?"?(\d+)"?$/.exec(condition)?.[1];
  if (version === undefined)
    throw new Problem('input-invalid', { errors: [{ pointer: '/If-Match', code: 'invalid_version' }] });
  return Math.min(Number(version), largestVersion);
}

export function header(request: FastifyRequest, name: string): string | undefined {
  const value = request.headers[name];
  return Array.isArray(value) ? value[0] : value;
}
