import type { Effect } from '#libs/casework';
import type { ToldChild } from '#libs/contracts';
import type { KeyRing } from '#libs/keys';
import type { EntityManager } from 'typeorm';
import type { IdentityRequest } from '../procedure/identity-request.js';

const placeOf = (requestId: string): string => `told_children/${requestId}`;

/** Keeps who the child is, sealed, for whoever asked and until its time is over. */
export const keepingChild =
  (keys: KeyRing): Effect<IdentityRequest> =>
  async (tx, { id }, { child, subject, endsAt }) => {
    const sealed = await keys.sealAtRest(placeOf(id), child);
    await tx.manager.query('INSERT INTO told_children (request_id, subject, ends_at, sealed) VALUES ($1, $2, $3, $4)', [
      id,
      subject,
      endsAt,
      sealed,
    ]);
  };

/** Removes everything whose time is over, by the database's clock: the policy lets nothing else go. */
export const forgetChildren: Effect<IdentityRequest> = async (tx) => {
  await tx.manager.query('DELETE FROM told_children');
};

/** Who the child is, for the reader who asked; `undefined` for anybody else, and once the time is over. */
export async function toldChild(manager: EntityManager, keys: KeyRing, id: string): Promise<ToldChild | undefined> {
  const [row] = await manager.query<{ sealed: string }[]>('SELECT sealed FROM told_children WHERE request_id = $1', [
    id,
  ]);
  return row === undefined ? undefined : ((await keys.openAtRest(placeOf(id), row.sealed)) as ToldChild);
}
