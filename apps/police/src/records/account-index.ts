import type { Account } from '#libs/contracts';
import type { KeyRing } from '#libs/keys';
import { asCompared } from '../procedure/accounts.js';

/** The keyed index by which the same account is found again: never its handle. */
export const accountIndex =
  (keys: KeyRing): ((account: Account) => string) =>
  (account) =>
    keys.indexOf('account', asCompared(account));
