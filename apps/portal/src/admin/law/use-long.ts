import type { Length, LengthDecision } from '../../api/law.js';
import { useSay } from '../../texts/spoken.js';

/** How long, in words. */
export function useLong(): (length: Length | 'given') => string {
  const say = useSay();
  return (length) => (length === 'given' ? say('admin.law.given') : say(`admin.law.${length.unit}`, { n: length.n }));
}

type Lengths = Partial<Pick<LengthDecision, 'byUrgency' | 'extendableTo'>> & { readonly length: Length | 'given' };

/** How long a limit is, where it is urgent too, and to what it can be extended: a line each. */
export function useLengths(): (of: Lengths) => readonly string[] {
  const say = useSay();
  const long = useLong();
  return ({ length, byUrgency, extendableTo }) => [
    long(length),
    ...(byUrgency?.urgent === undefined ? [] : [say('admin.law.urgent', { length: long(byUrgency.urgent) })]),
    ...(byUrgency?.immediate === undefined ? [] : [say('admin.law.immediate', { length: long(byUrgency.immediate) })]),
    ...(extendableTo == null ? [] : [say('admin.law.extendable', { length: long(extendableTo) })]),
  ];
}
