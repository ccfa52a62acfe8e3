import { createHash } from 'node:crypto';
import type { Vault } from '../vault.js';
import type { Check } from './check-clerk.js';
import { askExiftool, type Exiftool } from './exiftool.js';

export const sha256Of = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Has exiftool say what an item tells of itself: a derivative with a hash of its own, sealed for its item, which stays as it is. */
export const metadataCheck = (exiftool: Exiftool, vault: Pick<Vault, 'sealMetadata'>): Check => ({
  kind: 'metadata',
  examine: async ({ itemId }, open, signal) => {
    const { text, version } = await askExiftool(exiftool, signal, await open());
    const sealed = await vault.sealMetadata(itemId, text);
    return { state: 'extracted', tool: `ExifTool ${version}`, sealed, sha256: sha256Of(text) };
  },
});
