import { Problem } from '#libs/problems';
import type { PoolClient } from 'pg';
import { isOf } from '../procedure/administration.js';
import type { AccountDirectory, ListedAccount } from './account-directory.js';
import { refuseOtherVersion, type Order } from './order.js';

/**
 * The account on which a command works, held until its transaction ends.
 *
 * @throws Problem `not-found` where it has nothing to do with the agency, or `changed-meanwhile`
 */
export async function heldAccount(
  directory: AccountDirectory,
  client: PoolClient,
  { agency, expectedVersion }: Order,
  id: string,
): Promise<ListedAccount> {
  const account = await directory.find(id, client, true);
  if (account === undefined || !isOf(agency, account)) throw new Problem('not-found');
  refuseOtherVersion(account.version, expectedVersion);
  return account;
}
