import type { Option } from '../form/form-context.js';
import { useSizes } from './sizes.js';

interface Sealed {
  readonly itemId: string;
  readonly mediaType: string;
  readonly size: number;
  readonly sha256: string;
}

/** Sealed files to choose from in a form; their names stay sealed, so that the hash tells one from the other. */
export function useFileOptions(files: readonly Sealed[]): readonly Option[] {
  const sizes = useSizes();
  return files.map(({ itemId, mediaType, size, sha256 }) => ({
    value: itemId,
    label: `${mediaType} · ${sizes(size)} · ${sha256.slice(0, 8)}…`,
  }));
}
