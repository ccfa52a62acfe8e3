import { existsSync } from 'node:fs';
import { KeyRing } from '#libs/keys';
import { itemsAfter, Vault, type ItemFindings } from '#libs/vault';
import type { VaultAddress } from '../../reach/src/index.js';
import { mostNamed, type Finding, type Opened } from './finding.js';

const page = 200;

/** Where an agency's evidence lies, and the keys that open it. */
export interface VaultPlace {
  readonly vault: VaultAddress | undefined;
  readonly keysFile: string | undefined;
  readonly directoryFile: string | undefined;
}

type Verifying = Pick<Vault, 'verify'>;

async function opened(
  agency: Opened['agency'],
  { vault, keysFile, directoryFile }: VaultPlace,
): Promise<Verifying | undefined> {
  if (vault === undefined || keysFile === undefined || directoryFile === undefined) return undefined;
  const keys = KeyRing.fromFiles(agency, keysFile, directoryFile);
  if (typeof vault === 'string') return existsSync(vault) ? Vault.at({ dir: vault, keys }) : undefined;
  const { bucket, region, endpoint, accessKeyId, secretAccessKey } = vault;
  const credentials =
    accessKeyId === undefined || secretAccessKey === undefined ? undefined : { accessKeyId, secretAccessKey };
  return Vault.inBucket({ bucket, region, endpoint, credentials, retentionDays: 1 }, keys);
}

/** Every item's bytes against its record: present, read-only, not one byte altered. */
export async function verifyVault(
  { agency, manager }: Opened,
  place: VaultPlace,
  say: (line: string) => void,
): Promise<Finding[]> {
  const findings: Finding[] = [];
  let vault: Verifying | undefined;
  let checked = 0;
  for (let after: string | undefined; ;) {
    const items = await itemsAfter(manager, after, page);
    if (items.length > 0 && vault === undefined) {
      vault = await opened(agency, place);
      if (vault === undefined)
        return [{ agency, part: 'vault', says: 'there are items, but their folder or keys are not there' }];
    }
    for (const item of items) {
      const found = await vault?.verify(item);
      if (found !== undefined)
        findings.push(
          ...found.findings.map((finding): Finding => ({
            agency,
            part: 'vault',
            says: `item ${item.itemId}: ${saysOf(finding)}`,
          })),
        );
      checked += 1;
    }
    if (items.length < page) break;
    say(`${agency}: ${String(checked)} items of evidence`);
    after = items.at(-1)?.itemId;
  }
  return findings.slice(0, mostNamed);
}

const saysOf = (finding: ItemFindings['findings'][number]): string =>
  finding.code === 'frame-altered'
    ? `bytes ${String(finding.from)} to ${String(finding.to)} were altered`
    : finding.code;

/** The chain of custody of every item begins with how it came, and names one and the same hash throughout. */
export async function verifyCustody({ agency, manager }: Opened): Promise<Finding[]> {
  const rows = await manager.query<{ id: string; says: string }[]>(
    `SELECT i.id, CASE WHEN c.first IS NULL THEN 'has no custody entry'
                       WHEN c.first NOT IN ('acquired', 'received') THEN 'its custody begins with ' || c.first
                       ELSE 'a custody entry names another hash' END AS says
       FROM vault_items i LEFT JOIN (
         SELECT item_id, (array_agg(action ORDER BY at, id))[1] AS first, array_agg(DISTINCT sha256) AS hashes FROM custody_entries GROUP BY item_id) c ON c.item_id = i.id
      WHERE c.first IS NULL OR c.first NOT IN ('acquired', 'received') OR c.hashes <> ARRAY[i.sha256] LIMIT ${String(mostNamed)}`,
  );
  return rows.map(({ id, says }) => ({ agency, part: 'custody', says: `item ${id} ${says}` }));
}
