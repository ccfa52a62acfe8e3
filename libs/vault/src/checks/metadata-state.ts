import { Problem } from '#libs/problems';
import type { Sql, VaultItem } from '../items.store.js';
import { ItemUnreadable, type Vault } from '../vault.js';
import { checksOf, saidOf, shownAs, type ItemCheck } from './checks.store.js';
import { sha256Of } from './metadata-check.js';

/** Whether an item's metadata was extracted, as people are shown it. */
export interface MetadataState {
  readonly itemId: string;
  /** `not-extracted`: there is no exiftool, or it has not got to it yet. */
  readonly state: 'not-extracted' | 'extracted' | 'failed';
  readonly at?: Date;
  /** Program and version. */
  readonly tool?: string;
  /** Of what was extracted. */
  readonly sha256?: string;
  /** Why it failed: `unreachable`, `too-slow`, `broken`, `too-large`, `too-much`, `item-unreadable`, `not-carried-out`. */
  readonly trouble?: string;
}

/** What was extracted of an item. */
export interface ExtractedMetadata extends MetadataState {
  /** Of the item that it was extracted from. */
  readonly sourceSha256: string;
  /** What the program wrote, byte for byte: `sha256` is of this text in UTF-8. */
  readonly text: string;
  /** The same for reading: by group and tag. */
  readonly metadata: Readonly<Record<string, unknown>>;
}

/** For each of the items, in their order. */
export async function metadataStatesOf(sql: Sql, itemIds: readonly string[]): Promise<MetadataState[]> {
  const checks = await checksOf(sql, 'metadata', itemIds);
  return itemIds.map((itemId) => {
    const check = checks.get(itemId);
    return { itemId, state: stateOf(check), ...saidOf(check, 'tool') };
  });
}

const stateOf = (check: ItemCheck | undefined): MetadataState['state'] =>
  shownAs(check, ['extracted', 'failed'], 'not-extracted');

/**
 * What was extracted of an item.
 *
 * @throws Problem `metadata-not-extracted` while nothing was; ItemUnreadable where it has not the hash that it had
 */
export async function metadataOf(
  sql: Sql,
  vault: Vault,
  { itemId, sha256: sourceSha256 }: Pick<VaultItem, 'itemId' | 'sha256'>,
): Promise<ExtractedMetadata> {
  const check = (await checksOf(sql, 'metadata', [itemId])).get(itemId);
  if (check?.state !== 'extracted' || check.sealed === null)
    throw new Problem('metadata-not-extracted', { values: { state: stateOf(check) } });
  const text = await vault.openMetadata(itemId, check.sealed);
  if (sha256Of(text) !== check.sha256) throw new ItemUnreadable(itemId, 'derivative-altered');
  const [{ SourceFile: _standardInput, ...metadata } = {}] = JSON.parse(text) as Record<string, unknown>[];
  return { itemId, state: 'extracted', ...saidOf(check, 'tool'), sourceSha256, metadata, text };
}
