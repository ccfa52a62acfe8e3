import type { Transaction } from '#libs/casework';
import type { AgencyId, FileManifest } from '#libs/contracts';
import type { Actor } from '#libs/lifecycle';
import { findItem, grantFile, type Vault } from '#libs/vault';
import type { WithFiles } from '../procedure/steps/supplied.js';

interface Granting {
  readonly vault: Vault;
  readonly receiver: AgencyId;
  /** Provision under which they are handed over. */
  readonly reason: string;
}

/** Hands files of a record to another agency: the manifests carry their keys. What belongs elsewhere is passed over: a rule refuses the step. */
export async function grantFiles(
  { vault, receiver, reason }: Granting,
  tx: Transaction,
  { chainId, files }: { readonly chainId: string; readonly files: readonly { readonly itemId: string }[] },
  itemIds: readonly string[],
  { subject, roles }: Actor,
): Promise<WithFiles> {
  const granted: FileManifest[] = [];
  for (const itemId of itemIds) {
    if (!files.some((file) => file.itemId === itemId)) continue;
    const item = await findItem(tx.manager, itemId);
    const name = item?.nameSealed === undefined ? undefined : await vault.openName(itemId, item.nameSealed);
    const grant = { itemId, receiver, chainId, name, at: tx.now, actor: subject, role: roles[0] ?? 'unknown', reason };
    granted.push(await grantFile(tx.manager, vault, grant));
  }
  return { files: granted };
}
