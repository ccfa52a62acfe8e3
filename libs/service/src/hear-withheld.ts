import type { Transaction } from '#libs/casework';
import type { AgencyId } from '#libs/contracts';
import type { KeyRing } from '#libs/keys';
import { withholdCopies } from '#libs/vault';

interface Told {
  readonly chainId: string;
  readonly from: AgencyId;
  readonly sealed: { readonly sha256: string; readonly words?: string | undefined };
}

/**
 * Another agency of the chain says that nobody may be shown these bytes: our copies are withheld, those that come later too. The audit says that it was heard.
 *
 * @param also files of the chain that may be a copy besides those that came from or went to another agency
 * @returns the items that were not withheld before
 */
export function hearWithheld(
  tx: Transaction,
  keys: KeyRing,
  { chainId, from, sealed: { sha256, words } }: Told,
  also: readonly string[] = [],
): Promise<string[]> {
  tx.audit({ action: 'chain.withhold', chainId, reason: 'abuse-material' });
  const said = { actor: `service:${from}`, role: 'service', counterpart: from, words };
  return withholdCopies(tx.manager, keys, { chainId, sha256, at: tx.now, ...said, also });
}
