import { createHash } from 'node:crypto';
import type { Actor, whatNext } from '#libs/lifecycle';
import { Problem } from '#libs/problems';

/** Who calls, and what the request said of repetition and concurrency. */
export interface Caller {
  readonly actor: Actor;
  readonly requestId: string | null;
  readonly trace: string | null;
  readonly idempotencyKey?: string | undefined;
  /** `If-Match`: the version on which the caller worked. */
  readonly expectedVersion?: number | undefined;
}

/** The key under which a command is carried out once. @throws Problem `idempotency-key-missing` */
export function idempotencyKeyOf({ idempotencyKey = '' }: Pick<Caller, 'idempotencyKey'>): string {
  if (!/^[\x21-\x7e]{1,128}$/.test(idempotencyKey)) throw new Problem('idempotency-key-missing');
  return idempotencyKey;
}

/** What a command asks for, so that its key is not used for another one. */
export const fingerprintOf = (action: string, ...asked: readonly unknown[]): string =>
  createHash('sha256')
    .update(JSON.stringify([action, ...asked]))
    .digest('base64url');

/** What a command answers: the record as the caller may see it, and what may be done next. */
export interface Answer {
  readonly record: object;
  readonly next: ReturnType<typeof whatNext>['next'];
  readonly blocked: ReturnType<typeof whatNext>['blocked'];
}
