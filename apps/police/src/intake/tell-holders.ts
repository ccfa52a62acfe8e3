import type { Transaction } from '#libs/casework';
import { fileWithheldByPolice, type AgencyId } from '#libs/contracts';
import { holdersOf } from '#libs/vault';

/** Who may have a copy of a file of ours. */
const receivers = ['school', 'platform-liaison', 'expert-bureau'] as const;

/** Tells whoever has a copy of these bytes, by a hand-over in either direction, that nobody may be shown them; not who told us. */
export async function tellHolders(
  tx: Transaction,
  recordId: string,
  { itemIds, sha256, not }: { readonly itemIds: readonly string[]; readonly sha256: string; readonly not?: AgencyId },
): Promise<void> {
  const holders = await holdersOf(tx.manager, itemIds);
  for (const chainId of new Set(holders.map((holder) => holder.chainId))) {
    const isTold = (agency: AgencyId): boolean =>
      agency !== not && holders.some((holder) => holder.chainId === chainId && holder.agency === agency);
    const to = receivers.filter(isTold);
    const sealed = Object.fromEntries(to.map((agency) => [agency, { sha256 }]));
    if (to.length > 0) tx.state(chainId, recordId, fileWithheldByPolice.of({ to, open: {}, sealed }));
  }
}
