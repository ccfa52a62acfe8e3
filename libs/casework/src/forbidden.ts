import { mayEver, whatNext, type Actor, type RecordCore } from '#libs/lifecycle';
import { Problem } from '#libs/problems';
import type { Desk } from './desk.js';
import { at, type Transaction } from './transaction.js';

/** That somebody may not, and what they may instead: on this record where they see it, else by their role. */
export function forbidden<R extends RecordCore>(desk: Desk<R>, actor: Actor, record?: R, tx?: Transaction): Problem {
  const allowed =
    record === undefined || tx === undefined
      ? Object.entries(desk.lifecycle.steps).flatMap(([step, row]) => (mayEver(row.by, actor) ? [step] : []))
      : whatNext(desk.lifecycle, record, at(tx)).next.map(({ step }) => step);
  return new Problem('forbidden', { allowed });
}
