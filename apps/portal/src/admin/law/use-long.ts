import type { Length } from '../../api/law.js';
import { useSay } from '../../texts/spoken.js';

/** How long, in words. */
export function useLong(): (length: Length | 'given') => string {
  const say = useSay();
  return (length) => (length === 'given' ? say('admin.law.given') : say(`admin.law.${length.unit}`, { n: length.n }));
}
